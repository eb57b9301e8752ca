#include "rules/context_filter.h"

#include <algorithm>
#include <map>

#include "rules/context_characters.h"

namespace extract {

void ContextFilter::Build(const std::vector<std::vector<Characters>>& required) {
  std::map<Characters, std::size_t> sets;       // the bit of each
  std::map<std::uint32_t, std::uint32_t> rows;  // of each character, from 1
  for (const std::vector<Characters>& rule : required) {
    for (const Characters& set : rule) {
      sets.emplace(set, sets.size() % kBits);
      for (const char32_t c : set) rows.emplace(PackedFirst(c), rows.size() + 1);
    }
  }
  width_ = (std::min(sets.size(), kBits) + kStepBits - 1) / kStepBits;
  needed_.assign(required.size() * width_, Step());
  needs_any_.clear();
  for (std::size_t rule = 0; rule < required.size(); ++rule) {
    for (const Characters& set : required[rule]) Set(sets[set], needed_.data() + rule * width_);
    needs_any_.push_back(required[rule].empty() ? 0 : 1);
  }
  rows_.Build({rows.begin(), rows.end()});
  bits_.assign((rows.size() + 1) * width_, Step());
  for (const auto& [set, bit] : sets) {
    for (const char32_t c : set) Set(bit, bits_.data() + rows[PackedFirst(c)] * width_);
  }
}

void ContextFilter::Gather(std::string_view before, Bits* bits) const {
  std::fill_n(bits->begin(), width_, Step());
  if (width_ == 0) return;
  for (std::size_t at = 0; at < before.size();) {
    const Step* const own = bits_.data() + rows_.Of(TakePacked(before, &at)) * width_;
    for (std::size_t i = 0; i < width_; ++i) (*bits)[i].Add(own[i]);
  }
}

}  // namespace extract
