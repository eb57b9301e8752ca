// Cases beside rules: tests/*.cases of a pack, readable text, one case a paragraph.
//
//   rule: change.rise
//   name: 同比 stands between indicator and verb
//   text: 全市完成技改投资12.5亿元，同比增长7.1%。
//   date: 2022-08
//   district: 莱西市
//   fact: 7.1% measure=change indicator=技改投资 value=7.1
//   not: 12.5亿元
//
// `fact: QUOTE FIELD=VALUE ...` a fact with this quote and these fields; the first one of a case
// must be made by its rule. `not: QUOTE` the rule does not make the fact there (another may).
// `none: QUOTE` there is no fact there; `none: *` none at all. `todo: REASON` a failure that is
// known. Lines that begin with # are comments. A value with blanks in it stands in "quotes". In
// quiet.txt each line is a text that must yield nothing. A field that is null is `FIELD=null`.
#ifndef EXTRACT_CASES_CASE_FILE_H_
#define EXTRACT_CASES_CASE_FILE_H_

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

struct ExpectedFact {
  int line = 0;
  std::string quote;
  std::vector<std::pair<std::string, std::string>> fields;
};

struct Case {
  SourceLocation location;  // of its first line
  int last_line = 0;
  std::string rule;  // "change.rise", or "cn/change.rise" for another pack's; "" for no one rule
  SourceLocation rule_location;
  std::string rule_line;  // as it stands in the file, for diagnostics
  std::string name;
  std::string text;
  SourceLocation text_location;
  std::string text_line;
  std::string date;
  std::string district;
  std::vector<ExpectedFact> facts;
  std::vector<std::string> not_by_rule;
  std::vector<std::string> none;
  std::string todo;
};

// Appends the cases of `content` (or, for quiet text, one for each line) and a diagnostic for every
// line that cannot be read (E130 unknown key, E131 case without text, E132 fact without quote or
// field, E133 unknown field, E134 key given twice, E135 case that expects nothing).
void ParseCases(std::string_view content, const std::string& file, std::vector<Case>* cases,
                std::vector<Diagnostic>* problems);
void ParseQuietText(std::string_view content, const std::string& file, std::vector<Case>* cases);

}  // namespace extract

#endif  // EXTRACT_CASES_CASE_FILE_H_
