// Small closed sets of words that a part of the engine asks about by name: the words of a table of
// rules/cn, so that no Chinese vocabulary stands in code.
//
//   enum class Few { kJoint, kAverage, kCount_ };
//   WordSets<Few> words;
//   words.Add(Few::kJoint, "和");
//   words[Few::kJoint].Holds("和");             // true
//   words[Few::kJoint].SizeAt("和平");          // 3: it begins with the word
//
// Sets hold tens of words, so a set is a list, longest first, behind masks of the lengths that it
// has and of the characters that they begin and end with. Immutable once built, thread-safe;
// look-ups allocate nothing.
#ifndef EXTRACT_BASE_WORD_SETS_H_
#define EXTRACT_BASE_WORD_SETS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

class WordSet {
 public:
  void Add(std::string_view word);
  bool Holds(std::string_view word) const;
  // Bytes of the longest word that `text` begins, or ends, with; 0 for none.
  std::size_t SizeAt(std::string_view text) const;
  std::size_t SizeBefore(std::string_view text) const;
  bool Begins(std::string_view text) const { return SizeAt(text) != 0; }
  bool Ends(std::string_view text) const { return SizeBefore(text) != 0; }
  // Where the first word of the set begins that stands anywhere in `text`; npos for none.
  std::size_t FirstIn(std::string_view text) const;
  bool IsIn(std::string_view text) const { return FirstIn(text) != std::string_view::npos; }
  const std::vector<std::string>& words() const { return words_; }

 private:
  // A bit for each character that words begin, or end, with: nearly every text stops there.
  using Characters = std::array<std::uint64_t, 4>;

  static std::uint64_t LengthBit(std::size_t bytes) { return std::uint64_t{1} << (bytes % 64); }
  static void Note(std::size_t character, Characters* characters) {
    (*characters)[character / 64] |= std::uint64_t{1} << (character % 64);
  }
  static bool Has(const Characters& characters, std::size_t character) {
    return (characters[character / 64] >> (character % 64) & 1) != 0;
  }

  std::vector<std::string> words_;  // longest first, without empty ones
  std::uint64_t lengths_ = 0;
  Characters first_{};
  Characters last_{};
};

template <typename Name>
class WordSets {
 public:
  void Add(Name set, std::string_view word) { sets_[static_cast<std::size_t>(set)].Add(word); }
  const WordSet& operator[](Name set) const { return sets_[static_cast<std::size_t>(set)]; }

 private:
  std::array<WordSet, static_cast<std::size_t>(Name::kCount_)> sets_;
};

}  // namespace extract

#endif  // EXTRACT_BASE_WORD_SETS_H_
