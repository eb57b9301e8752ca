// What a count word or a unit names where no noun of its own stands beside it: people, households,
// divisions, medals, distances, sums of a fund.
#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/statement.h"

namespace extract {

// 县城距长春245公里、|沈阳260公里: how far it is to each of a list.
void SentenceReader::NameByDistance(const SentenceView& view, std::size_t token, const Carry& carry,
                                    Statement* statement) const {
  constexpr std::string_view kFrom = "距";
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  const std::size_t from = carry.indicator.find(kFrom);
  if (from == std::string::npos || !quantity.Is(Dimension::kLength) || token < 2 ||
      !view.IsWord(token - 2, "、") || view.Is(token - 1, SentenceWord::kRate)) {
    return;
  }
  statement->indicator = carry.indicator.substr(0, from + kFrom.size());
  statement->indicator += view.TokenText(token - 1);
}

// 获评金奖的奖励|10万元, 国家级的奖励|30万元: what those get of whom 的 tells.
void SentenceReader::NameByAward(const SentenceView& view, std::size_t token,
                                 Statement* statement) const {
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  const Phrase phrase = statement->phrase;
  if (phrase.end != token || phrase.end < phrase.begin + 2 || !quantity.Is(Dimension::kMoney)) {
    return;
  }
  const bool awards = view.Is(token - 1, SentenceWord::kGrant) && view.IsWord(token - 2, "的") &&
                      (view.IsWord(token - 1, "奖励") || view.IsWord(token - 1, "补助") ||
                       view.IsWord(token - 1, "资助"));
  if (!awards) return;
  statement->indicator = statement->action = std::string(view.TokenText(token - 1));
}

// 设立专项资金,每年安排|2000万元: the sum is of the fund that the clause before is about.
void SentenceReader::NameByFund(const SentenceView& view, std::size_t token,
                                Statement* statement) const {
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  const Phrase phrase = statement->phrase;
  const std::size_t clause = view.ClauseBegin(token);
  if (phrase.empty() || phrase.end > token || clause < 3 || !view.IsWord(clause - 1, ",") ||
      !quantity.Is(Dimension::kMoney) || statement->measure != Measure::kLevel) {
    return;
  }
  const std::size_t verb = phrase.end - 1;
  const bool spends = view.IsWord(verb, "安排") || view.IsWord(verb, "投入") ||
                      view.IsWord(verb, "出资") || view.IsWord(verb, "列支");
  const bool each = phrase.end == phrase.begin + 1 ||
                    view.TokenText(phrase.begin).starts_with("每") ||
                    view.IsWord(phrase.begin, "年");
  const std::string_view last = view.TokenText(clause - 2);
  const bool fund = last.ends_with("资金") || last.ends_with("基金") || last.ends_with("经费") ||
                    last.ends_with("资金池");
  if (!spends || !each || !fund) return;
  Phrase named = cutter_.Before(view, view.ClauseBegin(clause - 2), clause - 1);
  if (named.empty() || named.end != clause - 1) return;
  for (std::size_t i = named.begin; i + 1 < named.end; ++i) {
    if (cutter_.IsVerb(view, i)) named.begin = i + 1;  // 省财政设立|专项资金
  }
  cutter_.SetText(view, named, &statement->indicator);
  if (statement->action.empty()) statement->action = std::string(view.TokenText(verb));
}

void SentenceReader::NameMedals(const SentenceView& view,
                                std::vector<Statement>* statements) const {
  for (std::size_t i = 0; i < view.quantities.size(); ++i) {
    const Quantity& quantity = view.quantities[i];
    const bool medal = quantity.unit == "金" || quantity.unit == "银" || quantity.unit == "铜";
    if (!medal || !quantity.scale.empty() || !IsCounted(quantity)) continue;  // 3万银元
    (*statements)[i].indicator = std::string(quantity.unit) + "牌";
  }
}

bool SentenceReader::NameByUnit(const SentenceView& view, std::size_t token, const Carry& carry,
                                Statement* statement) const {
  constexpr std::string_view kHousehold = "户";
  constexpr std::string_view kHouseholds = "户数";
  constexpr std::string_view kPeople = "人口";
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[token].index)];
  const Phrase phrase = statement->phrase;
  const bool people = quantity.Is(Dimension::kPersons);
  const bool acts = token + 1 < view.tokens.size() && cutter_.IsVerb(view, token + 1);
  const bool whole =  // 全村|109户|424人都领到了新证
      phrase.empty() && carry.indicator.empty() && token > 0 &&
      (view.tokens[token - 1].traits & kTraitScope) != 0 && !acts;
  const bool of_former =  // 9个村民小组|618户
      !phrase.empty() && phrase.end == token && phrase.begin > 0 &&
      view.tokens[phrase.begin - 1].kind == TokenKind::kQuantity &&
      (!EndsWith(carry.indicator, "组") || EndsWith(carry.indicator, "小组"));  // 70个团组1000人
  if ((phrase.empty() || of_former) && (people || quantity.unit == kHousehold)) {
    if (whole) {
      statement->indicator = people ? kPeople : kHouseholds;
      return true;
    }
    const bool settled = carry.indicator == kHouseholds ||
                         (*view.words)[SentenceWord::kSettlement].Ends(carry.indicator);
    const bool deed =  // 36个村断水,8500户|停电
        acts && phrase.empty() && token == view.ClauseBegin(token);
    if (token == 0 || !settled || deed || carry.unit == CountUnit(quantity)) return false;
    const SentenceToken& before = view.tokens[token - 1];  // 、4800户, 共有4800户
    if (before.kind == TokenKind::kWord && !of_former &&
        (before.traits & (kTraitPossess | kTraitCumulative)) == 0) {
      return false;
    }
    statement->indicator = people ? kPeople : kHouseholds;
    return true;
  }
  // 现辖4区|5县(市)
  const bool division = (*view.words)[SentenceWord::kDivision].Holds(quantity.unit) ||
                        quantity.unit == "区" || quantity.unit == "旗" ||
                        quantity.unit.starts_with("县(");
  if (!division) return false;
  if (!phrase.empty()) {
    const std::string_view last = quantity.unit.substr(quantity.unit.size() - kHanBytes);
    const bool alone =  // 3旗、|5个街道; 7镇|30个村
        view.Joins(token + 1) ||
        (token + 1 < view.tokens.size() && view.tokens[token + 1].kind == TokenKind::kQuantity);
    const bool named =
        phrase.begin > token ? !alone : EndsWith(view.TokenText(phrase.end - 1), last);
    if (named) return false;
  }
  statement->indicator = quantity.unit;
  return true;
}

}  // namespace extract
