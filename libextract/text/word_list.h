// The word list of a pack: words with parts of speech and costs. Thread-safe once built.
#ifndef EXTRACT_TEXT_WORD_LIST_H_
#define EXTRACT_TEXT_WORD_LIST_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/status.h"
#include "text/word_trie.h"

namespace extract {

// ICTCLAS-style classes, reduced. The letters are those of words.tsv.
enum class WordClass : std::uint8_t {
  kNoun,         // n
  kPlaceName,    // s
  kPersonName,   // h
  kIdiom,        // i
  kVerb,         // v
  kVerbalNoun,   // w  投资, 管理, 改造
  kAdjective,    // a
  kAdverb,       // d
  kPreposition,  // p
  kConjunction,  // c
  kParticle,     // u  的 了 等
  kLocalizer,    // f  上 中 内
  kTimeWord,     // t
  kPronoun,      // r
  kClassifier,   // q
  kNumeral,      // m
  kLatin,        // a run of letters and digits
  kPunctuation,
  kOther,  // characters out of the list
};

// The class of a letter of words.tsv.
std::optional<WordClass> ParseWordClass(char letter);

class WordList {
 public:
  struct Extra {
    std::string word;
    WordClass word_class = WordClass::kOther;
    std::optional<std::uint16_t> cost;  // none: CostOfAddedWord()
    bool removed = false;               // the list loses the word
  };

  // `tsv`: '#' comments, a line of column names, then word, class, cost, sorted by bytes. `extra`
  // words, which begin with a Chinese character, are added or taken away; where a word is in both,
  // the extra one counts, and of several the last. Words with characters outside the basic plane
  // are left out, as are those for which there is no room (millions).
  static Result<WordList> FromTsv(std::string_view tsv, const std::string& file,
                                  std::vector<Extra> extra);

  // Class of a whole word; kOther when it is not in the list.
  WordClass ClassOf(std::string_view word) const;
  static bool CanHold(std::string_view word);
  std::size_t size() const { return trie_.words(); }

  // The words themselves, for the segmenter: values hold class and cost.
  const WordTrie& trie() const { return trie_; }
  static constexpr int kClassBits = 5;
  static WordClass ClassIn(std::uint32_t value) {
    return static_cast<WordClass>(value & ((1u << kClassBits) - 1));
  }
  static std::uint32_t CostIn(std::uint32_t value) { return value >> kClassBits; }

 private:
  explicit WordList(WordTrie trie) : trie_(std::move(trie)) {}
  void SetCosts(std::vector<Extra>* extra) const;
  std::uint32_t Find(std::string_view word) const;

  WordTrie trie_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_LIST_H_
