#include "text/line_reader.h"

#include <algorithm>
#include <initializer_list>

#include "base/utf8.h"
#include "text/line_shape.h"
#include "text/markup.h"
#include "text/script_table.h"

namespace extract {
namespace {

constexpr std::size_t kKeptLines = 256;
constexpr int kMaxIndent = 1000;
constexpr int kRuleLines = 4;  // more than may part a sentence
constexpr int kManyBlankLines = 1000;

bool IsBlank(char32_t c) {
  if (c > 0xFFFF) return false;
  const std::uint16_t entry = FoldEntry(static_cast<char16_t>(c));
  return entry == kFoldSpace || entry == kFoldWideSpace || entry == kFoldDrop;
}

int BlankColumns(char32_t c) { return c == 0x3000 ? 2 : c == '\t' ? 4 : 1; }

// Takes blanks off both ends; the columns of those in front.
int TrimBlanks(std::string_view text, ByteRange* range) {
  std::size_t length;
  int indent = 0;
  while (range->begin < range->end) {
    const char32_t c = CodePointAt(text, range->begin, &length);
    if (!IsBlank(c)) break;
    range->begin += length;
    if (indent < kMaxIndent) indent += BlankColumns(c);
  }
  while (range->begin < range->end) {
    const char32_t c = CodePointBefore(text, range->end, &length);
    if (!IsBlank(c)) break;
    range->end -= length;
  }
  return indent;
}

// Takes <p>, <h2> and the like off both ends, so that a line is what stands between them. True
// where one stood behind it: what follows is of another element.
bool StripTags(std::string_view text, Line* line) {
  ByteRange& range = line->range;
  bool closed = false;
  for (bool found = true; found && !range.empty();) {
    const std::string_view rest = text.substr(range.begin, range.size());
    const BlockTag first = MatchBlockTag(rest);
    const BlockTag last = first.length > 0 ? BlockTag() : MatchLastBlockTag(rest);
    found = first.length + last.length > 0;
    range.begin += first.length;
    range.end -= last.length;
    closed |= last.length > 0;
    if (first.heading_level > 0) line->markdown_level = first.heading_level;
    if (found) TrimBlanks(text, &range);
  }
  return closed;
}

bool IsBullet(char32_t c) {
  return std::u32string_view(U"•●■◆▲★◎▪◇□►▶→").find(c) != std::u32string_view::npos;
}

// Takes Markdown's block marks off the front: ## heading, > quotation, - item.
void StripBlockMarks(std::string_view text, Line* line) {
  ByteRange& range = line->range;
  std::size_t i = range.begin;
  while (i < range.end && text[i] == '#') ++i;
  const std::size_t hashes = i - range.begin;
  if (hashes > 0 && hashes <= 6 && i < range.end && text[i] == ' ') {
    line->markdown_level = static_cast<int>(hashes);
    range.begin = i;
    while (range.end > range.begin && text[range.end - 1] == '#') --range.end;
    TrimBlanks(text, &range);
    return;
  }
  std::size_t length, next_length;
  const char32_t c = CodePointAt(text, range.begin, &length);
  const std::size_t next = range.begin + length;
  const bool mark = c == '-' || c == '*' || c == '+' || c == '>' || c == 0x2500 || c == 0x2014;
  const bool blank_follows = next < range.end && IsBlank(CodePointAt(text, next, &next_length));
  if (IsBullet(c) || (mark && blank_follows)) {
    line->bullet = c != '>';
    range.begin = next;
    TrimBlanks(text, &range);
  }
}

// - 3 -, — 12 —, 第3页, 第 3 页 共 9 页
bool IsPageNumber(std::string_view text) {
  if (text.size() > 48) return false;
  std::u32string folded;
  for (std::size_t i = 0, length = 0; i < text.size(); i += length) {
    const char32_t c = CodePointAt(text, i, &length);
    if (!IsBlank(c)) folded.push_back(FoldCharacter(c));
  }
  const std::u32string_view s = folded;
  if (s.size() < 3) return false;
  const auto dash = [](char32_t c) { return c == '-' || c == 0x2014 || c == U'·'; };
  const auto digits = [](std::u32string_view part) {
    return !part.empty() && part.size() <= 4 && std::all_of(part.begin(), part.end(), IsAsciiDigit);
  };
  if (dash(s.front()) && dash(s.back())) return digits(s.substr(1, s.size() - 2));
  const std::size_t page = s.find(U'页');
  return s.front() == U'第' && page != s.npos && digits(s.substr(1, page - 1)) &&
         (page + 1 == s.size() || s[page + 1] == U'共' || s[page + 1] == '/');
}

// Where to cut a line that is too long for one block: between `floor` and `end`.
std::size_t CutAt(std::string_view text, std::size_t floor, std::size_t end) {
  using Marks = std::initializer_list<std::string_view>;
  const std::string_view window = text.substr(floor, end - floor);
  for (const Marks& marks : {Marks{"。", "！", "？"}, Marks{"；", "，", ";", ",", "、", " "}}) {
    std::size_t best = 0;
    for (std::string_view mark : marks) {
      const std::size_t at = window.rfind(mark);
      if (at != std::string_view::npos) best = std::max(best, floor + at + mark.size());
    }
    if (best > 0) return best;
  }
  return FloorCharacter(text, end);
}

}  // namespace

void LineReader::CompactLines() {
  lines_.erase(lines_.begin(),
               lines_.begin() + static_cast<std::ptrdiff_t>(std::min(head_, lines_.size())));
  head_ = 0;
}

std::size_t LineReader::position() const {
  return head_ < lines_.size() ? lines_[head_].raw_begin : position_;
}

bool LineReader::Ready() {
  while (head_ >= lines_.size() && position_ < text_.size()) {
    if (!last_ && text_.size() - position_ < kLookAheadBytes) return false;
    Step();
  }
  return last_ || text_.size() - position() >= kLookAheadBytes;
}

void LineReader::Slide(std::string_view text, std::size_t dropped, bool last) {
  CompactLines();
  for (Line& line : lines_) {
    line.raw_begin -= dropped;
    line.range.begin -= dropped;
    line.range.end -= dropped;
  }
  position_ -= dropped;
  text_ = text;
  last_ = last;
  searched_ = false;
}

const Line* LineReader::Peek(std::size_t ahead) {
  if (head_ >= kKeptLines) CompactLines();
  const std::size_t visible_end = position() + kVisibleBytes;
  while (lines_.size() <= head_ + ahead) {
    if (position_ >= text_.size() || position_ > visible_end) return nullptr;
    Step();
  }
  return &lines_[head_ + ahead];
}

// The searches for \n and \r each go over the text once: a lone \r in a line of 50 MB must not cost
// a search for \n of its own.
std::size_t LineReader::LineEnd(std::size_t begin) {
  const auto search = [&](char c, std::size_t* next) {
    if (searched_ && *next >= begin) return;
    *next = std::min(text_.find(c, begin), text_.size());
  };
  search('\n', &next_newline_);
  search('\r', &next_return_);
  searched_ = true;
  return std::min(next_newline_, next_return_);
}

bool LineReader::Step() {
  const std::size_t begin = position_;
  std::size_t end = LineEnd(begin);
  Line line;
  line.raw_begin = begin;
  const bool cut = end - begin > kMaxLineBytes;
  line.part = in_line_ || cut;
  if (cut) {
    end = CutAt(text_, begin + kMaxLineBytes / 2, begin + kMaxLineBytes);
    position_ = end;
  } else {
    const bool pair = end + 1 < text_.size() && text_[end] == '\r' && text_[end + 1] == '\n';
    position_ = std::min(text_.size(), end + (pair ? 2 : 1));
  }
  in_line_ = cut;
  line.range = {begin, end};
  line.indent = TrimBlanks(text_, &line.range);
  bool closed = false;
  if (!line.range.empty() && (text_[line.range.begin] == '<' || text_[line.range.end - 1] == '>')) {
    closed = StripTags(text_, &line);
  }
  if (line.range.empty()) {
    blank_lines_ = std::min(blank_lines_ + 1, kManyBlankLines);
    return false;
  }
  if (!line.part) {
    const std::string_view trimmed = text_.substr(line.range.begin, line.range.size());
    if (IsPageNumber(trimmed)) return false;
    line.pipe = trimmed[0] == '|';
    StripBlockMarks(text_, &line);
    const std::string_view content = text_.substr(line.range.begin, line.range.size());
    if (!AnalyzeLine(content, may_go_on_, &line)) {  // a rule (----) parts what it stands between
      blank_lines_ = std::min(blank_lines_ + kRuleLines, kManyBlankLines);
      return false;
    }
  }
  line.blank_lines = blank_lines_;
  blank_lines_ = closed ? 1 : 0;
  may_go_on_ = !EndsSentence(line.last);
  lines_.push_back(line);
  return true;
}

}  // namespace extract
