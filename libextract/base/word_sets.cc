#include "base/word_sets.h"

#include <algorithm>

namespace extract {

void WordSet::Add(std::string_view word) {
  if (word.empty() || Holds(word)) return;
  const auto shorter = std::find_if(words_.begin(), words_.end(), [word](const std::string& other) {
    return other.size() < word.size();
  });
  words_.insert(shorter, std::string(word));
  lengths_ |= LengthBit(word.size());
}

bool WordSet::Holds(std::string_view word) const {
  if ((lengths_ & LengthBit(word.size())) == 0) return false;
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

std::size_t WordSet::SizeAt(std::string_view text) const {
  for (const std::string& word : words_) {
    if (text.starts_with(word)) return word.size();
  }
  return 0;
}

std::size_t WordSet::SizeBefore(std::string_view text) const {
  for (const std::string& word : words_) {
    if (text.ends_with(word)) return word.size();
  }
  return 0;
}

bool WordSet::IsIn(std::string_view text) const {
  return std::any_of(words_.begin(), words_.end(), [text](const std::string& word) {
    return text.find(word) != std::string_view::npos;
  });
}

}  // namespace extract
