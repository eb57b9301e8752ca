// What stands right behind a time and tells that it dates no figure of its own.
#ifndef EXTRACT_TIME_BEHIND_TIME_H_
#define EXTRACT_TIME_BEHIND_TIME_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "time/time_expression.h"
#include "time/time_scanner.h"
#include "time/time_vocabulary.h"

namespace extract {

// 2003年|以来最高, 2013年|冬季以来首次: how rare a figure is, not when it was. In
// 自2011年三季度|(9.8%)以来最高 a figure of that time stands between. `rest`: the text behind it.
bool IsMarkOfRecord(const TimeVocabulary& words, std::string_view rest);

// 是2015年|的3.2倍: what the multiple is of; it dates neither this number nor those behind it.
bool IsBaseOfMultiple(const TimeVocabulary& words, std::string_view rest);

// 2010年|农网改造工程安排项目: the year of a work's name.
bool NamesWork(const TimeVocabulary& words, std::string_view rest);

// 2021年|后续 and 2021年|起草 are not 后 and 起. `bytes`: of the word of `since` that was found.
bool IsLaterWord(const TimeVocabulary& words, std::string_view rest, std::size_t bytes);

// Behind 前: 年底前|十位, 2021年前|三季度.
bool IsFrontWord(const TimeVocabulary& words, std::string_view rest);

// 与上年|持平: what makes a comparison of 与 stands before the next mark.
bool ComparesBehind(const TimeVocabulary& words, std::string_view rest);

// 发布2014年|年报, 根据2014年|的统计数据: no name of a paper, its figures are of that time.
bool NamesAccount(const TimeVocabulary& words, std::string_view rest);

// 统计处今日公布本港|去年10至12月的失业率,升至4.6%: the time of the figures that are made known.
bool IsOfRelease(const TimeVocabulary& words, std::string_view before, std::string_view rest);

// 在去年同期|较高基数的基础上: what the figure is measured against.
bool IsGroundOfChange(std::string_view before, std::string_view rest);

// 于2014年至2016年|间,…: the clauses behind go on with it.
inline bool IsSpanWithin(const TimeExpression& time, std::string_view rest) {
  return time.role == TimeRole::kSpan && (rest.starts_with("间") || rest.starts_with("期间"));
}

// 2012年至2014年|3年间, “十一五”期间|五年间: `token`, which begins at `begin`, is the span `before`
// again.
bool RepeatsSpan(const TimeExpression& before, std::string_view sentence, std::size_t begin,
                 const TimeToken& token);

// 由去年6月调高上限至|年底: whether what follows `head` ends, in the same clause, what begins with
// the time `from`, and so is of its year.
bool EndsSpanFrom(const TimeVocabulary& words, const TimeExpression& from, std::string_view head);

// 自2013年|启动以来,: what began then stands between.
bool SpansSince(std::string_view rest);

// 2018年以来, “十三五”以来: makes the time a span to `now`, the year spoken of, 0 for unknown.
void SpanToNow(int now, bool plan, TimeExpression* time);

// 从“十二五”|的12万吨, 从“十二五”|末的12万吨
bool IsPointOf(const TimeVocabulary& words, std::string_view rest);

// Bytes of 同期, 同月 and 同季 that `rest` begins with: of the year that is named, what the
// sentence speaks of; 0 for none.
std::size_t SameTimeOf(std::string_view rest);

// Whether a clause begins behind `before`.
bool OpensClause(std::string_view before);

// 上年, 去年, 上年度
bool IsYearBefore(const TimeToken& token);

// “我家去年收了8吨”: what names in marks do not say.
bool IsSpoken(const TimeToken& token);

// 第一年补助3万元,|第二年补助1万元: of whoever it is, no one year.
bool IsYearOfScale(std::string_view before, const TimeToken& token);

// 全年|计划完成…, 预计|全年…
bool LooksAhead(const TimeVocabulary& words, std::string_view before, std::string_view rest);

// 四季度, 10月至12月, 12月份: what a text of the first months of a year speaks of is over.
bool IsLatePart(const YearPart& part);

// 与2023年第3季相比,|第4季; 较2023年第4季,|第1季: the year of the quarter right behind `former`,
// which it is compared with; 0 for any other.
int YearOfNextQuarter(const std::vector<TimeExpression>& found, const YearPart& part);

}  // namespace extract

#endif  // EXTRACT_TIME_BEHIND_TIME_H_
