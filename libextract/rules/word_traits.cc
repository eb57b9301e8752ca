#include "rules/word_traits.h"

#include <utility>

namespace extract {

std::uint32_t TraitOfClass(std::string_view class_name) {
  static constexpr std::pair<std::string_view, std::uint32_t> kClasses[] = {
      {"rise", kTraitRise},
      {"fall", kTraitFall},
      {"rise_to", kTraitRiseTo},
      {"fall_to", kTraitFallTo},
      {"reach", kTraitReach},
      {"possess", kTraitPossess},
      {"count_action", kTraitCountAction},
      {"rank", kTraitRank},
      {"plan", kTraitPlan},
      {"expect", kTraitExpect},
      {"share", kTraitShare},
      {"cumulative", kTraitCumulative},
      {"scope", kTraitScope},
      {"head", kTraitHead},
      {"comparison", kTraitComparison},
      {"growth_name", kTraitGrowthName},
      {"done", kTraitDone},
      {"attributive", kTraitAttributive},
      {"pivot", kTraitPivot},
      {"modifier", kTraitModifier},
      {"object_verb", kTraitObjectVerb},
      {"agent", kTraitAgent},
      {"name_head", kTraitNameHead},
  };
  for (const auto& [name, trait] : kClasses) {
    if (name == class_name) return trait;
  }
  return 0;
}

std::uint32_t TraitOfDimension(std::string_view dimension) {
  static constexpr std::string_view kCounts[] = {"",      "-",   "count", "persons", "person_times",
                                                 "index", "rank"};
  for (const std::string_view count : kCounts) {
    if (dimension == count) return 0;
  }
  return dimension == "percent" ? kTraitUncounted | kTraitRateHead : kTraitUncounted;
}

}  // namespace extract
