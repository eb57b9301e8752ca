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

// Ⅲ in Ⅲ类水体, a letter as III is; all have three bytes.
bool IsRomanNumeral(const char* p, const char* end) {
  return end - p >= 3 && p[0] == '\xE2' && p[1] == '\x85' &&
         static_cast<unsigned char>(p[2]) >= 0xA0;
}

// What joins two of them: Ⅰ—Ⅲ类水体, Ⅰ~Ⅲ类水体, Ⅰ至Ⅲ类水体.
std::size_t SizeOfRomanRange(const char* p, const char* end) {
  for (const std::string_view mark : {"—", "~", "-", "至"}) {
    const bool joins = std::string_view(p, static_cast<std::size_t>(end - p)).starts_with(mark) &&
                       IsRomanNumeral(p + mark.size(), end);
    if (joins) return mark.size();
  }
  return 0;
}

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
  texts_.clear();
}

void Segmenter::Enter(std::string_view text) {
  EndText();
  text_ = text;
  texts_.push_back(size_);
}

void Segmenter::EndText() {
  MakeRoom(0);
  if (!texts_.empty()) AddOther(text_.data() + read_to_, WordList::kBlankKind);
  read_to_ = 0;
}

// For what is read next: a piece a byte at most, and what stands behind all.
void Segmenter::MakeRoom(std::size_t bytes) {
  constexpr std::size_t kBehind = 4;
  if (pieces_.size() >= size_ + bytes + kBehind) return;
  pieces_.resize(size_ + std::max(bytes, text_.size()) + kBehind);
}

void Segmenter::AddOther(const char* p, std::uint32_t kind) {
  pieces_[size_++] = {kNoWay,
                      PairTable::Hash(),
                      0,
                      kind,
                      kOtherCharacter,
                      0,
                      static_cast<std::uint32_t>(p - text_.data())};
}

void Segmenter::Pass(ByteRange part) {
  MakeRoom(part.size());
  AddOther(text_.data() + part.begin, WordList::kGivenKind);
  read_to_ = static_cast<std::uint32_t>(part.end);
}

// Chinese characters alone begin words. What begins with each is memory far away, so each pass over
// the pieces asks for what the next one will look at.
const char* Segmenter::ReadToMark(const char* p, const char* end) {
  while (p < end) {
    const char* const begin = p;
    if ((*p & 0xF0) == 0xE0) {
      p = ReadRun(p, end);
      if (p != begin) continue;
      while (IsRomanNumeral(p, end)) {
        p += kHanBytes;
        p += SizeOfRomanRange(p, end);
      }
      if (p == begin) return p;
      AddOther(begin, WordList::UntaggedKind(WordClass::kLatin));
    } else if (kAsciiWord.Has(*p)) {
      while (p < end && kAsciiWord.Has(*p)) ++p;
      AddOther(begin, WordList::UntaggedKind(WordClass::kLatin));
    } else if (kBlanks.Has(*p)) {
      while (p < end && kBlanks.Has(*p)) ++p;
      AddOther(begin, WordList::kBlankKind);
    } else {
      return p;
    }
  }
  return end;
}

// Returns where the Chinese characters at `p` end.
const char* Segmenter::ReadRun(const char* p, const char* end) {
  char32_t c = CharacterAt(p, end);
  std::uint32_t code = HanCode(c);
  if (code == kNoHan) return p;
  const std::uint32_t* const singles = words_->table().singles().data();
  const PairTable& pairs = words_->table().pairs();
  Piece* next = pieces_.data() + size_;
  for (;; ++next) {
    next->way = kNoWay;
    next->value = singles[code];
    next->character = c;
    next->filter_bit = TrieNode::FilterBit(TrieKey(c));
    next->begin = static_cast<std::uint32_t>(p - text_.data());
    p += kHanBytes;
    c = CharacterAt(p, end);
    const std::uint32_t before = std::exchange(code, HanCode(c));
    if (code == kNoHan) break;
    next->pair = PairTable::Hash(before, code);
    pairs.Prefetch(next->pair);
  }
  next++->pair = PairTable::Hash();
  size_ = static_cast<std::size_t>(next - pieces_.data());
  return p;
}

void Segmenter::LookUp() {
  EndText();
  texts_.push_back(size_);
  next_text_ = 0;
  if (longer_.size() < pieces_.size()) {
    longer_.resize(pieces_.size());
    steps_.resize(std::min(pieces_.size(), kLongestPiece));
  }
  next_longer_ = longer_.data();
  const WordTable& words = words_->table();
  Piece* const pieces = pieces_.data();
  for (std::size_t i = 0; i < size_; ++i) {
    pieces[i].number = words.pairs().Find(pieces[i].pair);
    words.PrefetchPair(pieces[i].number);
  }
  pieces[size_].filter_bit = pieces[size_ + 1].filter_bit = 0;
  Longer* longer = longer_.data();
  for (std::size_t i = 0; i < size_; ++i) {
    const TrieNode node = words.Pair(pieces[i].number);
    pieces[i].number = node.value();
    *longer = {static_cast<std::uint32_t>(i), node};
    longer += (node.filter() & pieces[i + 2].filter_bit) != 0;
  }
  ReadLonger(longer);
}

// Of the pairs that a third character may follow, those that one does.
void Segmenter::ReadLonger(Longer* end) {
  const TrieTables& behind = words_->table().behind();
  const Piece* const pieces = pieces_.data();
  for (const Longer* l = longer_.data(); l < end; ++l) {
    behind.Prefetch(l->node, TrieKey(pieces[l->at + 2].character));
  }
  Longer* kept = longer_.data();
  for (const Longer* l = kept; l < end; ++l) {
    const TrieNode node = behind.Next(l->node, TrieKey(pieces[l->at + 2].character));
    *kept = {l->at, node};
    kept += node.exists();
    if (node.goes_on()) behind.Prefetch(node, TrieKey(pieces[l->at + 3].character));
  }
  kept->at = kBehindAll;
}

// The words of so many pieces from `begin` on.
const Segmenter::Step* Segmenter::CutPieces(std::size_t begin, std::size_t size) {
  FindWays(begin, size);
  const Piece* const pieces = pieces_.data() + begin;
  Step* step = steps_.data() + steps_.size();
  for (std::size_t i = size; i > 0;) {
    const auto last = static_cast<std::uint32_t>(pieces[i].way);
    *--step = {static_cast<std::uint32_t>(i), WordList::KindIn(last)};
    i = last >> WordList::kKindBits;
  }
  return step;
}

// By dynamic programming: the ways to a piece are complete when it is reached. No branch but for
// longer words, which begin at one character in twelve.
void Segmenter::FindWays(std::size_t begin, std::size_t size) {
  constexpr int kFromBits = 32 - WordList::kKindBits;
  static_assert(kLongestPiece < std::size_t{1} << kFromBits);
  static_assert(kLongestPiece << WordList::kCostBits <= std::uint64_t{1} << 31);
  Piece* const pieces = pieces_.data() + begin;
  while (next_longer_->at < begin) ++next_longer_;
  const Longer* longer = next_longer_;
  pieces[0].way = 0;
  pieces[size].way = kNoWay;
  // To the next piece and to the one behind it, by words of one and two characters.
  Way next = kNoWay, behind = kNoWay;
  for (std::size_t i = 0; i < size; ++i) {
    pieces[i].way = std::min(pieces[i].way, next);
    const Way cost = pieces[i].way >> 32 << 32, from = i << WordList::kKindBits;
    const std::uint32_t value = pieces[i].value, pair = pieces[i].number;
    next = std::min(
        behind, cost + (from + StepOver(value == WordTable::kNoValue ? kUnknownCharacter : value)));
    behind = cost + (from + StepOver(pair));
    behind |= Way{0} - Way{pair == WordTable::kNoValue};
    if (longer->at == begin + i) [[unlikely]]
      TakeLonger(*longer++, cost + from, pieces + size);
  }
  pieces[size].way = std::min(pieces[size].way, next);
  next_longer_ = longer;
}

// A word of three characters, and those that go on behind it, up to `end`.
void Segmenter::TakeLonger(const Longer& longer, Way way, const Piece* end) {
  TrieNode node = longer.node;
  for (Piece* next = pieces_.data() + longer.at + 3; next <= end; ++next) {
    if (node.has_value()) next->way = std::min(next->way, way + StepOver(node.value()));
    if (!node.goes_on()) break;
    node = words_->table().behind().Next(node, TrieKey(next->character));
  }
}

}  // namespace extract
