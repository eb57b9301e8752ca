// One block of a document (paragraph, heading, title, table) in the one form that everything behind
// this layer reads, with the way back to the original.
//
// Normalised means: UTF-8; traditional characters simplified one to one; full-width ASCII (digits,
// letters, %, brackets, comma, colon) made half-width; ㎡ ℃ and other units left alone; stray spaces
// and line breaks inside a sentence removed; footnote marks ([1], ［1］, ①behind a word) removed.
// Spaces between Latin words, and those that separate phrases of a heading, stay as one ' '.
#ifndef EXTRACT_TEXT_NORMALIZED_BLOCK_H_
#define EXTRACT_TEXT_NORMALIZED_BLOCK_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool Contains(const ByteRange& other) const { return begin <= other.begin && other.end <= end; }
  bool Overlaps(const ByteRange& other) const { return begin < other.end && other.begin < end; }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// From offsets in a normalised text to offsets in the source it was made from (UTF-8 both).
// Runs of equal length are stored as one segment, so it is small; O(log segments) a look-up.
class OffsetMap {
 public:
  void Clear() { segments_.clear(); }
  // From `normalized` on, until the next segment, source = `source` + (offset - `normalized`).
  void Add(std::size_t normalized, std::size_t source);
  // Source offset of the character at `normalized`.
  std::size_t ToSource(std::size_t normalized) const;
  // Source range of a normalised range: from its first character to the end of its LAST character,
  // so that what was removed behind it stays outside.
  ByteRange ToSource(ByteRange normalized, std::string_view source_text) const;

 private:
  struct Segment {
    std::size_t normalized;
    std::size_t source;
  };
  std::vector<Segment> segments_;
};

enum class BlockKind {
  kTitle,      // first lines of the document, or of an article in it
  kDateline,   // 发布时间：…, 来源：…, 本报讯 (记者 …), 青岛日报2021年12月1日
  kHeading,    // 一、…  (二)…  markdown #, or a short line without sentence punctuation
  kParagraph,  // running text, hard line breaks mended
  kTableRow,   // one row of a table, its cells in `cells`
};

struct TableCell {
  ByteRange range;  // in NormalizedBlock::text
  std::string header;  // normalised text of its column's head ("产量(吨)", "较上年±%"), may be empty
};

struct NormalizedBlock {
  BlockKind kind = BlockKind::kParagraph;
  int heading_level = 0;  // 1 the highest; 0 where kind is not kHeading
  std::string text;
  OffsetMap offsets;  // text -> Document::utf8()
  // kTableRow only. cells[0] is the row's label; `unit` is the unit that head or a unit column gives.
  std::vector<TableCell> cells;
  std::string unit;
  std::string table_title;  // the heading above the table

  void Clear();
};

}  // namespace extract

#endif  // EXTRACT_TEXT_NORMALIZED_BLOCK_H_
