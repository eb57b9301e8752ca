// What the grammar knows of single words, beyond their part of speech: the classes of verbs.tsv,
// grammar.tsv and indicator_heads.tsv that the scanner has a use for.
//
// A class is added by adding words with its name to one of those files; a class that the scanner
// does not know is still a lexicon for patterns ({lex:verbs.rise}).
#ifndef EXTRACT_RULES_WORD_TRAITS_H_
#define EXTRACT_RULES_WORD_TRAITS_H_

#include <cstdint>
#include <string_view>

namespace extract {

enum Trait : std::uint32_t {
  kTraitRise = 1u << 0,         // 增长, 提高
  kTraitFall = 1u << 1,         // 下降, 压减
  kTraitRiseTo = 1u << 2,       // 提高到, 增至
  kTraitFallTo = 1u << 3,       // 降至, 缩短到
  kTraitReach = 1u << 4,        // 达到, 完成, 实现, 为: light, no part of an indicator
  kTraitPossess = 1u << 5,      // 拥有, 设有
  kTraitCountAction = 1u << 6,  // 取消, 承接, 引进: governs what is counted
  kTraitRank = 1u << 7,         // 位居
  kTraitPlan = 1u << 8,         // 力争, 计划
  kTraitExpect = 1u << 9,       // 预计, 有望
  kTraitShare = 1u << 10,       // 占, 占比
  kTraitCumulative = 1u << 11,  // 累计, 共: stands between subject and number
  kTraitScope = 1u << 12,       // 全市, 其中: in front of an indicator, no part of it
  kTraitHead = 1u << 13,        // 总额, 产值, 收入: heads an indicator phrase
  kTraitComparison = 1u << 14,  // 同比, 比上年: between indicator and verb of change
  kTraitGrowthName = 1u << 15,  // 增速, 增幅: a name for the change itself
  kTraitDone = 1u << 16,        // 已, 先后: what follows has happened
  kTraitHeadShape = 1u << 19,   // 注册率, 到账额: ends like a head, and may be complete alone
  kTraitModifier = 1u << 20,    // 公办, 市级: says which part of what was counted
  kTraitObjectVerb = 1u << 21,  // 培训, 改造: governs the noun behind it at the head of a clause
  kTraitAgent = 1u << 22,       // 公司, 财政: acts, so that a verb behind it is a predicate
  kTraitNameHead = 1u << 23,  // 补贴, 项目: heads names with a verb inside (农机购置补贴)
  kTraitPivot = 1u << 18,     // 推动, 支持: makes its object act (推动12家企业上市)
  kTraitUncounted = 1u << 24,  // 产量, 能力: a head whose numbers are amounts or rates, no counts
  kTraitRateHead = 1u << 25,  // 比重, 满意度: a head whose own numbers are percents
  kTraitAttributive =
      1u << 17,  // 入库|企业, 在建|项目: a verb before a noun that is part of its name
};

// Mask of a class name ("rise"), 0 for one that only patterns use.
std::uint32_t TraitOfClass(std::string_view class_name);

// What the dimension of a head adds: kTraitUncounted where its numbers count nothing,
// kTraitRateHead where they are percents.
std::uint32_t TraitOfDimension(std::string_view dimension);

}  // namespace extract

#endif  // EXTRACT_RULES_WORD_TRAITS_H_
