// What a word added to the word list costs, where its author leaves that open.
#ifndef EXTRACT_TEXT_WORD_COST_H_
#define EXTRACT_TEXT_WORD_COST_H_

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace extract {

inline constexpr std::uint32_t kUnknownCharacterCost = 1700;  // dearer than any word of the list

// Cost of a word in the list; nullopt where it has none.
using CostLookup = std::function<std::optional<std::uint32_t>(std::string_view word)>;

// Three quarters of what the cheapest path through shorter words costs, at least 500, and no more
// than the word costs already: it is kept whole, and never rarer than before. scripts/make_words.py
// has the same formula for the words of cn.
std::uint16_t CostOfAddedWord(std::string_view word, const CostLookup& cost_of);

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_COST_H_
