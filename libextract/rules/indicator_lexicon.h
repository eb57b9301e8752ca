// Canonical names of indicators and their aliases, from indicators.tsv.
//
// Many spans of a text are tried and few are names, so two filters, of the two characters that
// names begin with and of the two that they end with, say no before a span is put together.
#ifndef EXTRACT_RULES_INDICATOR_LEXICON_H_
#define EXTRACT_RULES_INDICATOR_LEXICON_H_

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/string_map.h"

namespace extract {

struct IndicatorEntry {
  std::string id;             // cn.gdp
  std::string name;           // 地区生产总值
  bool counted = false;       // it is things or persons that are counted: 小学, 参保人数
  bool rate = false;          // its own numbers may be percents: 失业率
  std::string category = {};  // agriculture
};

class IndicatorLexicon {
 public:
  // `aliases` beside the name itself. A later entry wins over an earlier one's alias.
  void Add(IndicatorEntry entry, const std::vector<std::string_view>& aliases);
  // The entry that `phrase` names, whole; nullptr when none does.
  const IndicatorEntry* Find(std::string_view phrase) const;
  // False where no name begins, or ends, like `text`, which has at least its first, or last, two
  // characters; with fewer, true.
  bool MayBegin(std::string_view text) const { return Has(begins_, PairAt(text)); }
  bool MayEnd(std::string_view text) const { return Has(ends_, PairBefore(text)); }
  std::size_t size() const { return entries_.size(); }

 private:
  // A bit for each hash of two characters.
  static constexpr std::size_t kFilterBits = 1 << 15;
  static constexpr std::size_t kNoPair = kFilterBits;
  using Filter = std::vector<std::uint64_t>;

  static std::size_t PairAt(std::string_view text);
  static std::size_t PairBefore(std::string_view text);
  static bool Has(const Filter& filter, std::size_t pair) {
    return pair == kNoPair || (filter[pair / 64] >> (pair % 64) & 1) != 0;
  }
  static void Note(std::size_t pair, Filter* filter) {
    if (pair != kNoPair) (*filter)[pair / 64] |= std::uint64_t{1} << (pair % 64);
  }
  void AddName(std::string_view name, std::size_t index);

  std::vector<IndicatorEntry> entries_;
  StringMap<std::size_t> by_name_;
  Filter begins_ = Filter(kFilterBits / 64);
  Filter ends_ = Filter(kFilterBits / 64);
};

}  // namespace extract

#endif  // EXTRACT_RULES_INDICATOR_LEXICON_H_
