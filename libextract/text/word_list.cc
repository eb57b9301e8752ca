// Rows are read straight into the table: the command reads two hundred thousand of them whenever it
// starts.
#include "text/word_list.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <unordered_map>

#include "base/utf8.h"
#include "text/word_cost.h"

namespace extract {
namespace {

// A little less than rows have, so that there is room for all.
constexpr std::size_t kBytesARow = 15;
constexpr unsigned kMaxCost = (1u << WordList::kCostBits) - 1;

std::u32string Decode(std::string_view word) {
  std::u32string characters;
  for (std::size_t i = 0, length = 0; i < word.size(); i += length) {
    characters.push_back(DecodeAt(word, i, &length));
  }
  return characters;
}

std::uint32_t Value(std::uint32_t kind, unsigned cost) {
  return std::min(cost, kMaxCost) << WordList::kKindBits | kind;
}

// A class without a tag is a kind of this number.
std::uint32_t Value(WordClass word_class, unsigned cost) {
  return Value(static_cast<std::uint32_t>(word_class), cost);
}

constexpr std::uint8_t kNoClass = 0xFF;

constexpr std::array<std::uint8_t, 256> ClassesByLetter() {
  constexpr std::pair<char, WordClass> kLetters[] = {
      {'n', WordClass::kNoun},        {'s', WordClass::kPlaceName}, {'h', WordClass::kPersonName},
      {'i', WordClass::kIdiom},       {'v', WordClass::kVerb},      {'w', WordClass::kVerbalNoun},
      {'a', WordClass::kAdjective},   {'d', WordClass::kAdverb},    {'p', WordClass::kPreposition},
      {'c', WordClass::kConjunction}, {'u', WordClass::kParticle},  {'f', WordClass::kLocalizer},
      {'t', WordClass::kTimeWord},    {'r', WordClass::kPronoun},   {'q', WordClass::kClassifier},
      {'m', WordClass::kNumeral},     {'x', WordClass::kOther}};
  std::array<std::uint8_t, 256> classes{};
  for (std::uint8_t& none : classes) none = kNoClass;
  for (const auto& [letter, word_class] : kLetters) {
    classes[static_cast<unsigned char>(letter)] = static_cast<std::uint8_t>(word_class);
  }
  return classes;
}

inline std::optional<WordClass> ClassOfLetter(char letter) {
  static constexpr std::array<std::uint8_t, 256> kClasses = ClassesByLetter();
  const std::uint8_t found = kClasses[static_cast<unsigned char>(letter)];
  return found == kNoClass ? std::nullopt : std::optional(static_cast<WordClass>(found));
}

// Adds sorted rows to a table. Of each word only what the one before did not have is decoded.
class RowReader {
 public:
  explicit RowReader(WordTableBuilder* builder) : builder_(builder) {}

  // Reads the row that [p, end) begins with, to the end of its cost; all rows lie in one text.
  // False where something is wrong with it.
  bool Read(const char* p, const char* end) {
    const std::size_t same = CommonBytes(p, end);
    const std::size_t known = plain_ ? same / kHanBytes : 0;
    const char* const tab = ReadWord(p + known * kHanBytes, end);
    std::uint32_t value = 0;
    if (!ReadValue(tab, end, &value)) {
      problem_ = "expected word, class and cost between tabs";
      return false;
    }
    const std::string_view word(p, static_cast<std::size_t>(tab - p));
    const auto byte = [same](std::string_view of) { return static_cast<unsigned char>(of[same]); };
    if (same == word.size() || (same < word_.size() && byte(word) < byte(word_))) {
      problem_ = "word out of order: sort by bytes";
      return false;
    }
    word_ = word;
    Add(known, value);
    return true;
  }

  const char* problem() const { return problem_; }
  const char* end() const { return end_; }

 private:
  // Of the word before and of what [p, end) begins with: eight bytes at once, which the text has
  // behind the word before where it has them at `p`.
  std::size_t CommonBytes(const char* p, const char* end) const {
    const std::size_t most = std::min(word_.size(), static_cast<std::size_t>(end - p));
    std::size_t same = 0;
    if (most > 0 && end - p >= 8 && std::endian::native == std::endian::little) {
      std::uint64_t own, before;
      std::memcpy(&own, p, 8);
      std::memcpy(&before, word_.data(), 8);
      same =
          std::min<std::size_t>(static_cast<std::size_t>(std::countr_zero(own ^ before)) / 8, most);
      if (same < 8) return same;
    }
    while (same < most && p[same] == word_[same]) ++same;
    return same;
  }

  // Decodes to the tab, or to what stands where it should, and gives its place.
  const char* ReadWord(const char* p, const char* end) {
    length_ = 0;
    plain_before_ = std::exchange(plain_, true);
    for (std::size_t bytes = 0; p < end && *p != '\t' && *p != '\n'; p += bytes) {
      if (length_ == rest_.size()) rest_.resize(length_ * 2);
      const char32_t c = DecodeAt({p, static_cast<std::size_t>(end - p)}, 0, &bytes);
      plain_ &= bytes == kHanBytes && c != kReplacementCharacter;
      rest_[length_++] = c;
    }
    return p;
  }

  bool ReadValue(const char* tab, const char* end, std::uint32_t* value) {
    if (end - tab < 3 || tab[0] != '\t' || tab[2] != '\t') return false;
    const std::optional<WordClass> word_class = ClassOfLetter(tab[1]);
    if (!word_class) return false;
    unsigned cost = 0;
    for (end_ = tab + 3; end_ < end; ++end_) {
      const unsigned digit = static_cast<unsigned char>(*end_) - unsigned{'0'};
      if (digit > 9) break;
      cost = std::min(cost, kMaxCost) * 10 + digit;
    }
    *value = Value(*word_class, cost);
    return true;
  }

  // Words with bytes that are no character, or with characters that the table refuses, are left
  // out.
  void Add(std::size_t known, std::uint32_t value) {
    if (plain_ && plain_before_) {
      plain_ = builder_->AddBehind(known, {rest_.data(), length_}, value);
      return;
    }
    const std::u32string characters = Decode(word_);
    plain_ &= characters.find(kReplacementCharacter) == characters.npos &&
              builder_->Add(characters, value);
  }

  WordTableBuilder* builder_;
  std::string_view word_;
  std::vector<char32_t> rest_ = std::vector<char32_t>(32);  // of word_, behind what was known
  std::size_t length_ = 0;                                  // of rest_
  // Whether the last word, and that before it, is in the table and all of it of three bytes.
  bool plain_ = false;
  bool plain_before_ = false;
  const char* end_ = nullptr;
  const char* problem_ = nullptr;
};

}  // namespace

std::optional<WordClass> ParseWordClass(char letter) { return ClassOfLetter(letter); }

Result<WordList> WordList::FromTsv(std::string_view tsv, const std::string& file,
                                   std::vector<Extra> extra) {
  const auto invalid = [&file](int line, const char* what) {
    return Status(StatusCode::kInvalidPack, file + ":" + std::to_string(line) + ": " + what);
  };
  WordTableBuilder builder(tsv.size() / kBytesARow);
  RowReader rows(&builder);
  bool header_seen = false;
  const char* p = tsv.data();
  const char* const end = p + tsv.size();
  for (int number = 1; p < end; ++number) {
    if (*p != '#' && *p != '\n' && std::exchange(header_seen, true)) {
      if (!rows.Read(p, end)) return invalid(number, rows.problem());
      p = rows.end();
    }
    const auto* eol = static_cast<const char*>(
        p < end && *p == '\n' ? p : std::memchr(p, '\n', static_cast<std::size_t>(end - p)));
    p = eol == nullptr ? end : eol + 1;
  }
  WordList list(std::move(builder).Finish());
  list.SetCosts(&extra);
  for (const Extra& e : extra) {
    if (!CanHold(e.word)) continue;
    list.table_.Set(Decode(e.word),
                    e.removed ? WordTable::kNoValue : Value(e.word_class, e.cost.value_or(0)));
  }
  return list;
}

WordList::WordList(WordTable table) : table_(std::move(table)) {
  for (std::size_t i = 0; i < 2 * kWordClasses; ++i) {
    kinds_.push_back({static_cast<WordClass>(i % kWordClasses), kUntagged});
  }
  kinds_.resize(kBlankKind + 1);
}

void WordList::SetTags(const std::vector<std::pair<std::string_view, std::uint16_t>>& tags) {
  std::unordered_map<std::uint32_t, std::uint32_t> kinds;  // by class and tag
  for (std::size_t i = 0; i < kWordClasses; ++i) kinds_[i].tag = kNoTag;
  for (const auto& [word, tag] : tags) {
    const std::u32string characters = Decode(word);
    const std::uint32_t value = table_.Find(characters);
    if (value == WordTable::kNoValue || tag == kNoTag) continue;
    const auto word_class = static_cast<std::uint32_t>(kind(KindIn(value)).word_class);
    const auto [at, added] = kinds.try_emplace(word_class << 16 | tag, kinds_.size());
    if (added && kinds_.size() < (std::size_t{1} << kKindBits)) {
      kinds_.push_back({static_cast<WordClass>(word_class), tag});
    } else if (added) {
      at->second = kWordClasses + word_class;
    }
    table_.Set(characters, Value(at->second, CostIn(value)));
  }
}

bool WordList::CanHold(std::string_view word) {
  return word.size() >= 3 && (static_cast<unsigned char>(word[0]) & 0xF0) == 0xE0;
}

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
    const std::uint32_t known = Find(word);
    return known == WordTable::kNoValue ? std::nullopt : std::optional(CostIn(known));
  };
  for (Extra* e : by_length) {
    if (!e->cost && !e->removed) e->cost = CostOfAddedWord(e->word, cost_of);
  }
}

std::uint32_t WordList::Find(std::string_view word) const { return table_.Find(Decode(word)); }

WordClass WordList::ClassOf(std::string_view word) const {
  const std::uint32_t value = Find(word);
  return value == WordTable::kNoValue ? WordClass::kOther : kind(KindIn(value)).word_class;
}

bool WordList::HasSibling(std::string_view word, std::string_view first) const {
  constexpr std::size_t kMost = 4 * kHanBytes;
  const auto names = [this](std::string_view text) {
    const WordClass word_class = ClassOf(text);
    return word_class == WordClass::kNoun || word_class == WordClass::kAdjective;
  };
  if (first.size() != kHanBytes || word.size() <= kHanBytes || word.size() > kMost ||
      word.size() % kHanBytes != 0 || word.starts_with(first) || !names(word)) {
    return false;
  }
  return names(std::string(first).append(word.substr(kHanBytes)));
}

}  // namespace extract
