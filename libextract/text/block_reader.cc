#include "text/block_reader.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/table_cells.h"

namespace extract {
namespace {

constexpr int kMaxHeadingWidth = 80;
constexpr int kMaxMarkedHeadingWidth = 100;
constexpr int kMaxTitleWidth = 130;
constexpr int kMaxTitles = 6;
constexpr std::size_t kLevelLookAheadLines = 40;
constexpr std::size_t kLevelLookAheadBytes = 16 * 1024;
constexpr std::size_t kMaxTitleBytes = 300;

bool Contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// 一、 and (一) lines are headings even with a stop at the end: (一)质量效益同步提升。 Deeper marks
// number paragraphs as often as headings.
bool IsMarkedHeading(const Line& line, const ParagraphState& paragraph) {
  if (line.mark_level == 0 || paragraph.has_stop) return false;
  if (line.mark_level <= 3) {
    return paragraph.width <= kMaxMarkedHeadingWidth && !Contains(U";,", paragraph.last);
  }
  return paragraph.width <= kMaxHeadingWidth && !paragraph.has_comma &&
         !Contains(U"。;,:!?", paragraph.last);
}

bool IsBareHeading(const Line& line, const ParagraphState& paragraph, bool at_head) {
  const int max_width = at_head ? kMaxTitleWidth : kMaxHeadingWidth;
  return line.mark_level == 0 && !line.bullet && paragraph.width <= max_width &&
         !paragraph.has_stop && !Contains(U"。;,、:!", paragraph.last);
}

}  // namespace

BlockReader::BlockReader(std::string_view window, bool last)
    : text_(window), lines_(window, last), wrap_width_(FindWrapWidth(window)) {}

void BlockReader::Slide(std::string_view window, std::size_t dropped, bool last) {
  lines_.Slide(window, dropped, last);
  text_ = window;
  text_begin_ += dropped;
}

bool BlockReader::Next(NormalizedBlock* block) {
  normalizer_.SetSource(text_, text_begin_);
  table_.SetSource(text_, text_begin_);
  for (;;) {
    block->Clear();
    starved_ = !lines_.Ready();
    if (starved_) return false;
    bool row = table_.active() && table_.NextRow(&lines_, block);
    if (!row) {
      if (table_unit_used_) table_unit_.clear();  // 单位:万元 stands above its own table
      row = table_.Open(&lines_, table_title_, table_unit_) && table_.NextRow(&lines_, block);
      table_unit_used_ = row;
    }
    if (!row) {
      if (lines_.Peek() == nullptr) return false;
      ReadParagraph(block);
    }
    if (!block->text.empty()) return true;
  }
}

void BlockReader::ReadParagraph(NormalizedBlock* block) {
  const Line first = *lines_.Peek();
  lines_.Pop();
  if (first.part) {
    ReadPart(first, block);
    return;
  }
  ParagraphState paragraph(first);
  ranges_.assign(1, first.range);
  for (const Line* next = lines_.Peek(); next != nullptr; next = lines_.Peek()) {
    const bool too_long = next->range.end - first.range.begin > kMaxBlockBytes;
    if (too_long || next->part || !Continues(paragraph, *next, wrap_width_)) break;
    paragraph.Add(*next);
    ranges_.push_back(next->range);
    lines_.Pop();
  }
  Classify(first, paragraph, block);
  block->bullet = first.bullet;
  normalizer_.Start(block, block->kind == BlockKind::kParagraph ? Gaps::kStray : Gaps::kPhrases);
  for (const ByteRange& range : ranges_) normalizer_.Append(range);
  normalizer_.Finish();
  Remember(*block);
}

void BlockReader::ReadPart(const Line& part, NormalizedBlock* block) {
  block->kind = BlockKind::kParagraph;
  seen_paragraph_ = true;
  normalizer_.Start(block, Gaps::kStray);
  normalizer_.Append(part.range);
  normalizer_.Finish();
}

void BlockReader::Classify(const Line& line, const ParagraphState& paragraph,
                           NormalizedBlock* block) {
  if (line.dateline && paragraph.lines == 1) {
    block->kind = BlockKind::kDateline;
    return;
  }
  int level = 0;
  if (line.markdown_level > 0) {
    level = line.markdown_level;
  } else if (IsMarkedHeading(line, paragraph)) {
    level = line.mark_level;
  } else if (!IsBareHeading(line, paragraph, !seen_paragraph_ && last_level_ == 0)) {
    block->kind = BlockKind::kParagraph;
    const bool caption = paragraph.last == U'摄';  // the photographer of a picture above the text
    if (!caption) seen_paragraph_ = true;
    return;
  }
  const bool marked = level > 0;
  const bool may_be_title = !seen_paragraph_ && titles_ < kMaxTitles && (!marked || level == 1) &&
                            line.mark_level == 0 && last_level_ == 0;
  if (may_be_title) {
    ++titles_;
    block->kind = BlockKind::kTitle;
    return;
  }
  block->kind = BlockKind::kHeading;
  block->heading_level = marked ? level : LevelWithoutMark(line.range.begin);
  if (marked || block->heading_level == 1) last_level_ = block->heading_level;
}

// A line without a mark opens an article where the marks start anew behind it, else it is a
// sub-title.
int BlockReader::LevelWithoutMark(std::size_t begin) {
  for (std::size_t i = 0; i < kLevelLookAheadLines; ++i) {
    const Line* line = lines_.Peek(i);
    if (line == nullptr || line->range.begin > begin + kLevelLookAheadBytes) break;
    if (line->mark_level == 0 || line->mark_level > 3) continue;
    if (line->mark_level <= 2 && line->first_of_marks) return 1;
    break;
  }
  return std::min(last_level_ + 1, 6);
}

void BlockReader::Remember(const NormalizedBlock& block) {
  std::string unit = UnitOfCaption(block.text);
  if (!unit.empty() && block.kind != BlockKind::kParagraph) {
    table_unit_ = std::move(unit);
    return;
  }
  if (block.kind != BlockKind::kParagraph) {
    if (block.kind != BlockKind::kDateline && block.text.size() <= kMaxTitleBytes) {
      table_title_ = block.text;
    }
    return;
  }
  table_unit_ = std::move(unit);
  if (block.text.empty() || block.text.back() != ':') return;
  // 各县完成情况如下:
  const std::size_t stop = block.text.rfind("。");
  const std::size_t begin = stop == std::string::npos ? 0 : stop + 3;
  if (block.text.size() - begin <= kMaxTitleBytes) {
    table_title_ = block.text.substr(begin, block.text.size() - begin - 1);
  }
}

}  // namespace extract
