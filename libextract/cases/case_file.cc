#include "cases/case_file.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "cases/fact_fields.h"

namespace extract {
namespace {

std::string_view Trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t' || text.back() == '\r')) {
    text.remove_suffix(1);
  }
  return text;
}

// The next word of `rest`: up to a blank, or between quotes (in field="a b" too).
std::string TakeWord(std::string_view* rest) {
  *rest = Trim(*rest);
  std::string word;
  bool quoted = false;
  std::size_t i = 0;
  for (; i < rest->size(); ++i) {
    const char c = (*rest)[i];
    if (c == '"') {
      quoted = !quoted;
    } else if (c == ' ' && !quoted) {
      break;
    } else {
      word += c;
    }
  }
  rest->remove_prefix(i);
  return word;
}

class Parser {
 public:
  Parser(const std::string& file, std::vector<Case>* cases, std::vector<Diagnostic>* problems)
      : file_(file), cases_(cases), problems_(problems) {}

  void Line(std::string_view raw, int number) {
    line_ = raw;
    number_ = number;
    const std::string_view line = Trim(raw);
    if (!line.empty() && line[0] == '#') return;
    if (line.empty()) return Finish();
    if (!open_) {
      current_ = Case();
      current_.location = {file_, number, 1};
      first_line_ = raw;
      keys_.clear();
      open_ = true;
    }
    current_.last_line = number;
    const std::size_t colon = line.find(':');
    const std::string_view key = line.substr(0, colon);
    const std::string_view value =
        colon == std::string_view::npos ? line.substr(line.size()) : Trim(line.substr(colon + 1));
    if (!Set(key, value)) {
      Error("E130", "unknown key `" + std::string(key) + "`",
            "known keys are rule, name, text, date, district, fact, not, none, todo", key);
    }
  }

  void Finish() {
    if (!open_) return;
    open_ = false;
    number_ = current_.location.line;
    line_ = first_line_;
    const bool expects =
        !current_.facts.empty() || !current_.not_by_rule.empty() || !current_.none.empty();
    if (current_.text.empty()) {
      Error("E131", "case without text", "add a line: text: ...", line_);
    } else if (!expects && !faulty_expectation_) {
      Error("E135", "case that expects nothing", "add a line fact:, not: or none:", line_);
    } else if (!current_.not_by_rule.empty() && current_.rule.empty()) {
      Error("E135", "`not:` in a case without a rule",
            "say with `rule:` which rule leaves the quantity alone, or write `none:`", line_);
    } else {
      cases_->push_back(std::move(current_));
    }
    faulty_expectation_ = false;
  }

 private:
  bool Set(std::string_view key, std::string_view value) {
    const std::pair<std::string_view, std::string*> kTexts[] = {
        {"rule", &current_.rule}, {"name", &current_.name},         {"text", &current_.text},
        {"date", &current_.date}, {"district", &current_.district}, {"todo", &current_.todo}};
    for (auto& [name, target] : kTexts) {
      if (name != key) continue;
      if (!keys_.insert(name).second) {
        Error("E134", "second `" + std::string(key) + "` in one case",
              "an empty line separates two cases", key);
      }
      *target = value;
      if (name == "rule") {
        current_.rule_location = {file_, number_, ColumnOf(value)};
        current_.rule_line = line_;
      } else if (name == "text") {
        current_.text_location = {file_, number_, ColumnOf(value)};
        current_.text_line = line_;
      }
      return true;
    }
    if (key == "not") {
      current_.not_by_rule.push_back(TakeWord(&value));
    } else if (key == "none") {
      current_.none.push_back(TakeWord(&value));
    } else if (key == "fact") {
      faulty_expectation_ |= !AddFact(value);
    } else {
      return false;
    }
    return true;
  }

  bool AddFact(std::string_view value) {
    ExpectedFact fact;
    fact.line = number_;
    const std::string_view whole = value;
    fact.quote = TakeWord(&value);
    if (fact.quote.empty()) {
      return Error("E132", "fact without a quote", "write fact: QUOTE measure=change ...", whole);
    }
    while (!(value = Trim(value)).empty()) {
      const std::string_view at = value;
      const std::string field = TakeWord(&value);
      const std::size_t equals = field.find('=');
      if (equals == std::string::npos || equals == 0) {
        return Error("E132", "expected FIELD=VALUE, not `" + field + "`",
                     "write fact: QUOTE measure=change indicator=...", at);
      }
      std::string name = field.substr(0, equals);
      if (!IsFactField(name)) {
        return Error("E133", "no record has a field `" + name + "`",
                     "fields are " + FactFieldNames(), at);
      }
      fact.fields.emplace_back(std::move(name), field.substr(equals + 1));
    }
    current_.facts.push_back(std::move(fact));
    return true;
  }

  // `at` lies within the current line, here and below.
  int ColumnOf(std::string_view at) const {
    const std::size_t before = static_cast<std::size_t>(at.data() - line_.data());
    return static_cast<int>(CountCodePoints(line_.substr(0, before))) + 1;
  }

  bool Error(std::string code, std::string message, std::string help, std::string_view at) {
    problems_->push_back({Severity::kError,
                          std::move(code),
                          std::move(message),
                          std::move(help),
                          {file_, number_, ColumnOf(at)},
                          std::string(line_)});
    return false;
  }

  const std::string& file_;
  std::vector<Case>* cases_;
  std::vector<Diagnostic>* problems_;
  std::string_view line_;
  std::string_view first_line_;  // of the case
  int number_ = 0;
  Case current_;
  std::set<std::string_view> keys_;
  bool open_ = false;
  bool faulty_expectation_ = false;  // the case has one that could not be read
};

template <typename Function>
void ForEachLine(std::string_view content, Function function) {
  int number = 0;
  while (!content.empty()) {
    const std::size_t end = std::min(content.find('\n'), content.size());
    function(content.substr(0, end), ++number);
    content.remove_prefix(std::min(end + 1, content.size()));
  }
}

}  // namespace

void ParseCases(std::string_view content, const std::string& file, std::vector<Case>* cases,
                std::vector<Diagnostic>* problems) {
  Parser parser(file, cases, problems);
  ForEachLine(content, [&](std::string_view line, int number) { parser.Line(line, number); });
  parser.Finish();
}

void ParseQuietText(std::string_view content, const std::string& file, std::vector<Case>* cases) {
  ForEachLine(content, [&](std::string_view line, int number) {
    line = Trim(line);
    if (line.empty() || line[0] == '#') return;
    Case quiet;
    quiet.location = {file, number, 1};
    quiet.last_line = number;
    quiet.text_location = quiet.location;
    quiet.text_line = line;
    quiet.name = "quiet";
    quiet.text = line;
    quiet.none.push_back("*");
    cases->push_back(std::move(quiet));
  });
}

}  // namespace extract
