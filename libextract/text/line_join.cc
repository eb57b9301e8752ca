#include "text/line_join.h"

#include <algorithm>
#include <array>
#include <numeric>

#include "base/utf8.h"
#include "text/line_shape.h"

namespace extract {
namespace {

constexpr std::size_t kSampleBytes = 64 * 1024;
constexpr std::size_t kMaxIndentBytes = 64;
constexpr int kMaxIndent = 8;
constexpr int kMaxLongShare = 20;  // one line in so many
constexpr int kMinWrapWidth = 20;
constexpr int kMaxWrapWidth = 160;
constexpr int kWrapSlack = 4;  // a line may end early by a word, a number or two characters
constexpr int kMinWrappedLines = 6;
constexpr int kMaxParagraphLines = 20;  // on the average
constexpr int kMaxBlankLines = 3;       // between the parts of one sentence
constexpr int kMinParagraphWidth = 80;
constexpr int kMaxFragmentWidth = 12;

bool Contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// A line that ends in one of these asks for more.
bool AsksForMore(char32_t c) { return Contains(U",、“(《的和与及或", c); }

// A line cannot begin with one of these.
bool IsTail(char32_t c) { return Contains(U",。;:、!?”’)】》%‰", c); }

// The photographer's credit under a picture: 本报记者 王某 摄
bool EndsCredit(char32_t c) { return c == U'摄'; }

bool IsWordCharacter(char32_t c) { return IsHan(c) || IsAsciiDigit(c) || IsAsciiLetter(c); }

bool LooksLikeHeading(const Line& line) {
  return !line.is_long && !line.has_stop && !line.has_comma && !EndsSentence(line.last) &&
         line.width < kMinParagraphWidth;
}

// With the indentation of a paragraph's first line, but not that of a centred title.
int FullWidth(const Line& line) {
  return line.width + (line.indent <= kMaxIndent ? line.indent : 0);
}

// Most texts have a line a paragraph, which the lengths tell without a look at the lines.
bool HasManyLongLines(std::string_view text) {
  std::size_t lines = 0, long_lines = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    lines += end > begin + 1;
    long_lines += end - begin > kShortLineBytes + kMaxIndentBytes;
    begin = end + 1;
  }
  return long_lines * kMaxLongShare > lines;
}

}  // namespace

int FindWrapWidth(std::string_view text) {
  const std::string_view sample = text.substr(0, FloorCharacter(text, kSampleBytes));
  if (HasManyLongLines(sample)) return 0;
  LineReader lines(sample);
  std::array<int, kMaxWrapWidth + 1> open_lines{}, all_lines{};
  int total = 0, long_lines = 0, ended = 0;
  for (const Line* line = lines.Peek(); line != nullptr; line = lines.Peek()) {
    lines.Pop();
    if (line->pipe || line->tab || line->wide_blank) continue;  // rows of tables, centred titles
    ++total;
    if (line->is_long || FullWidth(*line) > kMaxWrapWidth) {
      ++long_lines;
      continue;
    }
    const auto width = static_cast<std::size_t>(FullWidth(*line));
    ++all_lines[width];
    if (!EndsSentence(line->last)) ++open_lines[width];
    ended += line->last == U'。';
  }
  const auto count = [](const auto& lines_of, int from, int to) {
    return std::accumulate(lines_of.begin() + from, lines_of.begin() + to + 1, 0);
  };
  int best = 0, best_count = 0;
  for (int width = kMinWrapWidth; width <= kMaxWrapWidth; ++width) {
    const int full = count(open_lines, width - kWrapSlack, width);
    if (full <= best_count) continue;
    best = width;
    best_count = full;
  }
  // Headings, labels and table rows are narrower, and say nothing of the column.
  const int wide = best == 0 ? 0 : count(all_lines, best / 2, kMaxWrapWidth);
  // A list has lines of one width too, but no sentence ends in it.
  const bool wrapped = best_count >= kMinWrappedLines && best_count * 5 >= wide * 2 &&
                       ended * kMaxParagraphLines >= best_count &&
                       long_lines * kMaxLongShare <= total;
  return wrapped ? best : 0;
}

ParagraphState::ParagraphState(const Line& line)
    : last(line.last),
      last_width(FullWidth(line)),
      has_stop(line.has_stop),
      has_comma(line.has_comma),
      opens(line.opens),
      dateline(line.dateline),
      width(line.width),
      mark_level(line.mark_level),
      markdown_level(line.markdown_level),
      first(line.first) {}

void ParagraphState::Add(const Line& line) {
  has_stop |= line.has_stop || last == U'。';
  has_comma |= line.has_comma;
  opens = line.opens || (opens && !line.closes);
  last = line.last;
  last_width = FullWidth(line);
  width += line.width;
  ++lines;
}

bool Continues(const ParagraphState& paragraph, const Line& next, int wrap_width) {
  if (next.blank_lines > kMaxBlankLines || next.pipe || next.tab) return false;
  if (next.markdown_level > 0) return false;
  if (EndsSentence(paragraph.last) || EndsCredit(paragraph.last)) return false;
  if (paragraph.markdown_level > 0 || paragraph.dateline || next.dateline) return false;
  if (IsTail(next.first)) return true;
  if (next.mark_level > 0 || next.bullet || next.indent >= 2) return false;
  if (AsksForMore(paragraph.last)) return true;
  if (wrap_width > 0 && next.blank_lines == 0) {
    return paragraph.last_width >= wrap_width - kWrapSlack;
  }
  const bool fragment = next.blank_lines == 0 && next.width <= kMaxFragmentWidth;
  // “先进制造业发展联 | 盟”的成立
  if ((paragraph.opens || next.closes) && (fragment || !LooksLikeHeading(next))) return true;
  if (!IsWordCharacter(paragraph.last) || !IsWordCharacter(next.first)) return false;
  // A text that was running and stops without a stop: …改善，PM | 2.5 | 浓度下降
  if (paragraph.has_stop) return fragment || !LooksLikeHeading(next);
  // A long first sentence that a column's end cut.
  return paragraph.width >= kMinParagraphWidth && paragraph.has_comma &&
         paragraph.mark_level == 0 && paragraph.first != 0x2014 && !LooksLikeHeading(next);
}

}  // namespace extract
