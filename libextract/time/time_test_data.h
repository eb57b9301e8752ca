// The shipped words, for the tests of this layer.
#ifndef EXTRACT_TIME_TIME_TEST_DATA_H_
#define EXTRACT_TIME_TIME_TEST_DATA_H_

#include <string>

#include "base/file.h"
#include "base/tsv.h"
#include "base/word_set_rows.h"
#include "time/time_vocabulary.h"

namespace extract {

inline const TimeVocabulary& ShippedTimeWords() {
  static const TimeVocabulary words = [] {
    TimeVocabulary sets;
    std::vector<Diagnostic> problems;
    const std::string path = std::string(EXTRACT_SOURCE_DIR) + "/rules/cn/time_words.tsv";
    const auto rows =
        TsvTable::Parse(ReadFile(path).value(), path, {"class", "word"}, &problems).value();
    AddWordSetRows(rows, kTimeWordClasses, &sets, &problems);
    return sets;
  }();
  return words;
}

}  // namespace extract

#endif  // EXTRACT_TIME_TIME_TEST_DATA_H_
