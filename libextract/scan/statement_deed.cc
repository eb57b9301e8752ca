// What is counted where the number has but a verb: what the same deed was done to before, or what
// the clause before says is being carried out.
#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/statement.h"

namespace extract {

bool SentenceReader::NameBySameDeed(const SentenceView& view, std::size_t token, const Carry& carry,
                                    Statement* statement) const {
  const Phrase phrase = statement->phrase;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  if (carry.deed.empty() || phrase.end != phrase.begin + 1 || phrase.end > token ||
      phrase.subject_begin != phrase.subject_end || view.TokenText(phrase.begin) != carry.deed ||
      carry.deed_unit != CountUnit(quantity)) {
    return false;
  }
  statement->indicator = carry.done_to;
  statement->phrase = {token, token};
  return true;
}

void SentenceReader::RememberDeed(const SentenceView& view, const Quantity& quantity,
                                  const Statement& statement, Carry* carry) const {
  const bool named = !statement.phrase.empty() && statement.measure == Measure::kLevel &&
                     !statement.action.empty() &&
                     statement.indicator.find(statement.action) == std::string::npos;
  if (!named || quantity.Is(Dimension::kMoney) || quantity.Is(Dimension::kPercent)) return;
  if (!quantity.Is(Dimension::kPersons) && cutter_.IsAgent(view, statement.phrase.end - 1)) return;
  carry->deed = statement.action;
  carry->done_to = statement.indicator;
  carry->deed_unit = CountUnit(quantity);
}

namespace {

// 已|竣工3000套, 累计|建成350公里: nothing before the verb but how, when and where.
bool StandsAlone(const SentenceView& view, std::size_t verb) {
  for (std::size_t i = view.ClauseBegin(verb); i < verb; ++i) {
    const SentenceToken& token = view.tokens[i];
    const bool says = token.kind == TokenKind::kTime || token.kind == TokenKind::kPlace ||
                      token.word_class == WordClass::kAdverb ||
                      (token.traits & (kTraitCumulative | kTraitDone | kTraitScope)) != 0;
    if (!says) return false;
  }
  return true;
}

// 建成农田15万亩、|改造8万亩: right behind another number and a mark.
bool FollowsNumber(const SentenceView& view, std::size_t verb) {
  return verb > 1 && view.Joins(verb - 1) && view.tokens[verb - 2].kind == TokenKind::kQuantity;
}

bool HasNumber(const SentenceView& view, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return true;
  }
  return false;
}

// Whether what ends with `noun` can be counted so: persons by persons, money by sums.
bool IsCountedSo(const SentenceView& view, const Quantity& quantity, std::string_view noun) {
  const SentenceWords& words = *view.words;
  if (words[SentenceWord::kVagueObject].Ends(noun)) return false;
  const bool person = words[SentenceWord::kPersonEnd].Ends(noun);
  if (quantity.Is(Dimension::kPersons)) return person;
  return !person && words[SentenceWord::kMoneyEnd].Ends(noun) == quantity.Is(Dimension::kMoney);
}

}  // namespace

// 大力实施|安居工程,竣工3000套; 推进|农村户厕改造,完成2万户: the object of the clause before,
// without what is done to it; 造林面积|不断扩大,新增6万亩: its subject, where that grows or
// shrinks.
Phrase SentenceReader::CarriedOut(const SentenceView& view, std::size_t begin,
                                  std::size_t end) const {
  const Phrase none{end, end};
  const auto verbal = [&](std::size_t i) {
    const WordClass word_class = view.tokens[i].word_class;
    return word_class == WordClass::kVerb || word_class == WordClass::kVerbalNoun;
  };
  std::size_t done = end;  // 推进公租房|建设
  while (done > begin && verbal(done - 1)) --done;
  std::size_t verb = done;
  while (verb > begin &&
         !(*view.words)[SentenceWord::kCarryingOut].Holds(view.TokenText(verb - 1))) {
    --verb;
  }
  if (verb == begin) {
    const Phrase subject = cutter_.First(view, begin, end);
    const bool moves = !subject.empty() && subject.end < end &&
                       view.tokens[subject.end - 1].word_class == WordClass::kNoun &&
                       (view.tokens[end - 1].traits & (kTraitRise | kTraitFall)) != 0;
    return moves ? subject : none;
  }
  Phrase object = cutter_.Before(view, verb, done);
  if (object.empty() || object.end != done) return none;
  while (object.begin + 1 < object.end && verbal(object.begin) &&
         (view.tokens[object.begin].traits & kTraitAttributive) == 0) {
    ++object.begin;
  }
  if (object.empty() || view.tokens[object.end - 1].word_class != WordClass::kNoun ||
      view.TokenText(object.end - 1).size() <= kHanBytes) {
    return none;
  }
  for (std::size_t i = object.begin; i < object.end; ++i) {
    if (view.IsWord(i, "等")) return none;  // 开展防控等|线上培训
  }
  return object;
}

// The verb that a clause has for itself and its number, 竣工|3000套; tokens.size() where there is
// more, or the verb is a rate or a measure (年产|30万吨, 出口|3亿元).
std::size_t SentenceReader::DeedAlone(const SentenceView& view, Phrase phrase,
                                      std::size_t token) const {
  constexpr std::uint32_t kNoDeed =
      kTraitHead | kTraitHeadShape | kTraitUncounted | kTraitRise | kTraitFall;
  const std::size_t none = view.tokens.size();
  const bool completes = phrase.empty() && token > 0 && view.IsWord(token - 1, "完成");
  const bool verb = phrase.end == phrase.begin + 1 && phrase.end <= token &&
                    phrase.subject_begin == phrase.subject_end;
  if (!completes && !verb) return none;
  const std::size_t deed = completes ? token - 1 : phrase.begin;
  const std::string_view word = view.TokenText(deed);
  const WordClass word_class = view.tokens[deed].word_class;
  if (word.size() <= kHanBytes || (view.tokens[deed].traits & kNoDeed) != 0 ||
      (word_class != WordClass::kVerb && word_class != WordClass::kVerbalNoun) ||
      word.starts_with("年") || word.starts_with("月") || word.starts_with("日") ||
      !(FollowsNumber(view, deed) || StandsAlone(view, deed))) {
    return none;
  }
  const bool closed = token + 1 >= view.ClauseEnd(token) || view.Joins(token + 1);
  return closed ? deed : none;
}

bool SentenceReader::NameByEarlierClause(const SentenceView& view, std::size_t token,
                                         const Carry& carry, Statement* statement) const {
  const std::size_t index = static_cast<std::size_t>(view.tokens[token].index);
  const Quantity& quantity = view.quantities[index];
  const std::size_t deed = DeedAlone(view, statement->phrase, token);
  if (deed == view.tokens.size() || statement->measure != Measure::kLevel ||
      quantity.unit == "次" || quantity.Is(Dimension::kDuration) ||
      quantity.Is(Dimension::kPercent) || quantity.kind != QuantityKind::kPlain) {
    return false;
  }
  const std::size_t clause = view.ClauseBegin(token);
  const bool listed = FollowsNumber(view, deed);
  if (!listed && (clause < 2 || !view.IsWord(clause - 1, ","))) return false;
  const std::size_t begin = listed ? clause : view.ClauseBegin(clause - 2);
  if (listed || HasNumber(view, begin, clause - 1)) {
    if (CountUnit(view.quantities[index - 1]) != CountUnit(quantity)) return false;
    const bool spends =  // 安排资金110亿元,已使用|71亿元: what was done with the same
        (*view.words)[SentenceWord::kSpending].Holds(view.TokenText(deed)) &&
        carry.indicator != carry.action && !carry.change && !carry.share;
    const bool built =  // 建成高标准农田15万亩,改造|8万亩
        quantity.Is(Dimension::kArea) || quantity.Is(Dimension::kLength);
    const bool goes_on = built && !carry.action.empty() && carry.indicator != carry.action &&
                         (*view.words)[SentenceWord::kCarryingOut].Holds(view.TokenText(deed));
    // 推进公租房建设,开工1200套,建成|800套
    const std::string& name = spends || goes_on ? carry.indicator : carry.carried_out;
    if (name.empty() || (!spends && !IsCountedSo(view, quantity, name))) return false;
    statement->indicator = name;
  } else {
    const Phrase object = CarriedOut(view, begin, clause - 1);
    if (object.empty() || !IsCountedSo(view, quantity, view.TokenText(object.end - 1))) {
      return false;
    }
    cutter_.SetText(view, object, &statement->indicator);
    statement->carried_out = true;
  }
  statement->phrase = {token, token};
  return true;
}

// 给予补贴3万元,店面超过100平方米的再给予|1万元: of the same grant.
bool SentenceReader::NameByGrant(const SentenceView& view, std::size_t token,
                                 const Quantity& quantity, const Carry& carry,
                                 Statement* statement) {
  const bool given = quantity.Is(Dimension::kMoney) && !carry.grant.empty() && token > 0 &&
                     view.Is(token - 1, SentenceWord::kGiving);
  if (given) statement->indicator = carry.grant;
  return given;
}

// 死亡2人,|受伤5人: each is told by its own verb.
bool SentenceReader::NameByCasualty(const SentenceView& view, std::size_t token,
                                    const Quantity& quantity, const Carry& carry,
                                    Statement* statement) {
  const std::size_t clause = view.ClauseBegin(token);
  if (token == clause || !quantity.Is(Dimension::kPersons)) return false;
  const bool opens = token - 1 == clause || view.Joins(token - 2);
  const bool ends = token + 1 == view.ClauseEnd(token) || view.Joins(token + 1);
  const bool told = opens && ends && statement->measure == Measure::kLevel &&
                    (*view.words)[SentenceWord::kCasualty].Holds(view.TokenText(token - 1));
  if (!told) return false;
  statement->indicator = std::string(view.TokenText(token - 1));
  const bool caused = carry.action == "造成" || carry.action == "导致";
  statement->action = caused ? carry.action : statement->indicator;
  return true;
}

// 实施项目852个,|8.9万人稳定脱贫: persons of whom nothing but their deed is said are not the
// things counted before them.
bool SentenceReader::NameByDeed(const SentenceView& view, const QuantityGroup& group,
                                const Carry& carry, Statement* statement) const {
  const Quantity& quantity = view.quantities[group.first];
  const std::size_t token = view.quantity_tokens[group.first];
  const bool persons =
      quantity.unit_entry != nullptr &&
      (quantity.unit_entry->dimension == Dimension::kPersons ||
       quantity.unit_entry->dimension == Dimension::kPersonTimes || quantity.unit == "户");
  if (!persons || group.last != group.first + 1 || token != view.ClauseBegin(token) ||
      carry.unit == CountUnit(quantity) || statement->measure != Measure::kLevel) {
    return false;
  }
  std::size_t verb = token + 1;
  const std::size_t end = view.ClauseEnd(token);
  while (verb < end && (view.tokens[verb].word_class == WordClass::kAdverb ||
                        view.tokens[verb].word_class == WordClass::kAdjective)) {
    ++verb;
  }
  if (verb >= end || !cutter_.IsVerb(view, verb) || view.TokenText(verb).size() < 2 * kHanBytes) {
    return false;
  }
  statement->indicator = std::string(view.TokenText(verb));
  return true;
}

void SentenceReader::LeaveLeadVerb(const SentenceView& view, std::size_t token,
                                   Statement* statement) const {
  const Phrase phrase = statement->phrase;
  constexpr std::uint32_t kNoVerb = kTraitAttributive | kTraitHead | kTraitNameHead;
  if (phrase.end < phrase.begin + 2 || phrase.end != token ||
      phrase.subject_begin != phrase.subject_end ||
      view.tokens[phrase.begin].word_class != WordClass::kVerbalNoun ||
      (view.tokens[phrase.begin].traits & kNoVerb) != 0 ||
      !(*view.words)[SentenceWord::kCarryingOut].Holds(view.TokenText(phrase.begin))) {
    return;
  }
  const SentenceToken& object = view.tokens[phrase.begin + 1];
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  const bool things = IsCounted(quantity) || quantity.Is(Dimension::kArea) ||
                      quantity.Is(Dimension::kMass) || quantity.Is(Dimension::kLength);
  const bool thing = object.word_class == WordClass::kNoun &&
                     (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0;
  if (!things || !thing || !StandsAlone(view, phrase.begin) ||
      statement->indicator != cutter_.Text(view, phrase)) {
    return;
  }
  statement->action = view.TokenText(phrase.begin);
  ++statement->phrase.begin;
  cutter_.SetText(view, statement->phrase, &statement->indicator);
}

}  // namespace extract
