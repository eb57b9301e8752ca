// The time that sentences without one take over from those before them in their paragraph:
// 2010年,全县…。|人均住房30平方米。
//
//   ParagraphTime paragraph(&words);                  // of time_words.tsv
//   paragraph.Clear();                                // at each paragraph
//   paragraph.Take(sentence, times, quantity, years, &year)  // what the sentence does not tell
//   paragraph.Note(year);                             // each fact's year
//   paragraph.Pass(sentence, marks);                  // behind each sentence
//
// Nearly all sentences have a time of their own or ask for none, so one is looked at only when
// another asks. One a Scanner; not thread-safe.
#ifndef EXTRACT_TIME_PARAGRAPH_TIME_H_
#define EXTRACT_TIME_PARAGRAPH_TIME_H_

#include <string_view>
#include <vector>

#include "base/text_marks.h"
#include "time/time_expression.h"
#include "time/time_vocabulary.h"
#include "time/year_context.h"

namespace extract {

class ParagraphTime {
 public:
  // `words` must outlive it.
  explicit ParagraphTime(const TimeVocabulary* words) : words_(words) {}

  void Clear();
  // Sets `year`, which the sentence's own times do not tell, for the quantity at `quantity`; false
  // where the paragraph does not tell it either.
  bool Take(std::string_view sentence, const std::vector<TimeExpression>& times, ByteRange quantity,
            const YearContext& years, ResolvedYear* year);
  void Note(const ResolvedYear& year) {
    if (year.told_by < 0 && !year.taken) return;
    said_ = year;
    said_.taken = true;
  }
  // `sentence` and `marks` must live until Clear.
  void Pass(std::string_view sentence, const MarkSpan& marks);

 private:
  struct Opening {
    std::string_view sentence;
    MarkSpan marks;
    int number;  // of the sentence in its paragraph
  };

  const TimeExpression* FindFrame(const YearContext& years);

  const TimeVocabulary* words_;
  std::vector<Opening> openings_;  // sentences that may begin with a time
  int passed_ = 0;                 // sentences of this paragraph
  bool found_ = false;             // frame_ is that of the last opening
  TimeExpression frame_;
  std::vector<TimeExpression> times_;
  ResolvedYear said_;      // of the last fact in this sentence that had a time
  ResolvedYear previous_;  // likewise in the one before
};

}  // namespace extract

#endif  // EXTRACT_TIME_PARAGRAPH_TIME_H_
