#include "text/table_cells.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/line_shape.h"
#include "text/script_table.h"

namespace extract {
namespace {

constexpr std::size_t kMaxUnitBytes = 18;

std::uint16_t EntryAt(std::string_view text, std::size_t i, std::size_t* length) {
  const char32_t c = CodePointAt(text, i, length);
  return c > 0xFFFF ? std::uint16_t{0} : FoldEntry(static_cast<char16_t>(c));
}

bool IsBlankEntry(std::uint16_t entry) {
  return entry == kFoldSpace || entry == kFoldWideSpace || entry == kFoldDrop;
}

ByteRange Trimmed(std::string_view text, ByteRange range) {
  std::size_t length;
  while (range.begin < range.end && IsBlankEntry(EntryAt(text, range.begin, &length))) {
    range.begin += length;
  }
  while (range.begin < range.end) {
    const char32_t c = CodePointBefore(text, range.end, &length);
    if (c > 0xFFFF || !IsBlankEntry(FoldEntry(static_cast<char16_t>(c)))) break;
    range.end -= length;
  }
  return range;
}

void SplitAt(std::string_view source, ByteRange row, char separator,
             std::vector<ByteRange>* cells) {
  std::size_t begin = row.begin;
  for (std::size_t i = row.begin; i <= row.end; ++i) {
    const bool escaped = i > begin && i < row.end && source[i - 1] == '\\';
    if (i < row.end && (source[i] != separator || escaped)) continue;
    cells->push_back(Trimmed(source, {begin, i}));
    begin = i + 1;
  }
}

bool IsOneHan(std::string_view source, ByteRange cell) {
  std::size_t length;
  return !cell.empty() && IsHan(CodePointAt(source, cell.begin, &length)) && length == cell.size();
}

// What measures end in. A guess for heads, not a table of units: 产量(吨), 增长(%), 总额(亿美元).
bool LooksLikeUnit(std::string_view text) {
  if (text.empty() || text.size() > kMaxUnitBytes) return false;
  std::size_t length;
  const char32_t last = CodePointBefore(text, text.size(), &length);
  constexpr std::u32string_view kEnds =
      U"元吨人户个家%"
      U"‰米里亩顷头只件台辆套次天日度时瓦伏安升克斤煤箱处所张名项座条倍岁点份万亿千册床起篇部场"
      U"艘架株羽尾公匹枝双副棵间栋幢宗批种类盒瓶包袋卷担石页届期月周℃㎡㎞";
  if (kEnds.find(last) == kEnds.npos) {
    return std::all_of(text.begin(), text.end(), [](char c) {
      return IsAsciiLetter(static_cast<unsigned char>(c)) || c == '/' || c == '2' || c == '3';
    });
  }
  return text.find_first_of("0123456789,:") == std::string_view::npos;
}

bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

}  // namespace

void SplitPipes(std::string_view source, ByteRange row, std::vector<ByteRange>* cells) {
  if (row.begin < row.end && source[row.begin] == '|') ++row.begin;
  if (row.begin < row.end && source[row.end - 1] == '|') --row.end;
  SplitAt(source, row, '|', cells);
}

void SplitTabs(std::string_view source, ByteRange row, std::vector<ByteRange>* cells) {
  SplitAt(source, row, '\t', cells);
}

void SplitBlanks(std::string_view source, ByteRange row, bool wide, std::vector<ByteRange>* cells) {
  const std::size_t first_cell = cells->size();
  std::size_t begin = row.begin;
  for (std::size_t i = row.begin; i < row.end;) {
    std::size_t length;
    int columns = 0;
    const std::size_t gap = i;
    while (i < row.end) {
      const std::uint16_t entry = EntryAt(source, i, &length);
      if (!IsBlankEntry(entry)) break;
      columns += entry == kFoldWideSpace ? 2 : 1;
      i += length;
    }
    if (columns >= (wide ? 2 : 1) && gap > begin) {
      cells->push_back({begin, gap});
      begin = i;
    }
    if (i < row.end) {
      EntryAt(source, i, &length);
      i += length;
    }
  }
  if (begin < row.end) cells->push_back({begin, row.end});
  const auto count = [&] { return cells->size() - first_cell; };
  const auto second = cells->begin() + static_cast<std::ptrdiff_t>(first_cell) + 1;
  const bool spread = count() > 2 && IsOneHan(source, (*cells)[first_cell]);  // 合　计
  while (spread && count() > 2 && IsOneHan(source, (*cells)[first_cell + 1])) {
    (*cells)[first_cell].end = (*cells)[first_cell + 1].end;
    cells->erase(second);
  }
}

CellKind KindOfCell(std::string_view source, ByteRange cell) {
  if (cell.size() > kShortLineBytes) return CellKind::kProse;
  if (cell.empty()) return CellKind::kAbsent;
  std::u32string folded;
  for (std::size_t i = cell.begin, length = 0; i < cell.end; i += length) {
    folded.push_back(FoldCharacter(CodePointAt(source, i, &length)));
  }
  if (IsNumberCell(folded)) return CellKind::kNumber;
  const bool absent =
      folded.size() <= 2 && std::all_of(folded.begin(), folded.end(), [](char32_t c) {
        return std::u32string_view(U"-—…/·").find(c) != std::u32string_view::npos;
      });
  return absent ? CellKind::kAbsent : CellKind::kText;
}

bool IsRuleCell(std::string_view source, ByteRange cell) {
  std::string_view text = source.substr(cell.begin, cell.size());
  if (!text.empty() && text.front() == ':') text.remove_prefix(1);
  if (!text.empty() && text.back() == ':') text.remove_suffix(1);
  return !text.empty() && text.find_first_not_of('-') == std::string_view::npos;
}

std::string UnitOfHead(std::string_view head) {
  const std::size_t open = head.rfind('(');
  const std::size_t close = head.find(')', open == std::string_view::npos ? 0 : open);
  if (open != std::string_view::npos && close != std::string_view::npos) {
    std::string_view inside = head.substr(open + 1, close - open - 1);
    for (std::string_view mark : {"单位:", "计量单位:"}) {
      if (inside.substr(0, mark.size()) == mark) inside.remove_prefix(mark.size());
    }
    if (LooksLikeUnit(inside)) return std::string(inside);
  }
  if (EndsWith(head, "%")) return "%";
  return {};
}

std::string UnitOfCaption(std::string_view line) {
  constexpr std::string_view kMark = "单位:";
  constexpr std::size_t kMaxCaptionBytes = 160;
  if (line.size() > kMaxCaptionBytes) return {};
  const std::size_t at = line.find(kMark);
  if (at == std::string_view::npos) return {};
  const std::string_view before = line.substr(0, at);
  const bool stands_alone = before.empty() || EndsWith(before, "(") || EndsWith(before, " ") ||
                            EndsWith(before, "计量") || EndsWith(before, "金额") ||
                            EndsWith(before, "货币") || EndsWith(before, "[");
  if (!stands_alone) return {};
  std::string_view unit = line.substr(at + kMark.size());
  for (std::string_view end : {")", "、", ",", " ", "]", ";", "/%"}) {
    unit = unit.substr(0, unit.find(end));
  }
  return LooksLikeUnit(unit) ? std::string(unit) : std::string();
}

bool IsUnitHead(std::string_view head) { return head == "单位" || head == "计量单位"; }

bool IsNumberHead(std::string_view head) {
  return head == "序号" || head == "编号" || head == "No." || head == "No";
}

}  // namespace extract
