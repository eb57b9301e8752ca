// Unicode's own view of a text, for comparing what two hands wrote: compatibility forms folded
// (NFKC) and characters told from punctuation. The scan has a fold of its own (normalizer.h), which
// keeps offsets and is much faster.
#ifndef EXTRACT_TEXT_COMPATIBILITY_H_
#define EXTRACT_TEXT_COMPATIBILITY_H_

#include <string>
#include <string_view>

namespace extract {

// ％ -> %, ㎡ -> m2, ５Ｇ -> 5G. Invalid bytes become U+FFFD.
std::string FoldCompatibility(std::string_view utf8);

// Letters, ideographs and numbers, in any script; no mark, punctuation, symbol or blank.
bool IsLetterOrNumber(char32_t c);

}  // namespace extract

#endif  // EXTRACT_TEXT_COMPATIBILITY_H_
