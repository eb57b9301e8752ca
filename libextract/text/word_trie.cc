#include "text/word_trie.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace extract {
namespace {

// Slots for so many children: with two or less a table is full, larger ones have room to end a
// search early.
// A little more than the national list needs: to grow once costs as much as to build.
constexpr double kSlotsAWord = 2.25;

constexpr std::size_t TableSize(std::size_t children) {
  return std::bit_ceil(children <= 2 ? children : children + children / 2);
}

}  // namespace

bool WordTrie::CanHold(std::u32string_view word) {
  return !word.empty() &&
         std::all_of(word.begin(), word.end(), [](char32_t c) { return c > 0 && c < kPlane; });
}

std::uint32_t WordTrie::Find(std::u32string_view word) const {
  if (word.empty()) return kNoValue;
  Node node = First(word[0]);
  for (std::size_t i = 1; node.exists() && i < word.size(); ++i) node = Next(node, word[i]);
  return node.exists() ? node.value() : kNoValue;
}

std::size_t WordTrie::Space::Take(std::size_t size) {
  if (const std::uint32_t larger = sizes_ & ~(static_cast<std::uint32_t>(size) - 1); larger != 0) {
    std::size_t left = larger & (~larger + 1);
    Holes& holes = holes_[static_cast<std::size_t>(std::countr_zero(left))];
    const std::size_t begin = holes.begin[--holes.count];
    if (holes.count == 0) sizes_ ^= static_cast<std::uint32_t>(left);
    while (left > size) {
      left /= 2;
      Free(begin + left, left);
    }
    return begin;
  }
  while (end_ % size != 0) {
    const std::size_t hole = end_ & (~end_ + 1);
    Free(end_, hole);
    end_ += hole;
  }
  return std::exchange(end_, end_ + size);
}

void WordTrie::Space::Free(std::size_t begin, std::size_t size) {
  Holes& holes = holes_[static_cast<std::size_t>(std::countr_zero(size))];
  if (holes.count == kHoles) return;
  holes.begin[holes.count++] = static_cast<std::uint32_t>(begin);
  sizes_ |= static_cast<std::uint32_t>(size);
}

void WordTrie::PlaceChildren(std::span<const Node> children, std::size_t size, Node* node) {
  const std::size_t begin = space_.Take(size);
  node->bits_ &= (std::uint64_t{1} << kLocationShift) - 1;
  node->bits_ |= std::uint64_t{2 * begin + size} << kLocationShift;
  // By no more than is needed: a vector that must move makes room for as much again anyhow.
  if (space_.end() > nodes_.size()) nodes_.resize(space_.end());
  Node* const table = nodes_.data() + begin;
  if (size == 1) {  // as for nearly all nodes
    table[0] = children[0];
    return;
  }
  for (const Node child : children) {
    std::size_t slot = Key(child.character()).hash & (size - 1);
    while (table[slot].exists()) slot = (slot + 1) & (size - 1);
    table[slot] = child;
  }
}

// The place of a child, which is made where there is none: in a table of twice the size where that
// of now is full.
std::size_t WordTrie::ChildOf(std::size_t parent, char32_t c) {
  std::vector<Node> children;
  std::size_t begin = 0, size = 0;
  if (const Node node = At(parent); node.goes_on()) {
    begin = Begin(node);
    size = Size(node);
    std::size_t slot = Key(c).hash & (size - 1);
    for (std::size_t probes = 0; probes < size; ++probes, slot = (slot + 1) & (size - 1)) {
      Node& child = nodes_[begin + slot];
      if (!child.exists()) child = NewNode(c, kNoValue);
      if (child.character() == c) return kPlane + begin + slot;
    }
    const auto table = nodes_.begin() + static_cast<std::ptrdiff_t>(begin);
    children.assign(table, table + static_cast<std::ptrdiff_t>(size));
    std::fill_n(table, size, Node());
    space_.Free(begin, size);
  }
  children.push_back(NewNode(c, kNoValue));
  Node node = At(parent);  // which moves where nodes_ grows
  PlaceChildren(children, std::max<std::size_t>(2 * size, 1), &node);
  At(parent) = node;
  return ChildOf(parent, c);
}

bool WordTrie::Set(std::u32string_view word, std::uint32_t value) {
  if (!CanHold(word)) return false;
  const std::uint32_t before = Find(word);
  if (before == kNoValue && value == kNoValue) return true;
  if (space_.end() >= kMostNodes) return false;
  first_.resize(kPlane);
  std::size_t place = word[0];
  if (!At(place).exists()) At(place) = NewNode(word[0], kNoValue);
  for (const char32_t c : word.substr(1)) place = ChildOf(place, c);
  At(place).bits_ &= ~(std::uint64_t{kNoValue} << kCharacterBits);
  At(place).bits_ |= std::uint64_t{value & kNoValue} << kCharacterBits;
  if (before == kNoValue) ++words_;
  if (value == kNoValue) --words_;
  return true;
}

WordTrieBuilder::WordTrieBuilder(std::size_t words) {
  trie_.first_.resize(WordTrie::kPlane);
  trie_.nodes_.resize(static_cast<std::size_t>(static_cast<double>(words) * kSlotsAWord));
}

// Lays out the children of the nodes behind `depth`, which no later word joins.
void WordTrieBuilder::Close(std::size_t depth) {
  // Each node closed becomes a child of the one before it.
  if (children_.size() < open_children_ + depth_) children_.resize(2 * (open_children_ + depth_));
  WordTrie::Node* const children = children_.data();
  std::size_t top = open_children_;
  while (depth_ > depth) {
    auto [node, begin] = path_[--depth_];
    if (top != begin) {
      trie_.PlaceChildren({children + begin, top - begin}, TableSize(top - begin), &node);
      top = begin;
    }
    (depth_ == 0 ? trie_.first_[node.character()] : children[top++]) = node;
  }
  open_children_ = top;
}

bool WordTrieBuilder::Add(std::u32string_view word, std::uint32_t value) {
  const std::size_t most = std::min(word.size(), depth_);
  std::size_t common = 0;
  while (common < most && word[common] == path_[common].node.character()) ++common;
  const std::u32string_view rest = word.substr(common);
  const bool behind = common == most || rest[0] > path_[common].node.character();
  return behind && WordTrie::CanHold(rest) && AddBehind(common, rest, value);
}

bool WordTrieBuilder::AddBehind(std::size_t common, std::u32string_view rest, std::uint32_t value) {
  if (trie_.space_.end() >= WordTrie::kMostNodes) return false;
  if (depth_ > common) Close(common);
  if (path_.size() < common + rest.size()) path_.resize(2 * (common + rest.size()));
  Open* const path = path_.data() + common;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const std::uint32_t own = i + 1 == rest.size() ? value : WordTrie::kNoValue;
    path[i] = {WordTrie::NewNode(rest[i], own), open_children_};
  }
  depth_ = common + rest.size();
  ++trie_.words_;
  return true;
}

WordTrie WordTrieBuilder::Finish() && {
  Close(0);
  trie_.nodes_.resize(trie_.space_.end());
  return std::move(trie_);
}

}  // namespace extract
