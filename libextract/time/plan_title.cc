#include "time/plan_title.h"

#include <algorithm>
#include <cstddef>

#include "base/utf8.h"

namespace extract {

bool IsPlanTitle(const TimeVocabulary& words, std::string_view title) {
  if (words[TimeWord::kNoPlanTitle].IsIn(title)) return false;
  constexpr std::size_t kYearDigits = 4;
  for (std::size_t at = 0; at < title.size(); at = NextCharacter(title, at)) {
    const std::size_t bytes = words[TimeWord::kPlanTitle].SizeAt(title.substr(at));
    if (bytes == 0) continue;
    std::string_view rest = title.substr(at + bytes);
    constexpr std::string_view kQuote = "”";
    const bool quoted = rest.starts_with(kQuote);
    if (quoted) rest.remove_prefix(kQuote.size());
    if (quoted && rest.empty()) continue;
    rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
    // 甲国计划7月起放宽出口, but 发展规划2021-2035年
    const std::size_t digits = std::min(rest.find_first_not_of("0123456789"), rest.size());
    const bool day = digits > 0 && digits != kYearDigits;
    std::size_t length;
    if (rest.empty() || (!IsHan(CodePointAt(rest, 0, &length)) && !day) ||
        words[TimeWord::kPlanTitleEnd].Begins(rest)) {
      return true;
    }
  }
  return false;
}

}  // namespace extract
