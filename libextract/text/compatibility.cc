#include "text/compatibility.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace extract {

std::string FoldCompatibility(std::string_view utf8) {
  UErrorCode error = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(error);
  std::string folded;
  if (U_FAILURE(error)) return std::string(utf8);
  const icu::StringPiece piece(utf8.data(), static_cast<std::int32_t>(utf8.size()));
  nfkc->normalize(icu::UnicodeString::fromUTF8(piece), error).toUTF8String(folded);
  return folded;
}

bool IsLetterOrNumber(char32_t c) {
  constexpr std::uint32_t kMask = U_GC_L_MASK | U_GC_N_MASK;
  return (U_MASK(u_charType(static_cast<UChar32>(c))) & kMask) != 0;
}

}  // namespace extract
