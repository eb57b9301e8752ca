// Rows are read straight into the trie: the command reads two hundred thousand of them whenever it
// starts.
#include "text/word_list.h"

#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "base/utf8.h"
#include "text/word_cost.h"

namespace extract {
namespace {

constexpr unsigned kMaxCost = (1u << (WordTrie::kValueBits - WordList::kClassBits)) - 1;

void Decode(std::string_view word, std::u32string* characters) {
  characters->clear();
  for (std::size_t i = 0, length = 0; i < word.size(); i += length) {
    characters->push_back(DecodeAt(word, i, &length));
  }
}

std::uint32_t Value(WordClass word_class, unsigned cost) {
  return std::min(cost, kMaxCost) << WordList::kClassBits | static_cast<std::uint32_t>(word_class);
}

struct Row {
  std::string_view word;
  WordClass word_class = WordClass::kOther;
  unsigned cost = 0;
};

// False for a row of another form.
bool ParseRow(std::string_view line, Row* row) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string_view::npos || tab + 3 > line.size() || line[tab + 2] != '\t') return false;
  const std::optional<WordClass> word_class = ParseWordClass(line[tab + 1]);
  if (!word_class) return false;
  row->word_class = *word_class;
  row->word = line.substr(0, tab);
  row->cost = 0;
  for (std::size_t i = tab + 3; i < line.size() && line[i] >= '0' && line[i] <= '9'; ++i) {
    row->cost = std::min(row->cost, kMaxCost) * 10 + static_cast<unsigned>(line[i] - '0');
  }
  return true;
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

Result<WordList> WordList::FromTsv(std::string_view tsv, const std::string& file,
                                   std::vector<Extra> extra) {
  const auto invalid = [&file](int line, const char* what) {
    return Status(StatusCode::kInvalidPack, file + ":" + std::to_string(line) + ": " + what);
  };
  WordTrieBuilder builder(static_cast<std::size_t>(std::count(tsv.begin(), tsv.end(), '\n')));
  std::u32string characters;
  const char* p = tsv.data();
  const char* const end = p + tsv.size();
  bool header_seen = false;
  std::string_view before;
  Row row;
  for (int number = 1; p < end; ++number) {
    const auto left = static_cast<std::size_t>(end - p);
    const char* eol = static_cast<const char*>(std::memchr(p, '\n', left));
    if (eol == nullptr) eol = end;
    const std::string_view line(p, static_cast<std::size_t>(eol - p));
    p = eol + 1;
    if (line.empty() || line[0] == '#') continue;
    if (!header_seen) {
      header_seen = true;
      continue;
    }
    if (!ParseRow(line, &row)) return invalid(number, "expected word, class and cost between tabs");
    if (row.word <= before) return invalid(number, "word out of order: sort by bytes");
    before = row.word;
    Decode(row.word, &characters);
    if (characters.find(kReplacementCharacter) != characters.npos) continue;
    builder.Add(characters, Value(row.word_class, row.cost));
  }
  WordList list(std::move(builder).Finish());
  list.SetCosts(&extra);
  for (const Extra& e : extra) {
    if (!CanHold(e.word)) continue;
    Decode(e.word, &characters);
    list.trie_.Set(characters,
                   e.removed ? WordTrie::kNoValue : Value(e.word_class, e.cost.value_or(0)));
  }
  return list;
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
    return known == WordTrie::kNoValue ? std::nullopt : std::optional(CostIn(known));
  };
  for (Extra* e : by_length) {
    if (!e->cost && !e->removed) e->cost = CostOfAddedWord(e->word, cost_of);
  }
}

std::uint32_t WordList::Find(std::string_view word) const {
  std::u32string characters;
  Decode(word, &characters);
  return trie_.Find(characters);
}

WordClass WordList::ClassOf(std::string_view word) const {
  const std::uint32_t value = Find(word);
  return value == WordTrie::kNoValue ? WordClass::kOther : ClassIn(value);
}

}  // namespace extract
