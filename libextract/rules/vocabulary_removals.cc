#include "rules/vocabulary_removals.h"

#include <utility>

#include "base/nearest.h"

namespace extract {
namespace {

constexpr std::string_view kSuffix = ".remove";

std::string KeyOf(const TsvTable& rows, std::size_t row, const std::vector<std::string>& columns) {
  std::string key;
  for (const std::string& column : columns) {
    if (!key.empty()) key += '\t';
    const std::size_t index = rows.ColumnIndex(column);
    if (index != TsvTable::npos) key += rows.Cell(row, index);
  }
  return key;
}

std::string Shown(std::string key) {
  for (std::size_t tab = key.find('\t'); tab != std::string::npos; tab = key.find('\t')) {
    key.replace(tab, 1, " ");
  }
  return key;
}

}  // namespace

std::string_view RemovedFrom(std::string_view file_name) {
  if (!file_name.ends_with(kSuffix)) return {};
  return file_name.substr(0, file_name.size() - kSuffix.size());
}

const std::vector<std::string>& KeyColumns(std::string_view table) {
  static const std::map<std::string, std::vector<std::string>, std::less<>> kColumns = {
      {"units", {"symbol"}},
      {"classifiers", {"symbol"}},
      {"numeral_words", {"class", "word"}},
      {"place_words", {"kind", "word"}},
      {"coordinations", {"word"}},
      {"currency_signs", {"sign"}},
      {"indicators", {"id"}},
      {"local_divisions", {"name"}},
      {"divisions", {}},
      {"words", {}},
      {"words_extra", {}},
  };
  static const std::vector<std::string> kLexicon = {"class", "word"};
  const auto at = kColumns.find(table);
  return at == kColumns.end() ? kLexicon : at->second;
}

VocabularyRemovals::VocabularyRemovals(const PackTree& packs, std::vector<Diagnostic>* problems)
    : packs_(packs) {
  for (const PackSource* pack : packs.packs()) {
    for (const VocabularyFile& file : pack->vocabularies) {
      const std::string table(RemovedFrom(file.name));
      if (table.empty()) continue;
      const std::vector<std::string>& columns = KeyColumns(table);
      if (columns.empty()) {
        problems->push_back({Severity::kError,
                             "E207",
                             "nothing can be taken out of " + table + ".tsv",
                             table == "words" ? "give the word the class - in words.tsv"
                                              : "take entries out of other vocabularies only",
                             {file.path, 0, 0},
                             ""});
        continue;
      }
      auto rows = TsvTable::ParseView(file.content, file.path, columns, problems);
      if (!rows) continue;
      for (std::size_t row = 0; row < rows->row_count(); ++row) {
        const std::string key = KeyOf(*rows, row, columns);
        const std::size_t word = rows->ColumnIndex(columns.back());
        Diagnostic unused = rows->Problem(
            row, word, "E206", "no parent has " + Shown(key) + " in " + table + ".tsv", "");
        removals_[table].emplace(key, Removal{pack, std::move(unused)});
      }
    }
  }
}

void VocabularyRemovals::Apply(const PackSource& pack, std::string_view table, TsvTable* rows) {
  const auto of_table = removals_.find(table);
  if (of_table == removals_.end()) return;
  const std::vector<std::string>& columns = KeyColumns(table);
  std::vector<std::string>& seen = seen_[std::string(table)];
  rows->EraseRows([&](std::size_t row) {
    std::string key = KeyOf(*rows, row, columns);
    bool unwanted = false;
    for (auto [at, end] = of_table->second.equal_range(key); at != end; ++at) {
      if (!packs_.Extends(*at->second.pack, pack)) continue;
      at->second.used = true;
      unwanted = true;
    }
    seen.push_back(Shown(std::move(key)));
    return unwanted;
  });
}

void VocabularyRemovals::ReportUnused(std::vector<Diagnostic>* problems) const {
  for (const auto& [table, removals] : removals_) {
    const auto seen = seen_.find(table);
    for (const auto& [key, removal] : removals) {
      if (removal.used) continue;
      Diagnostic problem = removal.unused;
      problem.help = "write the entry as the parent's table has it, or leave the row out";
      if (seen != seen_.end()) problem.help += DidYouMean(Shown(key), seen->second);
      problems->push_back(std::move(problem));
    }
  }
}

}  // namespace extract
