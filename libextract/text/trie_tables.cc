#include "text/trie_tables.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace extract {
namespace {

// Slots for so many children: with two or less a table is full, larger ones have room to end a
// search early.
constexpr std::size_t TableSize(std::size_t children) {
  return std::bit_ceil(children <= 2 ? children : children + children / 2);
}

}  // namespace

std::size_t TrieTables::Space::Take(std::size_t size) {
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

void TrieTables::Space::Free(std::size_t begin, std::size_t size) {
  Holes& holes = holes_[static_cast<std::size_t>(std::countr_zero(size))];
  if (holes.count == kHoles) return;
  holes.begin[holes.count++] = static_cast<std::uint32_t>(begin);
  sizes_ |= static_cast<std::uint32_t>(size);
}

void TrieTables::PlaceChildren(std::span<const TrieNode> children, TrieNode* node) {
  PlaceChildren(children, TableSize(children.size()), node);
}

void TrieTables::PlaceChildren(std::span<const TrieNode> children, std::size_t size,
                               TrieNode* node) {
  const std::size_t begin = space_.Take(size);
  node->bits_ &= (std::uint64_t{1} << TrieNode::kLocationShift) - 1;
  node->bits_ |= std::uint64_t{2 * begin + size} << TrieNode::kLocationShift;
  // By no more than is needed: a vector that must move makes room for as much again anyhow.
  if (space_.end() > nodes_.size()) nodes_.resize(space_.end());
  TrieNode* const table = nodes_.data() + begin;
  if (size == 1) {  // as for nearly all nodes
    table[0] = children[0];
    return;
  }
  for (const TrieNode child : children) {
    std::size_t slot = TrieKey(child.character()).hash & (size - 1);
    while (table[slot].exists()) slot = (slot + 1) & (size - 1);
    table[slot] = child;
  }
}

void TrieTables::Set(TrieNode* root, std::u32string_view rest, std::uint32_t value) {
  if (rest.empty()) return root->set_value(value);
  std::size_t place = AddChild(root, rest[0]);
  for (const char32_t c : rest.substr(1)) {
    TrieNode parent = nodes_[place];
    const std::size_t child = AddChild(&parent, c);
    nodes_[place] = parent;
    place = child;
  }
  nodes_[place].set_value(value);
}

std::size_t TrieTables::AddChild(TrieNode* parent, char32_t c) {
  std::vector<TrieNode> children;
  std::size_t size = 0;
  if (parent->goes_on()) {
    const std::size_t begin = parent->begin();
    size = parent->size();
    std::size_t slot = TrieKey(c).hash & (size - 1);
    for (std::size_t probes = 0; probes < size; ++probes, slot = (slot + 1) & (size - 1)) {
      TrieNode& child = nodes_[begin + slot];
      if (!child.exists()) child = TrieNode(c, TrieNode::kNoValue);
      if (child.character() == c) return begin + slot;
    }
    const auto table = nodes_.begin() + static_cast<std::ptrdiff_t>(begin);
    children.assign(table, table + static_cast<std::ptrdiff_t>(size));
    std::fill_n(table, size, TrieNode());
    space_.Free(begin, size);
  }
  children.push_back(TrieNode(c, TrieNode::kNoValue));
  PlaceChildren(children, std::max<std::size_t>(2 * size, 1), parent);
  return AddChild(parent, c);
}

}  // namespace extract
