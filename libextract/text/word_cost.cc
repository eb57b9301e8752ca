#include "text/word_cost.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::uint32_t kLeastCost = 500;
constexpr std::size_t kLongestWord = 32;  // characters; what is longer is no word

}  // namespace

std::uint16_t CostOfAddedWord(std::string_view word, const CostLookup& cost_of) {
  std::vector<std::size_t> ends = {0};
  while (ends.back() < word.size() && ends.size() <= kLongestWord) {
    ends.push_back(NextCharacter(word, ends.back()));
  }
  const std::size_t characters = ends.size() - 1;
  std::uint32_t bound = kUnknownCharacterCost;
  if (characters > 1) {
    std::vector<std::uint32_t> best(characters + 1, std::numeric_limits<std::uint32_t>::max());
    best[0] = 0;
    for (std::size_t begin = 0; begin < characters; ++begin) {
      for (std::size_t end = begin + 1; end <= characters; ++end) {
        if (begin == 0 && end == characters) continue;  // the word itself
        std::optional<std::uint32_t> cost =
            cost_of(word.substr(ends[begin], ends[end] - ends[begin]));
        if (!cost && end == begin + 1) cost = kUnknownCharacterCost;
        if (cost) best[end] = std::min(best[end], best[begin] + *cost);
      }
    }
    bound = std::max(kLeastCost, (best[characters] * 3 + 2) / 4);
  }
  if (const std::optional<std::uint32_t> own = cost_of(word)) bound = std::min(bound, *own);
  return static_cast<std::uint16_t>(std::min<std::uint32_t>(bound, 65535));
}

}  // namespace extract
