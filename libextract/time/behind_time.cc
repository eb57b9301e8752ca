#include "time/behind_time.h"

#include <algorithm>
#include <string>

#include "base/byte_set.h"
#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kComparedBytes = 72;  // 与2019年|第四次全国经济普查的23456家|相比
constexpr ByteSet kClauseEnds(",;(");
constexpr std::size_t kSinceBytes = 48;  // 2013年|冬季以来

constexpr std::size_t kNameBytes = 42;  // 农网升级改造工程

constexpr std::u32string_view kNumeral = U".一二三四五六七八九十百千两几数半多余";
constexpr std::size_t kNumeralCharacters = 12;

}  // namespace

bool IsMarkOfRecord(const TimeVocabulary& words, std::string_view rest) {
  constexpr std::string_view kSince = "以来";
  rest = rest.substr(0, kSinceBytes);
  const std::size_t since = rest.find(kSince);
  if (since == std::string_view::npos) return false;
  if (rest.substr(0, since).find_first_of(",;:(") != std::string_view::npos) return false;
  return words[TimeWord::kRecord].Begins(rest.substr(since + kSince.size()));
}

bool IsBaseOfMultiple(const TimeVocabulary& words, std::string_view rest) {
  for (const std::string_view part : {"期末", "末", "时期", "期间"}) {  // “十一五”|末的2.6倍
    if (rest.starts_with(part)) {
      rest.remove_prefix(part.size());
      break;
    }
  }
  if (!rest.starts_with("的")) return false;
  rest.remove_prefix(std::string_view("的").size());
  rest.remove_prefix(words[TimeWord::kAbout].SizeAt(rest));
  std::size_t numerals = 0;
  while (!rest.empty() && numerals++ < kNumeralCharacters) {
    if (numerals > 1 && rest.starts_with("倍")) return true;
    std::size_t length;
    const char32_t c = CodePointAt(rest, 0, &length);
    if (!IsAsciiDigit(c) && kNumeral.find(c) == std::u32string_view::npos) return false;
    rest.remove_prefix(length);
  }
  return false;
}

bool NamesWork(const TimeVocabulary& words, std::string_view rest) {
  rest = rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kNameBytes)));
  rest = rest.substr(0, rest.find_first_of(",;:(0123456789"));
  return words[TimeWord::kWorkName].IsIn(rest.substr(0, rest.find("的")));
}

bool IsLaterWord(const TimeVocabulary& words, std::string_view rest, std::size_t bytes) {
  return bytes == kHanBytes && words[TimeWord::kNotSince].Begins(rest);
}

bool IsFrontWord(const TimeVocabulary& words, std::string_view rest) {
  return (!rest.empty() && IsAsciiDigit(static_cast<unsigned char>(rest.front()))) ||
         words[TimeWord::kNotBefore].Begins(rest);
}

bool ComparesBehind(const TimeVocabulary& words, std::string_view rest) {
  rest = rest.substr(0, kComparedBytes);
  return words[TimeWord::kAlike].IsIn(
      rest.substr(0, std::min(kClauseEnds.First(rest), rest.size())));
}

bool NamesAccount(const TimeVocabulary& words, std::string_view rest) {
  constexpr std::size_t kMostBytes = 36;
  const std::string_view near =
      rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kMostBytes)));
  return words[TimeWord::kAccount].IsIn(near.substr(0, near.find_first_of(",;:()")));
}

bool IsOfRelease(const TimeVocabulary& words, std::string_view before, std::string_view rest) {
  constexpr std::size_t kWhoseBytes = 15;  // 本港, 全市, 我国
  std::size_t at = before.size() - std::min(before.size(), 2 * kWhoseBytes);
  std::string_view near = before.substr(FloorCharacter(before, at));
  near.remove_prefix(std::min(near.rfind(',') + 1, near.size()));
  return words[TimeWord::kRelease].IsIn(near) && NamesAccount(words, rest);
}

bool IsGroundOfChange(std::string_view before, std::string_view rest) {
  constexpr std::size_t kMostBytes = 45;
  if (!before.ends_with("在")) return false;
  const std::string_view near =
      rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kMostBytes)));
  const std::size_t ground = near.find("基础上");
  return ground != std::string_view::npos &&
         near.substr(0, ground).find_first_of(",;:0123456789") == std::string_view::npos;
}

bool SpansSince(std::string_view rest) {
  constexpr std::size_t kMostBytes = 60;
  const std::string_view near =
      rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kMostBytes)));
  const std::string_view clause = near.substr(0, near.find_first_of(",;("));
  return clause.ends_with("以来") && clause.find_first_of("0123456789") == std::string_view::npos;
}

void SpanToNow(int now, bool plan, TimeExpression* time) {
  time->role = TimeRole::kSpan;
  if (plan) {
    if (now != 0 && time->year && now < *time->year) time->year = now;
  } else if (now != 0 && time->year && now > *time->year) {
    time->period = std::to_string(*time->year) + "/" + std::to_string(now);
    time->year = now;
  } else if (now == 0) {
    time->year.reset();
    time->period.clear();
  }
}

bool IsPointOf(const TimeVocabulary& words, std::string_view rest) {
  return rest.substr(words[TimeWord::kPoint].SizeAt(rest)).starts_with("的");
}

bool RepeatsSpan(const TimeExpression& before, std::string_view sentence, std::size_t begin,
                 const TimeToken& token) {
  if (token.base != YearBase::kPastSpan || before.role != TimeRole::kSpan) return false;
  const std::string_view words = sentence.substr(before.range.begin, before.range.size());
  if (!before.explicit_year && words.find("五") == std::string_view::npos) return false;
  const std::string_view gap =
      sentence.substr(before.range.end, begin - std::min(begin, before.range.end));
  return gap.empty() || gap == "的" || gap == "这" || gap == ",";
}

bool EndsSpanFrom(const TimeVocabulary& words, const TimeExpression& from, std::string_view head) {
  if (!from.from || !from.year) return false;
  const std::string_view between = head.substr(std::min(from.range.end, head.size()));
  if (!words[TimeWord::kPlanUntil].Ends(between)) return false;
  // 由去年6月调高上限至5,000元后|至年底: the comma of a number ends no clause.
  for (std::size_t at = 0; at < between.size(); ++at) {
    if (!kClauseEnds.Has(between[at])) continue;
    const bool in_number = at > 0 && at + 1 < between.size() && between[at] == ',' &&
                           IsAsciiDigit(static_cast<unsigned char>(between[at - 1])) &&
                           IsAsciiDigit(static_cast<unsigned char>(between[at + 1]));
    if (!in_number) return false;
  }
  return true;
}

std::size_t SameTimeOf(std::string_view rest) {
  static constexpr std::string_view kSame[] = {"同期", "同月", "同季度", "同季"};
  for (const std::string_view same : kSame) {
    if (rest.starts_with(same)) return same.size();
  }
  return 0;
}

bool OpensClause(std::string_view before) {
  static constexpr std::string_view kMarks[] = {",", ";", ":", "。", "“"};
  return before.empty() || std::any_of(std::begin(kMarks), std::end(kMarks),
                                       [before](auto mark) { return before.ends_with(mark); });
}

bool IsYearBefore(const TimeToken& token) {
  return token.number == -1 &&
         (token.base == YearBase::kContext || token.base == YearBase::kDocument);
}

bool IsSpoken(const TimeToken& token) {
  return token.base == YearBase::kDocument || token.base == YearBase::kNow ||
         token.base == YearBase::kPastSpan || token.base == YearBase::kAgo;
}

bool IsYearOfScale(std::string_view before, const TimeToken& token) {
  return token.base == YearBase::kLast && token.number > 0 &&
         before.find("第一年") != std::string_view::npos;
}

bool LooksAhead(const TimeVocabulary& words, std::string_view before, std::string_view rest) {
  const std::string_view clause = rest.substr(0, std::min(kClauseEnds.First(rest), rest.size()));
  const std::string_view near =
      clause.substr(0, FloorCharacter(clause, std::min(kComparedBytes, clause.size())));
  return words[TimeWord::kPlan].Ends(before) || words[TimeWord::kPlanUntil].Ends(before) ||
         words[TimeWord::kPlan].IsIn(near);
}

bool IsLatePart(const YearPart& part) {
  constexpr int kThirdQuarter = 3;
  constexpr int kOctober = 10;
  return (part.kind == YearPart::Kind::kQuarter && part.first >= kThirdQuarter) ||
         (part.kind == YearPart::Kind::kMonths && part.last >= kOctober);
}

int YearOfNextQuarter(const std::vector<TimeExpression>& found, const YearPart& part) {
  constexpr std::string_view kQuarter = "-Q";
  constexpr int kQuarters = 4;
  if (found.empty()) return 0;
  const TimeExpression& former = found.back();
  const std::size_t at = former.period.find(kQuarter);
  if (part.kind != YearPart::Kind::kQuarter || former.role != TimeRole::kComparison ||
      !former.explicit_year || !former.year || at == std::string::npos) {
    return 0;
  }
  const int quarter = former.period[at + kQuarter.size()] - '0';
  if (part.first != quarter % kQuarters + 1) return 0;
  return *former.year + (quarter == kQuarters ? 1 : 0);
}

}  // namespace extract
