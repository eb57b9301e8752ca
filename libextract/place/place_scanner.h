// Place names and scope words (全市) of a text, with where each stands: in which clause, inside
// brackets, inside a title or a quoted name. What they mean is left to DistrictResolver.
#ifndef EXTRACT_PLACE_PLACE_SCANNER_H_
#define EXTRACT_PLACE_PLACE_SCANNER_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "place/gazetteer.h"
#include "place/place_words.h"
#include "text/normalized_block.h"

namespace extract {

struct PlaceName {
  ByteRange range;
  std::uint32_t scope = 0;  // kScope... of 全市 and the like; 中国 is kScopeNation; else 0
  NameMatch match;          // no candidates where scope is set
  bool lone = false;  // 落实省八大行动: 省 and 市 as words of their own, before a numeral
  std::size_t clause_begin = 0;  // of the clause, or of the list's item behind one with a number
  std::size_t clause_end = 0;
  bool number_follows = false;  // in its clause
  bool in_brackets = false;
  bool in_name = false;  // 《烟台日报》, “上海服务”
};

// Immutable, thread-safe; gazetteer and words must outlive it.
class PlaceScanner {
 public:
  PlaceScanner(const Gazetteer* gazetteer, const PlaceWords* words);

  // Appends to `names` in text order, without overlaps; linear in the text.
  void Scan(std::string_view text, std::vector<PlaceName>* names) const;

  // Where the first mark from `from` on stands that ends a clause; the text's size for none. A name
  // behind it has a clause_begin behind it.
  static std::size_t EndOfClause(std::string_view text, std::size_t from);

  const Gazetteer& gazetteer() const { return *gazetteer_; }
  const PlaceWords& words() const { return *words_; }

 private:
  const Gazetteer* gazetteer_;
  const PlaceWords* words_;
  NameFilterPair filter_;     // of words, and of names
  std::vector<bool> common_;  // by number of a name: it is an ordinary word too
};

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_SCANNER_H_
