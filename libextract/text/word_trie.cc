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

void WordTrie::PlaceChildren(std::span<const Node> children, std::size_t size, std::size_t begin,
                             Node* node) {
  node->bits_ &= (std::uint64_t{1} << kTableShift) - 1;
  node->bits_ |= std::uint64_t{begin} << kTableShift;
  node->bits_ |= static_cast<std::uint64_t>(std::countr_zero(size) + 1) << kSizeShift;
  Node* const table = nodes_.data() + begin;
  for (const Node child : children) {
    std::size_t slot = Slot(child.bits_ & kCharacterMask, *node);
    while (table[slot].exists()) slot = (slot + 1) & (size - 1);
    table[slot] = child;
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
  const std::size_t begin = nodes_.size();
  size = std::max<std::size_t>(2 * size, 1);
  nodes_.resize(begin + size);
  PlaceChildren(children, size, begin, &At(parent));
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
      const std::size_t size = TableSize(top - begin);
      if (used_ + size > trie_.nodes_.size()) trie_.nodes_.resize(2 * (used_ + size));
      trie_.PlaceChildren({children + begin, top - begin}, size, used_, &node);
      used_ += size;
      top = begin;
    }
    (depth_ == 0 ? trie_.first_[Character(node)] : children[top++]) = node;
  }
  open_children_ = top;
}

bool WordTrieBuilder::Add(std::u32string_view word, std::uint32_t value) {
  const std::size_t most = std::min(word.size(), depth_);
  std::size_t common = 0;
  while (common < most && word[common] == Character(path_[common].node)) ++common;
  const std::u32string_view rest = word.substr(common);
  const bool behind = common == most || rest[0] > Character(path_[common].node);
  return behind && WordTrie::CanHold(rest) && AddBehind(common, rest, value);
}

bool WordTrieBuilder::AddBehind(std::size_t common, std::u32string_view rest, std::uint32_t value) {
  if (used_ >= WordTrie::kMostNodes) return false;
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
  trie_.nodes_.resize(used_);
  return std::move(trie_);
}

}  // namespace extract
