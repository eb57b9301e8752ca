// What a quantity says, as far as its own sentence tells: the step between a rule and a fact.
#ifndef EXTRACT_SCAN_STATEMENT_H_
#define EXTRACT_SCAN_STATEMENT_H_

#include <string>
#include <vector>

#include "extract/fact.h"
#include "rules/rule_program.h"
#include "scan/phrase.h"
#include "scan/rule_matcher.h"
#include "scan/sentence_view.h"

namespace extract {

struct Statement {
  const CompiledRule* rule = nullptr;
  Measure measure = Measure::kLevel;
  bool negative = false;
  Basis basis = Basis::kNone;
  Bound bound = Bound::kExact;
  FactStatus status = FactStatus::kActual;
  bool once_done = false;  // 建成后|年产5万吨: of no year that the text around tells
  std::string indicator;
  std::string action;
  bool action_behind = false;  // 3个村|完成改造
  // The indicator phrase where the sentence has one for this quantity alone; empty when carried.
  Phrase phrase;
  // 由|21%提高到74%: the value that was; its time is not that of the sentence.
  bool former = false;
  bool carried_out = false;  // the indicator is the object of the clause before
  bool lent = false;         // the indicator ends with a measure that was said before
  // Where this is one of several numbers that may be distributed over as many places.
  std::size_t list_index = 0;
  std::size_t list_size = 1;
};

// What is carried from quantity to quantity within a paragraph.
struct Carry {
  std::string indicator;  // what a bare 增长 Q speaks of
  std::string earlier;    // the same, one figure before
  std::string indicator_unit;
  std::string earlier_unit;
  std::string carrier;  // what a bare 产值 Q belongs to: 有机茶叶 of 有机茶叶总产量
  std::string object;  // what was counted last, without its verb: 新开工128个 of 新签约项目219个
  std::string crop;     // 玉米 of 种植玉米2万亩, for a yield
  std::string firm;     // 规模以上工业企业 of 规模以上工业企业产销率
  std::string thing;    // what something was done to: 羊 of 羊存栏3万只
  std::string grant;    // 补助 of 按投资额的10%给予补助, for 单个项目最高500万元
  std::string unit;     // its unit
  std::string school;   // 小学 of 小学20所: whose the pupils are that are counted behind it
  std::string rate;     // 通车率 of 通车率达到98%, where things are counted behind it
  std::string measure;  // 投资 of 固定资产投资, where an amount was given
  std::string grown;    // the same, where it rose or fell
  bool of_word = false;  // which ends one word, 固定资产投资: for parts of it alone
  std::string risen;     // the same, where an amount was given and then by how much it rose
  std::string measure_unit;
  std::string told;     // 平均薪酬 of 雇员平均薪酬为2万元, for 文员为1万元
  std::string told_of;  // 雇员
  std::string told_unit;
  std::string rate_name;  // 入学率 of 小学入学率99%, for 初中98%
  bool lent = false;      // what was said last has taken over its measure
  std::string action;     // its verb
  std::string deed;  // 接待 of 接待旅客30万人次, which may be said of other places without 旅客
  std::string done_to;         // what it was done to
  std::string deed_unit;       // and in what that was counted
  std::string carried_out;     // 公租房 of 推进公租房建设,开工1200套, for 建成800套
  bool action_behind = false;  // which stands behind what is counted, and governs no object there
  bool change = false;         // what was said last is a change
  bool negative = false;       // and a fall
  bool share = false;          // or a share
  bool part = false;           // said of a part (其中)
  bool measured_part = false;  // and measured as the whole is
  bool series = false;         // the sentence goes through the parts of a whole
  bool grown_here = false;     // of which one has said what grew
  bool measured_here = false;  // the sentence has said of what an amount is
  void Clear() { *this = Carry(); }
};

// 32名, 8人, 5位: persons are one kind of thing, whatever counts them.
inline std::string_view CountUnit(const Quantity& quantity) {
  constexpr std::string_view kPersons = "人";
  const bool persons = quantity.Is(Dimension::kPersons);
  return persons ? kPersons : std::string_view(quantity.base_unit);
}

// 2.5个百分点, 46个基点: by how much a rate rose or fell.
inline bool IsPoints(const Quantity& quantity) {
  const std::string_view unit = quantity.base_unit;
  return unit == "个百分点" || unit.ends_with("基点");
}

// Quantities [first, last) with nothing but 、 和 及 between them: one statement, several numbers.
struct QuantityGroup {
  std::size_t first = 0;
  std::size_t last = 0;
};

class ScanTrace;

// Reads all quantities of a sentence. One a Scanner.
class SentenceReader {
 public:
  // `trace` may be null.
  SentenceReader(const RuleProgram* program, bool reference, ScanTrace* trace = nullptr)
      : program_(program), cutter_(program), matcher_(program, reference), trace_(trace) {}

  // `statements` gets one for each quantity, in order. `carry` is that of the paragraph so far.
  void Read(const SentenceView& view, Carry* carry, std::vector<Statement>* statements);

 private:
  bool NameRankedAmong(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                       Statement* statement) const;
  Phrase BeforeCircumstance(const SentenceView& view, const QuantityGroup& group,
                            Phrase phrase) const;
  bool GoesOnDistributing(const SentenceView& view, const QuantityGroup& former,
                          const QuantityGroup& group,
                          const std::vector<Statement>& statements) const;
  Phrase ObjectChanged(const SentenceView& view, std::size_t token) const;
  bool IsVenture(const SentenceView& view, std::size_t i) const;
  Phrase WorksMade(const SentenceView& view, std::size_t begin, std::size_t end) const;
  Phrase BranchOf(const SentenceView& view, std::size_t begin, Phrase subject,
                  std::size_t end) const;
  Phrase BranchBefore(const SentenceView& view, std::size_t clause) const;
  Phrase ProductBefore(const SentenceView& view, Phrase measure) const;
  bool ComesAgain(const SentenceView& view, std::size_t quantity) const;
  void StepOverBracket(const SentenceView& view, const QuantityGroup& former,
                       const QuantityGroup& group, Carry* carry);
  void FindGroups(const SentenceView& view);
  bool IsDistributed(const SentenceView& view, std::size_t quantity) const;
  Phrase NearerSubject(const SentenceView& view, const QuantityGroup& group) const;
  bool IsPartThatActs(const SentenceView& view, const QuantityGroup& group,
                      const Carry& carry) const;
  bool GoesOnSharing(const SentenceView& view, const QuantityGroup& group,
                     const Carry& carry) const;
  bool GoesOnChanging(const SentenceView& view, const QuantityGroup& group, std::size_t floor,
                      const Statement& statement, const Carry& carry) const;
  bool NameByLabel(const SentenceView& view, std::size_t clause, Statement* statement) const;
  bool NameHead(const SentenceView& view, const QuantityGroup& group, const RuleMatch& match,
                std::size_t floor, const Carry& carry, Statement* head) const;
  void ReadHead(const SentenceView& view, const QuantityGroup& group, Carry* carry,
                Statement* head);
  void ApplyRule(const SentenceView& view, const RuleMatch& match, const Quantity& quantity,
                 Statement* statement) const;
  // The statement's indicator, from its phrase or without one.
  void NamePhrase(const SentenceView& view, std::size_t token, const Carry& carry,
                  Statement* statement) const;
  bool GoesOnRanking(const SentenceView& view, Phrase phrase, std::size_t token) const;
  bool NameBareHead(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                    const Carry& carry, Statement* statement) const;
  static bool NameByGrant(const SentenceView& view, std::size_t token, const Quantity& quantity,
                          const Carry& carry, Statement* statement);
  static bool NameByCasualty(const SentenceView& view, std::size_t token, const Quantity& quantity,
                             const Carry& carry, Statement* statement);
  bool NameByDeed(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                  Statement* statement) const;
  void NameWithoutPhrase(const SentenceView& view, const QuantityGroup& group, std::size_t floor,
                         const Carry& carry, Statement* statement) const;
  // 新签约项目219个、新开工|128个: a verb alone, and the same unit, speak of what was counted
  // before.
  Phrase SubjectCompared(const SentenceView& view, const QuantityGroup& group) const;
  bool NameByRate(const SentenceView& view, std::size_t token, const Quantity& quantity,
                  const Carry& carry, Statement* statement) const;
  bool NameByRest(const SentenceView& view, std::size_t token, const Quantity& quantity,
                  const Carry& carry, Statement* statement) const;
  bool IsDeedAlone(const SentenceView& view, Phrase phrase) const;
  bool GoesOnCounting(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                      Phrase phrase) const;
  std::string ActionOf(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                       Statement* said) const;
  std::string GoverningVerb(const SentenceView& view, const QuantityGroup& group,
                            const Carry& carry, Statement* said) const;
  void NamePriceChanged(Statement* statement) const;
  void NameByDistance(const SentenceView& view, std::size_t token, const Carry& carry,
                      Statement* statement) const;
  void NameByFund(const SentenceView& view, std::size_t token, Statement* statement) const;
  void NameByAward(const SentenceView& view, std::size_t token, Statement* statement) const;
  void MarkShareOfGroup(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                        Statement* statement) const;
  bool NameByNamedPart(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
                       Statement* statement) const;
  bool NameByYardstick(const SentenceView& view, std::size_t token, const Carry& carry,
                       Statement* statement) const;
  Phrase BeforeBracket(const SentenceView& view, std::size_t token) const;
  Phrase MeasureBehindBracket(const SentenceView& view, std::size_t token) const;
  bool AddOwnerOfBracket(const SentenceView& view, Phrase phrase, std::string* text) const;
  void LendToItem(const SentenceView& view, Phrase item, const Quantity& quantity,
                  const Carry& carry, Statement* statement) const;
  // The noun phrase of an earlier clause of the sentence that the clause of `token` goes on from.
  Phrase Compared(const SentenceView& view, std::size_t begin, std::size_t end,
                  Statement* statement) const;
  Phrase ComparedBefore(const SentenceView& view, std::size_t clause, Statement* statement) const;
  Phrase Superlative(const SentenceView& view, std::size_t token, Phrase* measure,
                     Statement* statement) const;
  bool NameByMost(const SentenceView& view, const QuantityGroup& group, Statement* statement) const;
  bool NameBySuperlative(const SentenceView& view, std::size_t token, Statement* statement) const;
  Phrase Attributed(const SentenceView& view, std::size_t begin, std::size_t end) const;
  Phrase OverBracket(const SentenceView& view, Phrase phrase, std::size_t end) const;
  Phrase Published(const SentenceView& view, Phrase who, std::size_t end) const;
  Phrase EarlierSubject(const SentenceView& view, std::size_t token, bool* growth) const;
  void ShareBound(const SentenceView& view, const QuantityGroup& group,
                  std::vector<Statement>* statements) const;
  void Distribute(const SentenceView& view, const QuantityGroup& group,
                  std::vector<Statement>* statements) const;
  // Puts what the phrase belongs to in front of `text`, which is the phrase's.
  bool IsBareHead(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                  const Carry& carry) const;
  void AddCarrier(const SentenceView& view, Phrase phrase, const Quantity& quantity,
                  const Carry& carry, std::string* text) const;
  // 30岁以下5000人、30—40岁|6000人: of the same things, those of that size; false where none is
  // named.
  bool NameBySize(const SentenceView& view, std::size_t token, std::size_t floor,
                  const Carry& carry, Statement* statement) const;
  // 途经6|省区: what is counted is its own count word, unless a noun behind it, or one that ends
  // alike before it, says what. 辖12个村、4800|户、1.3万|人: of settlements, households and people.
  // 全省接待旅客300万人次,其中:甲市接待|80万人次: the same deed, done to the same.
  bool NameBySameDeed(const SentenceView& view, std::size_t token, const Carry& carry,
                      Statement* statement) const;
  void RememberDeed(const SentenceView& view, const Quantity& quantity, const Statement& statement,
                    Carry* carry) const;
  // |发展茶叶12万亩: a verb that the word list has for a noun, at the head of a clause.
  void LeaveLeadVerb(const SentenceView& view, std::size_t token, Statement* statement) const;
  Phrase CarriedOut(const SentenceView& view, std::size_t begin, std::size_t end) const;
  std::size_t DeedAlone(const SentenceView& view, Phrase phrase, std::size_t token) const;
  bool NameByEarlierClause(const SentenceView& view, std::size_t token, const Carry& carry,
                           Statement* statement) const;
  // 获9金5银6铜: of each its own medal, whatever stands beside the list.
  void NameMedals(const SentenceView& view, std::vector<Statement>* statements) const;
  bool NameByUnit(const SentenceView& view, std::size_t token, const Carry& carry,
                  Statement* statement) const;
  // What clauses before say that the figures behind them are about; empty for none.
  Phrase SubjectOfCopula(const SentenceView& view, std::size_t begin, std::size_t end) const;
  Phrase TopicOf(const SentenceView& view, std::size_t clause) const;
  bool AddTopic(const SentenceView& view, Phrase phrase, const Carry& carry,
                std::string* text) const;
  // 粮食产量12万吨、油料|1.2万吨: names statement `i` by the end of its list's first item.
  void TakeOwnVerb(const SentenceView& view, std::size_t i,
                   std::vector<Statement>* statements) const;
  void NameInList(const SentenceView& view, std::size_t i, std::vector<Statement>* statements);
  std::string EndOfListHead(const SentenceView& view, Phrase item, const Quantity& quantity) const;
  std::string_view WithoutPart(std::string_view object) const;
  bool NameByHead(const SentenceView& view, Phrase phrase, std::size_t token,
                  std::string* text) const;
  bool IsWhose(const SentenceView& view, const Quantity& quantity, std::size_t i) const;
  bool NameByPart(const SentenceView& view, Phrase phrase, std::size_t token, const Carry& carry,
                  std::string* text) const;
  bool NameByInstitution(const SentenceView& view, Phrase phrase, const Carry& carry,
                         std::string* text) const;
  // 其中甲公司|5亿元: puts behind `text` of what the amount is, where its phrase says only whose.
  bool IsNextInSeries(const SentenceView& view, Phrase phrase, std::size_t token, bool rated,
                      std::string_view measure, const Carry& carry) const;
  std::string NameOfPart(const SentenceView& view, std::size_t last, const std::string& part,
                         std::string_view measure, bool branch, bool alone,
                         const Carry& carry) const;
  // Whether nothing nominal stands in [begin, end): 东部|增长4%; `change` lets a basis stand there.
  bool OnlyVerbsUntil(const SentenceView& view, std::size_t begin, std::size_t end,
                      bool change) const;
  bool LendMeasure(const SentenceView& view, Phrase phrase, std::size_t token,
                   const Quantity& quantity, const Carry& carry, Statement* named) const;
  // 固定资产投资 as one word: 其中第一产业|增长5% is of 投资.
  void RememberHeadOfWord(std::string_view word, bool change, Carry* carry) const;
  std::size_t MeasureBegin(const SentenceView& view, Phrase phrase) const;
  void RememberTold(const SentenceView& view, const Quantity& quantity, const Statement& statement,
                    Carry* carry) const;
  bool LendTold(const SentenceView& view, Phrase phrase, std::size_t token,
                const Quantity& quantity, const Carry& carry, Statement* named) const;
  void RememberMeasure(const SentenceView& view, const Quantity& quantity,
                       const Statement& statement, Carry* carry) const;
  void RememberFirm(const SentenceView& view, const Statement& statement, Carry* carry) const;
  void Remember(const SentenceView& view, const Quantity& quantity, const Statement& statement,
                Carry* carry) const;
  bool RememberTopic(const SentenceView& view, const Statement& statement, Carry* carry) const;
  void RememberCarrier(const SentenceView& view, const Quantity& quantity,
                       const Statement& statement, Carry* carry) const;
  void LeaveDeed(const SentenceView& view, Phrase phrase, Phrase* carrier) const;
  void RememberCrop(const SentenceView& view, const Quantity& quantity, Phrase phrase,
                    Carry* carry) const;
  void RememberSchool(const SentenceView& view, const Quantity& quantity, std::size_t token,
                      Carry* carry) const;
  void RememberCounted(const SentenceView& view, const Quantity& quantity, Phrase carrier,
                       Carry* carry) const;

  const RuleProgram* program_;
  PhraseCutter cutter_;
  RuleMatcher matcher_;
  ScanTrace* trace_;
  std::vector<QuantityGroup> groups_;  // of the sentence at hand
  Carry outside_;                      // what was carried when a bracket opened
  Phrase list_head_;                   // of the item that named what a list is of; or empty
  std::size_t bracket_ = 0;            // behind its sign; 0 for none that has a number before it
};

}  // namespace extract

#endif  // EXTRACT_SCAN_STATEMENT_H_
