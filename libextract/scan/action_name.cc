// The verb of a quantity that stands inside the phrase of what is measured, as names have it.
#include "base/utf8.h"
#include "scan/action.h"
#include "scan/phrase_words.h"

namespace extract {

// 中欧班列|开行924列, 保险机构|募集|资金: the verb inside the name of what is counted; npos for
// none.
std::size_t ActionFinder::InsideName(const SentenceView& view, Phrase phrase,
                                     const Quantity& number) const {
  const bool measure =  // 市场满足率, 通车总里程: the verb in a measure's name governs nothing
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
      IsHeadSuffix(view, phrase.end - 1);
  const bool deed = cutter_->IsVerb(view, phrase.end - 1) ||  // 生猪|出栏
                    view.tokens[phrase.end - 1].word_class == WordClass::kVerbalNoun;
  const bool sum = number.Is(Dimension::kMoney);  // 企业|挽回|损失3亿元
  const std::uint32_t shape = view.tokens[phrase.end - 1].traits & kTraitHeadShape;
  if (measure && !deed && (!sum || shape != 0)) return npos;
  bool leads = true;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const std::uint32_t traits = view.tokens[i].traits;
    leads &= cutter_->IsVerb(view, i) || view.tokens[i].word_class == WordClass::kAdjective ||
             view.tokens[i].word_class == WordClass::kIdiom;
    const bool of_income =  // 土地使用权|出让|收入
        i + 2 == phrase.end && (view.IsWord(i + 1, "收入") || view.IsWord(i + 1, "支出"));
    const bool acts =
        i + 1 == phrase.end || leads || ((traits & kTraitAttributive) == 0 && !of_income);
    if (acts && (traits & kTraitCountAction) != 0 && cutter_->IsVerb(view, i)) return i;
  }
  return npos;
}

// 累计|接待游客600万人次, 城镇新增就业3万人: the verb of a word that holds its object too; "" for
// none.
std::string_view ActionFinder::OfDeedName(const SentenceView& view, Phrase phrase) {
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const std::string_view word = view.TokenText(i);
    const std::size_t deed = (*view.words)[SentenceWord::kDeedName].SizeBefore(word);
    if (deed != 0) return word.substr(word.size() - deed, 2 * kHanBytes);
  }
  return {};
}

// 平台年|服务|用人单位4.8万家次, 日均|处理|污水5万吨: what is done in a year or a day, though the
// word list has it for a noun; but 年|处理能力, 年|培训人数, 日|活用户. npos for none.
std::size_t ActionFinder::YearlyDeed(const SentenceView& view, Phrase phrase) {
  constexpr std::uint32_t kNames = kTraitHead | kTraitHeadShape | kTraitNameHead;
  std::size_t deed = phrase.begin;
  if (deed == 0 || !IsRateOfTime(view, deed - 1)) {
    while (deed < phrase.end && !IsRateOfTime(view, deed)) ++deed;
    ++deed;
  }
  if (deed + 1 >= phrase.end || view.tokens[deed].word_class != WordClass::kVerbalNoun ||
      view.tokens[deed].traits == 0 || (view.tokens[deed].traits & kNames) != 0 ||
      view.TokenText(deed).size() < 2 * kHanBytes) {
    return npos;
  }
  const SentenceToken& object = view.tokens[deed + 1];
  const SentenceToken& last = view.tokens[phrase.end - 1];
  const bool thing = object.word_class == WordClass::kNoun && last.word_class == WordClass::kNoun &&
                     last.end - last.begin >= 2 * kHanBytes &&
                     !view.TokenText(phrase.end - 1).ends_with("量");  // 年设计|输气量
  return thing && ((object.traits | last.traits) & kNames) == 0 ? deed : npos;
}

// 本市共|修复|废弃矿山90座, 已|安置|群众300户, 连续|工作35天: a word that is noun or verb, at the
// head of the name of what is counted, is a verb behind what only a verb follows. npos for none.
std::size_t ActionFinder::LeadingName(const SentenceView& view, Phrase phrase,
                                      const Quantity& number) const {
  const std::size_t verb = phrase.begin;
  if (number.Is(Dimension::kPercent)) return npos;
  if (const std::size_t yearly = YearlyDeed(view, phrase); yearly != npos) return yearly;
  if (verb == 0) return npos;
  const SentenceToken& token = view.tokens[verb];
  const bool governs = token.word_class == WordClass::kVerbalNoun && Governs(view, verb) &&
                       (token.traits & kTraitAttributive) == 0;
  if (!governs) return npos;
  const SentenceToken& last = view.tokens[phrase.end - 1];
  const bool alone = phrase.end == verb + 1;  // 累计|投入2亿元, but 共|采购金额
  if (!alone && (last.traits & (kTraitHead | kTraitHeadShape)) != 0) return npos;
  const SentenceToken& before = view.tokens[verb - 1];
  const bool adverb = before.word_class == WordClass::kAdverb ||
                      (alone && before.kind == TokenKind::kTime) ||  // 三年|投入11亿元
                      (before.traits & (kTraitCumulative | kTraitDone)) != 0;
  return adverb ? verb : npos;
}

// 成交|总金额, 拨款: whether the word that a phrase begins with governs the number behind it.
bool ActionFinder::LeadsPhrase(const SentenceView& view, Phrase phrase, std::size_t clause,
                               const Quantity& number) const {
  const SentenceToken& first = view.tokens[phrase.begin];
  if (!Governs(view, phrase.begin) || !cutter_->IsVerb(view, phrase.begin)) return false;
  const bool attribute =  // 新增|上云企业, 拥有|授权专利
      phrase.begin > clause && (first.traits == 0 || (first.traits & kTraitAttributive) != 0) &&
      (view.tokens[phrase.begin - 1].traits & (kTraitCountAction | kTraitPossess)) != 0 &&
      !(*view.words)[SentenceWord::kTwinVerb].Holds(view.TokenText(phrase.begin));
  const std::string_view last = view.TokenText(phrase.end - 1);
  const bool price = last.ends_with("价") || last.ends_with("价格");  // 新建住宅均价|9800元
  const bool index =  // 原料购进价格指数|69.3%: the verb of a rate's name
      phrase.end > phrase.begin + 1 && (price || number.base_unit == "%") &&
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
  const bool grant =  // 生育津贴
      first.traits == 0 && view.Is(phrase.end - 1, SentenceWord::kGrant);
  const bool measured =  // 脱贫|地区农民收入
      phrase.end > phrase.begin + 2 &&
      (first.traits & (kTraitCountAction | kTraitObjectVerb)) == 0 &&
      view.tokens[phrase.begin + 1].word_class == WordClass::kNoun &&
      (view.tokens[phrase.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
  const bool only_name =  // 结婚|补贴: takes no object
      (first.traits & kTraitAttributive) != 0 && (first.traits & kTraitCountAction) == 0;
  return !attribute && !index && !grant && !measured && !only_name;
}

// 签约|金额32亿元, 参观|人数3万人: the deed is part of its measure's name; but 新增|面积3亩,
// 提供|总额5亿元的援助.
bool ActionFinder::IsMeasureOfDeed(const SentenceView& view, std::size_t quantity, Phrase phrase) {
  const SentenceToken& deed = view.tokens[phrase.begin];
  return phrase.end == phrase.begin + 2 && deed.word_class == WordClass::kVerb &&
         (deed.traits & (kTraitRise | kTraitFall)) == 0 && !view.IsWord(phrase.begin, "新增") &&
         (*view.words)[SentenceWord::kDeedMeasure].Holds(view.TokenText(phrase.end - 1)) &&
         !view.IsWord(quantity + 1, "的");
}

// 成长快的再|给予|1万元, 获得认定的|奖励|10万元, 每人每年|补助|500元: what gives the sum stands
// right before it, whatever those do who get it; not 发放|补贴|3亿元. npos for none.
std::size_t ActionFinder::Giving(const SentenceView& view, std::size_t quantity, Phrase phrase) {
  const Quantity& number = view.quantities[static_cast<std::size_t>(view.tokens[quantity].index)];
  if (number.Is(Dimension::kPercent) && view.Is(quantity + 1, SentenceWord::kGiving)) {
    return quantity + 1;  // 按购置设备款的12%|给予补贴
  }
  if (!number.Is(Dimension::kMoney) || quantity < 2) return npos;
  const std::size_t verb = quantity - 1;
  if (view.Is(verb, SentenceWord::kGiving)) return verb;
  constexpr std::size_t kMostWords = 4;
  std::size_t whom = quantity;  // 给予承办单位|5万元奖励
  while (whom > 0 && quantity - whom < kMostWords &&
         view.tokens[whom - 1].kind == TokenKind::kWord &&
         !view.Is(whom - 1, SentenceWord::kGiving) &&
         view.tokens[whom - 1].word_class != WordClass::kPreposition) {
    --whom;
  }
  if (whom > 0 && view.Is(whom - 1, SentenceWord::kGiving)) return whom - 1;
  const bool alone = phrase.begin == verb && phrase.end == quantity;
  if (!alone || !view.Is(verb, SentenceWord::kGrant)) return npos;
  const SentenceToken& before = view.tokens[verb - 1];
  const bool leads = view.IsWord(verb - 1, "的") || before.kind == TokenKind::kQuantity ||
                     before.word_class == WordClass::kAdverb ||
                     before.word_class == WordClass::kClassifier;
  return leads ? verb : npos;
}

// 8人|遇难, 300户|受灾, 其中2项|获一等奖, 47人|入选名单: those that are counted are named by what
// befell them or what they do. npos for none.
std::size_t ActionFinder::DeedOfCounted(const SentenceView& view, std::size_t quantity,
                                        Phrase phrase) const {
  if (phrase.empty() || phrase.begin != quantity + 1 || !cutter_->IsVerb(view, phrase.begin) ||
      !Governs(view, phrase.begin)) {
    return npos;
  }
  const bool alone = phrase.end == phrase.begin + 1 && phrase.end == view.ClauseEnd(quantity) &&
                     view.TokenText(phrase.begin).size() > kHanBytes;
  const bool whole =  // their name is told: by the unit or before
      (view.tokens[phrase.begin].traits & kTraitCountAction) != 0 &&
      ((quantity > 0 && view.IsWord(quantity - 1, "其中")) ||
       view.TokenText(quantity).ends_with("人"));
  return alone || (whole && phrase.end > phrase.begin + 1) ? phrase.begin : npos;
}

}  // namespace extract
