// One table. A word counts only where the characters around it do not make another word of it:
// 项目|前期, 资本|年回报; the table says which these are.
#include "time/time_words.h"

#include <array>
#include <cstdint>
#include <iterator>

#include "base/utf8.h"
#include "time/time_starts.h"
#include "time/year_part_reader.h"

namespace extract {
namespace {

using Kind = YearPart::Kind;

struct Keyword {
  std::string_view word;
  YearBase base;
  int number;
  Kind part;                   // kWhole unless the word itself names a part of the year
  bool takes_part;             // 今年|上半年
  std::string_view not_after;  // characters before it that make another word: 项|目前, 安|全年
  std::string_view not_before;  // likewise behind it
};

// Longer words stand before their beginnings.
constexpr Keyword kKeywords[] = {
    {"今年度", YearBase::kDocument, 0, Kind::kWhole, true, "", ""},
    {"今年", YearBase::kDocument, 0, Kind::kWhole, true, "", ""},
    {"去年", YearBase::kDocument, -1, Kind::kWhole, true, "过", ""},
    {"前年", YearBase::kDocument, -2, Kind::kWhole, true, "年月日此之目", "均产度"},
    {"明年", YearBase::kDocument, 1, Kind::kWhole, true, "文透", ""},
    {"今明两年", YearBase::kDocument, 1, Kind::kWhole, false, "", ""},
    {"新一年", YearBase::kDocument, 0, Kind::kWhole, false, "", ""},
    {"新的一年", YearBase::kDocument, 0, Kind::kWhole, false, "", ""},
    {"本年度", YearBase::kContext, 0, Kind::kWhole, true, "", ""},
    {"本年", YearBase::kContext, 0, Kind::kWhole, true, "成资基样版根日", "均产"},
    {"上一年度", YearBase::kContext, -1, Kind::kWhole, true, "", ""},
    {"上一年", YearBase::kContext, -1, Kind::kWhole, true, "以", ""},
    {"上年度", YearBase::kContext, -1, Kind::kWhole, true, "以", ""},
    {"上年", YearBase::kContext, -1, Kind::kWhole, true, "以", "均龄结"},
    {"下一年度", YearBase::kContext, 1, Kind::kWhole, true, "", ""},
    {"下一年", YearBase::kContext, 1, Kind::kWhole, true, "以", ""},
    {"下年度", YearBase::kContext, 1, Kind::kWhole, true, "以", ""},
    {"下年", YearBase::kContext, 1, Kind::kWhole, true, "以", "均"},
    {"当年", YearBase::kLast, 0, Kind::kWhole, true, "相", ""},
    {"同年", YearBase::kLast, 0, Kind::kWhole, true, "共", ""},
    {"那一年", YearBase::kLast, 0, Kind::kWhole, false, "", ""},
    {"那时", YearBase::kLast, 0, Kind::kWhole, false, "", ""},
    {"第二年", YearBase::kLast, 1, Kind::kWhole, true, "施续划行的和及、了到", "度级"},
    {"次年", YearBase::kLast, 1, Kind::kWhole, true, "每人架班辆艘列", "均会检审"},
    {"翌年", YearBase::kLast, 1, Kind::kWhole, true, "", ""},
    {"全年", YearBase::kContext, 0, Kind::kWhole, false, "安健", "龄"},
    {"年初", YearBase::kContext, 0, Kind::kPoint, false, "", "中"},
    {"年底", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年内", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"年中", YearBase::kContext, 0, Kind::kPoint, false, "", "级国"},
    {"年终", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"岁末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"当月", YearBase::kLast, 0, Kind::kPoint, false, "相", ""},
    {"本月", YearBase::kMonth, 0, Kind::kPoint, false, "", ""},
    {"上一季度", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"上一季", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"上季度", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"上季", YearBase::kContext, 0, Kind::kPoint, false, "以", ""},
    {"本季度", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"上个月", YearBase::kMonth, -1, Kind::kPoint, false, "以", ""},
    {"上月", YearBase::kMonth, -1, Kind::kPoint, false, "以", ""},
    {"下个月", YearBase::kMonth, 1, Kind::kPoint, false, "以", ""},
    {"下月", YearBase::kMonth, 1, Kind::kPoint, false, "以", ""},
    {"月底", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"月末", YearBase::kContext, 0, Kind::kPoint, false, "", ""},
    {"当时", YearBase::kBackThen, 0, Kind::kPoint, false, "适相正", ""},
    {"届时", YearBase::kThen, 0, Kind::kPoint, false, "", ""},
    {"目前", YearBase::kNow, 0, Kind::kPoint, false, "项科数节题栏书名", "期"},
    {"当前", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"现在", YearBase::kNow, 0, Kind::kPoint, false, "实体呈出发表兑展", ""},
    {"现阶段", YearBase::kNow, 0, Kind::kPoint, false, "实", ""},
    {"现今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"至今", YearBase::kNow, 0, Kind::kPoint, false, "", "年"},
    {"迄今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"如今", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"日前", YearBase::kNow, 0, Kind::kPoint, false, "即当目", ""},
    {"近日", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"近期", YearBase::kNow, 0, Kind::kPoint, false, "临远", ""},
    {"眼下", YearBase::kNow, 0, Kind::kPoint, false, "", ""},
    {"最近", YearBase::kNow, 0, Kind::kPoint, false, "", "几三两五十一年的"},
    {"前几年", YearBase::kEra, 0, Kind::kWhole, false, "提", ""},
    {"前些年", YearBase::kEra, 0, Kind::kWhole, false, "", ""},
    {"早些年", YearBase::kEra, 0, Kind::kWhole, false, "", ""},
    {"早几年", YearBase::kEra, 0, Kind::kWhole, false, "", ""},
    {"近年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近些年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近些年", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"近年", YearBase::kPastSpan, 0, Kind::kWhole, false, "", "终底末"},
    {"多年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"历年来", YearBase::kPastSpan, 0, Kind::kWhole, false, "", ""},
    {"同比", YearBase::kNone, 0, Kind::kWhole, false, "", ""},
    {"环比", YearBase::kNone, 0, Kind::kWhole, false, "", ""},
    {"按年", YearBase::kNone, 0, Kind::kWhole, false, "", "度龄计"},
    {"按月", YearBase::kNone, 0, Kind::kWhole, false, "", "计"},
};

// The keywords of a first character follow one another from first[its last six bits]; `next` of one
// is its successor, none where there is no more. Some characters share a chain.
struct KeywordChains {
  static constexpr std::uint8_t kNone = 0xFF;

  std::array<std::uint8_t, 64> first{};
  std::array<std::uint8_t, std::size(kKeywords)> next{};
};
static_assert(std::size(kKeywords) < KeywordChains::kNone);

constexpr std::size_t ChainOf(char third_byte) {
  return static_cast<unsigned char>(third_byte) % 64;
}

constexpr KeywordChains kChains = [] {
  KeywordChains chains;
  for (std::uint8_t& first : chains.first) first = KeywordChains::kNone;
  for (std::size_t i = std::size(kKeywords); i-- > 0;) {
    std::uint8_t& first = chains.first[ChainOf(kKeywords[i].word[2])];
    chains.next[i] = first;
    first = static_cast<std::uint8_t>(i);
  }
  return chains;
}();

constexpr char32_t CharacterAt(std::string_view word, std::size_t at) {
  const auto bits = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(word[at + i]) & 0x3F);
  };
  return (bits(0) & 0x0F) << 12 | bits(1) << 6 | bits(2);
}

// The first two characters of what ReadYearSpan and ReadYearPart read without a number before it.
constexpr std::u32string_view kSpanPairs[] = {U"未来", U"今后", U"下一", U"接下", U"刚刚", U"过去",
                                              U"最近", U"几多", U"几余", U"几个", U"几年", U"数多",
                                              U"数余", U"数个", U"数年", U"上半", U"下半", U"首季",
                                              U"近几", U"近数", U"这几", U"这数", U"上世", U"本世"};

}  // namespace

// The words are all Chinese, of three bytes a character.
constinit const PairSet kTimePairs = [] {
  PairSet pairs;
  for (const Keyword& keyword : kKeywords) {
    pairs.Add(CharacterAt(keyword.word, 0), CharacterAt(keyword.word, 3));
  }
  for (const std::u32string_view pair : kSpanPairs) pairs.Add(pair[0], pair[1]);
  for (const char32_t number : kTimeNumerals) {
    for (const char32_t behind : kBehindTimeNumber) pairs.Add(number, behind);
    for (const char32_t before : kBeforeTimeNumber) pairs.Add(before, number);
  }
  for (const char32_t before : kBeforeTimeNumber) {
    for (char32_t digit = U'0'; digit <= U'9'; ++digit) pairs.Add(before, digit);
  }
  return pairs;
}();

namespace {

// 本月|22日, 上月|3日
void ReadDay(TimeCursor* cursor, YearPart* part) {
  TimeCursor c = *cursor;
  int day = 0;
  if (!c.EatSmallNumber(&day) || day < 1 || day > 31 || !c.EatAny("日", "号")) return;
  part->last = day;
  *cursor = c;
}

}  // namespace

bool ReadTimeWord(std::string_view text, TimeCursor c, TimeToken* token) {
  for (std::uint8_t i = kChains.first[ChainOf(c.byte(2))]; i != KeywordChains::kNone;
       i = kChains.next[i]) {
    const Keyword& keyword = kKeywords[i];
    if (c.byte(1) != keyword.word[1] || !c.rest().starts_with(keyword.word)) continue;
    if (c.at() > 0) {
      std::size_t length;
      const char32_t before = CodePointBefore(text, c.at(), &length);
      const std::string_view character = text.substr(c.at() - length, length);
      if (keyword.not_after.find(character) != std::string_view::npos) return false;
      // 3年内, 每年底, 5月底: the word's first character belongs to a number.
      const bool part_word = keyword.word.starts_with("年") || keyword.word.starts_with("月") ||
                             keyword.word.starts_with("日");
      if (part_word &&
          (IsAsciiDigit(before) ||
           std::u32string_view(U"一二三四五六七八九十两几半多每数个余百千周隔常整").find(before) !=
               std::u32string_view::npos)) {
        return false;
      }
    }
    c.Eat(keyword.word);
    const std::string_view behind = c.rest().substr(0, 3);
    if (behind.size() == 3 && keyword.not_before.find(behind) != std::string_view::npos)
      return false;
    token->base = keyword.base;
    token->number = keyword.number;
    token->part.kind = keyword.part;
    if (keyword.takes_part) ReadYearPart(&c, &token->part);
    if (keyword.base == YearBase::kMonth) ReadDay(&c, &token->part);
    token->end = c.at();
    return true;
  }
  return false;
}

}  // namespace extract
