// Whether a phrase names the indicator that a gold row asks for. Boundaries of noun phrases are a
// matter of taste; the row's pair of a least and a most phrase says how much taste is allowed.
#ifndef EXTRACT_EVALUATION_INDICATOR_MATCH_H_
#define EXTRACT_EVALUATION_INDICATOR_MATCH_H_

#include <string>
#include <string_view>

#include "evaluation/gold.h"

namespace extract {

// Without punctuation, blanks, 的 and 了.
std::string BarePhrase(std::string_view phrase);

// The phrase holds the words of indicator_min in order and is what is left of indicator_max when
// words are taken out, or is one of indicator_any. A leading 全市 and the like, and for a change a
// trailing 增速 and the like, may be there or not.
bool NamesIndicator(std::string_view phrase, bool change, const GoldRow& row);

}  // namespace extract

#endif  // EXTRACT_EVALUATION_INDICATOR_MATCH_H_
