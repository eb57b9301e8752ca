// Levenshtein's distance, a row at a time. Names of more than kLongest characters are left alone,
// so that a pack of any content costs little.
#include "base/nearest.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kLongest = 80;

std::u32string Characters(std::string_view text) {
  std::u32string characters;
  for (std::size_t i = 0, length = 0; i < text.size() && characters.size() <= kLongest;
       i += length) {
    characters += CodePointAt(text, i, &length);
  }
  return characters;
}

std::size_t Distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), std::size_t{0});
  for (std::size_t i = 0; i < a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i + 1);
    for (std::size_t j = 0; j < b.size(); ++j) {
      const std::size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

}  // namespace

std::string Nearest(std::string_view written, const std::vector<std::string>& names) {
  const std::u32string wanted = Characters(written);
  std::string nearest;
  // A third of the characters; one of two or three, but not the only one.
  std::size_t least = std::min(std::max<std::size_t>(wanted.size() / 3 + 1, 2), wanted.size());
  if (wanted.size() > kLongest) return nearest;
  for (const std::string& name : names) {
    const std::u32string candidate = Characters(name);
    const std::size_t longer = std::max(candidate.size(), wanted.size());
    if (longer - std::min(candidate.size(), wanted.size()) >= least || longer > kLongest) continue;
    const std::size_t distance = Distance(wanted, candidate);
    if (distance >= least) continue;
    least = distance;
    nearest = name;
  }
  return nearest;
}

std::string DidYouMean(std::string_view written, const std::vector<std::string>& names) {
  const std::string nearest = Nearest(written, names);
  return nearest.empty() ? std::string() : " (did you mean " + nearest + "?)";
}

}  // namespace extract
