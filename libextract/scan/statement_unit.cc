// What a count word names where no noun stands beside it: people, households, divisions, medals.
#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/statement.h"

namespace extract {
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
