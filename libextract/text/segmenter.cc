// Segmentation of the clauses around numerals. A unigram model is enough here: what the layers
// above need is where administrative compounds begin and end, and the word list has most of them
// whole.

#include "text/segmenter.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <unordered_map>

#include "text/word_cost.h"

namespace extract {
namespace {

constexpr std::size_t kFirstTableSize = 0x10000;
constexpr std::size_t kHeapBytes = 64;

// Length in bytes of the UTF-8 character that begins with `lead`; 1 for a stray byte.
std::size_t CharLength(unsigned char lead) {
  if (lead < 0xC0) return 1;
  if (lead < 0xE0) return 2;
  if (lead < 0xF0) return 3;
  return 4;
}

// Code point of a three-byte character, else 0: words begin with CJK characters only.
std::uint32_t FirstCodePoint(std::string_view text) {
  if (text.size() < 3) return 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  if ((p[0] & 0xF0) != 0xE0) return 0;
  return ((p[0] & 0x0Fu) << 12) | ((p[1] & 0x3Fu) << 6) | (p[2] & 0x3Fu);
}

// The three-byte character at the start of `text` as one number, in the order of the bytes; 0 for
// none.
std::uint32_t PackedCharacter(std::string_view text) {
  if (text.size() < 3) return 0;
  const auto* p = reinterpret_cast<const unsigned char*>(text.data());
  return (std::uint32_t{p[0]} << 16) | (std::uint32_t{p[1]} << 8) | p[2];
}

bool IsAsciiWord(unsigned char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' ||
         c == '+' || c == '-' || c == '_' || c == '&' || c == '/';
}

bool IsCjk(std::string_view text) {
  const std::uint32_t c = FirstCodePoint(text);
  return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0xF900 && c <= 0xFAFF);
}

}  // namespace

std::optional<WordClass> ParseWordClass(char letter) {
  static constexpr std::string_view kLetters = "nshivwadpcuftrqmx";
  static constexpr WordClass kClasses[] = {
      WordClass::kNoun,        WordClass::kPlaceName, WordClass::kPersonName,
      WordClass::kIdiom,       WordClass::kVerb,      WordClass::kVerbalNoun,
      WordClass::kAdjective,   WordClass::kAdverb,    WordClass::kPreposition,
      WordClass::kConjunction, WordClass::kParticle,  WordClass::kLocalizer,
      WordClass::kTimeWord,    WordClass::kPronoun,   WordClass::kClassifier,
      WordClass::kNumeral,     WordClass::kOther};
  const std::size_t at = kLetters.find(letter);
  if (at == std::string_view::npos) return std::nullopt;
  return kClasses[at];
}

Result<WordList> WordList::FromTsv(std::string tsv, const std::string& file,
                                   std::vector<Extra> extra) {
  WordList list;
  list.storage_ = std::move(tsv);
  // Entries point into the two buffers; on the heap they stay put when the list is moved.
  list.storage_.reserve(kHeapBytes);
  list.entries_.reserve(list.storage_.size() / 18);
  const char* p = list.storage_.data();
  const char* const end = p + list.storage_.size();
  bool header_seen = false;
  for (int line = 1; p < end; ++line) {
    const char* eol = static_cast<const char*>(std::memchr(p, '\n', end - p));
    if (eol == nullptr) eol = end;
    const std::string_view row(p, eol - p);
    p = eol + 1;
    if (row.empty() || row[0] == '#') continue;
    if (!header_seen) {
      header_seen = true;
      continue;
    }
    const std::size_t tab = row.find('\t');
    const std::optional<WordClass> word_class =
        tab == std::string_view::npos || tab + 3 > row.size() || row[tab + 2] != '\t'
            ? std::nullopt
            : ParseWordClass(row[tab + 1]);
    if (!word_class) {
      return Status(StatusCode::kInvalidPack, file + ":" + std::to_string(line) +
                                                  ": expected word, class and cost between tabs");
    }
    Entry entry{};
    entry.word_class = *word_class;
    unsigned cost = 0;
    for (std::size_t i = tab + 3; i < row.size() && row[i] >= '0' && row[i] <= '9'; ++i) {
      cost = cost * 10 + static_cast<unsigned>(row[i] - '0');
    }
    entry.data = row.data();
    entry.length = static_cast<std::uint16_t>(tab);
    entry.cost = static_cast<std::uint16_t>(std::min(cost, 65535u));
    if (!list.entries_.empty() && list.Text(list.entries_.back()) >= list.Text(entry)) {
      return Status(StatusCode::kInvalidPack,
                    file + ":" + std::to_string(line) + ": word out of order: sort by bytes");
    }
    list.entries_.push_back(entry);
  }
  if (!extra.empty()) list.Merge(std::move(extra));
  list.IndexFirstCharacters();
  return list;
}

bool WordList::CanHold(std::string_view word) { return FirstCodePoint(word) != 0; }

// Short words first: a long one's parts may be new themselves.
void WordList::SetCosts(std::vector<Extra>* extra) const {
  std::unordered_map<std::string_view, const Extra*> added;
  std::vector<Extra*> by_length;
  for (Extra& e : *extra) {
    added[e.word] = &e;
    by_length.push_back(&e);
  }
  std::stable_sort(by_length.begin(), by_length.end(),
                   [](const Extra* a, const Extra* b) { return a->word.size() < b->word.size(); });
  const CostLookup cost_of = [&](std::string_view word) -> std::optional<std::uint32_t> {
    const auto at = added.find(word);
    if (at != added.end() && at->second->removed) return std::nullopt;
    if (at != added.end() && at->second->cost) return *at->second->cost;
    const Entry* known = Find(word);
    return known == nullptr ? std::nullopt : std::optional<std::uint32_t>(known->cost);
  };
  for (Extra* e : by_length) {
    if (!e->cost && !e->removed) e->cost = CostOfAddedWord(e->word, cost_of);
  }
}

void WordList::Merge(std::vector<Extra> extra) {
  SetCosts(&extra);
  std::stable_sort(extra.begin(), extra.end(),
                   [](const Extra& a, const Extra& b) { return a.word < b.word; });
  std::size_t bytes = 0;
  for (const Extra& e : extra) bytes += e.word.size();
  extra_storage_.reserve(std::max(bytes, kHeapBytes));
  std::vector<Entry> merged;
  merged.reserve(entries_.size() + extra.size());
  std::size_t base = 0;
  for (std::size_t i = 0; i < extra.size(); ++i) {
    if (i + 1 < extra.size() && extra[i + 1].word == extra[i].word)
      continue;  // the last one counts
    const std::string& word = extra[i].word;
    if (!CanHold(word)) continue;
    while (base < entries_.size() && Text(entries_[base]) < word) {
      merged.push_back(entries_[base++]);
    }
    if (base < entries_.size() && Text(entries_[base]) == word) ++base;
    if (extra[i].removed) continue;
    const std::size_t at = extra_storage_.size();
    extra_storage_ += word;
    merged.push_back({extra_storage_.data() + at, static_cast<std::uint16_t>(word.size()),
                      *extra[i].cost, extra[i].word_class, 0});
  }
  merged.insert(merged.end(), entries_.begin() + static_cast<std::ptrdiff_t>(base), entries_.end());
  entries_ = std::move(merged);
}

void WordList::IndexFirstCharacters() {
  for (Entry& entry : entries_) entry.second = PackedCharacter(Text(entry).substr(3));
  first_.assign(kFirstTableSize + 1, 0);
  std::size_t next = 0;
  for (std::uint32_t c = 0; c <= kFirstTableSize; ++c) {
    while (next < entries_.size() && FirstCodePoint(Text(entries_[next])) < c) ++next;
    first_[c] = static_cast<std::uint32_t>(next);
  }
}

void WordList::MatchPrefixes(std::string_view text, std::vector<Match>* matches) const {
  matches->clear();
  const std::uint32_t c = FirstCodePoint(text);
  if (c == 0 || c >= kFirstTableSize) return;
  auto lo = entries_.begin() + first_[c];
  auto hi = entries_.begin() + first_[c + 1];
  std::size_t matched = 3;
  while (lo != hi) {
    if (lo->length == matched) {
      matches->push_back({static_cast<std::uint32_t>(matched), lo->word_class, lo->cost});
      ++lo;
    }
    if (lo == hi || matched >= text.size()) return;
    const std::size_t step = CharLength(static_cast<unsigned char>(text[matched]));
    if (matched + step > text.size()) return;
    if (matched == 3 && step == 3) {
      const std::uint32_t second = PackedCharacter(text.substr(3));
      lo = std::lower_bound(lo, hi, second,
                            [](const Entry& e, std::uint32_t key) { return e.second < key; });
      hi = std::upper_bound(lo, hi, second,
                            [](std::uint32_t key, const Entry& e) { return key < e.second; });
      matched += step;
      continue;
    }
    const char* const key = text.data() + matched;
    // All of [lo, hi) share the first `matched` bytes and are longer.
    lo = std::lower_bound(lo, hi, key, [&](const Entry& e, const char* k) {
      const std::size_t n = std::min<std::size_t>(step, e.length - matched);
      const int order = std::memcmp(e.data + matched, k, n);
      return order != 0 ? order < 0 : n < step;
    });
    hi = std::upper_bound(lo, hi, key, [&](const char* k, const Entry& e) {
      const std::size_t n = std::min<std::size_t>(step, e.length - matched);
      const int order = std::memcmp(k, e.data + matched, n);
      return order < 0;
    });
    matched += step;
  }
}

const WordList::Entry* WordList::Find(std::string_view word) const {
  const auto at =
      std::lower_bound(entries_.begin(), entries_.end(), word,
                       [this](const Entry& e, std::string_view w) { return Text(e) < w; });
  return at != entries_.end() && Text(*at) == word ? &*at : nullptr;
}

WordClass WordList::ClassOf(std::string_view word) const {
  const Entry* entry = Find(word);
  return entry == nullptr ? WordClass::kOther : entry->word_class;
}

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
    } else if (IsCjk(text.substr(at, range.end - at))) {
      std::size_t end = at + 3;
      while (end < range.end && IsCjk(text.substr(end, range.end - end))) end += 3;
      SegmentRun(text, {at, end}, tokens);
      at = end;
    } else {
      const std::size_t end = std::min(range.end, at + CharLength(c));
      tokens->push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end),
                         WordClass::kPunctuation});
      at = end;
    }
  }
}

// `run` holds CJK characters of three bytes only.
void Segmenter::SegmentRun(std::string_view text, ByteRange run, std::vector<Token>* tokens) {
  const std::size_t n = run.size() / 3;
  steps_.assign(n + 1, {std::numeric_limits<std::uint32_t>::max(), 0, WordClass::kOther});
  steps_[0].cost = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const std::uint32_t here = steps_[i].cost;
    const std::size_t at = run.begin + 3 * i;
    words_->MatchPrefixes(text.substr(at, run.end - at), &matches_);
    bool single_known = false;
    for (const WordList::Match& match : matches_) {
      Step& to = steps_[i + match.length / 3];
      single_known |= match.length == 3;
      if (here + match.cost < to.cost) {
        to = {here + match.cost, static_cast<std::uint32_t>(i), match.word_class};
      }
    }
    Step& next = steps_[i + 1];
    if (!single_known && here + kUnknownCharacterCost < next.cost) {
      next = {here + kUnknownCharacterCost, static_cast<std::uint32_t>(i), WordClass::kOther};
    }
  }
  reversed_.clear();
  for (std::size_t i = n; i > 0; i = steps_[i].from) {
    reversed_.push_back({static_cast<std::uint32_t>(run.begin + 3 * steps_[i].from),
                         static_cast<std::uint32_t>(run.begin + 3 * i), steps_[i].word_class});
  }
  tokens->insert(tokens->end(), reversed_.rbegin(), reversed_.rend());
}

}  // namespace extract
