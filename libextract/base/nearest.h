// The name that its writer probably meant, for the remedy of a diagnostic.
#ifndef EXTRACT_BASE_NEAREST_H_
#define EXTRACT_BASE_NEAREST_H_

#include <string>
#include <string_view>
#include <vector>

namespace extract {

// Of `names` the one that the fewest changed, added or left out characters turn `written` into, at
// most a third of its own (one of two); "" for none. The first of several alike.
std::string Nearest(std::string_view written, const std::vector<std::string>& names);

// " (did you mean X?)", or "" where Nearest() finds none.
std::string DidYouMean(std::string_view written, const std::vector<std::string>& names);

}  // namespace extract

#endif  // EXTRACT_BASE_NEAREST_H_
