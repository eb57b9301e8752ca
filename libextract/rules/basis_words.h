// The sets of basis_words.tsv, which tell what a change is against; its head says what belongs in
// each.
#ifndef EXTRACT_RULES_BASIS_WORDS_H_
#define EXTRACT_RULES_BASIS_WORDS_H_

#include <array>
#include <cstdint>
#include <string_view>

#include "base/word_sets.h"

namespace extract {

// In the order in which they are asked.
enum class BasisWord : std::uint8_t {
  kYoy,
  kMom,
  kQoq,
  kPrevious,
  kPlan,
  kAgainst,
  kCount_,
};

// Names of the sets in the file, in the order of the values.
inline constexpr std::array<std::string_view, static_cast<std::size_t>(BasisWord::kCount_)>
    kBasisWordClasses = {"yoy", "mom", "qoq", "previous", "plan", "against"};

using BasisWords = WordSets<BasisWord>;

}  // namespace extract

#endif  // EXTRACT_RULES_BASIS_WORDS_H_
