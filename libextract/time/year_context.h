// Which year a statement holds for: the document's date, the section's year, the sentence's own
// words.
//
//   YearContext years(&words);                    // of time_words.tsv
//   years.StartDocument(blocks, given_date);
//   years.EnterBlock(block);                       // headings: 2025年工作回顾, 2026年工作安排
//   years.FindTimes(sentence, marks, &times);
//   years.Resolve(sentence, times, quantity)       // {2025, "2025-H1"}
//
// One a Scanner; not thread-safe; reused from document to document.
#ifndef EXTRACT_TIME_YEAR_CONTEXT_H_
#define EXTRACT_TIME_YEAR_CONTEXT_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/normalized_block.h"
#include "time/document_date.h"
#include "time/time_expression.h"

namespace extract {

struct ResolvedYear {
  std::optional<int> year;
  std::string period;   // ISO 8601, or ""
  bool target = false;  // 到2030年: the statement looks ahead
  int told_by = -1;     // index of the time that says so, -1 for the text around
};

// The section of a document that its headings have led to.
struct YearSection {
  int year = 0;
  bool plan = false;
  bool preamble = false;  // of a plan, before its first part
  bool measures = false;  // in a list of what a budget announces
  int list = 0;           // year that leads to a list, or aim of the paragraphs before, 0 for none
};

class YearContext {
 public:
  // `words` must outlive it.
  explicit YearContext(const TimeVocabulary* words) : words_(words), finder_(words) {}

  // `blocks`: every block of the document (or its first 200). `given`: --date, year 0 for none.
  void StartDocument(const std::vector<const NormalizedBlock*>& blocks, const CalendarDate& given);
  // Before the sentences of each block.
  void EnterBlock(const NormalizedBlock& block);

  // Goes on with a document whose headings led to `section`, in a copy of its context.
  void set_section(const YearSection& section) {
    section_year_ = section.year;
    plan_section_ = section.plan;
    preamble_ = section.preamble;
    measures_ = section.measures;
    list_year_ = section.list;
  }
  YearSection section() const {
    return {section_year_, plan_section_, preamble_, measures_, list_year_};
  }

  const TimeVocabulary& words() const { return *words_; }
  const DocumentDate& document_date() const { return date_; }
  // The year that statements without time hold for here; 0 when unknown.
  int section_year() const { return section_year_; }
  // The section (or the whole document, a plan or a policy) announces rather than reports.
  bool plan_section() const { return plan_section_; }

  // TimeFinder::Find with what is known here.
  void FindTimes(std::string_view sentence, const MarkSpan& marks,
                 std::vector<TimeExpression>* times) const;
  void FindTimes(std::string_view text, std::vector<TimeExpression>* times) const;

  // The time of the quantity at `quantity`: a time that a comparison or a bracket ties to it
  // (比2009年的 61.2%), else the nearest before it that is no comparison and no name, else the
  // section's year. Where the quantity is the `index`-th of `count` that 分别 distributes over as
  // many listed years (2013和2014年分别为…), the `index`-th of these.
  ResolvedYear Resolve(std::string_view sentence, const std::vector<TimeExpression>& times,
                       ByteRange quantity, std::size_t index = 0, std::size_t count = 1) const;

  // Where what was done with the quantity stands behind it, with a time between the two
  // (3座水库|于2018年竣工): that time. told_by is -1 for none.
  static ResolvedYear YearOfDeedBehind(std::string_view sentence,
                                       const std::vector<TimeExpression>& times, ByteRange quantity,
                                       std::string_view deed);

  // Of a value that was (2016年与2011年相比,由|38%升到66%): what the sentence measures
  // against.
  static ResolvedYear FormerYear(const std::vector<TimeExpression>& times, ByteRange quantity);

 private:
  void EnterHeading(const NormalizedBlock& block);
  void EnterReportParagraph(std::string_view text);
  bool IsAhead(int year) const;
  void EnterFirstPart(const NormalizedBlock& block);
  void EnterPlan();
  void EnterMeasures(const NormalizedBlock& block);
  void EnterList(const NormalizedBlock& block);
  void EnterAim(std::string_view text);

  const TimeVocabulary* words_;
  TimeFinder finder_;
  DocumentDate date_;
  int section_year_ = 0;
  int list_year_ = 0;  // 2024年的目标是: of the paragraphs behind; 0 for none
  bool plan_section_ = false;
  bool plan_document_ = false;
  bool measures_ = false;  // 主要措施包括: and the list behind
  bool preamble_ = false;  // a plan's first words tell how things are
};

}  // namespace extract

#endif  // EXTRACT_TIME_YEAR_CONTEXT_H_
