// What a sentence that names no place goes on with.
#include <algorithm>
#include <utility>

#include "place/district_resolver.h"

namespace extract {
namespace {

constexpr std::string_view kStop = "。";

}  // namespace

// …。兰溪市|新建学校20所。|新增学位3万个: a sentence that names no place goes on with what the one
// before told of, in a text on what holds this. In one on the nation an example soon gives way to
// others.
void DistrictResolver::Carry(std::string_view sentence, bool names_any,
                             const std::vector<ResolvedPlace>& places) {
  const std::string_view passed = PassedBefore(sentence);
  around_ = kNoDivision;
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (kept_[i].scope == 0) named_ = places[i].division;
  }
  const DivisionId own = context_.document;
  if (own == kNoDivision || own == gazetteer_->nation() || paragraph_ != kNoDivision) {
    carried_ = kNoDivision;
  } else if (names_any) {
    carried_ = OnlyPlaceTold(sentence, places);
  } else {
    PassUncounted(passed);
    around_ = carried_;
  }
}

// The block's text between the sentence asked for last and this one.
std::string_view DistrictResolver::PassedBefore(std::string_view sentence) {
  const char* const end = sentence.data() + sentence.size();
  if (sentence.data() < block_.data() || end > block_.data() + block_.size()) return {};
  const auto begin = static_cast<std::size_t>(sentence.data() - block_.data());
  const std::size_t from = std::min(told_end_, begin);
  told_end_ = begin + sentence.size();
  return block_.substr(from, begin - from);
}

// Sentences without a number, between those that have one: 兰溪市推进旧城改造。|完成项目30个.
void DistrictResolver::PassUncounted(std::string_view passed) {
  while (!passed.empty()) {
    const std::size_t end = std::min(passed.find(kStop), passed.size());
    const std::string_view sentence = passed.substr(0, end);
    passed.remove_prefix(std::min(end + kStop.size(), passed.size()));
    if (!Scan(sentence)) continue;
    Resolve(sentence, &scratch_places_);
    // 通化市入选试点。|事故起数下降15%: an honour of one place, in a list of what was done.
    const bool award = (*words_)[PlaceSet::kAward].IsIn(sentence);
    carried_ = award ? kNoDivision : OnlyPlaceTold(sentence, scratch_places_);
  }
}

// The one place that a sentence names, where it is about it and this lies in the text's own.
DivisionId DistrictResolver::OnlyPlaceTold(std::string_view sentence,
                                           const std::vector<ResolvedPlace>& places) const {
  if (places.size() != 1 || kept_[0].scope != 0) return kNoDivision;
  const ResolvedPlace& only = places.front();
  const bool told =
      only.role == PlaceRole::kSubject && !only.served && only.reach_end == sentence.size() &&
      !sentence.substr(only.range.end).starts_with("的") && only.division != context_.document &&
      gazetteer_->IsWithin(only.division, context_.document);
  return told ? only.division : kNoDivision;
}

}  // namespace extract
