#include "evaluation/indicator_match.h"

#include <vector>

#include "base/utf8.h"
#include "text/compatibility.h"

namespace extract {
namespace {

constexpr std::string_view kScopes[] = {"全年", "全国", "全省", "全市",    "全区", "全县",
                                        "全州", "我国", "我省", "我市",    "我区", "我县",
                                        "本市", "本区", "本县", "全自治区"};
constexpr std::string_view kRates[] = {"增速", "增幅", "涨幅", "降幅", "增长率", "增长", "下降"};

std::string_view WithoutScope(std::string_view name) {
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view scope : kScopes) {
      if (!name.starts_with(scope)) continue;
      name.remove_prefix(scope.size());
      found = true;
    }
  }
  return name;
}

std::string_view WithoutRate(std::string_view name) {
  for (const std::string_view rate : kRates) {
    if (name.ends_with(rate)) return name.substr(0, name.size() - rate.size());
  }
  return name;
}

// Whether `part` is what is left of `whole` when characters are taken out.
bool IsSubsequence(std::string_view part, std::string_view whole) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < part.size();) {
    const std::size_t next = NextCharacter(part, i);
    const std::string_view wanted = part.substr(i, next - i);
    at = whole.find(wanted, at);
    if (at == std::string_view::npos) return false;
    at += wanted.size();
    i = next;
  }
  return true;
}

}  // namespace

std::string BarePhrase(std::string_view phrase) {
  std::string folded = FoldCompatibility(phrase);
  constexpr std::string_view kVariant = "部份";
  constexpr std::string_view kUsual = "部分";
  for (std::size_t at = folded.find(kVariant); at != std::string::npos;
       at = folded.find(kVariant, at)) {
    folded.replace(at, kVariant.size(), kUsual);
  }
  std::string bare;
  for (std::size_t at = 0; at < folded.size();) {
    std::size_t length = 1;
    const char32_t c = CodePointAt(folded, at, &length);
    if (IsLetterOrNumber(c) && c != U'的' && c != U'了') bare.append(folded, at, length);
    at += length;
  }
  return bare;
}

bool NamesIndicator(std::string_view phrase, bool change, const GoldRow& row) {
  const std::string name = BarePhrase(phrase);
  std::vector<std::string_view> readings = {name, WithoutScope(name)};
  if (change) {
    readings.push_back(WithoutRate(readings[0]));
    readings.push_back(WithoutRate(readings[1]));
  }
  const std::string least = BarePhrase(row.indicator_min);
  const std::string most = BarePhrase(row.indicator_max);
  for (const std::string_view reading : readings) {
    if (IsSubsequence(least, reading) && IsSubsequence(reading, most)) return true;
    for (const std::string& other : row.indicator_any) {
      if (reading == BarePhrase(other)) return true;
    }
  }
  return false;
}

}  // namespace extract
