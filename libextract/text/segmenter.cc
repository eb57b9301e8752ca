// Segmentation of the clauses around numerals. A unigram model is enough here: what the layers
// above need is where administrative compounds begin and end, and the word list has most of them
// whole.

#include "text/segmenter.h"

#include <algorithm>
#include <limits>

#include "base/byte_set.h"
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

constexpr std::size_t kCjkBytes = 3;

// The character of three bytes at `p`, whatever they are.
char32_t CharacterAt(const char* p) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(p);
  return (bytes[0] & 0x0Fu) << 12 | (bytes[1] & 0x3Fu) << 6 | (bytes[2] & 0x3Fu);
}

bool IsCjk(char32_t c) {
  return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
}

constexpr ByteSet kBlanks(" \n\t\r");
constexpr ByteSet kAsciiWord(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+-_&/");

// A run of more characters is cut, so that its cost fits into a Way; no block is that long.
constexpr std::size_t kLongestRun = 0x8000;
constexpr int kFromBits = 32 - WordList::kKindBits;
static_assert(kLongestRun < std::size_t{1} << kFromBits);
static_assert(kLongestRun << WordList::kCostBits <= std::uint64_t{1} << 31);

constexpr std::uint64_t kNoWay = ~std::uint64_t{0};
constexpr std::uint32_t kUnknownCharacter =
    kUnknownCharacterCost << WordList::kKindBits |
    static_cast<std::uint32_t>(WordList::kUntaggedKinds + static_cast<int>(WordClass::kOther));

// A step over one word of that value, added to the way to where it begins.
std::uint64_t StepOver(std::uint32_t value) {
  return std::uint64_t{WordList::CostIn(value)} << 32 | WordList::KindIn(value);
}

}  // namespace

// Finds the CJK characters, which alone begin words, and where words go on behind them. That is
// memory far away, so it is asked for a sentence ahead: in a first pass for second characters, in
// another, which finds these, for third ones.
void Segmenter::Read(std::string_view text, ByteRange range) {
  const WordTrie& trie = words_->trie();
  text_ = text;
  next_ = 0;
  if (characters_.size() <= range.size() + 1) characters_.resize(range.size() + 2);
  Character* const characters = characters_.data();
  const char* const base = text.data();
  std::size_t size = 0;
  WordTrie::Node last;
  for (std::size_t at = range.begin; at < range.end;) {
    const auto lead = static_cast<unsigned char>(base[at]);
    const bool three = (lead & 0xF0) == 0xE0 && at + kCjkBytes <= range.end;
    const char32_t c = three ? CharacterAt(base + at) : 0;
    if (!IsCjk(c)) {
      at += CharLength(lead);
      continue;
    }
    const WordTrie::Key key(c);
    trie.Prefetch(last, key);
    last = trie.First(c);
    characters[size++] = {kNoWay, last, WordTrie::Node(), key, static_cast<std::uint32_t>(at)};
    at += kCjkBytes;
  }
  characters[size].begin = std::numeric_limits<std::uint32_t>::max();
  for (Character* first = characters; first < characters + size; ++first) {
    if (first[1].begin != first->begin + kCjkBytes) continue;
    first->pair = trie.Next(first->node, first[1].key);
    trie.Prefetch(first->pair, first[2].key);
  }
}

// Cuts the run of CJK characters at `at` and returns their number.
std::size_t Segmenter::CutRun(std::size_t at, std::size_t end) {
  while (characters_[next_].begin < at) ++next_;
  Character* const run = characters_.data() + next_;
  std::size_t size = 0;
  while (run[size].begin == at + kCjkBytes * size && run[size].begin + kCjkBytes <= end &&
         size < kLongestRun) {
    ++size;
  }
  if (size == 0) return 0;
  FindWays(words_->trie(), run, size);
  path_.clear();
  for (std::size_t i = size; i > 0;) {
    const auto last = static_cast<std::uint32_t>(run[i].way);
    path_.push_back({static_cast<std::uint32_t>(kCjkBytes * i), WordList::KindIn(last)});
    i = last >> WordList::kKindBits;
  }
  next_ += size;
  return size;
}

// By dynamic programming: the ways to a character are complete when it is reached.
void Segmenter::FindWays(const WordTrie& trie, Character* run, std::size_t size) {
  run[0].way = 0;
  run[size].way = kNoWay;
  const auto take = [run](std::size_t end, Way way) { run[end].way = std::min(run[end].way, way); };
  for (std::size_t i = 0; i < size; ++i) {
    const Way way = (run[i].way >> 32 << 32) | i << WordList::kKindBits;
    const WordTrie::Node node = run[i].node;
    take(i + 1, way + StepOver(node.has_value() ? node.value() : kUnknownCharacter));
    if (i + 2 > size) break;
    WordTrie::Node longer = run[i].pair;
    take(i + 2, longer.has_value() ? way + StepOver(longer.value()) : kNoWay);
    for (std::size_t end = i + 2; end < size && longer.goes_on();) {
      longer = trie.Next(longer, run[end].key);
      ++end;
      if (longer.has_value()) take(end, way + StepOver(longer.value()));
    }
  }
}

// What is no run of CJK characters: false for a blank.
bool Segmenter::ReadOther(std::size_t* at, std::size_t end, Token* token) const {
  const std::size_t begin = *at;
  if (kBlanks.Has(text_[begin])) {
    ++*at;
    return false;
  }
  if (kAsciiWord.Has(text_[begin])) {
    while (*at < end && kAsciiWord.Has(text_[*at])) ++*at;
    token->word_class = WordClass::kLatin;
  } else {
    *at = std::min(end, begin + CharLength(static_cast<unsigned char>(text_[begin])));
    token->word_class = WordClass::kPunctuation;
  }
  token->begin = static_cast<std::uint32_t>(begin);
  token->end = static_cast<std::uint32_t>(*at);
  return true;
}

}  // namespace extract
