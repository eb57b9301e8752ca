// What may stand between the beginning of a clause and the place that it is about.
#ifndef EXTRACT_PLACE_PLACE_LEAD_H_
#define EXTRACT_PLACE_PLACE_LEAD_H_

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "base/character_set.h"
#include "base/utf8.h"
#include "place/place_words.h"

namespace extract {

// Of dates, periods and the adverbs of time: 截至5月底, 今年上半年.
inline bool IsTimeCharacter(char32_t c) {
  static constexpr CharacterSet kTimeCharacters(
      U"0123456789年月日号季度上下半初末底前中后第一二三四五六七八九十〇零今去明本当全至到截止份旬"
      U"期"
      U"同点时起～"
      U"~-—–“”‘’、");
  return kTimeCharacters.Has(c);
}

// Nothing but dates, lead words and marks.
inline bool IsLead(const PlaceWords& words, std::string_view sentence, std::size_t at,
                   std::size_t end) {
  while (at < end) {
    const std::size_t lead = words.LengthAt(sentence, at, kLeadWord);
    std::size_t length;
    const char32_t c = DecodeAt(sentence, at, &length);
    if (lead == 0 && IsHan(c) && !IsTimeCharacter(c)) return false;
    at += std::max(lead, length);
  }
  return true;
}

}  // namespace extract

#endif  // EXTRACT_PLACE_PLACE_LEAD_H_
