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

void WordTrie::PlaceChildren(const std::vector<Node>& children, std::size_t size, Node* node) {
  const std::size_t begin = nodes_.size();
  node->bits_ &= (std::uint64_t{1} << kTableShift) - 1;
  node->bits_ |= std::uint64_t{begin} << kTableShift;
  node->bits_ |= static_cast<std::uint64_t>(std::countr_zero(size) + 1) << kSizeShift;
  const Node parent = *node;  // which may move when the tables grow
  nodes_.resize(begin + size);
  for (const Node child : children) {
    std::size_t slot = Slot(child.bits_ & kCharacterMask, parent);
    while (nodes_[begin + slot].exists()) slot = (slot + 1) & (size - 1);
    nodes_[begin + slot] = child;
  }
}

// The place of a child, which is made where there is none: in a table of twice the size where that
// of now is full.
std::size_t WordTrie::ChildOf(std::size_t parent, char32_t c) {
  std::vector<Node> children;
  std::size_t size = 0;
  if (const Node node = At(parent); node.goes_on()) {
    size = Size(node);
    std::size_t slot = Slot(c, node);
    for (std::size_t probes = 0; probes < size; ++probes, slot = (slot + 1) & (size - 1)) {
      Node& child = nodes_[Begin(node) + slot];
      if (!child.exists()) child = NewNode(c, kNoValue);
      if ((child.bits_ & kCharacterMask) == c) return kPlane + Begin(node) + slot;
    }
    children.assign(nodes_.begin() + Begin(node), nodes_.begin() + Begin(node) + size);
  }
  children.push_back(NewNode(c, kNoValue));
  PlaceChildren(children, std::max<std::size_t>(2 * size, 1), &At(parent));
  return ChildOf(parent, c);
}

bool WordTrie::Set(std::u32string_view word, std::uint32_t value) {
  if (!CanHold(word)) return false;
  const std::uint32_t before = Find(word);
  if (before == kNoValue && value == kNoValue) return true;
  if (nodes_.size() >= kMostNodes) return false;
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
  trie_.nodes_.reserve(static_cast<std::size_t>(static_cast<double>(words) * kSlotsAWord));
}

// Lays out the children of the nodes behind `depth`, which no later word joins.
void WordTrieBuilder::Close(std::size_t depth) {
  while (path_.size() > depth) {
    WordTrie::Node node = path_.back();
    std::vector<WordTrie::Node>& children = children_[path_.size() - 1];
    path_.pop_back();
    if (!children.empty()) trie_.PlaceChildren(children, TableSize(children.size()), &node);
    children.clear();
    if (path_.empty()) {
      trie_.first_[node.bits_ & WordTrie::kCharacterMask] = node;
    } else {
      children_[path_.size() - 1].push_back(node);
    }
  }
}

bool WordTrieBuilder::Add(std::u32string_view word, std::uint32_t value) {
  if (!WordTrie::CanHold(word) || word <= last_ || trie_.nodes_.size() >= WordTrie::kMostNodes) {
    return false;
  }
  const auto common = static_cast<std::size_t>(
      std::mismatch(word.begin(), word.end(), last_.begin(), last_.end()).first - word.begin());
  Close(common);
  if (children_.size() < word.size()) children_.resize(word.size());
  for (std::size_t i = common; i < word.size(); ++i) {
    const bool whole = i + 1 == word.size();
    path_.push_back(WordTrie::NewNode(word[i], whole ? value : WordTrie::kNoValue));
  }
  last_ = word;
  ++trie_.words_;
  return true;
}

WordTrie WordTrieBuilder::Finish() && {
  Close(0);
  return std::move(trie_);
}

}  // namespace extract
