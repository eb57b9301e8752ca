#include "rules/vocabulary_builder.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/tsv.h"
#include "quantity/unit_rows.h"

namespace extract {
namespace {

std::vector<std::string_view> SplitCell(std::string_view cell) {
  std::vector<std::string_view> parts;
  while (!cell.empty()) {
    const std::size_t bar = std::min(cell.find('|'), cell.size());
    if (bar > 0) parts.push_back(cell.substr(0, bar));
    cell.remove_prefix(std::min(bar + 1, cell.size()));
  }
  return parts;
}

class Builder {
 public:
  Builder(RuleProgram* program, Lexicons* lexicons, std::vector<Diagnostic>* problems)
      : program_(program), lexicons_(lexicons), problems_(problems) {}

  void Add(const VocabularyFile& file) {
    static const std::pair<std::string_view, void (Builder::*)(const VocabularyFile&)> kTables[] = {
        {"units", &Builder::AddUnits},
        {"classifiers", &Builder::AddClassifiers},
        {"numeral_words", &Builder::AddNumeralWords},
        {"divisions", &Builder::AddDivisions},
        {"place_words", &Builder::AddPlaceWords},
        {"words", &Builder::KeepWords},
        {"words_extra", &Builder::AddNothing},  // merged into words.tsv by scripts/make_words.py
        {"indicators", &Builder::AddIndicators},
        {"coordinations", &Builder::AddCoordinations},
    };
    for (const auto& [name, add] : kTables) {
      if (name == file.name) return (this->*add)(file);
    }
    AddLexicon(file);
  }

  // What needs all files first.
  void Finish() {
    if (words_ == nullptr) {
      Missing("words.tsv");
    } else {
      Take(WordList::FromTsv(words_->content, words_->path, {}), &program_->words);
    }
    if (!program_->gazetteer) Missing("divisions.tsv");
    if (!program_->place_words) Missing("place_words.tsv");
    for (auto& [name, words] : *lexicons_) {
      std::sort(words.begin(), words.end());
      words.erase(std::unique(words.begin(), words.end()), words.end());
    }
  }

 private:
  void AddUnits(const VocabularyFile& file) {
    if (auto table = TsvTable::Parse(file.content, file.path, UnitColumns(), problems_)) {
      AddUnitRows(*table, &program_->units, problems_);
    }
  }
  void AddClassifiers(const VocabularyFile& file) {
    if (auto table = TsvTable::Parse(file.content, file.path, ClassifierColumns(), problems_)) {
      AddClassifierRows(*table, &program_->units, problems_);
    }
  }
  void AddNumeralWords(const VocabularyFile& file) {
    if (auto table =
            TsvTable::Parse(file.content, file.path, NumeralVocabulary::Columns(), problems_)) {
      program_->numerals->AddRows(*table, problems_);
    }
  }
  void AddDivisions(const VocabularyFile& file) {
    Take(Gazetteer::FromTsv(file.content, file.path), &program_->gazetteer);
  }
  void AddPlaceWords(const VocabularyFile& file) {
    Take(PlaceWords::FromTsv(file.content, file.path), &program_->place_words);
  }
  void KeepWords(const VocabularyFile& file) { words_ = &file; }
  void AddNothing(const VocabularyFile&) {}

  // An alias is printed as the canonical name; a variant keeps the text's words and takes the id.
  void AddIndicators(const VocabularyFile& file) {
    auto table = TsvTable::Parse(file.content, file.path, {"id", "name", "aliases"}, problems_);
    if (!table) return;
    const std::size_t id = table->ColumnIndex("id");
    const std::size_t name = table->ColumnIndex("name");
    const std::size_t aliases = table->ColumnIndex("aliases");
    const std::size_t variants = table->ColumnIndex("variants");
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      const std::string row_id(table->Cell(row, id));
      program_->indicators.Add({row_id, std::string(table->Cell(row, name))},
                               SplitCell(table->Cell(row, aliases)));
      if (variants == TsvTable::npos) continue;
      for (const std::string_view variant : SplitCell(table->Cell(row, variants))) {
        program_->indicators.Add({row_id, std::string(variant)}, {});
      }
    }
  }

  void AddCoordinations(const VocabularyFile& file) {
    auto table = TsvTable::Parse(file.content, file.path, {"word", "parts"}, problems_);
    if (!table) return;
    const std::size_t word = table->ColumnIndex("word");
    const std::size_t parts = table->ColumnIndex("parts");
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      std::vector<std::string>& list = program_->coordinations[std::string(table->Cell(row, word))];
      list.clear();
      for (const std::string_view part : SplitCell(table->Cell(row, parts))) {
        list.emplace_back(part);
      }
    }
  }

  void AddLexicon(const VocabularyFile& file) {
    auto table = TsvTable::Parse(file.content, file.path, {"class", "word"}, problems_);
    if (!table) return;
    const std::size_t class_column = table->ColumnIndex("class");
    const std::size_t word_column = table->ColumnIndex("word");
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      const std::string_view word_class = table->Cell(row, class_column);
      const std::string_view word = table->Cell(row, word_column);
      (*lexicons_)[file.name + "." + std::string(word_class)].emplace_back(word);
      const std::uint32_t trait = TraitOfClass(word_class);
      if (trait != 0) program_->traits.Add(word, trait);
    }
  }

  template <typename T>
  void Take(Result<T> result, std::optional<T>* place) {
    if (result.ok()) {
      place->emplace(std::move(result).value());
    } else {
      problems_->push_back(
          {Severity::kError, "E120", result.status().message(), "mend the table", {"", 0, 0}, ""});
    }
  }

  void Missing(const std::string& file) {
    problems_->push_back({Severity::kError,
                          "E203",
                          "no pack has a file " + file,
                          "extend the pack cn, which has it",
                          {"", 0, 0},
                          ""});
  }

  RuleProgram* program_;
  Lexicons* lexicons_;
  std::vector<Diagnostic>* problems_;
  const VocabularyFile* words_ = nullptr;
};

}  // namespace

void BuildVocabularies(const std::vector<const PackSource*>& packs, RuleProgram* program,
                       Lexicons* lexicons, std::vector<Diagnostic>* problems) {
  program->numerals = std::make_unique<NumeralVocabulary>();
  Builder builder(program, lexicons, problems);
  for (const PackSource* pack : packs) {
    for (const VocabularyFile& file : pack->vocabularies) builder.Add(file);
  }
  builder.Finish();
}

}  // namespace extract
