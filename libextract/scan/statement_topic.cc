// What the clauses before say a bare measure is of: a topic (煤炭方面), a branch, works, a product.

#include "base/utf8.h"
#include "scan/carry_text.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"
#include "scan/statement.h"

namespace extract {
namespace {

// 页岩气|发展方面, 经济区|建设提速, 产业园|正式启用: what is done to the thing, and how, is no part
// of its name.
void WithoutDevelopment(const SentenceView& view, Phrase* thing) {
  while (thing->end > thing->begin + 1 &&
         (view.tokens[thing->end - 1].word_class == WordClass::kVerbalNoun ||
          view.tokens[thing->end - 1].word_class == WordClass::kAdjective)) {
    --thing->end;
  }
}

}  // namespace

// 苹果产业方面,|种植面积8万亩,|产值3亿元
Phrase SentenceReader::TopicOf(const SentenceView& view, std::size_t clause) const {
  constexpr int kMostClauses = 4;
  constexpr std::size_t kMostTokens = 8;
  for (int clauses = 0; clause > 1 && clauses < kMostClauses; ++clauses) {
    const std::size_t end = clause - 1;
    if (!view.IsWord(end, ",")) break;
    clause = view.ClauseBegin(end - 1);
    if (clause >= end) break;
    if (view.IsWord(end - 1, "方面") && end - clause < kMostTokens) {
      Phrase topic = cutter_.Before(view, clause, end - 1);
      WithoutDevelopment(view, &topic);
      if (topic.end > topic.begin + 1 && view.IsWord(topic.end - 1, "产业")) --topic.end;
      const bool thing =
          !topic.empty() && view.tokens[topic.end - 1].word_class == WordClass::kNoun;
      return thing ? topic : Phrase{clause, clause};
    }
  }
  return {clause, clause};
}

// 滨河水厂, 红星合作社, 绕城公路改造工程: what is built or run.
bool SentenceReader::IsVenture(const SentenceView& view, std::size_t i) const {
  const SentenceToken& token = view.tokens[i];
  if (token.kind != TokenKind::kWord || token.word_class != WordClass::kNoun) return false;
  const std::string_view word = view.TokenText(i);
  if ((token.traits & kTraitNameHead) != 0) return true;
  const bool agent =
      (token.traits & kTraitAgent) != 0 && (*view.words)[SentenceWord::kFirm].Ends(word);
  return agent || (word.size() > 3 && (*view.words)[SentenceWord::kWorksEnd].Ends(word));
}

// 纺织业|带动作用显著,|增加值达30亿元; 滨河水厂|位于城西,运行平稳,|总投资3亿元: the branch or
// the works that the clauses before, without a number, begin with.
Phrase SentenceReader::BranchBefore(const SentenceView& view, std::size_t clause) const {
  constexpr int kMostClauses = 3;
  const Phrase none{clause, clause};
  for (int clauses = 0; clauses < kMostClauses && clause > 1; ++clauses) {
    if (!view.IsWord(clause - 1, ",")) return none;
    const std::size_t begin = view.ClauseBegin(clause - 2);
    for (std::size_t i = begin; i < clause; ++i) {
      if (view.tokens[i].kind == TokenKind::kQuantity) return none;
    }
    if (const Phrase made = WorksMade(view, begin, clause - 1); !made.empty()) return made;
    const Phrase subject = cutter_.First(view, begin, clause - 1);
    if (!subject.empty()) return BranchOf(view, begin, subject, clause - 1);
    clause = begin;  // 实现了较快增长: goes on about the same
  }
  return none;
}

// 培育壮大|文旅产业,产值…, 建成|甲产品生产基地,产能…: the branch or the works that a verb of the
// clause [begin, end) has for its object at the end.
Phrase SentenceReader::WorksMade(const SentenceView& view, std::size_t begin,
                                 std::size_t end) const {
  const Phrase none{end, end};
  const auto acts = [&](std::size_t i) {
    return cutter_.IsVerb(view, i) ||
           (view.tokens[i].word_class == WordClass::kVerbalNoun &&
            (view.tokens[i].traits & (kTraitCountAction | kTraitObjectVerb)) != 0);
  };
  Phrase object = cutter_.Before(view, begin, end);
  const bool whole = object.subject_end == object.subject_begin;
  bool governed = object.begin > begin && object.begin < end && acts(object.begin - 1);
  while (object.begin + 1 < object.end && acts(object.begin)) {
    ++object.begin;
    governed = true;
  }
  if (!governed || object.empty() || object.end != end || !whole) return none;
  for (std::size_t i = object.begin; i < end; ++i) {
    if (view.IsWord(i, "的")) object.begin = i + 1;  // 最大的|甲产品基地
  }
  const std::string_view last = view.TokenText(end - 1);
  const bool named = object.end > object.begin + 1 || last.size() > 2 * kHanBytes;  // not 产业
  const bool made = (*view.words)[SentenceWord::kBranch].Ends(last) || IsVenture(view, end - 1);
  const bool works = made && !(*view.words)[SentenceWord::kNoWorks].Ends(last);
  return named && works ? object : none;
}

// The branch or the works in the subject of the clause [begin, end).
Phrase SentenceReader::BranchOf(const SentenceView& view, std::size_t begin, Phrase subject,
                                std::size_t end) const {
  const Phrase none{end, end};
  for (std::size_t i = begin; i < subject.begin; ++i) {
    if (view.tokens[i].word_class == WordClass::kPreposition) return none;  // 以林业为龙头
  }
  const WordSet& branches = (*view.words)[SentenceWord::kBranch];
  for (std::size_t i = subject.begin; i < subject.end; ++i) {
    const bool last = i + 1 == subject.end;
    if (branches.Ends(view.TokenText(i))) {
      const bool economy = !last && view.IsWord(i + 1, "经济");  // 工业|经济向好
      const bool goes_on = !last && !economy && branches.Ends(view.TokenText(i + 1));
      if (goes_on) continue;  // 装备产业|集群
      const bool firm =  // 天元钙业|有限公司, 城市|居民消费价格; but 民营经济|活力增强
          !economy && view.tokens[i + 1].word_class == WordClass::kNoun &&
          !view.TokenText(i).ends_with("经济");
      return firm ? none : Phrase{subject.begin, i + 1};
    }
    const bool produced =  // 粮食|生产再获丰收
        last && i > subject.begin && subject.end < end && view.IsWord(i, "生产");
    if (produced) return {subject.begin, i};
    if (view.Joins(i)) return none;
  }
  if (subject.empty() || view.IsWord(subject.end, "的") || view.Joins(subject.end)) return none;
  WithoutDevelopment(view, &subject);
  const bool named =  // 公司, 项目 alone add nothing
      subject.end > subject.begin + 1 || view.TokenText(subject.begin).size() > 2 * kHanBytes;
  const bool acts =  // a predicate stands behind it
      named && subject.end < end && IsVenture(view, subject.end - 1);
  return acts ? subject : none;
}

// 新能源汽车|快速发展,|产量增长9%: the product that a yield is of.
Phrase SentenceReader::ProductBefore(const SentenceView& view, Phrase measure) const {
  const std::size_t clause = view.ClauseBegin(measure.begin);
  const Phrase none{clause, clause};
  const bool yields =
      view.Is(measure.end - 1, SentenceWord::kYield) ||
      (*view.words)[SentenceWord::kProductMeasure].Holds(view.TokenText(measure.end - 1));
  if (!yields || clause < 2 || !view.IsWord(clause - 1, ",")) return none;
  const std::size_t begin = view.ClauseBegin(clause - 2);
  for (std::size_t i = begin; i < clause; ++i) {
    if (view.tokens[i].kind == TokenKind::kQuantity) return none;
  }
  Phrase subject = cutter_.First(view, begin, clause - 1);
  if (subject.empty() || subject.begin != begin) return none;
  const auto produced = [&](std::size_t first) {
    return program_->indicators.Find(cutter_.Text(view, {first, subject.end}) + "产量") != nullptr;
  };
  while (!subject.empty() && !produced(subject.begin) && !produced(subject.end - 1)) --subject.end;
  return subject.empty() ? none : subject;  // 水稻|长势良好
}

namespace {

// 产业|规模: of whichever branch the clause before is about.
bool IsMeasureOfBranch(const SentenceView& view, Phrase measured) {
  return measured.end == measured.begin + 2 && view.IsWord(measured.begin, "产业") &&
         (view.tokens[measured.end - 1].traits & kTraitHead) != 0;
}

// 经济|总量, 进出口|总额: of a place, so it may be of a zone as well, but not of a branch.
bool IsMeasureOfZone(const SentenceView& view, Phrase measured) {
  return measured.end == measured.begin + 2 && view.Is(measured.end - 1, SentenceWord::kTotal) &&
         (view.IsWord(measured.begin, "经济") || view.TokenText(measured.begin) == "进出口");
}

}  // namespace

// A measure alone at the head of its clause: what the clauses before say it is of.
bool SentenceReader::AddTopic(const SentenceView& view, Phrase phrase, const Carry& carry,
                              std::string* text) const {
  const std::size_t clause = view.ClauseBegin(phrase.begin);
  std::size_t lead = clause;  // 养殖业健康发展,累计实现|产值27亿元
  while (lead < phrase.begin &&
         (view.tokens[lead].traits & (kTraitCumulative | kTraitDone | kTraitPlan)) != 0) {
    ++lead;
  }
  const bool leads = phrase.begin == lead || (phrase.behind_light_verb && phrase.begin == lead + 1);
  if (!leads || clause < 2 || phrase.subject_begin != phrase.subject_end ||
      !(view.IsWord(clause - 1, ",") || view.tokens[clause - 1].kind == TokenKind::kOpen)) {
    return false;
  }
  Phrase measure;
  const bool rate = phrase.end == phrase.begin + 1 &&
                    (view.tokens[phrase.begin].traits & (kTraitHead | kTraitHeadShape)) != 0;
  Statement compared;
  Phrase topic = rate ? Superlative(view, phrase.begin, &measure, &compared) : Phrase();
  const bool whole =  // 年|产值, 总|产能
      phrase.end > phrase.begin + 1 &&
      (view.IsWord(phrase.begin, "年") || view.IsWord(phrase.begin, "总") ||
       view.IsWord(phrase.begin, "日") || view.IsWord(phrase.begin, "月"));
  const Phrase measured{phrase.begin + (whole ? 1 : 0), phrase.end};
  const bool of_zone = IsMeasureOfZone(view, measured);
  if (topic.empty() && !of_zone && !IsMeasureOfBranch(view, measured) &&
      !IsBareMeasure(view, measured)) {
    return false;
  }
  if (view.tokens[clause - 1].kind == TokenKind::kOpen) {  // 柴油(销售额|下降6%)
    topic = BeforeBracket(view, phrase.begin);
    const bool thing = !topic.empty() && topic.end == clause - 1 &&
                       (view.tokens[topic.end - 1].traits & (kTraitHead | kTraitHeadShape)) == 0;
    if (thing) *text = JoinNames(cutter_.Text(view, topic), *text);
    return thing;
  }
  if (topic.empty()) topic = SubjectOfCopula(view, view.ClauseBegin(clause - 2), clause - 1);
  if (topic.empty() && carry.carrier.empty()) topic = TopicOf(view, clause);
  if (topic.empty()) topic = BranchBefore(view, clause);
  if (topic.empty()) topic = ProductBefore(view, measured);
  if (topic.empty() || (of_zone && !IsVenture(view, topic.end - 1))) return false;
  *text = JoinNames(cutter_.Text(view, topic), *text);
  return true;
}

// 种植业产值3亿元、林业产值1亿元、其他|2亿元
bool SentenceReader::NameByRest(const SentenceView& view, std::size_t token,
                                const Quantity& quantity, const Carry& carry,
                                Statement* statement) const {
  if (token == 0 || !view.IsWord(token - 1, "其他") || carry.measure.empty() ||
      carry.measure_unit != quantity.base_unit) {
    return false;
  }
  statement->indicator = std::string(view.TokenText(token - 1)) + carry.measure;
  return true;
}

// 高新技术企业:|1268家
bool SentenceReader::NameByLabel(const SentenceView& view, std::size_t clause,
                                 Statement* statement) const {
  if (clause < 2 || !view.IsWord(clause - 1, ":")) return false;
  const Phrase label = cutter_.Before(view, view.ClauseBegin(clause - 1), clause - 1);
  if (label.empty()) return false;
  cutter_.SetText(view, label, &statement->indicator);
  statement->phrase = label;
  return true;
}

// 小学20所: a school, unless it is a part (其中幼儿园8所) or one of several (小学20所,初中5所).
void SentenceReader::RememberSchool(const SentenceView& view, const Quantity& quantity,
                                    std::size_t token, Carry* carry) const {
  const auto persons = [](const Quantity& some) { return some.Is(Dimension::kPersons); };
  if (persons(quantity)) {  // 普通高中招生3000人,|在校生9000人
    for (const std::string_view intake : {"招生", "招生数", "在校生", "在校学生"}) {
      if (!EndsWith(carry->object, intake)) continue;
      const std::string_view whose(carry->object.data(), carry->object.size() - intake.size());
      if ((*view.words)[SentenceWord::kSchool].Ends(whose) || EndsWith(whose, "教育")) {
        carry->school = whose;
      }
    }
    return;
  }
  std::size_t begin = token;
  for (; begin > 0 && !view.IsWord(begin, ";"); --begin) {
    if (view.IsWord(begin - 1, "其中")) return;
  }
  const bool branch = EndsWith(carry->object, "教学点") && !carry->school.empty();
  if (branch) return;  // 小学90所,教学点12个,招生|2万人
  const bool school = (*view.words)[SentenceWord::kSchool].Ends(carry->object);
  bool several = false;
  for (std::size_t i = static_cast<std::size_t>(&quantity - view.quantities.data());
       i-- > 0 && view.quantity_tokens[i] > begin && !persons(view.quantities[i]);) {
    several |= view.quantities[i].base_unit == quantity.base_unit;
  }
  carry->school = school && !several ? carry->object : std::string();
}

}  // namespace extract
