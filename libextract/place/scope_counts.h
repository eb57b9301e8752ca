// How often a text says 全市, 我县 and the like: a text that says 全县 is about a county.
#ifndef EXTRACT_PLACE_SCOPE_COUNTS_H_
#define EXTRACT_PLACE_SCOPE_COUNTS_H_

#include <cstddef>
#include <cstdint>
#include <map>

#include "place/gazetteer.h"

namespace extract {

class ScopeCounts {
 public:
  // `scope`: one of PlaceWordKind's.
  void Add(std::uint32_t scope) { ++times_[scope]; }
  int Times(std::uint32_t scope) const;
  // All of places below the nation.
  int Local() const;
  // Share of these that fits the division; a half where there are none.
  double Share(const Division& division) const;
  // Whether a text of so many bytes is one of some place below the nation: 全县 tells, 全市 where
  // it stands more than once in a long one.
  bool TellLocal(std::size_t bytes) const;

 private:
  std::map<std::uint32_t, int> times_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_SCOPE_COUNTS_H_
