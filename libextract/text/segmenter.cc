// Segmentation of the clauses around numerals. A unigram model is enough here: what the layers
// above need is where administrative compounds begin and end, and the word list has most of them
// whole.

#include "text/segmenter.h"

#include <limits>

#include "base/byte_set.h"
#include "text/word_cost.h"

namespace extract {
namespace {

constexpr char32_t kOtherCharacter = 0;

// The character of three bytes that begins at `p`. No Chinese one where less or something else
// does, unless it is no UTF-8.
char32_t CharacterAt(const char* p, const char* end) {
  if (end - p < 3) return kOtherCharacter;
  constexpr char32_t kMarks = 0xE0 << 12 | 0x80 << 6 | 0x80;  // what all of three bytes have
  const auto* bytes = reinterpret_cast<const unsigned char*>(p);
  return (char32_t{bytes[0]} << 12) + (char32_t{bytes[1]} << 6) + bytes[2] - kMarks;
}

constexpr ByteSet kBlanks(" \n\t\r");
constexpr ByteSet kAsciiWord(
    "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.+-_&/");

constexpr std::uint32_t kBehindAll = std::numeric_limits<std::uint32_t>::max();
constexpr std::uint64_t kNoWay = ~std::uint64_t{0};
constexpr std::uint32_t kUnknownCharacter =
    kUnknownCharacterCost << WordList::kKindBits | WordList::UntaggedKind(WordClass::kOther);

// A step over one word of that value, added to the way to where it begins.
std::uint64_t StepOver(std::uint32_t value) {
  return std::uint64_t{WordList::CostIn(value)} << 32 | WordList::KindIn(value);
}

}  // namespace

void Segmenter::Start() {
  size_ = 0;
  runs_.clear();
}

void Segmenter::Enter(std::string_view text) {
  text_ = text;
  runs_.push_back({kBehindAll, kBehindAll, 0});
}

void Segmenter::Next(std::string_view text) {
  text_ = text;
  while (run_->begin != kBehindAll) ++run_;
  ++run_;
}

// For a part: a run has one character behind it, and two runs something between.
void Segmenter::MakeRoom(std::size_t bytes) {
  constexpr std::size_t kBehind = 3;
  if (characters_.size() >= size_ + bytes + kBehind) return;
  characters_.resize(size_ + text_.size() + kBehind);
}

// Finds the CJK characters, which alone begin words, and what begins with each. That is memory far
// away, so each pass over the characters asks for what the next one will look at.
const char* Segmenter::ReadToMark(const char* p, const char* end) {
  while (p < end) {
    if ((*p & 0xF0) == 0xE0) {
      const char* const next = ReadRun(p, end);
      if (next == p) return p;
      p = next;
    } else if (kAsciiWord.Has(*p) || kBlanks.Has(*p)) {
      ++p;
    } else {
      return p;
    }
  }
  return end;
}

// Returns where the run at `p` ends, `p` where none is.
const char* Segmenter::ReadRun(const char* p, const char* end) {
  char32_t c = CharacterAt(p, end);
  std::uint32_t code = HanCode(c);
  if (code == kNoHan) return p;
  const std::uint32_t* const singles = words_->table().singles().data();
  const PairTable& pairs = words_->table().pairs();
  Character* next = characters_.data() + size_;
  Run run = {static_cast<std::uint32_t>(p - text_.data()), 0, static_cast<std::uint32_t>(size_)};
  for (;; ++next) {
    next->way = kNoWay;
    next->value = singles[code];
    next->character = c;
    next->filter_bit = TrieNode::FilterBit(TrieKey(c));
    p += kHanBytes;
    c = CharacterAt(p, end);
    const std::uint32_t before = std::exchange(code, HanCode(c));
    if (code == kNoHan) break;
    next->pair = PairTable::Hash(before, code);
    pairs.Prefetch(next->pair);
  }
  next++->pair = PairTable::Hash();
  next->pair = PairTable::Hash();
  next++->filter_bit = 0;
  size_ = static_cast<std::size_t>(next - characters_.data());
  run.end = static_cast<std::uint32_t>(p - text_.data());
  runs_.push_back(run);
  return p;
}

void Segmenter::LookUp() {
  runs_.push_back({kBehindAll, kBehindAll, 0});
  run_ = runs_.data();
  MakeRoom(0);
  if (longer_.size() < characters_.size()) {
    longer_.resize(characters_.size());
    steps_.resize(std::min(characters_.size(), kLongestRun));
  }
  next_longer_ = longer_.data();
  const WordTable& words = words_->table();
  Character* const characters = characters_.data();
  for (std::size_t i = 0; i < size_; ++i) {
    characters[i].number = words.pairs().Find(characters[i].pair);
    words.PrefetchPair(characters[i].number);
  }
  characters[size_].filter_bit = 0;
  Longer* longer = longer_.data();
  for (std::size_t i = 0; i < size_; ++i) {
    const TrieNode node = words.Pair(characters[i].number);
    characters[i].number = node.value();
    *longer = {static_cast<std::uint32_t>(i), node};
    longer += (node.filter() & characters[i + 2].filter_bit) != 0;
  }
  ReadLonger(longer);
}

// Of the pairs that a third character may follow, those that one does.
void Segmenter::ReadLonger(Longer* end) {
  const TrieTables& behind = words_->table().behind();
  const Character* const characters = characters_.data();
  for (const Longer* l = longer_.data(); l < end; ++l) {
    behind.Prefetch(l->node, TrieKey(characters[l->at + 2].character));
  }
  Longer* kept = longer_.data();
  for (const Longer* l = kept; l < end; ++l) {
    const TrieNode node = behind.Next(l->node, TrieKey(characters[l->at + 2].character));
    *kept = {l->at, node};
    kept += node.exists();
    if (node.goes_on()) behind.Prefetch(node, TrieKey(characters[l->at + 3].character));
  }
  kept->at = kBehindAll;
}

// The words of the run at hand from `at` on.
const Segmenter::Step* Segmenter::CutRun(std::size_t at, std::size_t size) {
  const std::size_t begin = run_->first + (at - run_->begin) / kHanBytes;
  FindWays(begin, size);
  const Character* const run = characters_.data() + begin;
  Step* step = steps_.data() + steps_.size();
  for (std::size_t i = size; i > 0;) {
    const auto last = static_cast<std::uint32_t>(run[i].way);
    *--step = {static_cast<std::uint32_t>(i), WordList::KindIn(last)};
    i = last >> WordList::kKindBits;
  }
  return step;
}

// By dynamic programming: the ways to a character are complete when it is reached.
void Segmenter::FindWays(std::size_t begin, std::size_t size) {
  constexpr int kFromBits = 32 - WordList::kKindBits;
  static_assert(kLongestRun < std::size_t{1} << kFromBits);
  static_assert(kLongestRun << WordList::kCostBits <= std::uint64_t{1} << 31);
  Character* const run = characters_.data() + begin;
  while (next_longer_->at < begin) ++next_longer_;
  const Longer* longer = next_longer_;
  run[0].way = 0;
  run[size].way = kNoWay;
  // To the next character and to the one behind it, by words of one and two characters.
  Way next = kNoWay, behind = kNoWay;
  for (std::size_t i = 0; i < size; ++i) {
    run[i].way = std::min(run[i].way, next);
    const Way way = (run[i].way >> 32 << 32) | i << WordList::kKindBits;
    const std::uint32_t value = run[i].value, pair = run[i].number;
    next =
        std::min(behind, way + StepOver(value == WordTable::kNoValue ? kUnknownCharacter : value));
    behind = pair == WordTable::kNoValue ? kNoWay : way + StepOver(pair);
    if (longer->at == begin + i) [[unlikely]]
      TakeLonger(*longer++, way, run + size);
  }
  run[size].way = std::min(run[size].way, next);
  next_longer_ = longer;
}

// A word of three characters, and those that go on behind it, up to `end`.
void Segmenter::TakeLonger(const Longer& longer, Way way, const Character* end) {
  TrieNode node = longer.node;
  for (Character* next = characters_.data() + longer.at + 3; next <= end; ++next) {
    if (node.has_value()) next->way = std::min(next->way, way + StepOver(node.value()));
    if (!node.goes_on()) break;
    node = words_->table().behind().Next(node, TrieKey(next->character));
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
    token->kind = WordList::UntaggedKind(WordClass::kLatin);
  } else {
    *at = std::min(end, begin + CharacterSize(text_[begin]));
    token->kind = WordList::UntaggedKind(WordClass::kPunctuation);
  }
  token->begin = static_cast<std::uint32_t>(begin);
  token->end = static_cast<std::uint32_t>(*at);
  return true;
}

}  // namespace extract
