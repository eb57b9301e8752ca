// The verb of a statement: its own, or the one that governs the list that its number stands in.
#include "base/utf8.h"
#include "scan/action.h"
#include "scan/phrase_choice.h"
#include "scan/statement.h"

namespace extract {

// 征集建议300余条、线索|40余条: the verb before the first of a list governs all.
namespace {

// 里程新增1700公里、|突破7000公里: a mark that is passed is no more of what was done before.
bool PassesMark(const SentenceView& view, const Quantity& quantity, Phrase phrase) {
  const std::string_view bound = view.text.substr(quantity.extent.begin);
  const bool measure = !phrase.empty() && (view.tokens[phrase.end - 1].traits & kTraitHead) != 0;
  return (phrase.empty() || measure) &&
         (bound.starts_with("突破") || (measure && bound.starts_with("超")));
}

// 新设企业数连年|居全省首位: the verb of the rank, whatever verb the name of what is ranked holds.
// "" for none.
std::string_view OfRank(const SentenceView& view, std::size_t token) {
  const std::size_t clause = view.ClauseBegin(token);
  for (std::size_t i = token; i-- > clause;) {
    const SentenceToken& word = view.tokens[i];
    if (word.kind == TokenKind::kQuantity) break;
    if ((word.traits & kTraitRank) != 0 && word.word_class == WordClass::kVerb) {
      return view.TokenText(i);
    }
  }
  return {};
}

// Behind a comma, with nothing before the number at `token` but its phrase.
bool OpensClause(const SentenceView& view, std::size_t token, Phrase phrase) {
  const std::size_t clause = view.ClauseBegin(token);
  const std::size_t begin = phrase.empty() ? token : std::min(token, phrase.begin);
  return clause > 0 && view.IsWord(clause - 1, ",") && begin == clause;
}

// 3个|成长|项目和|5家机构入驻: the verb that the number before took stands in the name of what it
// counts.
bool IsBetween(const SentenceView& view, std::size_t quantity, std::string_view action) {
  const std::uint32_t begin = view.tokens[view.quantity_tokens[quantity - 1]].end;
  const std::uint32_t end = view.tokens[view.quantity_tokens[quantity]].begin;
  return view.text.substr(begin, end - begin).find(action) != std::string_view::npos;
}

// 有线路6条,|公交车87台; 现有2个公园,|5家博物馆: what else there is, in a clause without a verb.
bool HasMore(const SentenceView& view, std::size_t token, Phrase phrase, const Carry& carry) {
  constexpr std::string_view kHas = "有";
  return carry.action.ends_with(kHas) && OpensClause(view, token, phrase);
}

// 家庭户90万户,|家庭户人口为230万人; 企业达到900家,|上市公司突破20家;
// 建成基站1万个,|每万人拥有30个: a clause that says itself how many there are.
bool SaysHowMany(const SentenceView& view, const Quantity& quantity, std::size_t token,
                 Phrase phrase) {
  if (phrase.empty() || phrase.end > token || !OpensClause(view, token, phrase)) return false;
  if (view.IsWord(phrase.begin, "每")) return true;
  const std::string_view bound = view.text.substr(quantity.extent.begin);
  bool says = bound.starts_with("突破");
  for (std::size_t i = phrase.end; i < token; ++i) says |= view.Is(i, SentenceWord::kCopula);
  return says;
}

}  // namespace

std::string SentenceReader::ActionOf(const SentenceView& view, const QuantityGroup& group,
                                     const Carry& carry, Statement* said) const {
  const std::string action = GoverningVerb(view, group, carry, said);
  if (!action.empty() || said->measure == Measure::kChange) return action;
  return ActionFinder(&cutter_).OfCounted(view, view.quantity_tokens[group.first], said->phrase);
}

std::string SentenceReader::GoverningVerb(const SentenceView& view, const QuantityGroup& group,
                                          const Carry& carry, Statement* said) const {
  const Statement& statement = *said;
  const ActionFinder actions(&cutter_);
  const std::size_t token = view.quantity_tokens[group.first];
  if (statement.measure == Measure::kChange) return actions.OfChange(view, token);
  if (statement.measure == Measure::kRank) {
    const std::string_view rank = OfRank(view, token);
    if (!rank.empty()) return std::string(rank);
  }
  const Quantity& quantity = view.quantities[group.first];
  const SentenceToken& right_before = view.tokens[token > 0 ? token - 1 : 0];
  if (token > 0 && quantity.Is(Dimension::kDuration) && cutter_.IsVerb(view, token - 1) &&
      (right_before.traits & (kTraitRise | kTraitFall)) != 0) {
    return std::string(view.TokenText(token - 1));  // 到期后再延长|30年
  }
  const bool listed =  // 对象20万户|69万人
      group.first > 0 && (view.quantity_tokens[group.first - 1] + 1 == token ||
                          actions.IsListed(view, view.quantity_tokens[group.first - 1], token));
  bool* const behind = &said->action_behind;
  std::string action = actions.Find(view, token, statement.phrase, /*left_only=*/listed, behind);
  if (!action.empty() || group.first == 0) return action;
  if (SaysHowMany(view, quantity, token, statement.phrase)) return action;
  const bool own_verb =  // 增加6处、累计|达到31处; 突破900公里、|居全省第2位
      statement.measure == Measure::kRank || PassesMark(view, quantity, statement.phrase) ||
      (statement.phrase.empty() && (view.tokens[token - 1].traits & kTraitReach) != 0 &&
       cutter_.IsVerb(view, token - 1));
  const Phrase phrase = statement.phrase;
  if (listed && !phrase.empty() && phrase.begin > 0 && phrase.begin < token &&
      (view.tokens[phrase.begin - 1].traits & kTraitReach) != 0 &&
      cutter_.IsVerb(view, phrase.begin - 1)) {
    return std::string(view.TokenText(phrase.begin - 1));  // 项目40个、|完成投资4亿元
  }
  if (listed && !own_verb && !carry.action.empty()) {
    if (!carry.action_behind || !IsBetween(view, group.first, carry.action)) return carry.action;
    action = actions.Find(view, token, statement.phrase, /*left_only=*/false, behind);
    return action.empty() ? carry.action : action;
  }
  if (listed) return actions.Find(view, token, statement.phrase, /*left_only=*/false, behind);
  const bool measure =  // 出口台数为|80台
      !statement.phrase.empty() && (view.tokens[statement.phrase.end - 1].traits & kTraitHead) != 0;
  if (IsCounted(quantity) && !measure && HasMore(view, token, statement.phrase, carry)) {
    return carry.action;
  }
  if (measure) return action;
  const bool spread =  // 拥有水田1000亩,|旱地300亩
      (quantity.Is(Dimension::kArea) || quantity.Is(Dimension::kLength)) &&
      view.quantities[group.first - 1].base_unit == quantity.base_unit &&
      OpensClause(view, token, phrase);
  if (!spread && (!IsCounted(quantity) || carry.unit != CountUnit(quantity))) return action;
  for (std::size_t i = view.quantity_tokens[group.first - 1]; i + 1 < token; ++i) {
    const bool closed = view.tokens[i].kind == TokenKind::kClose;
    if (closed && view.tokens[i + 1].kind == TokenKind::kBoundary) {
      return action;  // (其中新建企业2户),国有企业|5户
    }
  }
  return carry.action;
}

// 尿素提价5%, 门票降价三成: the verb holds what changed of the thing before it.
void SentenceReader::NamePriceChanged(Statement* statement) const {
  constexpr std::string_view kPrice = "价";
  const bool changed = statement->measure == Measure::kChange && !statement->phrase.empty() &&
                       statement->action.size() == 2 * kHanBytes &&
                       statement->action.ends_with(kPrice);
  if (changed && statement->indicator.find(kPrice) == std::string::npos) {
    statement->indicator += "价格";
  }
}

}  // namespace extract
