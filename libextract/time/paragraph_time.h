// The time that sentences without one take over from those before them in their paragraph:
// 2010年,全县…。|人均住房30平方米。
//
//   ParagraphTime paragraph;
//   paragraph.Clear();                             // at each paragraph
//   paragraph.Frame(times, years, &frame);         // of a sentence: what those before it say
//   paragraph.Pass(sentence, marks, &times, years);  // behind each sentence
//
//   frame.Take(words, sentence, quantity, &year);  // what the sentence does not tell
//
// Nearly all sentences have a time of their own or ask for none, so one whose times nobody has
// looked for is looked at only when another asks. One a Scanner; not thread-safe.
#ifndef EXTRACT_TIME_PARAGRAPH_TIME_H_
#define EXTRACT_TIME_PARAGRAPH_TIME_H_

#include <string>
#include <string_view>
#include <vector>

#include "base/text_marks.h"
#include "time/time_expression.h"
#include "time/time_vocabulary.h"
#include "time/year_context.h"

namespace extract {

// What the paragraph says to a sentence.
struct TakenTime {
  int year = 0;  // 0: nothing
  std::string period;
  bool aim = false;
  bool span = false;

  // Sets `year`, which the sentence's own times do not tell, for the quantity at `quantity`.
  bool Take(const TimeVocabulary& words, std::string_view sentence, ByteRange quantity,
            ResolvedYear* resolved) const;
};

class ParagraphTime {
 public:
  void Clear() {
    openings_.clear();
    passed_ = 0;
    framed_ = resolved_ = -1;
    found_ = false;
  }
  // For the sentence with these times, behind those passed.
  void Frame(const std::vector<TimeExpression>& times, const YearContext& years, TakenTime* frame);
  // Of the times of such a sentence, those that 当年 and 第二年 reckon from what the one before
  // told.
  void ResolveAnaphors(const YearContext& years, std::vector<TimeExpression>* times);
  // `sentence` and `marks` must live until Clear. `times`: what FindTimes said of the sentence,
  // nullptr where it was not asked.
  void Pass(std::string_view sentence, const MarkSpan& marks,
            const std::vector<TimeExpression>* times, const YearContext& years);

 private:
  struct Opening {
    std::string_view sentence;
    MarkSpan marks;
    int number = 0;  // of the sentence in its paragraph
  };

  // Whether the sentence begins with its time, which is then frame_.
  bool ReadFrame(std::string_view sentence, const std::vector<TimeExpression>& times,
                 const YearContext& years);
  const TimeExpression* LastOpening(const YearContext& years);
  // The year that the sentence before told last, else that of the last opening; 0 for none.
  int YearBefore(const YearContext& years);
  bool TakeAimBefore(const YearContext& years, TakenTime* frame);

  std::vector<Opening> openings_;  // sentences that may begin with a time
  Opening last_;                   // the sentence before
  int passed_ = 0;                 // sentences of this paragraph
  int framed_ = -1;                // number of the sentence that was framed last
  int resolved_ = -1;              // likewise whose 当年 was, last
  int resolved_year_ = 0;          // what that was
  bool found_ = false;             // frame_ is that of the last opening
  TimeExpression frame_;
  std::vector<TimeExpression> times_;
};

}  // namespace extract

#endif  // EXTRACT_TIME_PARAGRAPH_TIME_H_
