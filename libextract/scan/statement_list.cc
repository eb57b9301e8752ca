// Lists of which only the first item is named in full: 粮食产量12万吨、油料|1.2万吨; 城镇学校12所、
// 农村|8所.

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/shared_ends.h"
#include "scan/statement.h"

namespace extract {
namespace {

// Right behind the mark that follows the number before, with nothing but verbs to its own.
bool IsItem(const SentenceView& view, const PhraseCutter& cutter, std::size_t i, Phrase phrase) {
  const std::size_t former = view.quantity_tokens[i - 1];
  const std::size_t token = view.quantity_tokens[i];
  if (phrase.empty() || phrase.begin != former + 2 || phrase.end > token ||
      phrase.subject_begin != phrase.subject_end ||
      view.tokens[former + 1].kind != TokenKind::kComma) {
    return false;
  }
  for (std::size_t k = phrase.end; k < token; ++k) {
    if (!cutter.IsVerb(view, k)) return false;
  }
  return true;
}

// 城镇, 国有, 大型, 乡级: says which of them, but not what.
bool TellsWhich(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return (token.traits & kTraitModifier) != 0 || token.word_class == WordClass::kAdjective ||
         (*view.words)[SentenceWord::kAttributeEnd].Ends(view.TokenText(i)) ||
         (*view.words)[SentenceWord::kListedPart].Holds(view.TokenText(i));
}

// Whether the number is of what the phrase measures, and not of things that it counts.
bool EndsInMeasure(const SentenceView& view, const SharedEnds& ends, Phrase phrase,
                   const Quantity& quantity) {
  const std::string_view word = view.TokenText(phrase.end - 1);
  const std::uint32_t traits = view.tokens[phrase.end - 1].traits;
  const bool head = (traits & (kTraitHead | kTraitHeadShape)) != 0 || !ends.HeadOf(word).empty();
  if (!head || (traits & kTraitNameHead) != 0) return false;
  const bool number = word.ends_with("量") || word.ends_with("数");
  if (quantity.Is(Dimension::kLength)) return word.ends_with("里程");  // 全长9公里、主跨|50米
  return number ||
         (!IsCounted(quantity) && ((traits & kTraitUncounted) != 0 || (traits & kTraitHead) == 0));
}

}  // namespace

std::string SentenceReader::EndOfListHead(const SentenceView& view, Phrase item,
                                          const Quantity& quantity) const {
  const SharedEnds ends(program_, &cutter_);
  const std::size_t last = item.end - 1;
  const SentenceToken& word = view.tokens[last];
  const Phrase head = list_head_;
  if (EndsInMeasure(view, ends, head, quantity)) {
    const bool sum = quantity.Is(Dimension::kMoney) &&
                     (*view.words)[SentenceWord::kMoneyEnd].Ends(view.TokenText(last));
    const bool thing = !sum && (word.traits & (kTraitHead | kTraitHeadShape)) == 0 &&
                       ends.HeadOf(view.TokenText(last)).empty() &&
                       program_->indicators.Find(cutter_.Text(view, item)) == nullptr &&
                       (word.word_class == WordClass::kNoun || TellsWhich(view, last));
    return thing ? ends.Measure(view, head) : "";
  }
  const bool kinds = Length(item) == 1 && Length(head) > 1 && TellsWhich(view, item.begin) &&
                     TellsWhich(view, head.begin);
  return kinds ? cutter_.Text(view, {head.begin + 1, head.end}) : "";
}

// 粉刷外墙300平方米、绘制|墙画80平方米: the item has its own verb, as the one before it does,
// whatever else the word list has it for.
void SentenceReader::TakeOwnVerb(const SentenceView& view, std::size_t i,
                                 std::vector<Statement>* statements) const {
  Statement& own = (*statements)[i];
  const Statement& former = (*statements)[i - 1];
  const std::size_t former_token = view.quantity_tokens[i - 1];
  const std::size_t verb = former_token + 2;
  const Phrase phrase = own.phrase;
  if (former.action.empty() || former.phrase.begin == 0 || former.phrase.end > former_token ||
      view.TokenText(former.phrase.begin - 1) != former.action || phrase.empty() ||
      phrase.end != view.quantity_tokens[i] || phrase.subject_begin != phrase.subject_end ||
      !view.Joins(verb - 1)) {
    return;
  }
  const SentenceToken& deed = view.tokens[verb];
  const bool acts = deed.word_class == WordClass::kVerb ||
                    (deed.word_class == WordClass::kVerbalNoun &&  // but 研发|中心
                     (*view.words)[SentenceWord::kCarryingOut].Holds(view.TokenText(verb)));
  if (!acts || (deed.traits & kTraitAttributive) != 0 || deed.end - deed.begin < 2 * kHanBytes) {
    return;
  }
  if (phrase.begin == verb + 1) {
    if (own.action == former.action) own.action = view.TokenText(verb);
    return;
  }
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape;
  if (phrase.begin != verb || phrase.end < verb + 2 || !cutter_.IsNominal(view, verb + 1) ||
      view.tokens[verb + 1].word_class == WordClass::kVerbalNoun ||
      (view.tokens[phrase.end - 1].traits & kNames) != 0) {
    return;
  }
  own.action = view.TokenText(verb);
  ++own.phrase.begin;
  cutter_.SetText(view, own.phrase, &own.indicator);
}

void SentenceReader::NameInList(const SentenceView& view, std::size_t i,
                                std::vector<Statement>* statements) {
  if (i > 0) TakeOwnVerb(view, i, statements);
  Statement& own = (*statements)[i];
  const Quantity& quantity = view.quantities[i];
  const Phrase item = own.phrase;
  const bool listed = i > 0 && !list_head_.empty() && IsItem(view, cutter_, i, item) &&
                      own.measure == (*statements)[i - 1].measure &&
                      own.measure != Measure::kShare &&
                      CountUnit(quantity) == CountUnit(view.quantities[i - 1]);
  if (listed) {
    const std::string end = EndOfListHead(view, item, quantity);
    const std::string name = cutter_.Text(view, item);
    if (!end.empty() && own.indicator == name) {
      own.indicator += end;
      own.lent = true;
      return;
    }
  }
  const bool before = item.end <= view.quantity_tokens[i];
  list_head_ = before ? item : Phrase();
}

// 公办|幼儿园12所、民办8所: what is counted, whichever part of it was told before.
std::string_view SentenceReader::WithoutPart(std::string_view object) const {
  const std::string_view part = object.substr(0, 2 * kHanBytes);
  const bool tells =
      object.size() > 2 * kHanBytes && (program_->profiles.Of(part).traits & kTraitModifier) != 0;
  return tells ? object.substr(2 * kHanBytes) : object;
}

}  // namespace extract
