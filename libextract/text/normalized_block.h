// One block of a document (paragraph, heading, title, table row) in the one form that everything
// behind this layer reads, with the way back to the original.
//
// Normalised means:
// - UTF-8, traditional characters simplified one to one (text/variants.tsv says which ICU gets
// wrong;
//   著 and 乾 stay, being characters of simplified text too);
// - full-width forms made half-width, punctuation that ASCII has included:
// ，；：？！（）［］％．～／ read
//   , ; : ? ! ( ) [ ] % . ~ /. What ASCII lacks stays: 。 、 “ ” ‘ ’ 《 》 … ——. 「」『』 read
//   “”‘’. A dash between numbers reads - (1-9月份). ㎡ ℃ ‰ ² and other units are left alone;
// - thousands separators stay (1,100.9亿): the numeral parser reads them;
// - blanks inside a sentence are gone, as are line breaks that only wrapped it. One ' ' stays
// between
//   Latin words, between two digits (78 000), between the phrases of a heading (…攻坚 …突破), and
//   where running text has a wide gap between words. '\t' stands between the cells of a table row
//   and nowhere else; there is no other control character, and no newline;
// - footnote marks behind a word are gone ([1], ［1］, 〔注2〕, ① before punctuation), as are
// Markdown
//   emphasis, HTML tags of running text, zero-width characters.
// Latin letters keep their case. Nothing is ever inserted but the '\t' between cells.
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
  // Offsets rise from call to call; a repeated `normalized` replaces the last segment.
  void Add(std::size_t normalized, std::size_t source);
  // Source offset of the character at `normalized`.
  std::size_t ToSource(std::size_t normalized) const;
  // Source range of a normalised range: from its first character to the end of its LAST character,
  // so that what was removed behind it stays outside. An empty range maps to an empty one.
  // `source_text` holds at least that range; it begins at `source_begin`.
  ByteRange ToSource(ByteRange normalized, std::string_view source_text,
                     std::size_t source_begin = 0) const;

 private:
  struct Segment {
    std::size_t normalized = 0;
    std::size_t source = 0;
    std::size_t ToSource(std::size_t offset) const { return source + (offset - normalized); }
  };
  // The index behind that of the segment that holds `normalized`; 0 where it is before the first.
  std::size_t SegmentAt(std::size_t normalized) const;

  std::vector<Segment> segments_;
};

enum class BlockKind {
  kTitle,  // short lines before the document's first paragraph
  kDateline,  // 发布时间：…, 来源：…, 记者 …, a date alone, …月…日在…会议上
  kHeading,    // 一、…  (二)…  markdown #, or a short line without sentence punctuation
  kParagraph,  // running text, hard line breaks mended
  kTableRow,   // one row of a table, its cells in `cells`
};

struct TableCell {
  ByteRange range;  // in NormalizedBlock::text; may be empty
  std::string
      header;  // normalised text of its column's head ("产量(吨)", "较上年±%"), may be empty
  // The unit that its column's head gives ("吨", "%"); empty where it gives none, then the row's
  // holds.
  std::string unit;
};

struct NormalizedBlock {
  BlockKind kind = BlockKind::kParagraph;
  // kHeading: 1 the highest. Markdown by its #; 第一章 1, 一、 2, (一) 3, 1. 4, (1) 5; a line
  // without a mark 1 where the next marked heading is 一、 (it opens an article), else one below
  // the mark before it. 0 for other kinds.
  int heading_level = 0;
  bool bullet = false;  // an item of a list, whose mark (─, •) is no part of `text`
  std::string text;
  OffsetMap offsets;  // text -> Document::utf8()
  ByteRange source;   // of Document::utf8(): from the first character to behind the last

  // Characters of `text` that were of traditional script.
  std::size_t traditional = 0;

  // kTableRow only; empty for other kinds.
  // cells[0] is the row's label; a column of running numbers (序号) before it is left out. Rows may
  // have more or fewer cells than the head; header is then empty. Rows that only hold the head are
  // no blocks.
  std::vector<TableCell> cells;
  // By the row's unit column, else the brackets of its label ("总产值(万元)"), else 单位:… above
  // the table.
  std::string unit;
  std::string table_title;  // the heading above the table, or the sentence that announces it

  void Clear();
};

}  // namespace extract

#endif  // EXTRACT_TEXT_NORMALIZED_BLOCK_H_
