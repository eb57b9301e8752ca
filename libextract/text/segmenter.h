// Words with parts of speech, by dictionary: the ground on which noun phrases are cut.
//
//   Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", extra);
//   Segmenter(&words.value()).Segment(text, {0, text.size()}, &tokens);
//
// The best segmentation is the path of least cost through the word list (unigram, Viterbi);
// characters out of the list stand alone as kOther. Both classes are thread-safe once built, and
// Segment() allocates nothing once its scratch is warm.
#ifndef EXTRACT_TEXT_SEGMENTER_H_
#define EXTRACT_TEXT_SEGMENTER_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/status.h"
#include "text/normalized_block.h"

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

struct Token {
  std::uint32_t begin = 0;  // bytes in the segmented text
  std::uint32_t end = 0;
  WordClass word_class = WordClass::kOther;
};

// The class of a letter of words.tsv.
std::optional<WordClass> ParseWordClass(char letter);

// The word list: sorted by bytes, searched by narrowing a range character by character.
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
  // the extra one counts, and of several the last.
  static Result<WordList> FromTsv(std::string tsv, const std::string& file,
                                  std::vector<Extra> extra);

  WordList(WordList&&) = default;
  WordList& operator=(WordList&&) = default;

  struct Match {
    std::uint32_t length;  // bytes
    WordClass word_class;
    std::uint16_t cost;
  };
  // Every word that `text` begins with, shortest first.
  void MatchPrefixes(std::string_view text, std::vector<Match>* matches) const;
  // Class of a whole word; kOther when it is not in the list.
  WordClass ClassOf(std::string_view word) const;
  static bool CanHold(std::string_view word);
  std::size_t size() const { return entries_.size(); }

 private:
  WordList() = default;
  struct Entry {
    const char* data;
    std::uint16_t length;
    std::uint16_t cost;
    WordClass word_class;
    std::uint32_t second = 0;  // the second character, packed, 0 for none: most searches end at it
  };
  std::string_view Text(const Entry& entry) const { return {entry.data, entry.length}; }
  void Merge(std::vector<Extra> extra);
  void SetCosts(std::vector<Extra>* extra) const;
  const Entry* Find(std::string_view word) const;
  void IndexFirstCharacters();

  std::string storage_;  // the file
  std::string extra_storage_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> first_;  // by code point of the first character: where its words begin
};

class Segmenter {
 public:
  explicit Segmenter(const WordList* words) : words_(words) {}

  // Appends the tokens of text[range] in order; they cover it without gaps (spaces are left out).
  // Not thread-safe (it owns scratch): one a thread.
  void Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens);

 private:
  void SegmentRun(std::string_view text, ByteRange run, std::vector<Token>* tokens);

  const WordList* words_;
  struct Step {
    std::uint32_t cost;
    std::uint32_t from;
    WordClass word_class;
  };
  std::vector<Step> steps_;
  std::vector<WordList::Match> matches_;
  std::vector<Token> reversed_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
