#include "text/word_table.h"

#include <algorithm>
#include <utility>

namespace extract {
namespace {

// A little more than the national list needs: to grow once costs as much as to build.
constexpr double kSlotsAWord = 0.9;

// Of pairs that no word begins with, and of those that were not added.
const TrieNode kNoPair(0, WordTable::kNoValue);

}  // namespace

WordTable::WordTable(std::size_t words)
    : singles_(kHanCodes, kNoValue),
      nodes_(pairs_.end(), kNoPair),
      behind_(static_cast<std::size_t>(static_cast<double>(words) * kSlotsAWord)) {}

bool WordTable::CanHold(std::u32string_view word) {
  constexpr char32_t kPlane = 0x10000;
  const auto other = [](char32_t c) { return c == 0 || c >= kPlane; };
  return !word.empty() && HanCode(word[0]) != kNoHan &&
         (word.size() == 1 || HanCode(word[1]) != kNoHan) &&
         std::none_of(word.begin(), word.end(), other);
}

std::uint32_t WordTable::Find(std::u32string_view word) const {
  if (!CanHold(word)) return kNoValue;
  if (word.size() == 1) return Single(HanCode(word[0]));
  return behind_.Find(Pair(pairs_.Find(HashOf(word))), word.substr(2));
}

// The node of two characters, which is made where there is none.
TrieNode& WordTable::AddPair(PairTable::Hash hash) {
  const std::uint32_t number = pairs_.Add(hash);
  if (nodes_.size() < pairs_.end()) nodes_.resize(pairs_.end(), kNoPair);
  return nodes_[number];
}

bool WordTable::Set(std::u32string_view word, std::uint32_t value) {
  if (!CanHold(word)) return false;
  const std::uint32_t before = Find(word);
  if (before == kNoValue && value == kNoValue) return true;
  if (!behind_.HasRoom()) return false;
  if (word.size() == 1) {
    singles_[HanCode(word[0])] = value & kNoValue;
  } else {
    TrieNode& node = AddPair(HashOf(word));
    behind_.Set(&node, word.substr(2), value);
    if (word.size() > 2) node.set_filter(node.filter() | TrieNode::FilterBit(TrieKey(word[2])));
  }
  if (before == kNoValue) ++words_;
  if (value == kNoValue) --words_;
  return true;
}

// Lays out the children of the nodes behind `depth`, which no later word joins.
void WordTableBuilder::Close(std::size_t depth) {
  // Each node closed becomes a child of the one before it.
  if (children_.size() < open_children_ + depth_) children_.resize(2 * (open_children_ + depth_));
  TrieNode* const children = children_.data();
  std::size_t top = open_children_;
  while (depth_ > depth) {
    auto [node, begin] = path_[--depth_];
    const std::span<const TrieNode> own(children + begin, top - begin);
    top = begin;
    if (!own.empty()) table_.behind_.PlaceChildren(own, &node);
    if (depth_ >= 2) {
      children[top++] = node;
    } else if (depth_ == 1) {
      ClosePair(node, own);
    } else {
      table_.singles_[HanCode(node.character())] = node.value();
    }
  }
  open_children_ = top;
}

void WordTableBuilder::ClosePair(TrieNode node, std::span<const TrieNode> children) {
  std::uint32_t filter = 0;
  for (const TrieNode child : children) {
    filter |= TrieNode::FilterBit(TrieKey(child.character()));
  }
  const PairTable::Hash hash(HanCode(path_[0].node.character()), HanCode(node.character()));
  node.set_filter(filter);
  if (pairs_closed_ - pairs_stored_ == kPairsUnderWay) StoreOldestPair();
  pairs_[pairs_closed_++ % kPairsUnderWay] = {hash, node};
  table_.Prefetch(hash);
}

void WordTableBuilder::StoreOldestPair() {
  const Pair& pair = pairs_[pairs_stored_++ % kPairsUnderWay];
  table_.AddPair(pair.hash) = pair.node;
}

bool WordTableBuilder::Add(std::u32string_view word, std::uint32_t value) {
  const std::size_t most = std::min(word.size(), depth_);
  std::size_t common = 0;
  while (common < most && word[common] == path_[common].node.character()) ++common;
  const std::u32string_view rest = word.substr(common);
  if (common < most && !rest.empty() && rest[0] < path_[common].node.character()) return false;
  return !rest.empty() && WordTable::CanHold(word) && AddBehind(common, rest, value);
}

bool WordTableBuilder::AddBehind(std::size_t common, std::u32string_view rest,
                                 std::uint32_t value) {
  if (!table_.behind_.HasRoom()) return false;
  for (std::size_t i = common; i < 2 && i < common + rest.size(); ++i) {
    if (HanCode(rest[i - common]) == kNoHan) return false;
  }
  if (depth_ > common) Close(common);
  if (path_.size() < common + rest.size()) path_.resize(2 * (common + rest.size()));
  Open* const path = path_.data() + common;
  for (std::size_t i = 0; i < rest.size(); ++i) {
    const std::uint32_t own = i + 1 == rest.size() ? value : WordTable::kNoValue;
    path[i] = {TrieNode(rest[i], own), open_children_};
  }
  depth_ = common + rest.size();
  ++table_.words_;
  return true;
}

WordTable WordTableBuilder::Finish() && {
  Close(0);
  while (pairs_stored_ < pairs_closed_) StoreOldestPair();
  table_.behind_.Trim();
  return std::move(table_);
}

}  // namespace extract
