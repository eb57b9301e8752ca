// The verb of a quantity that an attribute with a verb of its own stands before.
#include <algorithm>

#include "base/utf8.h"
#include "scan/action.h"
#include "scan/action_words.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"

namespace extract {

// 列入计划的|13个小区全部完工: the verb of an attribute does not govern what another one does;
// where there is no other, it does (承担的|12个项目). npos where no attribute with a verb stands
// there.
std::size_t ActionFinder::AroundAttribute(const SentenceView& view, std::size_t quantity,
                                          Phrase phrase, std::size_t clause) const {
  constexpr std::size_t kMostWords = 4;
  if (quantity == clause || !view.IsWord(quantity - 1, "的")) return npos;
  std::size_t inner = quantity - 1;
  for (std::size_t words = 0; inner > clause && !cutter_->IsVerb(view, inner - 1); ++words) {
    const bool measured =  // 新建了装机4兆瓦的|38个电站
        view.tokens[inner - 1].kind == TokenKind::kQuantity;
    const bool done = view.IsWord(inner - 1, "了");
    if (done && inner > clause + 1 && Governs(view, inner - 2)) return inner - 2;
    const bool joint = view.Is(inner - 1, SentenceWord::kConjunction);  // 国家|及|地区
    if (words == kMostWords || !(measured || joint || cutter_->IsNominal(view, inner - 1))) {
      return npos;
    }
    --inner;
    const bool of_measure =  // 建成|年产5万吨的3条生产线
        measured && inner > clause && cutter_->IsVerb(view, inner - 1) &&
        (view.tokens[inner - 1].traits & (kTraitHead | kTraitHeadShape)) != 0;
    if (of_measure) --inner;
  }
  if (inner == clause || view.TokenText(inner - 1).size() == kHanBytes) return npos;
  --inner;
  std::size_t chain = inner;
  while (chain > clause && cutter_->IsVerb(view, chain - 1) && !TellsThatThereIs(view, chain - 1)) {
    --chain;
  }
  const bool there_is =  // 共有|来自20国的80家企业参展
      chain > clause && TellsThatThereIs(view, chain - 1);
  const std::size_t outer = there_is ? npos : Left(view, chain, clause, /*any=*/true);
  if (outer != npos) return outer;
  if (view.IsWord(inner, "来自") && chain < inner) return inner - 1;  // 吸引|来自20国的80家企业
  const std::size_t behind =
      Right(view, std::max(phrase.end, quantity + 1), view.ClauseEnd(quantity));
  const bool measures =  // 开工的|10座电站累计投资5亿元
      behind != npos && behind + 1 < view.tokens.size() &&
      (view.tokens[behind + 1].kind == TokenKind::kQuantity ||
       (view.tokens[behind + 1].traits & kTraitReach) != 0);
  if (behind != npos && !measures) return behind;
  return there_is ? chain - 1 : inner;
}

// 新建|占地20亩的停车场3个, 引进|总投资5亿元的项目2个: the verb before what tells the size of
// those that are counted. npos for none.
std::size_t ActionFinder::AroundSize(const SentenceView& view, Phrase phrase,
                                     std::size_t clause) const {
  const bool bare =  // 开工|500千伏项目7项; but 安装4台|单机容量
      phrase.begin > clause + 1 && view.tokens[phrase.begin - 1].kind == TokenKind::kQuantity &&
      !IsCounted(view.quantities[static_cast<std::size_t>(view.tokens[phrase.begin - 1].index)]);
  if (!bare && (phrase.begin < clause + 3 || !view.IsWord(phrase.begin - 1, "的") ||
                view.tokens[phrase.begin - 2].kind != TokenKind::kQuantity)) {
    return npos;
  }
  const auto counts = [&](std::size_t i) {
    const std::uint32_t traits = view.tokens[i].traits;
    return (traits & kTraitCountAction) != 0 && (traits & kTraitHead) == 0 && Governs(view, i);
  };
  std::size_t i = phrase.begin - (bare ? 2 : 3);
  const bool of_size = i > clause && cutter_->IsVerb(view, i) && counts(i - 1);
  if (of_size) return i - 1;
  while (i > clause && !counts(i) && cutter_->IsNominal(view, i)) --i;
  return counts(i) ? i : npos;
}

}  // namespace extract
