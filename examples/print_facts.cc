// Prints the facts of a text: print_facts RULES_DIR/cn < report.txt
#include <iostream>
#include <iterator>

#include "extract/document.h"
#include "extract/rule_pack.h"
#include "extract/scanner.h"

class Printer : public extract::FactSink {
 public:
  bool Add(const extract::Fact& fact) override {
    std::cout << (fact.district.empty() ? "?" : fact.district) << '\t' << fact.indicator << '\t'
              << fact.value.ToString() << ' ' << fact.unit << '\t'
              << (fact.year ? std::to_string(*fact.year) : "?") << '\n';
    return true;
  }
};

int main(int argc, char** argv) {
  if (argc != 2) return 2;
  std::vector<extract::Diagnostic> problems;
  const auto packs = extract::RulePack::LoadWithParents(argv[1], &problems);
  extract::CompileOutcome compiled = extract::CompiledRules::Compile(packs);
  for (const auto& problem : problems) std::cerr << problem.ToString();
  for (const auto& problem : compiled.problems) std::cerr << problem.ToString();
  if (compiled.rules == nullptr || extract::HasErrors(problems)) return 3;

  std::string text{std::istreambuf_iterator<char>(std::cin), std::istreambuf_iterator<char>()};
  const auto document = extract::Document::FromBytes(std::move(text), {});
  extract::Scanner scanner(compiled.rules);
  Printer printer;
  const auto status = document.ok() ? scanner.Scan(document.value(), &printer) : document.status();
  if (!status.ok()) std::cerr << status.message() << '\n';
  return status.ok() ? 0 : 4;
}
