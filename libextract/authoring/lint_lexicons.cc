#include <filesystem>
#include <set>
#include <string>
#include <string_view>

#include "authoring/lint_checks.h"
#include "authoring/table_layout.h"
#include "base/file.h"
#include "rules/vocabulary_builder.h"
#include "rules/word_traits.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kOpening = "{lex:";

// "verbs.rise" for every {lex:verbs.rise} in the text, whether in a pattern or in a slot.
void AppendUses(const std::string& text, std::set<std::string>* uses) {
  for (std::size_t at = text.find(kOpening); at != std::string::npos;
       at = text.find(kOpening, at)) {
    at += kOpening.size();
    const std::size_t end = text.find('}', at);
    if (end == std::string::npos) return;
    uses->insert(text.substr(at, end - at));
  }
}

std::set<std::string> UsesIn(const std::vector<RulePack>& packs) {
  std::set<std::string> uses;
  for (const RulePack& pack : packs) {
    std::error_code error;
    for (fs::directory_iterator it(pack.directory(), error), end; !error && it != end;
         it.increment(error)) {
      if (it->path().extension() != ".toml") continue;
      const Result<std::string> content = ReadFile(it->path().string());
      if (content.ok()) AppendUses(content.value(), &uses);
    }
  }
  return uses;
}

}  // namespace

void LintLexicons(const LintContext& context, Findings* findings) {
  const std::set<std::string> uses = UsesIn(context.loaded);
  for (const VocabularyFile& file : context.pack.source().vocabularies) {
    if (!IsLexicon(file.name)) continue;
    const std::optional<TsvTable> table = ReadTable(file);
    if (!table) continue;
    const std::vector<std::size_t> columns = KeyColumns(file.name, *table);
    if (columns.empty()) continue;
    std::set<std::string_view> told;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      const std::string_view name = table->Cell(row, columns[0]);
      const std::string full = file.name + "." + std::string(name);
      if (TraitOfClass(name) != 0 || uses.count(full) != 0 || !told.insert(name).second) continue;
      findings->push_back(FindingAt(*table, row, columns[0], Severity::kWarning, "W423",
                                    "nothing uses the class `" + std::string(name) + "`",
                                    "write {lex:" + full + "} in a pattern, or leave it out"));
    }
  }
}

}  // namespace extract
