#include "text/line_shape.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/script_table.h"

namespace extract {
namespace {

using View = std::u32string_view;

constexpr std::size_t kEndBytes = 96;  // of a long line, looked at on either side
constexpr int kMaxDatelineWidth = 120;
constexpr int kMaxBylineWidth = 70;
constexpr int kMaxCellWidth = 40;

bool Contains(View set, char32_t c) { return set.find(c) != View::npos; }
bool IsChineseNumeral(char32_t c) { return Contains(U"一二三四五六七八九十百零〇", c); }
bool IsChineseDigit(char32_t c) {
  switch (c) {
    case U'一':
    case U'二':
    case U'三':
    case U'四':
    case U'五':
    case U'六':
    case U'七':
    case U'八':
    case U'九':
    case U'零':
    case U'〇':
    case U'○':
      return true;
    default:
      return false;
  }
}

// Characters that are Chinese whatever script they are in, and so neither punctuation nor digits.
bool BeginsHan(std::string_view text, std::size_t i) {
  const auto lead = static_cast<unsigned char>(text[i]);
  if (lead - 0xE5u <= 0xE9u - 0xE5u) return true;
  return lead == 0xE4 && static_cast<unsigned char>(text[i + 1]) >= 0xB8;  // from U+4E00 on
}

// The character at `*i` as normalised; moves `*i` behind it.
char32_t TakeFolded(std::string_view text, std::size_t* i) {
  std::size_t length;
  const char32_t c = FoldCharacter(DecodeAt(text, *i, &length));
  *i += length;
  return c;
}

char32_t FirstFolded(std::string_view text) {
  std::size_t i = 0;
  return TakeFolded(text, &i);
}

char32_t LastFolded(std::string_view text) {
  if (text.size() >= 3 && (static_cast<unsigned char>(text[text.size() - 3]) & 0xF0) == 0xE0) {
    return FirstFolded(text.substr(text.size() - 3));
  }
  std::size_t length;
  return FoldCharacter(CodePointBefore(text, text.size(), &length));
}

// A short text, or the beginning of a long one, as normalised.
class FoldedText {
 public:
  explicit FoldedText(std::string_view text, std::size_t most = kShortLineBytes) {
    for (std::size_t i = 0; i < text.size() && size_ < most;) {
      characters_[size_++] = TakeFolded(text, &i);
    }
  }
  View view() const { return View(characters_, size_); }

 private:
  char32_t characters_[kShortLineBytes];
  std::size_t size_ = 0;
};

bool StartsWith(View s, View prefix) { return s.substr(0, prefix.size()) == prefix; }

template <typename Accepts>
std::size_t CountWhile(View s, std::size_t i, Accepts accepts) {
  const std::size_t begin = i;
  while (i < s.size() && accepts(s[i])) ++i;
  return i - begin;
}

// Most lines begin with no character that a mark may begin with.
bool MayBeginMark(char32_t c) {
  return c == '(' || IsAsciiDigit(c) || (c >= 0x2460 && c <= 0x2487) ||
         (c >= 0x3220 && c <= 0x3229) || c == U'第' || IsChineseNumeral(c);
}

// 一、 (一) 第一章 1. (1): level and whether it is the first of its row.
void ReadMark(std::string_view text, Line* line) {
  if (!MayBeginMark(line->first)) return;
  constexpr std::size_t kMarkCharacters = 16;  // more than any mark has
  const FoldedText folded(text, kMarkCharacters);
  const View s = folded.view();
  const auto mark = [&](int level, View number) {
    line->mark_level = level;
    line->first_of_marks = number == U"一" || number == U"1";
  };
  if (s[0] >= 0x3220 && s[0] <= 0x3229) return mark(3, s[0] == 0x3220 ? U"一" : U"");  // ㈠
  if (s[0] >= 0x2474 && s[0] <= 0x2487) return mark(5, s[0] == 0x2474 ? U"1" : U"");   // ⑴
  if (s[0] >= 0x2460 && s[0] <= 0x2473) return mark(5, s[0] == 0x2460 ? U"1" : U"");   // ①
  const std::size_t begin = s[0] == U'第' || s[0] == '(' ? 1 : 0;
  const std::size_t chinese = CountWhile(s, begin, IsChineseNumeral);
  const std::size_t digits = chinese > 0 ? 0 : CountWhile(s, begin, IsAsciiDigit);
  const std::size_t end = begin + chinese + digits;
  if (chinese + digits == 0 || chinese > 4 || digits > 2 || end >= s.size()) return;
  const View number = s.substr(begin, end - begin);
  const char32_t after = s[end];
  if (s[0] == U'第') {
    if (Contains(U"章部篇编", after)) mark(1, number);
    if (after == U'节') mark(2, number);
  } else if (s[0] == '(') {
    if (after == ')') mark(chinese > 0 ? 3 : 5, number);
  } else if (chinese > 0) {
    if (after == U'、' || after == '.') mark(2, number);
  } else if (after == U'、' || (after == '.' && end + 1 < s.size() && !IsAsciiDigit(s[end + 1]))) {
    mark(4, number);
  } else if (after == ')') {
    mark(5, number);
  }
}

struct Date {
  std::size_t length = 0;  // 0: no date
  bool has_day = false;
};

// The date that `s` starts with: 2021年12月1日, 2021 年 12 月, 2021-12-01, 二〇二一年三月.
Date MatchDate(View s) {
  const bool ascii = IsAsciiDigit(s[0]);
  std::size_t i = 0;
  const auto numeral = [&](std::size_t least, std::size_t most, bool digits_only) {
    i += CountWhile(s, i, [](char32_t c) { return c == ' '; });
    const std::size_t count = ascii         ? CountWhile(s, i, IsAsciiDigit)
                              : digits_only ? CountWhile(s, i, IsChineseDigit)
                                            : CountWhile(s, i, IsChineseNumeral);
    i += count;
    return count >= least && count <= most;
  };
  const auto take = [&](View any_of) {
    const std::size_t at = i + CountWhile(s, i, [](char32_t c) { return c == ' '; });
    if (at >= s.size() || !Contains(any_of, s[at])) return false;
    i = at + 1;
    return true;
  };
  if (!numeral(4, 4, true)) return {};
  if (take(U"年")) {
    if (!numeral(1, 3, false) || !take(U"月")) return {};
    const std::size_t month_end = i;
    if (numeral(1, 3, false) && take(U"日")) return {i, true};
    return {month_end, false};
  }
  if (!ascii || !take(U"-/.") || !numeral(1, 2, true) || !take(U"-/.")) return {};
  if (!numeral(1, 2, true)) return {};
  return {i, true};
}

constexpr View kDatelineLabels[] = {
    U"发布时间", U"发布日期", U"发布人",   U"发布机构", U"来源", U"信息来源", U"文章来源",
    U"稿源",     U"时间",     U"日期",     U"作者",     U"编辑", U"责任编辑", U"责编",
    U"浏览次数", U"阅读次数", U"点击数",   U"字号",     U"字体", U"索引号",   U"发文字号",
    U"文号",     U"成文日期", U"发文机关", U"原标题",   U"供稿", U"摄影",     U"审核",
    U"发稿时间", U"更新时间", U"资料来源", U"数据来源"};

bool StartsWithLabel(View s) {
  if (!Contains(U"发来信文稿时日作编责浏阅点字索成原供摄审更资数", s[0])) return false;
  return std::any_of(std::begin(kDatelineLabels), std::end(kDatelineLabels), [&](View label) {
    return StartsWith(s, label) && s.size() > label.size() && Contains(U": (", s[label.size()]);
  });
}

bool NamesAuthor(View s) {
  for (std::size_t i = 0; i < s.size(); ++i) {
    const char32_t c = s[i];
    if (c != U'记' && c != U'通' && c != U'本') continue;
    for (View word : {View(U"记者"), View(U"通讯员"), View(U"本报讯")}) {
      if (StartsWith(s.substr(i), word)) return true;
    }
  }
  return false;
}

bool MayBeDateline(const Line& line) {
  return !line.has_stop && line.width <= kMaxDatelineWidth && line.mark_level == 0;
}

bool IsDateline(View s, const Line& line) {
  if (StartsWithLabel(s)) return true;
  if (!line.has_comma && line.width <= kMaxBylineWidth && !Contains(U"。!?", line.last) &&
      NamesAuthor(s)) {
    return true;
  }
  for (std::size_t i = 0; i < s.size(); ++i) {
    if (!IsAsciiDigit(s[i]) && !IsChineseDigit(s[i])) continue;
    const Date date = MatchDate(s.substr(i));
    if (date.length == 0) {
      i += CountWhile(s, i, IsAsciiDigit);
      continue;
    }
    const View before = s.substr(0, i);
    const View after = s.substr(i + date.length);
    const auto hollow = [](View part) {
      return std::all_of(part.begin(), part.end(),
                         [](char32_t c) { return Contains(U"()—-[]【】 :0123456789时分", c); });
    };
    if (hollow(before) && hollow(after)) return true;
    if (line.has_comma) return false;
    // 清河县统计局　2020年3月20日
    if (after.empty() && date.has_day && line.width <= kMaxBylineWidth) return true;
    // 青岛日报2021年12月1日特4版; ——2026年1月27日在省第七届人民代表大会第五次会议上
    const View tail = after.substr(after.size() - std::min<std::size_t>(after.size(), 2));
    return tail == U"议上" || tail == U"上)" || tail.find(U'版') != View::npos;
  }
  return false;
}

// Whether there are marks that find no partner.
struct Enclosures {
  bool unclosed = false;
  bool unopened = false;
};

Enclosures ReadEnclosures(std::string_view text) {
  int depth = 0;
  bool unopened = false;
  for (std::size_t i = 0; i < text.size();) {
    if (BeginsHan(text, i)) {
      i += 3;
      continue;
    }
    switch (TakeFolded(text, &i)) {
      case U'“':
      case U'(':
      case U'《':
      case U'【':
        ++depth;
        break;
      case U'”':
      case U')':
      case U'》':
      case U'】':
        unopened |= depth == 0;
        depth -= depth > 0;
        break;
      default:
        break;
    }
  }
  return {depth > 0, unopened};
}

CellKind ProseOrText(const Line& line) {
  const bool prose = line.width > kMaxCellWidth || line.has_stop || line.has_comma ||
                     Contains(U"。,;:!?、", line.last) || line.markdown_level > 0;
  return prose ? CellKind::kProse : CellKind::kText;
}

bool BeginsNumber(char32_t c) { return IsAsciiDigit(c) || Contains(U"+-±$¥ ", c); }

bool MayBeNumberOrAbsent(std::string_view text, const Line& line) {
  constexpr std::size_t kTwoCharacters = 8;
  return BeginsNumber(line.first) || text.size() <= kTwoCharacters;
}

CellKind ClassifyCell(View s, const Line& line) {
  if (IsNumberCell(s)) return CellKind::kNumber;
  if (s.size() <= 2 &&
      std::all_of(s.begin(), s.end(), [](char32_t c) { return Contains(U"-—…/·", c); })) {
    return CellKind::kAbsent;
  }
  return ProseOrText(line);
}

void AnalyzeLong(std::string_view text, bool may_go_on, Line* line) {
  line->is_long = line->has_stop = line->has_comma = true;
  line->width = static_cast<int>(kShortLineBytes);
  line->tab = text.find('\t') != std::string_view::npos;
  ReadMark(text, line);
  if (may_go_on) {
    line->closes = ReadEnclosures(text.substr(0, FloorCharacter(text, kEndBytes))).unopened;
  }
  if (!EndsSentence(line->last)) {
    const std::size_t tail = FloorCharacter(text, text.size() - kEndBytes);
    line->opens = ReadEnclosures(text.substr(tail)).unclosed;
  }
}

bool IsContent(char32_t c) {
  return IsAsciiDigit(c) || IsAsciiLetter(c) || IsHan(c) || c > 0xFFFF || Contains(U"%‰|。,;", c);
}

// What single characters say; true where one of them is worth reading.
bool ReadCharacters(std::string_view text, Line* line) {
  bool content = false;
  char32_t before = 0;
  for (std::size_t i = 0; i < text.size();) {
    if (BeginsHan(text, i)) {
      line->width += 2;
      content = true;
      before = 0;
      i += 3;
      continue;
    }
    const char32_t c = TakeFolded(text, &i);
    line->width += DisplayWidth(c);
    content |= IsContent(c);
    line->has_stop |= c == U'。' && i < text.size();
    line->has_comma |= c == ',' || c == ';';
    line->tab |= c == '\t';
    const bool blank = c == ' ' || c == 0x3000 || c == 0xA0;
    line->blank |= blank;
    line->wide_blank |= c == 0x3000 || (blank && (before == ' ' || before == 0xA0));
    before = c;
  }
  return content;
}

}  // namespace

bool EndsSentence(char32_t last) {
  // Chinese characters in the way of all that are asked about most.
  if (last >= 0x3400 && last <= 0x9FFF) return false;
  return Contains(U"。!?;:…”’)】》", last);
}

bool IsNumberCell(View s) {
  std::size_t i = 0;
  while (i < s.size() && Contains(U"+-±$¥ ", s[i])) ++i;
  const std::size_t begin = i;
  i += CountWhile(s, i, [](char32_t c) { return IsAsciiDigit(c) || Contains(U".,", c); });
  if (i == begin || !IsAsciiDigit(s[begin]) || !IsAsciiDigit(s[i - 1])) return false;
  i += CountWhile(s, i, [](char32_t c) { return Contains(U" %‰", c); });
  return i == s.size();
}

bool AnalyzeLine(std::string_view text, bool may_go_on, Line* line) {
  if (text.empty()) return false;
  line->first = FirstFolded(text);
  line->last = LastFolded(text);
  if (text.size() > kShortLineBytes) {
    AnalyzeLong(text, may_go_on, line);
    return true;
  }
  const bool content = ReadCharacters(text, line);
  ReadMark(text, line);
  if (may_go_on || !EndsSentence(line->last)) {
    const Enclosures enclosures = ReadEnclosures(text);
    line->opens = enclosures.unclosed;
    line->closes = enclosures.unopened;
  }
  // Few lines are short enough, or begin in such a way, that all of them must be looked at.
  const bool maybe_dateline = MayBeDateline(*line);
  if (maybe_dateline || MayBeNumberOrAbsent(text, *line)) {
    const FoldedText folded(text);
    line->dateline = maybe_dateline && IsDateline(folded.view(), *line);
    line->cell = ClassifyCell(folded.view(), *line);
  } else {
    line->cell = ProseOrText(*line);
  }
  return content || line->cell == CellKind::kAbsent;
}

}  // namespace extract
