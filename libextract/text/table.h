// Tables in plain text: Markdown's, tab-separated, aligned with blanks, and those that lost their
// frame and stand one cell a line.
//
//   if (table.Open(&lines, title, unit)) while (table.NextRow(&lines, &block)) ...
//
// A table is only seen where its form leaves no doubt: rows of equal size, a label in front,
// numbers behind. A text that looks like one and is none stays lines.
#ifndef EXTRACT_TEXT_TABLE_H_
#define EXTRACT_TEXT_TABLE_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/line_reader.h"
#include "text/normalized_block.h"
#include "text/normalizer.h"
#include "text/table_cells.h"

namespace extract {

class TableRecognizer {
 public:
  // What the lines are ranges of; see Normalizer::SetSource().
  void SetSource(std::string_view source, std::size_t begin) {
    source_ = source;
    normalizer_.SetSource(source, begin);
  }

  // Does a table begin at the next line? Takes its head off `lines`. `title` and `unit` are what
  // the lines above say.
  bool Open(LineReader* lines, std::string_view title, std::string_view unit);
  bool active() const { return form_ != Form::kNone; }
  // The next row; false behind the last, and then the table is closed. `row` stays empty where
  // the lines only ruled the table.
  bool NextRow(LineReader* lines, NormalizedBlock* row);

 private:
  enum class Form { kNone, kPipes, kTabs, kWideBlanks, kBlanks, kOneCellALine };

  bool OpenPipes(LineReader* lines);
  bool OpenDelimited(LineReader* lines, Form form);
  bool OpenOneCellALine(LineReader* lines);
  // Cells of the row that begins `ahead` lines from here, and how many lines it takes; 0 for no
  // row.
  std::size_t ReadCells(LineReader* lines, std::size_t ahead, std::vector<ByteRange>* cells);
  std::size_t ReadPipeRow(LineReader* lines, std::size_t ahead, std::vector<ByteRange>* cells);
  std::size_t ReadColumn(LineReader* lines, std::size_t ahead, std::vector<ByteRange>* cells);
  bool IsRowOf(LineReader* lines, std::size_t ahead, std::size_t columns);
  bool OpenTwoHeads(LineReader* lines);
  std::size_t ReadSecondHead(LineReader* lines, std::size_t ahead);
  void AddSecondHead(const std::vector<ByteRange>& cells);
  bool BeginsOther(LineReader* lines, std::size_t used);
  bool IsDataRow(const std::vector<ByteRange>& cells) const;
  void SetHead(const std::vector<ByteRange>& cells);
  void BuildRow(const std::vector<ByteRange>& cells, NormalizedBlock* row);

  std::string_view source_;
  Normalizer normalizer_;
  Form form_ = Form::kNone;
  std::size_t columns_ = 0;
  bool parted_ = false;  // kOneCellALine: blank lines stand between rows
  std::string title_, unit_;
  std::vector<std::string> heads_, head_units_;
  std::size_t unit_column_ = kNoColumn;
  std::size_t number_column_ = kNoColumn;  // 序号
  std::vector<ByteRange> cells_, head_cells_;

  static constexpr std::size_t kNoColumn = static_cast<std::size_t>(-1);
};

}  // namespace extract

#endif  // EXTRACT_TEXT_TABLE_H_
