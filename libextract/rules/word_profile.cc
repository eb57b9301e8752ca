#include "rules/word_profile.h"

#include <algorithm>
#include <utility>

namespace extract {

void WordProfiles::Tag(WordList* words) {
  std::vector<std::pair<std::string_view, std::uint16_t>> tags;
  profiles_.ForEach([&](std::string_view word, const WordProfile& profile) {
    const auto at = std::find(by_tag_.begin(), by_tag_.end(), profile);
    const auto tag = static_cast<std::size_t>(at - by_tag_.begin());
    if (tag >= WordList::kUntagged) {
      tags.emplace_back(word, WordList::kUntagged);
      return;
    }
    if (at == by_tag_.end()) by_tag_.push_back(profile);
    tags.emplace_back(word, static_cast<std::uint16_t>(tag));
  });
  words->SetTags(tags);
}

}  // namespace extract
