// The word list of a pack: words with parts of speech and costs, and a number with each by which
// the layers above know what they have to say of it. Thread-safe once built.
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
#include "text/word_table.h"

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
inline constexpr std::size_t kWordClasses = static_cast<std::size_t>(WordClass::kOther) + 1;

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
  // the extra one counts, and of several the last. Words with a first or second character that is
  // no Chinese one, or others outside the basic plane, are left out, as are those for which there
  // is no room (millions).
  static Result<WordList> FromTsv(std::string_view tsv, const std::string& file,
                                  std::vector<Extra> extra);

  // Class of a whole word; kOther when it is not in the list.
  WordClass ClassOf(std::string_view word) const;
  // 小学生 and 中: with `first` for its first character `word`, of two to four, is another noun or
  // attribute of the list.
  bool HasSibling(std::string_view word, std::string_view first) const;
  static bool CanHold(std::string_view word);
  std::size_t size() const { return table_.words(); }

  // What all words of a class have in common that were given the same tag.
  struct Kind {
    WordClass word_class = WordClass::kOther;
    std::uint16_t tag = kUntagged;
  };
  static constexpr std::uint16_t kNoTag = 0;          // of words that SetTags had nothing for
  static constexpr std::uint16_t kUntagged = 0xFFFF;  // of words that nobody can tell that of
  // Gives words tags, and all others kNoTag; those that are not in the list are passed over. To be
  // called once. What there is no room for stays kUntagged.
  void SetTags(const std::vector<std::pair<std::string_view, std::uint16_t>>& tags);

  // The words themselves, for the segmenter: values hold kind and cost.
  const WordTable& table() const { return table_; }
  static constexpr int kKindBits = 10;
  static constexpr int kCostBits = WordTable::kValueBits - kKindBits;
  static std::uint32_t KindIn(std::uint32_t value) { return value & ((1u << kKindBits) - 1); }
  static std::uint32_t CostIn(std::uint32_t value) { return value >> kKindBits; }
  Kind kind(std::uint32_t number) const { return kinds_[number]; }
  std::size_t kinds() const { return kinds_.size(); }
  // Of tokens of that class that are no word of the list.
  static constexpr std::uint32_t UntaggedKind(WordClass word_class) {
    return static_cast<std::uint32_t>(kWordClasses + static_cast<std::size_t>(word_class));
  }
  // Of what a segmenter is given as one token, and of blanks.
  static constexpr std::uint32_t kGivenKind = 2 * kWordClasses, kBlankKind = kGivenKind + 1;

 private:
  explicit WordList(WordTable table);
  void SetCosts(std::vector<Extra>* extra) const;
  std::uint32_t Find(std::string_view word) const;

  WordTable table_;
  // First those of each class without a tag, then those of each class that are kUntagged, and
  // kGivenKind and kBlankKind.
  std::vector<Kind> kinds_;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_LIST_H_
