// One pass: from numeral lead to numeral lead, each decided by the kind of its first character and
// passed over whole, so that nothing is looked at twice but lists and ratios (once ahead for the
// unit or the sum that their last part gives to all).
#include "quantity/quantity_finder.h"

#include <array>

#include "base/utf8.h"
#include "quantity/numeral_chars.h"
#include "quantity/qualifier.h"
#include "quantity/quantity_record.h"
#include "quantity/rank.h"
#include "quantity/refusal.h"
#include "quantity/sequence.h"
#include "quantity/sides.h"
#include "quantity/threshold.h"

namespace extract {
namespace {

constexpr std::size_t kQuoteNameBytes = 100;
constexpr std::size_t kBookTitleBytes = 300;

struct Pair {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Pair, 7> kPairs = {
    {{"“", "”"}, {"‘", "’"}, {"「", "」"}, {"『", "』"}, {"\"", "\""}, {"《", "》"}, {"〈", "〉"}}};

bool IsAsciiWordByte(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return IsAsciiLetter(byte) || IsAsciiDigit(byte) || c == '.';
}

// 以3:1取胜
bool IsScore(std::string_view text, const NumeralVocabulary& words, std::size_t end) {
  return words.MatchAt(NumeralWords::kScoreVerb, text, end) > 0;
}

class Pass {
 public:
  Pass(std::string_view text, const MarkSpan& marks, const std::vector<ByteRange>& taken,
       const NumeralVocabulary& words, const ReadingGrammar& grammar,
       std::vector<Quantity>* quantities, std::vector<RefusedNumeral>* refused)
      : text_(text),
        leads_(marks, kNumeralMark | kQuoteMark),
        taken_(taken),
        words_(words),
        grammar_(grammar),
        quantities_(quantities),
        refused_(refused),
        first_(quantities->size()) {}

  void Run();

 private:
  std::size_t At(std::size_t position);
  std::size_t AtTaken(std::size_t position);
  std::size_t AtQuote(std::size_t position);
  std::size_t AfterName(std::size_t position);
  std::size_t AtNumeral(std::size_t position);
  std::size_t AtOrdinal(std::size_t position);
  std::size_t AtHead(std::size_t position);
  std::size_t AtDoubling(std::size_t position);
  std::size_t AtHalf(std::size_t position);
  std::size_t AtMost(std::size_t position, std::size_t end) {
    return end > position ? end : position + 1;
  }

  bool AtWord(std::size_t position, std::size_t read_end, std::size_t* end);
  bool AtSectionMark(std::size_t position, const Reading& reading, std::size_t* end);
  bool AtRatio(const Reading& reading, std::size_t* end);
  bool AtTopRank(std::size_t position, std::size_t* end);
  bool AtHalfShare(std::size_t position, std::size_t* end);
  bool LendUnit(Reading* reading);
  void Borrow(Reading* reading);

  void Decide(const Reading& reading, bool borrowed);
  void RefuseListedBefore(const Reading& mark, std::size_t begin, std::size_t end);
  Qualifiers QualifiersOf(const Reading& reading) const {
    return ReadQualifiers(text_, words_, SidesOf(text_, words_, reading.span), reading);
  }
  void Emit(const Reading& reading, const Qualifiers& qualifiers, QuantityKind kind, bool borrowed);
  void EmitRank(const RankReading& rank);
  void SpreadBound(Quantity* quantity, bool own_bound);
  void Refuse(std::size_t begin, std::size_t end, NumeralRefusal why) {
    if (refused_ != nullptr) refused_->push_back({{begin, end}, why});
  }

  // Of the first lead at or behind `from`, which is not before the one that is being read.
  std::size_t NextLead(std::size_t from) const { return MarkCursor(leads_).Next(from); }

  std::string_view text_;
  MarkCursor leads_;
  const std::vector<ByteRange>& taken_;
  const NumeralVocabulary& words_;
  const ReadingGrammar& grammar_;
  std::vector<Quantity>* quantities_;
  std::vector<RefusedNumeral>* refused_;
  std::size_t first_;  // quantities of earlier calls
  std::size_t next_taken_ = 0;
  std::size_t read_ = 0;  // the end of what was decided
  NumberList list_;
  bool hands_on_ = false;  // the last quantity's bound came from the word before it
};

void Pass::Run() {
  std::size_t at = GlossaryTermEnd(text_);
  const std::size_t mark = NextLead(0);
  if (at > mark) Refuse(mark, at, NumeralRefusal::kName);
  while ((at = leads_.Next(at)) < text_.size()) {
    const std::size_t next = AtTaken(at);
    at = next > at ? next : At(at);
    read_ = at;
  }
}

// The end of the taken range at `position`, or `position`.
std::size_t Pass::AtTaken(std::size_t position) {
  while (next_taken_ < taken_.size() && taken_[next_taken_].end <= position) ++next_taken_;
  if (next_taken_ == taken_.size() || taken_[next_taken_].begin > position) return position;
  const ByteRange range = taken_[next_taken_++];
  Refuse(position, range.end, NumeralRefusal::kDate);
  return range.end;
}

std::size_t Pass::At(std::size_t position) {
  const NumeralSign sign = NumeralSignAt(text_, position);
  switch (sign.kind) {
    case NumeralChar::kQuote:
    case NumeralChar::kBookTitle:
      return AtQuote(position);
    case NumeralChar::kOrdinal:
      return AtOrdinal(position);
    case NumeralChar::kHead:
      return AtHead(position);
    case NumeralChar::kDouble:
      return AtDoubling(position);
    case NumeralChar::kHalf:
      return AtHalf(position);
    case NumeralChar::kMinus:
      return position + kHanBytes;
    case NumeralChar::kFew: {
      std::size_t end = position + kHanBytes;
      while (IsChineseNumeralAt(text_, end)) end += kHanBytes;
      Refuse(position, end, NumeralRefusal::kIdiom);
      return end;
    }
    case NumeralChar::kNone:
      return IsDigitAt(text_, position) ? AtNumeral(position) : AtQuote(position);
    default:
      return AtNumeral(position);
  }
}

// “三年行动”, “1+X+N”, 《…20条》: a short quote without a comma is a name. Longer ones and quoted
// sentences are read like any other text.
std::size_t Pass::AtQuote(std::size_t position) {
  for (const Pair& pair : kPairs) {
    if (!HasWordAt(text_, position, pair.open)) continue;
    const std::size_t inner = position + pair.open.size();
    const bool title = pair.open == "《" || pair.open == "〈";
    const std::size_t window = title ? kBookTitleBytes : kQuoteNameBytes;
    const std::size_t close = text_.substr(inner, window).find(pair.close);
    if (close == std::string_view::npos) return inner;
    if (!title) {
      for (std::size_t at = inner; at < inner + close; at = NextCharacter(text_, at)) {
        if (IsClauseEnd(text_, at)) return inner;
      }
    }
    const std::size_t end = inner + close + pair.close.size();
    const std::size_t numeral = NextLead(inner);
    if (numeral >= inner + close) return end;
    Refuse(numeral, inner + close, NumeralRefusal::kSlogan);
    return AfterName(end);
  }
  return position + 1;
}

// “345”(三个强化、四个确定): a name's numbers are spelled out in brackets, in Chinese numerals
// alone.
std::size_t Pass::AfterName(std::size_t position) {
  if (!HasAt(text_, position, "(")) return position;
  const std::size_t close = text_.substr(position, kQuoteNameBytes).find(')');
  if (close == std::string_view::npos) return position;
  for (std::size_t at = position; at < position + close; ++at) {
    if (IsDigitAt(text_, at)) return position;
  }
  const std::size_t numeral = NextLead(position);
  if (numeral < position + close) Refuse(numeral, position + close, NumeralRefusal::kSlogan);
  return position + close + 1;
}

// A longer word than what was read: 四川, 十分重要, 一带一路.
bool Pass::AtWord(std::size_t position, std::size_t read_end, std::size_t* end) {
  NumeralRefusal why = NumeralRefusal::kIdiom;
  const std::size_t word_end = words_.WordEnd(text_, position, &why);
  if (word_end == 0 || word_end < read_end) return false;
  Refuse(position, word_end, why);
  *end = word_end;
  return true;
}

// 1.全县…, 2、做好…, (3)完善…, 2.2025年…: the mark of a paragraph or a step, at the text's
// beginning.
bool Pass::AtSectionMark(std::size_t position, const Reading& reading, std::size_t* end) {
  constexpr std::size_t kMarkBytes = 4;
  if (position > kMarkBytes) return false;
  const std::string_view head = text_.substr(0, position);
  std::size_t used = 0;
  while (used < head.size() && (head[used] == ' ' || head[used] == '(' || head[used] == '\n'))
    ++used;
  if (used < head.size() || reading.number.chinese || reading.number.integer_digits > 2)
    return false;
  std::size_t at = position + reading.number.integer_digits;
  const bool years = reading.number.has_point && HasAt(text_, reading.number.digits_end, "年") &&
                     reading.number.digits_end == at + 5;
  const bool mark = HasAt(text_, at, "、") || HasAt(text_, at, ")") ||
                    (HasAt(text_, at, ".") && !IsDigitAt(text_, at + 1)) || years;
  if (!mark || (reading.unit != nullptr && !years)) return false;
  Refuse(position, at, NumeralRefusal::kSectionMark);
  *end = at + 1;
  return true;
}

std::size_t Pass::AtNumeral(std::size_t position) {
  Reading reading;
  // .5: the point is passed over before the digit is seen.
  const bool point = position > read_ && text_[position - 1] == '.' && IsDigitAt(text_, position) &&
                     (position < 2 || !IsAsciiWordByte(text_[position - 2]));
  if (!grammar_.Read(text_, point ? position - 1 : position, &reading)) {
    std::size_t end = position;
    if (AtWord(position, position, &end)) return end;
    return position + (IsDigitAt(text_, position) ? 1 : kHanBytes);
  }
  if (reading.span.begin < read_) {
    // 20亿US$5: what the number before has taken is no prefix.
    reading.span.begin = reading.number.begin;
    reading.currency = nullptr;
  }
  std::size_t end = reading.span.end;
  if (AtHalfShare(position, &end)) return end;
  if (!IsDigitAt(text_, position) && AtWord(position, end, &end)) return end;
  if (next_taken_ < taken_.size() && taken_[next_taken_].begin < end) {
    Refuse(position, end, NumeralRefusal::kDate);
    return AtMost(position, end);
  }
  if (AtSectionMark(position, reading, &end) || AtRatio(reading, &end) ||
      AtTopRank(position, &end)) {
    return end;
  }
  Decide(reading, LendUnit(&reading));
  return AtMost(position, reading.span.end);
}

// True where the number now has another one's unit.
bool Pass::LendUnit(Reading* reading) {
  if (reading->unit != nullptr) return TakeTailUnit(text_, grammar_, reading);
  if (TakeBigUnit(text_, words_, reading)) return false;
  if (TakeUnitOverBracket(text_, grammar_, reading)) return true;
  const bool beside =
      quantities_->size() > first_ && quantities_->back().span.end + 1 == reading->span.begin;
  if (beside && TakeUnitOutside(text_, grammar_, reading)) return true;
  Borrow(reading);
  return reading->unit != nullptr && reading->span.end <= reading->unit_begin && list_.has_unit;
}

void Pass::Borrow(Reading* reading) {
  if (reading->number.chinese || reading->power > 0 || reading->number.malformed) return;
  if (reading->span.end > list_.end) list_ = LookAlongList(text_, grammar_, *reading);
  if (!list_.has_unit || reading->span.end >= list_.end) return;
  reading->unit = list_.last.unit;
  reading->unit_text = list_.last.unit_text;
  reading->unit_begin = list_.last.unit_begin;
  reading->power = list_.last.power;
  reading->scale = list_.last.scale;
}

// 8.2:41.5:50.3 are shares, 2.21:1 one ratio; 8:30 a time and 3:2 a score.
bool Pass::AtRatio(const Reading& reading, std::size_t* end) {
  if (reading.unit != nullptr || reading.power > 0 || reading.number.chinese) return false;
  if (reading.number.malformed || RatioSignLength(text_, reading.number.end) == 0) return false;
  const Ratio ratio = LookAtRatio(text_, reading);
  if (ratio.parts < 2) return false;
  const bool shares = ratio.percent || (ratio.parts > 2 && ratio.parts <= 8 && !ratio.clock);
  const bool single =
      ratio.parts == 2 && ratio.to_one && !ratio.percent && !IsScore(text_, words_, ratio.end);
  if (!shares && !single) {
    Refuse(reading.span.begin, ratio.end, NumeralRefusal::kDate);
    *end = ratio.end;
    return true;
  }
  if (single) {
    Reading whole = reading;
    whole.span.end = ratio.end;
    whole.unit_begin = ratio.end;
    Emit(whole, QualifiersOf(whole), QuantityKind::kPlain, false);
    *end = ratio.end;
    return true;
  }
  std::size_t at = reading.number.begin;
  while (at < ratio.end) {
    Reading part;
    if (!ReadArabicNumeral(text_, at, &part.number)) break;
    part.span = {part.number.begin, part.number.end};
    part.value = part.number.value;
    if (ratio.percent) {
      part.unit = grammar_.percent();
      if (part.unit != nullptr) part.unit_text = "%";
    }
    Qualifiers none;
    none.extent = part.span;
    Emit(part, none, QuantityKind::kRatioPart, false);
    at = part.span.end + RatioSignLength(text_, part.span.end);
    if (at == part.span.end) break;
  }
  *end = ratio.end;
  return true;
}

bool Pass::AtTopRank(std::size_t position, std::size_t* end) {
  if (!text_.substr(0, position).ends_with("前")) return false;
  const std::optional<RankReading> rank = ReadTopRank(text_, words_, position, end);
  if (!rank) return false;
  EmitRank(*rank);
  return true;
}

// 超过一半, 占全县的一半: half of a whole where a qualifier or what it is of makes it a measure.
bool Pass::AtHalfShare(std::size_t position, std::size_t* end) {
  const std::size_t bytes = HalfAt(text_, position);
  if (bytes == 0 || grammar_.percent() == nullptr) return false;
  Reading half;
  half.number.begin = position;
  half.number.end = position + bytes;
  half.number.digits_end = half.number.end;
  half.number.chinese = true;
  half.span = {half.number.begin, half.number.end};
  half.value = Decimal(50);
  half.unit = grammar_.percent();
  half.unit_text = "%";
  half.unit_begin = half.number.end;
  half.fraction = true;
  const Qualifiers qualifiers = QualifiersOf(half);
  if (qualifiers.before.length == 0 && qualifiers.after.length == 0 &&
      !IsHalfTold(text_, words_, half.span)) {
    return false;
  }
  Emit(half, qualifiers, QuantityKind::kPlain, false);
  *end = half.span.end;
  return true;
}

// 半年, 半个月, 半小时: 0.5 of a unit of time; 半 before anything else is a word's part.
std::size_t Pass::AtHalf(std::size_t position) {
  std::size_t end = position + kHanBytes;
  if (AtHalfShare(position, &end)) return end;
  Reading reading;
  reading.number.begin = position;
  reading.number.end = end;
  reading.number.digits_end = end;
  reading.number.chinese = true;
  reading.number.value = *Decimal::FromParts(5, 1);
  reading.span = {position, end};
  reading.value = reading.number.value;
  grammar_.TakeUnit(text_, end, &reading);
  if (AtWord(position, reading.span.end, &end)) return end;
  const std::string_view head = text_.substr(0, position);
  if (reading.unit == nullptr || reading.unit->dimension != Dimension::kDuration ||
      head.ends_with("上") || head.ends_with("下") || head.ends_with("前") ||
      head.ends_with("后")) {
    Refuse(position, end, NumeralRefusal::kWordPart);
    return end;
  }
  Decide(reading, false);
  return reading.span.end;
}

std::size_t Pass::AtOrdinal(std::size_t position) {
  std::size_t end = position;
  const std::string_view between =
      quantities_->size() > first_ && quantities_->back().kind == QuantityKind::kRank &&
              quantities_->back().extent.end <= position
          ? text_.substr(quantities_->back().extent.end, position - quantities_->back().extent.end)
          : std::string_view("-");
  const bool after_rank =
      between == "、" || between == "和" || between == "升至" || between == "及";
  const std::optional<RankReading> rank = ReadOrdinal(text_, words_, position, after_rank, &end);
  if (rank) {
    EmitRank(*rank);
  } else {
    Refuse(position, end, NumeralRefusal::kOrdinal);
  }
  return end;
}

std::size_t Pass::AtHead(std::size_t position) {
  std::size_t end = position;
  if (const std::optional<RankReading> rank = ReadHeadRank(text_, words_, position, &end)) {
    EmitRank(*rank);
  }
  return end;
}

std::size_t Pass::AtDoubling(std::size_t position) {
  std::size_t end = position;
  const std::optional<Decimal> times = ReadDoubling(text_, position, &end);
  if (!times) return end;
  Reading reading;
  reading.number.begin = position;
  reading.number.end = end;
  reading.span = {position, end};
  reading.value = *times;
  reading.unit = &MultipleUnit();
  reading.unit_text = "倍";
  Emit(reading, QualifiersOf(reading), QuantityKind::kDoubling, false);
  return end;
}

// 产值|100亿元、50亿元、|10亿元以上企业: one list of marks, of which the last has the word that
// makes them marks. 投资达到|5亿元 is told, and so is one amount before another that is only
// bounded (30万元、50万元以上的).
void Pass::RefuseListedBefore(const Reading& mark, std::size_t begin, std::size_t end) {
  const auto listed = [&](const Quantity& quantity) {
    return quantity.extent.end <= begin && quantity.unit_entry == mark.unit &&
           text_.substr(quantity.extent.end, begin - quantity.extent.end) == "、";
  };
  std::size_t first = quantities_->size();
  while (first > first_ && listed((*quantities_)[first - 1])) {
    begin = (*quantities_)[--first].extent.begin;
  }
  if (words_.MatchBefore(NumeralWords::kReachBefore, text_, begin) > 0 ||
      words_.MatchBefore(NumeralWords::kSumVerb, text_, begin) > 0) {
    return;
  }
  if (quantities_->size() < first + 2 && HasAt(text_, end, "的")) return;
  for (std::size_t i = first; i < quantities_->size(); ++i) {
    const ByteRange range = (*quantities_)[i].extent;
    Refuse(range.begin, range.end, NumeralRefusal::kThreshold);
  }
  quantities_->erase(quantities_->begin() + static_cast<std::ptrdiff_t>(first), quantities_->end());
}

void Pass::Decide(const Reading& reading, bool borrowed) {
  const Sides sides = SidesOf(text_, words_, reading.span);
  const Qualifiers qualifiers = ReadQualifiers(text_, words_, sides, reading);
  const NumeralRefusal why = RefuseReading(text_, words_, sides, reading, qualifiers);
  if (why != NumeralRefusal::kNone) {
    // 投资|超过50亿元的|项目: a mark is part of the name with the word that says which side of it.
    const bool mark = why == NumeralRefusal::kThreshold;
    if (mark && qualifiers.after.length > 0) {
      RefuseListedBefore(reading, qualifiers.extent.begin, qualifiers.extent.end);
    }
    Refuse(mark ? qualifiers.extent.begin : reading.span.begin, reading.span.end, why);
    return;
  }
  Emit(reading, qualifiers, QuantityKind::kPlain, borrowed);
}

// 最高800万、400万、100万: the word before the first bounds all that follow at once in the same
// unit.
void Pass::SpreadBound(Quantity* quantity, bool own_bound) {
  if (own_bound || quantities_->size() < first_ + 2 || !hands_on_) return;
  const Quantity& last = (*quantities_)[quantities_->size() - 2];
  if (last.extent.end > quantity->span.begin || last.WrittenUnit() != quantity->WrittenUnit()) {
    return;
  }
  const std::string_view between =
      text_.substr(last.extent.end, quantity->span.begin - last.extent.end);
  if (between != "、" && between != "和" && between != "及" && between != "与") return;
  quantity->bound = last.bound;
}

void Pass::Emit(const Reading& reading, const Qualifiers& qualifiers, QuantityKind kind,
                bool borrowed) {
  Quantity& quantity = quantities_->emplace_back();
  FillQuantity(reading, qualifiers, kind, borrowed, &quantity);
  const bool own_bound = qualifiers.bound != Bound::kExact;
  SpreadBound(&quantity, own_bound);
  hands_on_ = own_bound ? qualifiers.from_before : hands_on_ && quantity.bound != Bound::kExact;
}

void Pass::EmitRank(const RankReading& rank) {
  FillRank(rank, &quantities_->emplace_back());
  hands_on_ = false;
}

}  // namespace

void QuantityFinder::Find(std::string_view text, const MarkSpan& marks,
                          const std::vector<ByteRange>& taken, std::vector<Quantity>* quantities,
                          std::vector<RefusedNumeral>* refused) const {
  Pass(text, marks, taken, *vocabulary_, grammar_, quantities, refused).Run();
}

}  // namespace extract
