#include "time/paragraph_time.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "time/time_starts.h"
#include "time/time_test_data.h"

namespace extract {
namespace {

// The year of the last sentence's `quantity`, 0 for none. `told`: the paragraph is told each
// sentence's times; else it looks for them when asked.
int YearOf(const std::vector<std::string>& sentences, std::string_view quantity, CalendarDate date,
           bool told) {
  static constinit const TextMarkTable kTimes = MakeMarkTable<AddTimeMarks>();
  YearContext years(&ShippedTimeWords());
  years.StartDocument({}, date);
  ParagraphTime paragraph;
  TakenTime frame;
  std::vector<TextMarks> marks(sentences.size());
  ResolvedYear year;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    marks[i].Find(kTimes, sentences[i]);
    std::vector<TimeExpression> times;
    years.FindTimes(sentences[i], &times);
    const std::size_t begin =
        i + 1 == sentences.size() ? sentences[i].find(quantity) : std::string::npos;
    if (begin != std::string::npos) {
      const ByteRange at = {begin, begin + 1};
      year = years.Resolve(sentences[i], times, at);
      paragraph.Frame(times, years, &frame);
      if (year.told_by < 0) frame.Take(ShippedTimeWords(), sentences[i], at, &year);
    }
    paragraph.Pass(sentences[i], marks[i].all(), told ? &times : nullptr, years);
  }
  return year.year.value_or(0);
}

int YearOf(const std::vector<std::string>& sentences, std::string_view quantity,
           CalendarDate date = {2022, 9, 1}) {
  const int year = YearOf(sentences, quantity, date, true);
  CHECK(YearOf(sentences, quantity, date, false) == year);
  return year;
}

TEST_CASE("an aim holds to the end of its paragraph") {
  CHECK(YearOf({"到2030年,设施完善。", "管网贯通。", "漏损率降到7%。"}, "7%") == 2030);
  CHECK(YearOf({"到2030年,设施完善。", "现有水厂8座。"}, "8座") == 2022);
  CHECK(YearOf({"到2030年,设施完善。", "今年建成8座。"}, "8座") == 2022);
  CHECK(YearOf({"三年内设施完善。", "漏损率降到7%。"}, "7%") == 2022);
}

TEST_CASE("a past year holds for the next sentence") {
  CHECK(YearOf({"2015年,引进良种。", "亩均增收300元。"}, "300元") == 2015);
  CHECK(YearOf({"2015年,引进良种。", "农户满意。", "机井60眼。"}, "60眼") == 2022);
  CHECK(YearOf({"2015年,引进良种。", "农户满意。", "机井60眼。"}, "60眼", {}) == 2015);
  CHECK(YearOf({"2015年3月,引进良种。", "机井60眼。"}, "60眼") == 2022);
  CHECK(YearOf({"2015年的良种受欢迎。", "机井60眼。"}, "60眼") == 2022);
  CHECK(YearOf({"产量在2015年登顶。", "机井60眼。"}, "60眼") == 2022);
}

TEST_CASE("who says so stands before a time, and a subject before a span") {
  CHECK(YearOf({"据县水务局介绍,到2030年,设施完善。", "漏损率降到7%。"}, "7%") == 2030);
  CHECK(YearOf({"县水务局介绍,2015年,引进良种。", "亩均增收300元。"}, "300元") == 2015);
  CHECK(YearOf({"据介绍,水厂已经开工,到2030年建成。", "漏损率为7%。"}, "7%") == 2022);
  CHECK(YearOf({"【概述】2015年,引进良种。", "亩均增收300元。"}, "300元") == 2015);
  CHECK(YearOf({"甲县“十三五”期间修堤。", "累计投入3亿元。"}, "3亿元") == 2020);
  CHECK(YearOf({"甲县“十三五”期间修堤。", "农户满意。", "新增机井60眼。"}, "60眼") == 2020);
  CHECK(YearOf({"甲县“十三五”期间修堤。", "现有机井60眼。"}, "60眼") == 2022);
  CHECK(YearOf({"加快建设“十三五”批复的堤坝。", "新增机井60眼。"}, "60眼") == 2022);
}

}  // namespace
}  // namespace extract
