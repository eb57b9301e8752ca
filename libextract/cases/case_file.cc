#include "cases/case_file.h"

#include <algorithm>

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

  void Line(std::string_view line, int number) {
    line = Trim(line);
    if (!line.empty() && line[0] == '#') return;
    if (line.empty()) return Finish();
    if (!open_) {
      current_ = Case();
      current_.location = {file_, number, 1};
      open_ = true;
    }
    const std::size_t colon = line.find(':');
    const std::string_view key = line.substr(0, colon);
    const std::string_view value =
        colon == std::string_view::npos ? std::string_view() : Trim(line.substr(colon + 1));
    if (!Set(key, value, line, number)) {
      Error("E130", "unknown key `" + std::string(key) + "`",
            "known keys are rule, name, text, date, district, fact, not, none, todo", line, number);
    }
  }

  void Finish() {
    if (open_ && current_.text.empty()) {
      Error("E131", "case without text", "add a line: text: ...", "", current_.location.line);
    } else if (open_) {
      cases_->push_back(std::move(current_));
    }
    open_ = false;
  }

 private:
  bool Set(std::string_view key, std::string_view value, std::string_view line, int number) {
    std::pair<std::string_view, std::string*> kTexts[] = {
        {"rule", &current_.rule}, {"name", &current_.name},         {"text", &current_.text},
        {"date", &current_.date}, {"district", &current_.district}, {"todo", &current_.todo}};
    for (auto& [name, target] : kTexts) {
      if (name == key) {
        *target = value;
        return true;
      }
    }
    if (key == "not") {
      current_.not_by_rule.push_back(TakeWord(&value));
    } else if (key == "none") {
      current_.none.push_back(TakeWord(&value));
    } else if (key == "fact") {
      AddFact(value, line, number);
    } else {
      return false;
    }
    return true;
  }

  void AddFact(std::string_view value, std::string_view line, int number) {
    ExpectedFact fact;
    fact.quote = TakeWord(&value);
    while (!(value = Trim(value)).empty()) {
      const std::string field = TakeWord(&value);
      const std::size_t equals = field.find('=');
      if (equals == std::string::npos || equals == 0) {
        Error("E132", "expected FIELD=VALUE, not `" + field + "`",
              "write fact: QUOTE measure=change indicator=...", line, number);
        return;
      }
      fact.fields.emplace_back(field.substr(0, equals), field.substr(equals + 1));
    }
    if (fact.quote.empty()) {
      Error("E132", "fact without a quote", "write fact: QUOTE measure=change ...", line, number);
      return;
    }
    current_.facts.push_back(std::move(fact));
  }

  void Error(std::string code, std::string message, std::string help, std::string_view line,
             int number) {
    problems_->push_back({Severity::kError,
                          std::move(code),
                          std::move(message),
                          std::move(help),
                          {file_, number, 1},
                          std::string(line)});
  }

  const std::string& file_;
  std::vector<Case>* cases_;
  std::vector<Diagnostic>* problems_;
  Case current_;
  bool open_ = false;
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
    quiet.name = "quiet";
    quiet.text = line;
    quiet.none.push_back("*");
    cases->push_back(std::move(quiet));
  });
}

}  // namespace extract
