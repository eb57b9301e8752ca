#include "base/word_sets.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace extract {
namespace {

unsigned Byte(std::string_view text, std::size_t i) { return static_cast<unsigned char>(text[i]); }

constexpr unsigned kThreeByteLead = 0xE0;  // and above

std::size_t Folded(unsigned lead, unsigned second, unsigned third) {
  return (lead ^ second << 3 ^ third * 5) & 0xFF;
}

// A number below 256 for the first character of a text that is not empty; the same for all texts
// that go on from the same bytes. A word cut within its first character is nobody's beginning.
std::size_t FirstCharacter(std::string_view text) {
  const unsigned lead = Byte(text, 0);
  if (lead < kThreeByteLead || text.size() < 3) return lead;
  return Folded(lead, Byte(text, 1), Byte(text, 2));
}

// Likewise for the last: by its last byte alone where that is ASCII, else by two.
std::size_t LastCharacter(std::string_view text) {
  const unsigned last = Byte(text, text.size() - 1);
  if (last < 0x80 || text.size() < 2) return last;
  return (last * 5 ^ Byte(text, text.size() - 2) << 3) & 0xFF;
}

// `size` bytes of `text` from `at` on are the word's. A byte that few words of a set share is
// compared first, which spares most calls.
bool Stands(const std::string& word, std::string_view text, std::size_t at, std::size_t telling) {
  return text[at + telling] == word[telling] &&
         std::memcmp(text.data() + at, word.data(), word.size()) == 0;
}

}  // namespace

void WordSet::Add(std::string_view word) {
  if (word.empty() || Holds(word)) return;
  const auto shorter = std::find_if(words_.begin(), words_.end(), [word](const std::string& other) {
    return other.size() < word.size();
  });
  words_.insert(shorter, std::string(word));
  lengths_ |= LengthBit(word.size());
  Note(FirstCharacter(word), &first_);
  Note(LastCharacter(word), &last_);
}

bool WordSet::Holds(std::string_view word) const {
  if (word.empty() || (lengths_ & LengthBit(word.size())) == 0) return false;
  if (!Has(last_, LastCharacter(word)) || !Has(first_, FirstCharacter(word))) return false;
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

std::size_t WordSet::SizeAt(std::string_view text) const {
  if (text.empty() || !Has(first_, FirstCharacter(text))) return 0;
  for (const std::string& word : words_) {
    if (word.size() > text.size()) continue;
    if (Stands(word, text, 0, word.size() - 1)) return word.size();
  }
  return 0;
}

std::size_t WordSet::SizeBefore(std::string_view text) const {
  if (text.empty() || !Has(last_, LastCharacter(text))) return 0;
  for (const std::string& word : words_) {
    if (word.size() > text.size()) continue;
    const std::size_t third = std::min<std::size_t>(word.size() - 1, 2);
    if (Stands(word, text, text.size() - word.size(), third)) return word.size();
  }
  return 0;
}

// Words begin where characters do. Most texts hold no word, so that steps over them are short.
std::size_t WordSet::FirstIn(std::string_view text) const {
  const Characters first = first_;
  for (std::size_t i = 0; i < text.size();) {
    const unsigned lead = Byte(text, i);
    const bool wide = lead >= kThreeByteLead && text.size() - i >= kHanBytes;
    const std::size_t character =
        wide ? Folded(lead, Byte(text, i + 1), Byte(text, i + 2)) : std::size_t{lead};
    if (Has(first, character) && SizeAt(text.substr(i)) != 0) return i;
    i += wide ? kHanBytes : 1;
  }
  return std::string_view::npos;
}

}  // namespace extract
