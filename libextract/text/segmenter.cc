// Segmentation of the clauses around numerals. A unigram model is enough here: what the layers
// above need is where administrative compounds begin and end, and the word list has most of them
// whole.

#include "text/segmenter.h"

#include <algorithm>

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

// The CJK character of three bytes at `at`, 0 for any other: words begin with these only.
char32_t CjkAt(std::string_view text, std::size_t at, std::size_t end) {
  if (at + kCjkBytes > end) return 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data()) + at;
  if ((p[0] & 0xF0) != 0xE0) return 0;
  const char32_t c = ((p[0] & 0x0Fu) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
  const bool cjk = (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
  return cjk ? c : 0;
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

void Segmenter::Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens) {
  const auto add = [tokens](std::size_t begin, std::size_t end, WordClass word_class) {
    tokens->push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), word_class});
  };
  std::size_t at = range.begin;
  while (at < range.end) {
    if (const std::size_t size = ReadRun(text, at, range.end); size != 0) {
      FindWays(size);
      AddRun(at, size, tokens);
      at += kCjkBytes * size;
      continue;
    }
    const std::size_t begin = at;
    if (kBlanks.Has(text[at])) {
      ++at;
    } else if (kAsciiWord.Has(text[at])) {
      while (at < range.end && kAsciiWord.Has(text[at])) ++at;
      add(begin, at, WordClass::kLatin);
    } else {
      at = std::min(range.end, at + CharLength(static_cast<unsigned char>(text[at])));
      add(begin, at, WordClass::kPunctuation);
    }
  }
}

// Reads the CJK characters at `at` into run_ and returns their number. Where each character's words
// go on is a look at memory that is far away, so all of these are asked for before the first is
// needed.
std::size_t Segmenter::ReadRun(std::string_view text, std::size_t at, std::size_t end) {
  const WordTrie& trie = words_->trie();
  std::size_t size = 0;
  for (char32_t c = 0; size < kLongestRun && (c = CjkAt(text, at, end)) != 0; at += kCjkBytes) {
    if (size + 1 >= run_.size()) run_.resize(2 * size + 16);
    run_[size] = {WordTrie::Key(c), trie.First(c), kNoWay};
    if (size > 0 && run_[size - 1].node.goes_on()) {
      trie.Prefetch(run_[size - 1].node, run_[size].key);
    }
    ++size;
  }
  if (size != 0) run_[size].way = kNoWay;
  return size;
}

// The words of run_ by dynamic programming: ways to a character are complete when it is reached.
void Segmenter::FindWays(std::size_t size) {
  const WordTrie& trie = words_->trie();
  Character* const run = run_.data();
  run[0].way = 0;
  for (std::size_t i = 0; i < size; ++i) {
    const Way way = (run[i].way >> 32 << 32) | i << WordList::kKindBits;
    WordTrie::Node node = run[i].node;
    const bool known = node.exists() && node.value() != WordTrie::kNoValue;
    const Way alone = way + StepOver(known ? node.value() : kUnknownCharacter);
    run[i + 1].way = std::min(run[i + 1].way, alone);
    for (std::size_t end = i + 1; end < size && node.goes_on();) {
      node = trie.Next(node, run[end].key);
      if (!node.exists()) break;
      ++end;
      if (const std::uint32_t value = node.value(); value != WordTrie::kNoValue) {
        run[end].way = std::min(run[end].way, way + StepOver(value));
      }
    }
  }
}

// Appends the words of the cheapest way to the end of run_, whose bytes begin at `begin`.
void Segmenter::AddRun(std::size_t begin, std::size_t size, std::vector<Token>* tokens) {
  const auto from = [](Way way) { return static_cast<std::uint32_t>(way) >> WordList::kKindBits; };
  path_.clear();
  for (std::size_t i = size; i > 0; i = from(run_[i].way)) path_.push_back(run_[i].way);
  for (std::size_t k = path_.size(); k-- > 0;) {
    const std::size_t end = k == 0 ? size : from(path_[k - 1]);
    const WordList::Kind kind =
        words_->kind(WordList::KindIn(static_cast<std::uint32_t>(path_[k])));
    tokens->push_back({static_cast<std::uint32_t>(begin + kCjkBytes * from(path_[k])),
                       static_cast<std::uint32_t>(begin + kCjkBytes * end), kind.word_class,
                       kind.tag});
  }
}

}  // namespace extract
