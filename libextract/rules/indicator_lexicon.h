// Canonical names of indicators and their aliases, from indicators.tsv.
#ifndef EXTRACT_RULES_INDICATOR_LEXICON_H_
#define EXTRACT_RULES_INDICATOR_LEXICON_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/string_map.h"

namespace extract {

struct IndicatorEntry {
  std::string id;        // cn.gdp
  std::string name;      // 地区生产总值
  bool counted = false;  // it is things or persons that are counted: 小学, 参保人数
};

class IndicatorLexicon {
 public:
  // `aliases` beside the name itself. A later entry wins over an earlier one's alias.
  void Add(IndicatorEntry entry, const std::vector<std::string_view>& aliases);
  // The entry that `phrase` names, whole; nullptr when none does.
  const IndicatorEntry* Find(std::string_view phrase) const;
  std::size_t size() const { return entries_.size(); }

 private:
  std::vector<IndicatorEntry> entries_;
  StringMap<std::size_t> by_name_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_INDICATOR_LEXICON_H_
