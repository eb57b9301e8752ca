// The words that a text is cut into, hundreds of thousands of them, by their characters: the first
// one alone leads to its value, the first two to a node of their own (text/pair_table.h), and
// characters behind these from node to node. Nodes of two characters have a filter of third ones,
// which stops three looks of four at memory farther away.
//
//   WordTableBuilder builder;
//   builder.Add(U"行", 3);
//   builder.Add(U"行政", 7);
//   const WordTable table = std::move(builder).Finish();
//   table.Single(HanCode(U'行'));                  // 3
//   table.Pair(table.FindPair(U'行', U'政')).value();  // 7
//
// First and second characters have a HanCode, the others are of the basic plane. Thread-safe once
// built.
#ifndef EXTRACT_TEXT_WORD_TABLE_H_
#define EXTRACT_TEXT_WORD_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "text/pair_table.h"
#include "text/trie_tables.h"

namespace extract {

class WordTable {
 public:
  static constexpr int kValueBits = TrieNode::kValueBits;
  static constexpr std::uint32_t kNoValue = TrieNode::kNoValue;

  // `words`: about how many there will be.
  explicit WordTable(std::size_t words = 0);

  // The value of a character as a word, kNoValue for none.
  std::uint32_t Single(std::uint32_t code) const { return singles_[code]; }
  std::span<const std::uint32_t> singles() const { return singles_; }
  // Two characters: a number that leads to their node, which has neither value nor filter where no
  // word begins so. Its filter tells whether it is worth a look by the third.
  const PairTable& pairs() const { return pairs_; }
  TrieNode Pair(std::uint32_t number) const { return nodes_[number]; }
  void PrefetchPair(std::uint32_t number) const { __builtin_prefetch(&nodes_[number]); }
  // Characters behind these.
  const TrieTables& behind() const { return behind_; }

  // The value of a whole word, kNoValue for none.
  std::uint32_t Find(std::u32string_view word) const;
  // Gives a word another value, kNoValue to take it away, or adds it; for a few words, where many
  // are built in order. Refuses what WordTableBuilder::Add refuses.
  bool Set(std::u32string_view word, std::uint32_t value);
  std::size_t words() const { return words_; }

 private:
  friend class WordTableBuilder;

  static bool CanHold(std::u32string_view word);
  static PairTable::Hash HashOf(std::u32string_view word) {
    return {HanCode(word[0]), HanCode(word[1])};
  }
  TrieNode& AddPair(PairTable::Hash hash);
  // Has the memory brought near that AddPair() looks at.
  void Prefetch(PairTable::Hash hash) const {
    pairs_.Prefetch(hash);
    PrefetchPair(PairTable::NumberNear(hash));
  }

  std::vector<std::uint32_t> singles_;  // by code
  PairTable pairs_;
  std::vector<TrieNode> nodes_;  // by number of a pair
  TrieTables behind_;
  std::size_t words_ = 0;
};

class WordTableBuilder {
 public:
  // `words`: about how many there will be, so that memory is asked for once.
  explicit WordTableBuilder(std::size_t words = 0) : table_(words) {}

  // Words in the order of their characters, each once. False for one out of order, one that is
  // empty or has other characters than a table holds, and where the table is full.
  bool Add(std::u32string_view word, std::uint32_t value);
  // The same for a word of which the first `common` characters are known to be those of the word
  // added last, and `rest`, not empty, to stand behind its rest and to have no U+0000 and none of
  // another plane.
  bool AddBehind(std::size_t common, std::u32string_view rest, std::uint32_t value);
  WordTable Finish() &&;

 private:
  // A node that later words may join: one of the last word's prefixes.
  struct Open {
    TrieNode node;
    std::size_t children = 0;  // where they begin in children_
  };

  void Close(std::size_t depth);
  void ClosePair(TrieNode node, std::span<const TrieNode> children);
  void StoreOldestPair();

  WordTable table_;
  // By depth, and how many there are.
  std::vector<Open> path_;
  std::size_t depth_ = 0;
  // Those that the nodes of path_ have so far, one node's behind the other's, and how many. Nodes
  // of one character have none here.
  std::vector<TrieNode> children_;
  std::size_t open_children_ = 0;
  // Pairs that are closed, but whose memory is still on its way: the last so many of all.
  struct Pair {
    PairTable::Hash hash;
    TrieNode node;
  };
  static constexpr std::size_t kPairsUnderWay = 32;
  std::array<Pair, kPairsUnderWay> pairs_;
  std::size_t pairs_closed_ = 0;
  std::size_t pairs_stored_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_TABLE_H_
