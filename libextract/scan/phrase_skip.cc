// What stands between a noun phrase and its number, or between a subject and its verb, and belongs
// to neither: adverbs and verbs of reaching, what a figure allows for, under which circumstance it
// was reached, where it started from.
#include "scan/phrase.h"

namespace extract {

namespace {

// 注册资本为|人民币5亿元: what the sum behind it is in; but 人民币|升值2%.
bool IsCurrencyOfSum(const SentenceView& view, std::size_t i) {
  if (!view.Is(i, SentenceWord::kCurrency) || i + 1 >= view.tokens.size()) return false;
  const SentenceToken& next = view.tokens[i + 1];
  if (next.kind != TokenKind::kQuantity) return false;
  const auto* unit = view.quantities[static_cast<std::size_t>(next.index)].unit_entry;
  return unit != nullptr && unit->dimension == Dimension::kMoney;
}

}  // namespace

// Beyond what the token itself tells: 在全国率先突破, 在国内|占四成, 税收会|下跌3%, 每|人每月98元.
bool PhraseCutter::IsSkippedBeforeQuantity(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if ((token.roles & kRoleSkipped) != 0) return true;
  if (token.kind == TokenKind::kPlace) return i > 0 && view.IsWord(i - 1, "在");
  if (token.kind != TokenKind::kWord) return false;
  const bool each =  // 每|人每月98元, but 每|月工资3000元
      i > 0 && view.IsWord(i - 1, "每") &&
      (token.end - token.begin == 3 || token.word_class != WordClass::kNoun);
  if (each || view.IsWord(i, "会") || view.IsWord(i, "能") || IsCurrencyOfSum(view, i)) return true;
  switch (token.word_class) {
    case WordClass::kNoun:
      return i > 0 && view.IsWord(i - 1, "在") &&
             (*view.words)[SentenceWord::kRegion].Holds(view.TokenText(i));
    case WordClass::kClassifier:  // 多了一笔|212亿的收入; but 碧道|7960公里
      return i > 0 && view.tokens[i - 1].word_class == WordClass::kNumeral;
    case WordClass::kVerb:  // 税收会|增加5%
      return token.end - token.begin == 3 && view.Is(i, SentenceWord::kPhraseEndRefused);
    default:
      return false;
  }
}

// 按可比价格计算|增长, 剔除价格因素|增长: what the figure allows for, not what it measures.
std::size_t PhraseCutter::SkipProviso(const SentenceView& view, std::size_t floor,
                                      std::size_t end) const {
  if (end == floor || !view.Is(end - 1, SentenceWord::kProvisoEnd)) {
    return end;
  }
  for (std::size_t i = end - 1; i > floor && end - i < 6; --i) {
    if (view.Is(i - 1, SentenceWord::kProviso)) return i - 1;
  }
  return end;
}

// 日均客流3万人次,最高峰时|达8万人次: at which moment, not of what.
std::size_t PhraseCutter::SkipMoment(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  if (end < floor + 2 || !view.IsWord(end - 1, "时")) return end;
  if (view.tokens[end - 2].kind == TokenKind::kTime) return end - 1;  // 7月中旬|时每吨2万元
  const std::size_t begin = ExtendLeft(view, floor, end);
  return begin + 1 < end ? begin : end;
}

// 制造业|在大项目带动下|实现增加值10亿元: under which circumstance, between the subject and its
// verb.
std::size_t PhraseCutter::SkipCircumstance(const SentenceView& view, std::size_t floor,
                                           std::size_t end) const {
  constexpr std::size_t kMostTokens = 8;
  if (end == floor || !(view.IsWord(end - 1, "下") || view.IsWord(end - 1, "中"))) return end;
  for (std::size_t i = end - 1; i > floor && end - i < kMostTokens; --i) {
    if (view.IsWord(i - 1, "在")) return i - 1;
  }
  return end;
}

// 收入|在上年基础上|增长9%, 在减税20亿元的基础上|: what a figure builds upon, not what it measures.
std::size_t PhraseCutter::SkipBasis(const SentenceView& view, std::size_t floor,
                                    std::size_t end) const {
  constexpr std::size_t kMostTokens = 12;
  // A rule may have read 上 with its verb.
  const bool basis = end > floor + 1 && (IsBasis(view, end - 2) || IsBasis(view, end - 1));
  if (!basis) return end;
  for (std::size_t i = end - 1; i > floor && end - i < kMostTokens; --i) {
    if (view.IsWord(i - 1, "在")) return i - 1;
  }
  const bool numbered = floor > 0 && view.tokens[floor - 1].kind == TokenKind::kQuantity;
  return numbered ? floor : end;
}

// 页岩气|五年|累计产量, 省属企业|“十三五”时期|利润总额: when, between whose it is and its name.
std::size_t PhraseCutter::SkipTime(const SentenceView& view, std::size_t floor,
                                   std::size_t end) const {
  bool time = false;
  std::size_t i = end;
  for (; i > floor; --i) {
    const SentenceToken& token = view.tokens[i - 1];
    const bool span = view.IsWord(i - 1, "年") && i > floor + 1 &&
                      view.tokens[i - 2].word_class == WordClass::kNumeral;
    if (span) --i;  // 五|年
    time |= span || token.kind == TokenKind::kTime;
    if (!span && token.kind != TokenKind::kTime && token.kind != TokenKind::kQuote) break;
  }
  return time ? i : end;
}

// 由改革前的|210户, 从高峰期的|90家, 较5月的高点|860元: where the figure starts from.
std::size_t PhraseCutter::SkipOrigin(const SentenceView& view, std::size_t floor,
                                     std::size_t end) const {
  if (end == floor) return end;
  const bool turn = (*view.words)[SentenceWord::kTurningPoint].Holds(view.TokenText(end - 1));
  for (std::size_t i = end; i > floor && end - i < 5; --i) {
    const bool from = view.IsWord(i - 1, "由") || view.IsWord(i - 1, "从");
    if (from || (turn && (view.IsWord(i - 1, "较") || view.IsWord(i - 1, "比")))) {
      const bool former =
          turn ||
          (end > i && (view.tokens[end - 1].word_class == WordClass::kLocalizer ||
                       (view.IsWord(end, "的") && view.Is(end - 1, SentenceWord::kFormerly))));
      return i - 1 > floor && former ? i - 1 : end;
    }
    if (IsVerb(view, i - 1)) break;
  }
  return end;
}

}  // namespace extract
