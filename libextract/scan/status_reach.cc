// A word of planning reaches from where it stands to the end of its sentence, over commas and
// semicolons, until a word says that something has happened (已).

#include "scan/status_reach.h"

#include <algorithm>
#include <bit>
#include <span>

#include "rules/word_traits.h"

namespace extract {
namespace {

bool IsWordOfClass(const SentenceView& view, std::size_t i, WordClass word_class) {
  return i < view.tokens.size() && view.tokens[i].kind == TokenKind::kWord &&
         view.tokens[i].word_class == word_class;
}

// 从现在的|2小时缩短至1小时: what is, whatever is planned.
bool IsStartingPoint(const SentenceView& view, std::size_t quantity) {
  return quantity > 1 && view.IsWord(quantity - 1, "的") && view.IsFromTime(quantity - 2);
}

// 将|突破1000万吨, 将|接近三成: the verb is read with the number.
bool ReachesNumber(const SentenceView& view, std::size_t i) {
  if (i >= view.tokens.size() || view.tokens[i].kind != TokenKind::kQuantity) return false;
  return (*view.words)[SentenceWord::kReaching].Begins(view.TokenText(i));
}

// 计划投资8亿元,|完成63%: how much of what was planned is done.
bool IsPartDone(const SentenceView& view, std::size_t quantity) {
  const Quantity& part = view.quantities[static_cast<std::size_t>(view.tokens[quantity].index)];
  return quantity > 1 && part.Is(Dimension::kPercent) && view.IsWord(quantity - 1, "完成") &&
         view.ClauseBegin(quantity) == quantity - 1;
}

// |预算案|拨款20亿元: what a budget does is to come.
bool OpensWithBudget(const SentenceView& view) {
  if (view.tokens.size() < 2) return false;
  const std::string_view paper = view.TokenText(0);
  return (paper.ends_with("预算案") || paper.ends_with("施政报告")) &&
         (view.tokens[1].traits & kTraitCountAction) != 0;
}

// Behind the quotation that opens at token `i`, a word or two; else `i`.
std::size_t AfterQuoted(const SentenceView& view, std::size_t i) {
  constexpr std::size_t kMostTokens = 4;
  const auto is_quote = [&view](std::size_t k) {
    return k < view.tokens.size() && view.tokens[k].kind == TokenKind::kQuote;
  };
  if (!is_quote(i)) return i;
  for (std::size_t k = i + 1; k <= i + kMostTokens; ++k) {
    if (is_quote(k)) return k + 1;
  }
  return i;
}

// Behind 每|月 at token `i`; else `i`.
std::size_t AfterEach(const SentenceView& view, std::size_t i) {
  if (i + 2 >= view.tokens.size() || !view.TokenText(i).starts_with("每")) return i;
  return view.IsWord(i, "每") ? i + 2 : i + 1;
}

// 将新建|3座 is a plan; 将|42个项目分解 and 将|散落的力量整合 move an object to the front and are
// none.
bool IsFuture(const SentenceView& view, std::size_t i) {
  std::size_t next = i + 1;
  next = AfterQuoted(view, next);  // 将“集体”|开工7个项目
  if (view.IsFromTime(next) || ReachesNumber(view, next))
    return true;  // 将|从现在的2小时缩短至1小时
  if (next < view.tokens.size() && view.tokens[next].kind == TokenKind::kTime) ++next;
  const bool after_time = next > i + 1;
  next = AfterEach(view, next);  // 将|每月供应3吨
  while (IsWordOfClass(view, next, WordClass::kAdverb)) ++next;
  if (IsWordOfClass(view, next, WordClass::kPreposition)) return true;
  if (next == i + 1 && view.Is(next, SentenceWord::kConjunction)) return true;  // 将|与乙市共建
  if (after_time && next < view.tokens.size()) {  // 将6月|设为质量监测月
    const std::string_view word = view.TokenText(next);
    if (word.size() >= 3 && word.substr(word.size() - 3) == "为") return false;
  }
  const bool verb = IsWordOfClass(view, next, WordClass::kVerb) ||
                    (!after_time && IsWordOfClass(view, next, WordClass::kVerbalNoun));
  bool attribute = false;  // 将涉及6个部门的18项事项整合为一件事: moves its object to the front
  constexpr std::size_t kMaxObjectTokens = 32;
  const std::size_t reach = std::min(view.ClauseEnd(i), next + kMaxObjectTokens);
  for (std::size_t k = next + 1; k < reach; ++k) {
    attribute |= view.IsWord(k, "的");
    const std::string_view word = view.TokenText(k);
    const bool becomes = word.size() > 6 && word.substr(word.size() - 3) == "为";
    if (attribute && (becomes || word == "纳入" || word == "列入")) return false;
  }
  return verb && !(next + 1 < view.tokens.size() && view.IsWord(next + 1, "的"));
}

// 规划建设|了九座, 计划安排|了: a plan that was carried out.
bool IsCarriedOut(const SentenceView& view, std::size_t i) {
  const bool verb = IsWordOfClass(view, i + 1, WordClass::kVerb) ||
                    IsWordOfClass(view, i + 1, WordClass::kVerbalNoun);
  const std::size_t last = verb ? i + 2 : i + 1;
  return last < view.tokens.size() && view.IsWord(last, "了");
}

// 我会|预留5亿元, 我会向基金|注资9亿元: the clause counts what is done; not 我们会|发现,….
bool Undertakes(const SentenceView& view, std::size_t begin) {
  constexpr std::uint32_t kDeeds =
      kTraitCountAction | kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitPlan;
  bool deed = false;
  for (std::size_t i = begin; i < view.ClauseEnd(begin); ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return deed;
    deed |= (view.tokens[i].traits & kDeeds) != 0;
  }
  return false;
}

// 我|会预留, 政府亦|会增拨, 我|宣布: somebody says what is to come.
bool Wills(const SentenceView& view, std::size_t i, bool acts) {
  std::size_t who = i;
  while (who > 1 && (view.IsWord(who - 1, "亦") || view.IsWord(who - 1, "也"))) --who;
  if (who == 0) return false;
  if (view.TokenText(who - 1).starts_with("我")) return Undertakes(view, i + 1);
  return acts && !view.IsWord(i, "宣布") &&  // 政府|宣布 may tell of what was done
         (*view.words)[SentenceWord::kWiller].Holds(view.TokenText(who - 1));
}

// 轮候时间会|由6年缩短至4年: a level to come.
bool Reaches(const SentenceView& view, std::size_t next) {
  if (!view.Is(next, SentenceWord::kOrigin) ||
      view.tokens[next - 2].word_class != WordClass::kNoun) {
    return false;
  }
  for (std::size_t i = next; i < view.ClauseEnd(next); ++i) {
    if ((view.tokens[i].traits & (kTraitRiseTo | kTraitFallTo)) != 0) return true;
  }
  return false;
}

// 要|新建3座, 需|完成5万亩, 准备|再建3座, 政府|会增建3座; not 每天|要消耗5吨, 推介|会签约3个,
// which are how things are.
bool IsCall(const SentenceView& view, std::size_t i) {
  constexpr std::size_t kEachTokens = 2;  // 每|天
  for (std::size_t k = i - std::min(i, kEachTokens); k < i; ++k) {
    if (view.TokenText(k).starts_with("每")) return false;
  }
  const bool wants = view.IsWord(i, "要");
  if (wants && view.IsWord(i + 1, "把")) return true;  // 要|把产值做到5亿元
  std::size_t next = i + 1;
  while (IsWordOfClass(view, next, WordClass::kAdverb)) ++next;
  if (next >= view.tokens.size()) return false;
  const bool acts = (view.tokens[next].traits & kTraitCountAction) != 0;
  constexpr std::uint32_t kChanges = kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo;
  if (wants) return acts || (view.tokens[next].traits & kChanges) != 0;
  if (view.IsWord(next + 1, "了") || view.IsWord(next + 1, "的")) return false;
  const bool verb = acts || IsWordOfClass(view, next, WordClass::kVerb);
  if (view.IsWord(i, "会") && next == i + 1 && i > 0 && Reaches(view, next)) return true;
  if (view.IsWord(i, "会") || view.IsWord(i, "建议") || view.IsWord(i, "宣布")) {
    return Wills(view, i, verb || IsWordOfClass(view, next, WordClass::kPreposition));
  }
  if ((*view.words)[SentenceWord::kWant].Holds(view.TokenText(i))) return verb;
  if (!(*view.words)[SentenceWord::kDue].Holds(view.TokenText(next))) return false;
  for (std::size_t k = view.ClauseBegin(i); k < i; ++k) {  // 因工作|需要新增30人: a noun
    if ((*view.words)[SentenceWord::kGround].Holds(view.TokenText(k))) return false;
  }
  return true;
}

// 水利建设计划|完成土方320方, 水利建设计划|新建5座: what the plan is.
bool IsToBeDone(const SentenceView& view, std::size_t i) {
  if (!view.IsWord(i, "完成") && !view.IsWord(i, "新建")) return false;
  return i + 1 < view.tokens.size() && (view.tokens[i + 1].kind == TokenKind::kQuantity ||
                                        IsWordOfClass(view, i + 1, WordClass::kNoun));
}

// 公司|计划再上两条生产线, 政府|计划于明年动用3亿元; not 星火|计划在全县实施, 计划共|收到8份.
bool IsPlanOfSubject(const SentenceView& view, std::size_t i) {
  const SentenceToken& next = view.tokens[i + 1];
  if (next.word_class == WordClass::kPreposition) return !view.IsWord(i + 1, "在");
  return next.word_class == WordClass::kAdverb;
}

// 目标|销量60万辆, 把产值目标|定在5亿元; 完成目标|任务 was done.
bool IsAimOf(const SentenceView& view, std::size_t i) {
  const std::string_view next = view.TokenText(i + 1);
  if (next.starts_with("定") || next.starts_with("设")) return true;
  if ((view.tokens[i + 1].traits & kTraitHead) == 0 || next.starts_with("完成")) return false;
  for (std::size_t k = view.ClauseBegin(i); k < i; ++k) {
    if ((view.tokens[k].traits & (kTraitReach | kTraitDone)) != 0) return false;
  }
  return true;
}

// 较年初|计划增加5亿元, 比原|计划提前20天: what a result is compared with.
bool IsYardstick(const SentenceView& view, std::size_t i) {
  const auto compares = [&](std::size_t k) {
    return view.TokenText(k).starts_with("较") || view.TokenText(k).starts_with("比");
  };
  while (i > 0 && !compares(i - 1) &&
         (view.tokens[i - 1].kind == TokenKind::kTime || view.IsWord(i - 1, "原") ||
          view.tokens[i - 1].word_class == WordClass::kTimeWord)) {
    --i;
  }
  return i > 0 && compares(i - 1);
}

// 计划总投资|5亿, 规划建设|3座 are plans; 三年行动计划|, 规划设计| are names.
bool IsPlanUse(const SentenceView& view, std::size_t i) {
  const std::string_view word = view.TokenText(i);
  if (word == "将") return IsFuture(view, i);
  if (word == "预算") return i + 1 < view.tokens.size() && view.IsWord(i + 1, "安排");
  if (!view.Is(i, SentenceWord::kPlanNoun)) return true;
  if (i + 1 >= view.tokens.size() || IsYardstick(view, i)) return false;
  const SentenceToken& next = view.tokens[i + 1];
  if ((*view.words)[SentenceWord::kSummed].Holds(view.TokenText(i + 1))) return false;
  if (next.kind == TokenKind::kQuantity || next.kind == TokenKind::kTime) return word == "计划";
  if (word == "规划" && (view.IsWord(i + 1, "期末") || view.IsWord(i + 1, "期内"))) return true;
  if (word == "目标" && i == 0 && view.IsWord(i + 1, ":")) return true;  // 目标:突破500公里
  if (next.kind != TokenKind::kWord) return false;
  if (view.IsWord(i + 1, "是") || view.IsWord(i + 1, "为")) return true;
  if (word == "目标") return IsAimOf(view, i);
  // 285个|计划新开工项目全部开工: what sort of projects
  if (word == "计划" && i > 0 && view.tokens[i - 1].kind == TokenKind::kQuantity) {
    return view.quantities[static_cast<std::size_t>(view.tokens[i - 1].index)].Is(
        Dimension::kPercent);  // 六成|计划扩大投资
  }
  // 该|计划覆盖30个镇: a plan that is at work
  if (word == "计划" && i > 0 &&
      (*view.words)[SentenceWord::kDemonstrative].Holds(view.TokenText(i - 1))) {
    return false;
  }
  if (i > 0 && view.tokens[i - 1].kind == TokenKind::kWord &&
      view.tokens[i - 1].word_class == WordClass::kVerbalNoun) {
    return word == "计划" && IsToBeDone(view, i + 1);  // 行动|计划, 招生|计划: names
  }
  const bool attribute = i > 0 && view.tokens[i - 1].kind == TokenKind::kWord &&
                         view.tokens[i - 1].word_class != WordClass::kNoun &&
                         view.tokens[i - 1].word_class != WordClass::kPlaceName &&
                         (view.tokens[i - 1].traits & kTraitCumulative) == 0;  // 共|计划投资
  if (view.Is(i + 1, SentenceWord::kPlannedSum)) return !attribute;  // 总|计划投资 names a sum
  if (view.Is(i + 1, SentenceWord::kObjectMover)) return true;
  if (word == "计划" && IsPlanOfSubject(view, i)) return true;
  const bool opens = i == 0 || view.tokens[i - 1].kind != TokenKind::kWord ||
                     (view.tokens[i - 1].traits & kTraitScope) != 0;
  if (word == "计划" && opens &&
      (next.word_class == WordClass::kNoun || next.word_class == WordClass::kPreposition)) {
    return true;  // 计划|用三年, 计划|在城东
  }
  // 推进绕城路|规划|建设,: the work itself
  if (word == "规划" &&
      (i + 2 >= view.tokens.size() || view.tokens[i + 2].kind == TokenKind::kBoundary)) {
    return false;
  }
  const bool verb =
      next.word_class == WordClass::kVerb ||
      (next.word_class == WordClass::kVerbalNoun && (next.traits & kTraitCountAction) != 0);
  const bool deed =  // 计划|新建8座, where a name may have 规划|新建项目
      word == "计划" && opens && (next.traits & kTraitCountAction) != 0;
  return verb && (deed || (next.traits & kTraitAttributive) == 0);
}

// 项目建成达产后|: what follows is expected of it.
bool IsOnceDone(const SentenceView& view, std::size_t i) {
  return i > 0 && view.Is(i - 1, SentenceWord::kCompletion) && view.IsWord(i, "后");
}

bool IsExpectedGoal(const SentenceView& view, std::size_t i) {
  return i + 1 < view.tokens.size() && view.IsWord(i + 1, "目标");  // 预期目标 is a plan
}

// 初步|估计, 预先|估计|数字: figures of what was, not yet final.
bool IsEstimateMade(const SentenceView& view, std::size_t i) {
  return (i > 0 && (view.IsWord(i - 1, "初步") || view.IsWord(i - 1, "预先"))) ||
         view.IsWord(i + 1, "数字") || view.IsWord(i + 1, "数据");
}

// 好的|预期不断释放: a noun here; 预期|增长5%, 预期为, 预期目标 look ahead.
bool IsExpectUse(const SentenceView& view, std::size_t i) {
  if (view.IsWord(i, "估计") || view.IsWord(i, "估算")) return !IsEstimateMade(view, i);
  if (view.IsWord(i, "可能")) {  // 兼顾需要与|可能
    return i == 0 || !view.Is(i - 1, SentenceWord::kConjunction);
  }
  if (!view.IsWord(i, "预期")) return true;
  const bool noun = i > 0 && view.IsWord(i - 1, "的");
  if (i + 1 >= view.tokens.size()) return false;
  constexpr std::uint32_t kPredicate =
      kTraitReach | kTraitRise | kTraitFall | kTraitRiseTo | kTraitFallTo | kTraitPlan;
  const SentenceToken& next = view.tokens[i + 1];
  return IsExpectedGoal(view, i) || next.kind == TokenKind::kQuantity ||
         (!noun && next.kind == TokenKind::kTime) || (!noun && (next.traits & kPredicate) != 0) ||
         view.IsWord(i + 1, "为") || view.IsWord(i + 1, "将") || view.IsWord(i + 1, "会");
}

bool IsUntilNow(const SentenceView& view, std::size_t i, const TimeExpression& time) {
  const std::string_view text = view.TokenText(i);
  const bool opens = i == 0 || view.tokens[i - 1].kind == TokenKind::kBoundary;
  if (time.period.empty() && !opens) return false;  // 计划在|目前的基础上增加
  return (*view.words)[SentenceWord::kUntilNow].Begins(text) ||
         (text.size() > 2 && text[0] == '1' && text[1] == '-');
}

// What holds while a sentence is read from its beginning.
class StatusReader {
 public:
  StatusReader(const SentenceView& view, bool plan_section, int published)
      : view_(view),
        base_(plan_section ? FactStatus::kPlanned : FactStatus::kActual),
        status_(base_),
        published_(published) {}

  StatusReach status() const { return {status_, once_done_}; }

  void PassQuantity(std::size_t i) {
    if (attribute_only_ && i + 1 < view_.tokens.size() && view_.IsWord(i + 1, "的")) Reset();
  }
  void EndPlan() { Reset(); }
  void PassTime(std::size_t i) {
    if (view_.tokens[i].index == kNoTime) return;
    const TimeExpression& time = view_.times[static_cast<std::size_t>(view_.tokens[i].index)];
    // 预计到2030年…: still expected.
    if (time.role == TimeRole::kTarget && status_ != FactStatus::kExpected) {
      status_ = view_.IsWord(i, "届时") ? FactStatus::kExpected : FactStatus::kPlanned;
    }
    if (base_ == FactStatus::kActual && status_ != base_ && IsUntilNow(view_, i, time)) {
      status_ = FactStatus::kActual;  // 预计全年…,1-8月|完成
    }
    if (base_ == FactStatus::kPlanned && IsOver(i, time)) status_ = FactStatus::kActual;
  }
  void PassBoundary(std::size_t i) {
    if (clause_only_) Reset();
    expects_ = false;
    if (status_ == FactStatus::kExpected && view_.IsWord(i, ";") && !lists_) status_ = base_;
  }
  void PassWord(std::size_t i) {
    constexpr std::uint32_t kSigns = kTraitPlan | kTraitExpect | kTraitDone;
    const std::uint32_t traits = view_.tokens[i].traits;
    if (IsOnceDone(view_, i)) {
      once_done_ = base_ == FactStatus::kActual;  // in a rule it is the rule's term
      if (status_ == FactStatus::kActual) status_ = FactStatus::kExpected;
      return;
    }
    if (view_.Is(i, SentenceWord::kIntent) && IsCall(view_, i)) status_ = FactStatus::kPlanned;
    if ((traits & kSigns) == 0) return;
    if ((traits & kTraitPlan) != 0 && IsPlanUse(view_, i)) {
      // 预计出栏量|将达到80万头, 预计到2030年,出栏量|将达到80万头
      const bool expected = foreseen_ && status_ == FactStatus::kExpected;
      if ((expects_ || expected) && view_.TokenText(i).starts_with("将")) return;
      if (IsCarriedOut(view_, i)) {
        status_ = FactStatus::kActual;
        return;
      }
      status_ = FactStatus::kPlanned;
      clause_only_ = view_.Is(i, SentenceWord::kSoon);
      attribute_only_ = view_.IsWord(i, "计划") || view_.IsWord(i, "规划");
    } else if ((traits & kTraitExpect) != 0 && IsExpectUse(view_, i)) {
      expects_ = !IsExpectedGoal(view_, i);
      foreseen_ = expects_;
      lists_ = expects_ && view_.IsWord(i + 1, ":");
      status_ = expects_ ? FactStatus::kExpected : FactStatus::kPlanned;
    } else if ((traits & kTraitDone) != 0 && !expects_) {  // 预计…已|超过400亿元
      status_ = FactStatus::kActual;
      once_done_ = false;
    }
  }

 private:
  // |2012年底,全县有…, in a plan of 2013: how things are.
  bool IsOver(std::size_t i, const TimeExpression& time) const {
    const bool opens = i == 0 || view_.tokens[i - 1].kind == TokenKind::kBoundary;
    return opens && time.explicit_year && time.year && *time.year < published_ && !time.from &&
           (time.role == TimeRole::kPeriod || time.role == TimeRole::kSpan);
  }
  void Reset() {
    status_ = base_;
    clause_only_ = attribute_only_ = false;
  }

  const SentenceView& view_;
  const FactStatus base_;
  FactStatus status_;
  const int published_;  // year of the text, 0 for unknown
  bool once_done_ = false;
  bool expects_ = false;      // a word of expecting stood in this clause
  bool foreseen_ = false;     // one stood before in the sentence
  bool lists_ = false;        // 预计:…;…;…: it holds for the whole list
  bool clause_only_ = false;  // 即将投产,|准确率达到95%: reaches no further than its clause
  bool attribute_only_ = false;  // 计划总投资5亿元的|72个项目: only the number inside the attribute
};

// 去年, 2015年 in a text of 2016, 目前, 以来: what was, or is.
bool IsPast(const TimeExpression& time, int published) {
  switch (time.role) {
    case TimeRole::kTarget:
    case TimeRole::kNameOnly:
    case TimeRole::kComparison:
      return false;
    case TimeRole::kSpan:
      return true;
    case TimeRole::kPeriod:
      return !time.year || time.period.empty() || *time.year < published;
  }
  return false;
}

// A bit for each token that a status depends on: 后 does by what is beside it. Which token is one
// cannot be foretold, so all are asked before any is read.
std::uint64_t Telling(std::span<const SentenceToken> tokens) {
  std::uint64_t telling = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const SentenceToken& token = tokens[i];
    const bool tells = ((token.roles & kRoleStatus) != 0) | (token.spelling == Spelling("后"));
    telling |= std::uint64_t{tells} << i;
  }
  return telling;
}

}  // namespace

bool TellsWhatIs(const SentenceView& view, int published) {
  return std::any_of(view.times.begin(), view.times.end(),
                     [published](const TimeExpression& t) { return IsPast(t, published); }) ||
         std::any_of(view.tokens.begin(), view.tokens.end(), [&view](const SentenceToken& token) {
           return (token.traits & kTraitDone) != 0 || token.spelling == Spelling("了") ||
                  view.text.substr(token.begin).starts_with("现有");  // 现有人口 is one word
         });
}

bool QuotesPlan(const SentenceView& view) {
  constexpr int kMostClauses = 2;  // 7月3日,《办法》规定,…
  std::size_t end = 0;
  for (int i = 0; i < kMostClauses; ++i) {
    const std::size_t begin = i == 0 ? 0 : end + 1;
    end = view.ClauseEnd(begin);
    if (end >= view.tokens.size() || end < begin + 2) return false;
    if ((*view.words)[SentenceWord::kRuling].Holds(view.TokenText(end - 1))) {
      std::size_t paper = end - 2;
      while (paper > begin && (view.tokens[paper].kind == TokenKind::kQuote ||
                               view.tokens[paper].word_class == WordClass::kAdverb ||
                               view.tokens[paper].word_class == WordClass::kConjunction)) {
        --paper;
      }
      return (*view.words)[SentenceWord::kPlanPaper].Ends(view.TokenText(paper));
    }
  }
  return false;
}

FactStatus StatusBehind(const SentenceView& view, std::size_t behind) {
  const std::size_t end = view.ClauseEnd(behind);
  const auto ahead = [&] {
    return (*view.words)[SentenceWord::kAhead].Begins(view.TokenText(behind));
  };
  while (behind < end && IsWordOfClass(view, behind, WordClass::kAdverb) && !ahead()) ++behind;
  if (behind >= end || view.tokens[behind].kind != TokenKind::kWord || !ahead()) {
    return FactStatus::kActual;
  }
  for (std::size_t i = behind + 1; i < end; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return FactStatus::kActual;
  }
  const std::uint32_t traits = view.tokens[behind].traits;
  const bool moved = view.IsWord(behind, "将") && !IsFuture(view, behind);
  if ((traits & kTraitExpect) != 0) return FactStatus::kExpected;
  const bool plan = (traits & kTraitPlan) != 0 && !moved && !IsCarriedOut(view, behind);
  return plan ? FactStatus::kPlanned : FactStatus::kActual;
}

void FindStatuses(const SentenceView& view, bool plan_section, int published,
                  std::vector<StatusReach>* statuses) {
  constexpr std::size_t kBlock = 64;
  statuses->assign(view.quantities.size(), StatusReach());
  std::size_t left = view.quantities.size();
  const bool plan = plan_section ||
                    ((QuotesPlan(view) || OpensWithBudget(view)) && !TellsWhatIs(view, published));
  StatusReader reader(view, plan, published);
  for (std::size_t block = 0; left > 0 && block < view.tokens.size(); block += kBlock) {
    std::uint64_t tells = Telling(
        std::span(view.tokens).subspan(block).first(std::min(kBlock, view.tokens.size() - block)));
    for (; left > 0 && tells != 0; tells &= tells - 1) {
      const std::size_t i = block + static_cast<std::size_t>(std::countr_zero(tells));
      switch (view.tokens[i].kind) {
        case TokenKind::kQuantity:
          if (IsPartDone(view, i)) reader.EndPlan();
          (*statuses)[static_cast<std::size_t>(view.tokens[i].index)] =
              IsStartingPoint(view, i) ? StatusReach() : reader.status();
          reader.PassQuantity(i);
          --left;
          break;
        case TokenKind::kTime:
          reader.PassTime(i);
          break;
        case TokenKind::kBoundary:
          reader.PassBoundary(i);
          break;
        default:
          reader.PassWord(i);
          break;
      }
    }
  }
}

}  // namespace extract
