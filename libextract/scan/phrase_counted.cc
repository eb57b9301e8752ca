// What is counted, without what is measured of it or what it does.

#include "base/utf8.h"
#include "scan/phrase.h"
#include "scan/phrase_words.h"

namespace extract {

// 30个村|集体经济收入, 86所学校|教学楼面积: those that are counted stand first, before what is
// measured of each; but 20个企业技术中心.
bool PhraseCutter::IsOwnerOfMeasure(const SentenceView& view, std::size_t number,
                                    std::size_t i) const {
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[number].index)];
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.quoted) return false;
  const std::string_view word = view.TokenText(i);
  if ((*view.words)[SentenceWord::kSettlement].Holds(word) || view.Is(i, SentenceWord::kDivision)) {
    return true;
  }
  return (*view.words)[SentenceWord::kBodyUnit].Holds(quantity.unit) && IsAgent(view, i);
}

// 3000名学生|午餐补助, 20万户家庭|帮扶措施, 3万移民|迁入新居: persons and households are counted,
// not what is theirs or what they do.
Phrase PhraseCutter::PersonsAlone(const SentenceView& view, std::size_t number,
                                  Phrase phrase) const {
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[number].index)];
  const bool persons =
      quantity.Is(Dimension::kPersons) || quantity.unit == "户" || quantity.base_unit.empty();
  if (!persons || view.IsWord(number + 1, "的")) return phrase;  // 8000人的移民村
  std::size_t end = phrase.end;
  const auto person = [&](std::size_t i) {  // 村民, but 务工
    return (view.tokens[i].traits & kTraitAttributive) == 0 &&
           (*view.words)[SentenceWord::kPersonEnd].Ends(view.TokenText(i));
  };
  while (end > phrase.begin && !person(end - 1)) {
    const SentenceToken& token = view.tokens[end - 1];
    const bool plain =
        token.kind == TokenKind::kWord && !token.quoted &&
        (token.word_class == WordClass::kNoun || token.word_class == WordClass::kVerbalNoun ||
         token.word_class == WordClass::kVerb || token.word_class == WordClass::kAdjective);
    if (!plain) return phrase;
    --end;
  }
  return end > phrase.begin ? Phrase{phrase.begin, end} : phrase;
}

// 20家企业|获得奖励, 6个村|种植烟叶: what acts is counted, where a verb and its object follow; but
// 3家企业孵化基地.
Phrase PhraseCutter::ActorsAlone(const SentenceView& view, std::size_t number,
                                 Phrase phrase) const {
  const SentenceToken& last = view.tokens[phrase.end - 1];
  const bool nominal =
      last.word_class == WordClass::kNoun || last.word_class == WordClass::kVerbalNoun;
  if (phrase.end < phrase.begin + 3 || last.quoted || !nominal || IsAgent(view, phrase.end - 1)) {
    return phrase;
  }
  std::size_t verb = phrase.begin;
  while (verb < phrase.end && IsOwnerOfMeasure(view, number, verb)) ++verb;
  const bool acts = verb > phrase.begin && verb + 1 < phrase.end &&
                    view.tokens[verb].word_class == WordClass::kVerb &&
                    view.TokenText(verb).size() >= 2 * kHanBytes &&
                    (view.tokens[verb].traits & kTraitAttributive) == 0;
  return acts ? Phrase{phrase.begin, verb} : phrase;
}

// 每培养1名技师|奖励企业3000元: what is given for those that are counted, up to its sum.
Phrase PhraseCutter::WithoutGrant(const SentenceView& view, Phrase phrase) const {
  std::size_t sum = phrase.end;
  while (sum < view.tokens.size() && view.tokens[sum].kind == TokenKind::kWord &&
         IsNominal(view, sum)) {
    ++sum;
  }
  const bool money =
      sum < view.tokens.size() && view.tokens[sum].kind == TokenKind::kQuantity &&
      view.quantities[static_cast<std::size_t>(view.tokens[sum].index)].Is(Dimension::kMoney);
  for (std::size_t i = phrase.begin + 1; money && i < phrase.end; ++i) {
    if (view.Is(i, SentenceWord::kGrant)) return {phrase.begin, i};
  }
  return phrase;
}

Phrase PhraseCutter::WithoutMeasure(const SentenceView& view, std::size_t number,
                                    Phrase phrase) const {
  phrase = ActorsAlone(view, number, PersonsAlone(view, number, phrase));
  const auto measure = [&](std::size_t i) {
    const std::uint32_t traits = view.tokens[i].traits;
    constexpr std::uint32_t kMeasures =
        kTraitUncounted | kTraitHeadShape | kTraitRise | kTraitFall | kTraitGrowthName;
    return (traits & kMeasures) != 0 && (traits & kTraitNameHead) == 0;
  };
  static constexpr std::string_view kOfEach[] = {"人均", "户均", "亩均", "平均",
                                                 "亩产", "单产", "水质", "空气"};
  for (std::size_t i = phrase.begin + 1; i < phrase.end; ++i) {
    // 12个乡镇|人均收入超过2万元, 9个测点|亩产油量, 20个断面|水质优良率
    const std::string_view word = view.TokenText(i);
    const bool each = !view.tokens[i].quoted &&
                      std::any_of(std::begin(kOfEach), std::end(kOfEach),
                                  [word](std::string_view w) { return word.starts_with(w); });
    if (each && phrase.end < view.tokens.size() &&
        (view.tokens[phrase.end].kind == TokenKind::kQuantity ||
         (view.tokens[phrase.end].traits & (kTraitReach | kTraitComparison)) != 0)) {
      std::size_t owner = phrase.begin;  // 12个乡镇|农民人均收入
      while (owner < i && IsOwnerOfMeasure(view, number, owner)) ++owner;
      return {phrase.begin, owner == phrase.begin ? i : owner};
    }
  }
  Phrase counted = phrase;
  while (counted.end > phrase.begin + 1 && measure(counted.end - 1)) --counted.end;
  if (counted.end == phrase.end) return phrase;
  while (counted.end > phrase.begin + 1 &&
         (view.tokens[counted.end - 1].word_class == WordClass::kAdjective ||
          view.tokens[counted.end - 1].word_class == WordClass::kVerbalNoun ||
          view.IsWord(counted.end - 1, "的") || view.IsWord(counted.end - 1, "年"))) {
    --counted.end;
  }
  const SentenceToken& last = view.tokens[counted.end - 1];
  const bool noun = last.word_class == WordClass::kNoun || last.word_class == WordClass::kIdiom ||
                    last.word_class == WordClass::kLatin ||
                    last.word_class == WordClass::kPlaceName;
  if (!noun || measure(counted.end - 1)) return phrase;
  std::size_t owner = phrase.begin;  // 会员|企业
  while (owner < counted.end && IsOwnerOfMeasure(view, number, owner)) ++owner;
  return owner == phrase.begin ? counted : Phrase{phrase.begin, owner};
}

Phrase PhraseCutter::WithoutDeed(const SentenceView& view, std::size_t number,
                                 Phrase counted) const {
  if (counted.end != view.ClauseEnd(number) || counted.end < counted.begin + 2) return counted;
  const bool prepositional =
      number > 0 && (view.tokens[number - 1].word_class == WordClass::kPreposition ||
                     view.IsWord(number - 1, "与") || view.IsWord(number - 1, "同"));
  if (prepositional && !view.IsWord(number - 1, "通过")) {
    for (std::size_t i = counted.begin + 1; i < counted.end; ++i) {  // 与12所高校|签订协议
      const bool deed = (view.tokens[i].traits & kTraitCountAction) != 0 && !view.tokens[i].quoted;
      if (deed) return {counted.begin, i};
    }
  }
  bool acts = true;
  for (std::size_t i = view.ClauseBegin(number); i < number; ++i) {
    const bool governs =
        IsVerb(view, i) || (i + 1 == number && (view.tokens[i].traits & kTraitCountAction) != 0);
    if (view.IsWord(i, "的")) acts = true;  // 来自甲市的20名选手|参赛
    if (governs) acts = (view.tokens[i].traits & (kTraitPivot | kTraitPlan | kTraitExpect)) != 0;
  }
  if (!acts) return counted;
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  Phrase doer = counted;
  while (doer.end > doer.begin + 1) {
    const SentenceToken& last = view.tokens[doer.end - 1];
    const bool verbal = last.word_class == WordClass::kVerb ||
                        last.word_class == WordClass::kVerbalNoun ||
                        (last.word_class == WordClass::kIdiom && doer.end == counted.end);
    const bool done_to =  // 5个园区|建设, but 5个园区|开工建设
        (last.traits & kTraitObjectVerb) != 0 && !IsVerb(view, doer.end - 2);
    if (!verbal || done_to || (last.traits & kNames) != 0 || last.quoted) break;
    --doer.end;
  }
  const bool project =  // 6个项目|开工建设, but 项目|建设
      doer.end < counted.end && IsVerb(view, doer.end) &&
      (view.tokens[doer.end - 1].traits & kTraitNameHead) != 0;
  const Quantity& quantity = view.quantities[static_cast<std::size_t>(view.tokens[number].index)];
  bool people =  // but 600人|进场求职
      doer.end > doer.begin + 1 && quantity.Is(Dimension::kPersons);
  for (std::size_t i = doer.begin; i < doer.end; ++i) {
    people &= view.tokens[i].word_class == WordClass::kNoun ||
              view.tokens[i].word_class == WordClass::kAdjective;
  }
  const bool deed =  // 60辆新车|交付使用, 4座桥梁|合龙: what only a verb says
      doer.end < counted.end && IsVerb(view, doer.end) && view.TokenText(doer.end).size() > 3 &&
      (view.tokens[doer.end].traits & kTraitAttributive) == 0 &&
      view.tokens[doer.end - 1].word_class == WordClass::kNoun;
  return project || people || deed || IsAgent(view, doer.end - 1) ? doer : counted;
}

}  // namespace extract
