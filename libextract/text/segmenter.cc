// Segmentation of the clauses around numerals. A unigram model is enough here: what the layers
// above need is where administrative compounds begin and end, and the word list has most of them
// whole.

#include "text/segmenter.h"

#include <algorithm>
#include <limits>

#include "text/word_cost.h"

namespace extract {
namespace {

// Length in bytes of the UTF-8 character that begins with `lead`; 1 for a stray byte.
std::size_t CharLength(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return 4;
}

// The CJK character of three bytes at `at`, 0 for any other: words begin with these only.
char32_t CjkAt(std::string_view text, std::size_t at, std::size_t end) {
  if (at + 3 > end) return 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if ((p[0] & 0xF0) != 0xE0) return 0;
  const char32_t c = ((p[0] & 0x0Fu) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
  const bool cjk = (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
  return cjk ? c : 0;
}

bool IsAsciiWord(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
         c == '+' || c == '-' || c == '_' || c == '&' || c == '/';
}

}  // namespace

void Segmenter::Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens) {
  std::size_t at = range.begin;
  while (at < range.end) {
    const auto c = static_cast<unsigned char>(text[at]);
    if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
      ++at;
    } else if (c < 0x80 && IsAsciiWord(c)) {
      std::size_t end = at + 1;
      while (end < range.end && IsAsciiWord(static_cast<unsigned char>(text[end]))) ++end;
      tokens->push_back(
          {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end), WordClass::kLatin});
      at = end;
    } else if (char32_t cjk = CjkAt(text, at, range.end)) {
      const std::size_t begin = at;
      characters_.clear();
      do {
        characters_.push_back(cjk);
        at += 3;
        cjk = CjkAt(text, at, range.end);
      } while (cjk != 0);
      SegmentRun(begin, tokens);
    } else {
      const std::size_t end = std::min(range.end, at + CharLength(c));
      tokens->push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                         WordClass::kPunctuation});
      at = end;
    }
  }
}

// The words of characters_, which stand at `begin` with three bytes each. Where each character's
// words go on is a look at memory that is far away, so all of these are asked for before the first
// is needed.
void Segmenter::SegmentRun(std::size_t begin, std::vector<Token>* tokens) {
  const WordTrie& trie = words_->trie();
  const std::size_t n = characters_.size();
  first_.resize(n);
  for (std::size_t i = 0; i < n; ++i) {
    first_[i] = trie.First(characters_[i]);
    if (i + 1 < n && first_[i].goes_on()) trie.Prefetch(first_[i], characters_[i + 1]);
  }
  steps_.assign(n + 1, {std::numeric_limits<std::uint32_t>::max(), 0, WordClass::kOther});
  steps_[0].cost = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const auto here = static_cast<std::uint32_t>(i);
    const std::uint32_t cost = steps_[i].cost;
    WordTrie::Node node = first_[i];
    if (!node.exists() || node.value() == WordTrie::kNoValue) {
      Step& next = steps_[i + 1];
      if (cost + kUnknownCharacterCost < next.cost)
        next = {cost + kUnknownCharacterCost, here, WordClass::kOther};
    }
    for (std::size_t end = i + 1; node.exists(); ++end) {
      if (const std::uint32_t value = node.value(); value != WordTrie::kNoValue) {
        const std::uint32_t total = cost + WordList::CostIn(value);
        if (total < steps_[end].cost) steps_[end] = {total, here, WordList::ClassIn(value)};
      }
      if (end == n) break;
      node = trie.Next(node, characters_[end]);
    }
  }
  reversed_.clear();
  for (std::size_t i = n; i > 0; i = steps_[i].from) {
    reversed_.push_back({static_cast<std::uint32_t>(begin + 3 * steps_[i].from),
                         static_cast<std::uint32_t>(begin + 3 * i), steps_[i].word_class});
  }
  tokens->insert(tokens->end(), reversed_.rbegin(), reversed_.rend());
}

}  // namespace extract
