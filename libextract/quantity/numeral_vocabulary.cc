// Words that hold a numeral character are kept by that character and the one beside it (一 + 带 of
// 一带一路, 统 + 一): 一 begins hundreds of words, the pair almost none.
#include "quantity/numeral_vocabulary.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"

namespace extract {
namespace {

constexpr std::uint8_t kExactPayload = 0xFF;
static_assert(static_cast<std::size_t>(NumeralWords::kCount_) <= 64, "a set is a bit");

// By the lead byte alone: a cut or broken character only makes a phrase that is not found.
std::string_view FirstCharacter(std::string_view text) {
  if (text.empty()) return text;
  const auto lead = static_cast<unsigned char>(text[0]);
  return text.substr(0, lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4);
}

std::string_view LastCharacter(std::string_view text) {
  std::size_t length = 1;
  while (length < 4 && length < text.size() && IsUtf8Continuation(text[text.size() - length]))
    ++length;
  return text.substr(text.size() - std::min(length, text.size()));
}

// Nearly every one has three bytes.
std::uint32_t HashOf(std::string_view character) {
  const auto byte = [character](std::size_t i) {
    return std::uint32_t{static_cast<unsigned char>(character[i])};
  };
  std::uint32_t bytes = 0;
  if (character.size() == 3) {
    bytes = byte(0) << 16 | byte(1) << 8 | byte(2);
  } else {
    for (std::size_t i = 0; i < character.size(); ++i) bytes = bytes << 8 | byte(i);
  }
  return bytes * 2654435761u >> 9;
}

std::size_t PairOf(std::uint32_t first, std::uint32_t second) { return first * 31 + second; }

// Where the first numeral character of a word stands; npos where there is none.
std::size_t NumeralIn(std::string_view word) {
  for (std::size_t i = 0; i < word.size(); i = NextCharacter(word, i)) {
    if (IsChineseNumeralAt(word, i) || NumeralSignAt(word, i).kind == NumeralChar::kHalf ||
        NumeralSignAt(word, i).kind == NumeralChar::kOrdinal || IsDigitAt(word, i)) {
      return i;
    }
  }
  return std::string_view::npos;
}

std::optional<Bound> ParseBound(std::string_view name) {
  for (const Bound bound : {Bound::kAbout, Bound::kNearly, Bound::kOver, Bound::kAtLeast,
                            Bound::kUnder, Bound::kAtMost}) {
    if (name == ToString(bound)) return bound;
  }
  return std::nullopt;
}

constexpr std::pair<std::string_view, NumeralWords> kClasses[] = {
    {"not_unit", NumeralWords::kNotUnit},
    {"rank", NumeralWords::kRankContext},
    {"rank_tail", NumeralWords::kRankTail},
    {"determiner", NumeralWords::kDeterminer},
    {"period_before", NumeralWords::kPeriodBefore},
    {"period_after", NumeralWords::kPeriodAfter},
    {"duration_before", NumeralWords::kDurationBefore},
    {"reach_before", NumeralWords::kReachBefore},
    {"crossing", NumeralWords::kCrossing},
    {"target", NumeralWords::kTarget},
    {"counted", NumeralWords::kCounted},
    {"plan", NumeralWords::kPlan},
    {"span_name", NumeralWords::kSpanName},
    {"session", NumeralWords::kSession},
    {"code_before", NumeralWords::kCodeBefore},
    {"code_after", NumeralWords::kCodeAfter},
    {"rank_goes_on", NumeralWords::kRankGoesOn},
    {"ranking", NumeralWords::kRanking},
    {"priority", NumeralWords::kPriority},
    {"rank_head", NumeralWords::kRankHead},
    {"count_word", NumeralWords::kCountWord},
    {"not_count", NumeralWords::kNotCount},
    {"sum_verb", NumeralWords::kSumVerb},
    {"change_verb", NumeralWords::kChangeVerb},
    {"growth_verb", NumeralWords::kGrowthVerb},
    {"done_verb", NumeralWords::kDoneVerb},
    {"score_verb", NumeralWords::kScoreVerb},
    {"list_before", NumeralWords::kListBefore},
    {"building", NumeralWords::kBuilding},
    {"building_before", NumeralWords::kBuildingBefore},
    {"level_before", NumeralWords::kLevelBefore},
    {"span_before", NumeralWords::kSpanBefore},
    {"not_span", NumeralWords::kNotSpan},
    {"clause_verb", NumeralWords::kClauseVerb},
    {"award", NumeralWords::kAward},
    {"step", NumeralWords::kStep},
    {"duration_end", NumeralWords::kDurationEnd},
    {"big_word", NumeralWords::kBigWord},
    {"gap_unit", NumeralWords::kGapUnit},
    {"currency_before", NumeralWords::kCurrencyBefore},
    {"value_before", NumeralWords::kValueBefore},
    {"minus_before", NumeralWords::kMinusBefore},
    {"moved_by", NumeralWords::kMovedBy},
    {"graded", NumeralWords::kGraded},
    {"law", NumeralWords::kLaw},
    {"named_by_year", NumeralWords::kNamedByYear},
    {"moment", NumeralWords::kMoment},
    {"record_after", NumeralWords::kRecordAfter},
    {"stay_before", NumeralWords::kStayBefore},
    {"index_noun", NumeralWords::kIndexNoun},
    {"halved", NumeralWords::kHalved},
    {"person_noun", NumeralWords::kPersonNoun},
    {"unit_anyway", NumeralWords::kUnitAnyway},
    {"later_word", NumeralWords::kLaterWord},
};

}  // namespace

QualifierMatch WordsBeside::MatchOf(const IndexedPhrase& phrase) {
  QualifierMatch match;
  match.length = phrase.size;
  match.exact = phrase.payload == kExactPayload;
  if (!match.exact) match.bound = static_cast<Bound>(phrase.payload);
  return match;
}

NumeralVocabulary::NumeralVocabulary() : words_(kWordBuckets) {
  for (const char32_t c : kScopeStops) NoteScope(c);
}

const std::vector<std::string>& NumeralVocabulary::Columns() {
  static const std::vector<std::string> kColumns = {"word", "class"};
  return kColumns;
}

bool NumeralVocabulary::AddWord(std::string_view word, NumeralRefusal why) {
  const std::size_t numeral = NumeralIn(word);
  const std::string_view before = word.substr(0, numeral);
  const std::string_view rest = word.substr(numeral);
  const std::uint64_t mask_before = ~(NearMask(kNearBytes - std::min(before.size(), kNearBytes)));
  Word added{std::string(before),          std::string(rest), why,
             BytesBefore(before, numeral), BytesAt(rest, 0),  mask_before,
             NearMask(rest.size())};
  const std::string_view own = FirstCharacter(added.rest);
  const std::string_view behind = FirstCharacter(std::string_view(added.rest).substr(own.size()));
  const std::size_t pair = added.before.empty()
                               ? PairOf(HashOf(own), HashOf(behind))
                               : PairOf(HashOf(LastCharacter(added.before)), HashOf(own));
  pairs_[pair % kPairBits / 64] |= std::uint64_t{1} << (pair % 64);
  std::vector<Word>& bucket = words_[pair % kWordBuckets];
  for (Word& known : bucket) {
    if (known.before != added.before || known.rest != added.rest) continue;
    // A slogan may stand among the words as well: the narrower class is told.
    if (known.why == why) return false;
    if (why == NumeralRefusal::kSlogan) known.why = why;
    return true;
  }
  bucket.push_back(std::move(added));
  return true;
}

const char* NumeralVocabulary::AddRow(std::string_view word, std::string_view word_class) {
  const char* const kTwice = "E146";
  if (word.empty()) return "E147";
  if (word_class == "word" || word_class == "slogan") {
    if (NumeralIn(word) == std::string_view::npos) return "E147";
    const bool slogan = word_class == "slogan";
    return AddWord(word, slogan ? NumeralRefusal::kSlogan : NumeralRefusal::kIdiom) ? nullptr
                                                                                    : kTwice;
  }
  for (const auto& [name, words] : kClasses) {
    if (name != word_class) continue;
    const auto index = static_cast<std::size_t>(words);
    ends_.Add(index, word, 0);
    return begins_.Add(index, word, 0) ? nullptr : kTwice;
  }
  const std::size_t dot = word_class.find('.');
  if (dot == std::string_view::npos) return "E145";
  const std::string_view place = word_class.substr(0, dot);
  const std::string_view name = word_class.substr(dot + 1);
  const std::optional<Bound> bound = ParseBound(name);
  if (!bound && name != "exact" && name != "none") return "E145";
  const std::uint8_t payload = bound ? static_cast<std::uint8_t>(*bound) : kExactPayload;
  const auto add = [&](PhraseIndex* index, NumeralWords words) {
    return index->Add(static_cast<std::size_t>(words), word, payload) ? nullptr : kTwice;
  };
  if (place == "before") return add(&ends_, NumeralWords::kQualifierBefore);
  if (place == "after") return add(&begins_, NumeralWords::kQualifierAfter);
  if (place != "scope") return "E145";
  std::size_t bytes = 0;
  NoteScope(CodePointBefore(word, word.size(), &bytes));
  return add(&ends_, NumeralWords::kScope);
}

bool NumeralVocabulary::AddRows(const TsvTable& rows, std::vector<Diagnostic>* problems) {
  const std::size_t word_column = rows.ColumnIndex("word");
  const std::size_t class_column = rows.ColumnIndex("class");
  bool good = true;
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    const std::string word(rows.Cell(row, word_column));
    const std::string word_class(rows.Cell(row, class_column));
    const char* code = AddRow(word, word_class);
    if (code == nullptr) continue;
    const std::string_view fault = code;
    problems->push_back(rows.Problem(
        row, fault == "E145" ? class_column : word_column, code,
        fault == "E145"   ? "unknown class '" + word_class + "'"
        : fault == "E146" ? "'" + word + "' stands twice in its class"
                          : "'" + word + "' holds no numeral character",
        "the head of rules/cn/numeral_words.tsv lists the classes and what belongs in them"));
    good = false;
  }
  return good;
}

std::size_t NumeralVocabulary::WordEnd(std::string_view text, std::size_t position,
                                       NumeralRefusal* why) const {
  const std::string_view rest = text.substr(position);
  const std::string_view head = text.substr(0, position);
  const std::string_view own = FirstCharacter(rest);
  const std::uint64_t near_before = BytesBefore(text, position);
  const std::uint64_t near_rest = BytesAt(text, position);
  std::size_t longest = 0;
  const auto look = [&](std::size_t pair) {
    if (!HasPair(pair)) return;
    for (const Word& word : words_[pair % kWordBuckets]) {
      const std::uint64_t differs = ((near_rest ^ word.near_rest) & word.mask_rest) |
                                    ((near_before ^ word.near_before) & word.mask_before);
      if (differs != 0 || word.rest.size() <= longest) continue;
      if (word.rest.size() > kNearBytes && !rest.starts_with(word.rest)) continue;
      if (word.before.size() > kNearBytes && !head.ends_with(word.before)) continue;
      longest = word.rest.size();
      *why = word.why;
    }
  };
  const std::uint32_t hash = HashOf(own);
  look(PairOf(hash, HashOf(FirstCharacter(rest.substr(own.size())))));
  look(PairOf(hash, 0));
  if (!head.empty()) look(PairOf(HashOf(LastCharacter(head)), hash));
  return longest == 0 ? 0 : position + longest;
}

}  // namespace extract
