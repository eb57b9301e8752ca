// Source characters to normalised text, with offsets (see normalized_block.h for what normalised
// means).
//
//   Normalizer normalizer(utf8);
//   normalizer.Start(&block, Gaps::kStray);
//   normalizer.Append({begin, end});      // a line
//   normalizer.Append({begin2, end2});    // the line that continues it
//   normalizer.Finish();
//
// Plain prose is copied character by character with one table look-up each; whatever needs thought
// (blanks, brackets, dashes, markup) takes a slow path that looks at its neighbours.
#ifndef EXTRACT_TEXT_NORMALIZER_H_
#define EXTRACT_TEXT_NORMALIZER_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "text/normalized_block.h"

namespace extract {

// What a blank between two Chinese words is.
enum class Gaps {
  kStray,    // running text: an accident, unless it is wide
  kPhrases,  // headings: it parts two phrases
  kSpread,   // table cells: it spreads a word (合　计)
};

class Normalizer {
 public:
  Normalizer() = default;
  explicit Normalizer(std::string_view source) : source_(source) {}
  // Ranges are those of `source` from here on; it stands at `begin` in the text, from whose
  // beginning the offsets of blocks count.
  void SetSource(std::string_view source, std::size_t begin) {
    source_ = source;
    source_begin_ = begin;
  }

  // Text is appended to block->text, which must be empty, as must block->offsets and ->source.
  void Start(NormalizedBlock* block, Gaps gaps);
  // A range of whole characters; the second and later ones continue the text behind a line break,
  // which lies between the ranges.
  void Append(ByteRange range);
  // '\t' between two cells; `source` is where the separator stands.
  void AppendCellSeparator(std::size_t source);
  // Bytes of normalised text so far.
  std::size_t size() const { return out_; }
  void Finish();

 private:
  struct Gap {
    bool wide = false;
    bool line_break = false;
    std::size_t source = 0;
  };

  const unsigned char* Copy(const unsigned char* from, const unsigned char* end);
  // Deals with the character at `position` that the fast path does not copy; returns where to go
  // on.
  std::size_t Special(std::size_t position, std::size_t end);
  std::size_t Action(std::size_t position, std::size_t end, char32_t c, std::size_t length,
                     std::uint16_t action);
  std::size_t Ascii(std::size_t position, std::size_t end);
  std::size_t SkipBlanks(std::size_t position, std::size_t end, Gap* gap) const;
  void CloseGap(const Gap& gap, std::size_t next, std::size_t end);
  bool KeepsGap(const Gap& gap, char32_t before, char32_t after, std::size_t next,
                std::size_t end) const;
  std::size_t FootnoteMark(std::size_t position, std::size_t end) const;
  void Emit(char32_t c, std::size_t source, std::size_t source_length);
  char32_t Previous() const;
  char32_t FoldedAt(std::size_t position, std::size_t end, std::size_t* length) const;

  std::string_view source_;
  std::size_t source_begin_ = 0;
  NormalizedBlock* block_ = nullptr;
  Gaps gaps_ = Gaps::kStray;
  std::size_t out_ = 0;
  std::size_t last_end_ = 0;  // of the range appended last; the line break stands there
};

// A short text on its own: names given on the command line, vocabulary, tests.
std::string NormalizeString(std::string_view utf8, Gaps gaps = Gaps::kStray);

}  // namespace extract

#endif  // EXTRACT_TEXT_NORMALIZER_H_
