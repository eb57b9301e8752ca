#include "rules/vocabulary_builder.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "base/tsv.h"
#include "base/word_set_rows.h"
#include "quantity/unit_rows.h"
#include "rules/vocabulary_removals.h"
#include "rules/word_rows.h"
#include "rules/word_traits.h"

namespace extract {
namespace {

class Builder {
 public:
  Builder(const PackTree& packs, RuleProgram* program, Lexicons* lexicons,
          std::vector<Diagnostic>* problems)
      : removals_(packs, problems), program_(program), lexicons_(lexicons), problems_(problems) {}

  void Add(const PackSource& pack, const VocabularyFile& file) {
    pack_ = &pack;
    if (!RemovedFrom(file.name).empty()) return;
    const AddTable add = TableOf(file.name);
    add != nullptr ? (this->*add)(file) : AddLexicon(file);
  }

  using AddTable = void (Builder::*)(const VocabularyFile&);
  // Nullptr for the name of a lexicon.
  static AddTable TableOf(std::string_view file_name) {
    static const std::pair<std::string_view, AddTable> kTables[] = {
        {"units", &Builder::AddUnits},
        {"classifiers", &Builder::AddClassifiers},
        {"numeral_words", &Builder::AddNumeralWords},
        {"divisions", &Builder::AddDivisions},
        {"local_divisions", &Builder::KeepLocalDivisions},
        {"place_words", &Builder::AddPlaceWords},
        {"words", &Builder::AddWords},
        {"words_extra", &Builder::AddNothing},  // merged into words.tsv by scripts/make_words.py
        {"indicators", &Builder::AddIndicators},
        {"coordinations", &Builder::AddCoordinations},
        {"currency_signs", &Builder::KeepCurrencySigns},
        {"sentence_words", &Builder::AddSentenceWords},
        {"basis_words", &Builder::AddBasisWords},
        {"time_words", &Builder::AddTimeWords},
    };
    for (const auto& [name, add] : kTables) {
      if (name == file_name) return add;
    }
    return nullptr;
  }

  // What needs all files first.
  void Finish() {
    if (word_list_ == nullptr) {
      Missing("words.tsv");
    } else {
      Take(WordList::FromTsv(word_list_->content, word_list_->path, std::move(words_)),
           &program_->words);
    }
    if (!program_->gazetteer) Missing("divisions.tsv");
    if (!program_->place_words) Missing("place_words.tsv");
    for (const TsvTable& table : currency_signs_) {
      AddCurrencySignRows(table, &program_->units, problems_);
    }
    if (program_->gazetteer) program_->gazetteer->AddLocalNames(local_divisions_, problems_);
    program_->profiles.AddSets(program_->sentence_words);
    if (program_->words) program_->profiles.Tag(&*program_->words);
    removals_.ReportUnused(problems_);
  }

 private:
  // The table without the rows that a child pack takes away.
  std::optional<TsvTable> Parse(const VocabularyFile& file,
                                const std::vector<std::string>& columns) {
    auto table = TsvTable::ParseView(file.content, file.path, columns, problems_);
    if (table) removals_.Apply(*pack_, file.name, &*table);
    return table;
  }

  void AddUnits(const VocabularyFile& file) {
    if (auto table = Parse(file, UnitColumns())) AddUnitRows(*table, &program_->units, problems_);
  }
  void AddClassifiers(const VocabularyFile& file) {
    if (auto table = Parse(file, ClassifierColumns())) {
      AddClassifierRows(*table, &program_->units, problems_);
    }
  }
  void AddNumeralWords(const VocabularyFile& file) {
    if (auto table = Parse(file, NumeralVocabulary::Columns())) {
      program_->numerals->AddRows(*table, problems_);
    }
  }
  void AddDivisions(const VocabularyFile& file) {
    Take(Gazetteer::FromTsv(file.content, file.path), &program_->gazetteer);
  }
  void KeepCurrencySigns(const VocabularyFile& file) {
    if (auto table = Parse(file, CurrencySignColumns())) {
      currency_signs_.push_back(std::move(*table));
    }
  }
  void KeepLocalDivisions(const VocabularyFile& file) {
    if (auto table = Parse(file, Gazetteer::LocalColumns())) {
      local_divisions_.push_back(std::move(*table));
    }
  }
  void AddPlaceWords(const VocabularyFile& file) {
    if (auto table = Parse(file, PlaceWords::Columns())) {
      if (!program_->place_words) program_->place_words.emplace();
      program_->place_words->AddRows(*table, problems_);
    }
  }
  void AddNothing(const VocabularyFile&) {}

  // The first pack's file is the word list, which has a reader of its own for its size; those of
  // others add words to it, or take them away with the class "-".
  void AddWords(const VocabularyFile& file) {
    if (word_list_ == nullptr) {
      word_list_ = &file;
    } else if (auto table = Parse(file, WordColumns())) {
      AddWordRows(*table, &words_, problems_);
    }
  }

  // An alias is printed as the canonical name; a variant keeps the text's words and takes the id.
  void AddIndicators(const VocabularyFile& file) {
    auto table = Parse(file, {"id", "name", "aliases"});
    if (!table) return;
    const std::size_t id = table->ColumnIndex("id");
    const std::size_t name = table->ColumnIndex("name");
    const std::size_t aliases = table->ColumnIndex("aliases");
    const std::size_t variants = table->ColumnIndex("variants");
    const std::size_t dimension = table->ColumnIndex("dimension");
    const std::size_t category = table->ColumnIndex("category");
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      const std::string row_id(table->Cell(row, id));
      const std::string_view measured =
          dimension == TsvTable::npos ? std::string_view() : table->Cell(row, dimension);
      const bool counted =
          measured == "count" || measured == "persons" || measured == "count|persons";
      const bool rate = measured.find("percent") != std::string_view::npos ||
                        measured.find("ratio") != std::string_view::npos;
      IndicatorEntry entry = {row_id, std::string(table->Cell(row, name)), counted, rate, {}};
      if (category != TsvTable::npos) entry.category = table->Cell(row, category);
      program_->indicators.Add(entry, SplitCell(table->Cell(row, aliases)));
      if (variants == TsvTable::npos) continue;
      for (const std::string_view variant : SplitCell(table->Cell(row, variants))) {
        entry.name = variant;
        program_->indicators.Add(entry, {});
      }
    }
  }

  void AddCoordinations(const VocabularyFile& file) {
    auto table = Parse(file, {"word", "parts"});
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

  void AddSentenceWords(const VocabularyFile& file) {
    if (auto table = Parse(file, {"class", "word"})) {
      AddWordSetRows(*table, kSentenceWordClasses, &program_->sentence_words, problems_);
    }
  }

  void AddBasisWords(const VocabularyFile& file) {
    if (auto table = Parse(file, {"class", "word"})) {
      AddWordSetRows(*table, kBasisWordClasses, &program_->basis_words, problems_);
    }
  }

  void AddTimeWords(const VocabularyFile& file) {
    if (auto table = Parse(file, {"class", "word"})) {
      AddWordSetRows(*table, kTimeWordClasses, &program_->time_words, problems_);
    }
  }

  void AddLexicon(const VocabularyFile& file) {
    auto table = Parse(file, {"class", "word"});
    if (!table) return;
    const std::size_t class_column = table->ColumnIndex("class");
    const std::size_t word_column = table->ColumnIndex("word");
    const std::size_t dimension = table->ColumnIndex("dimension");
    // Rows of one class stand together.
    std::string_view word_class;
    Lexicons::Words* words = nullptr;
    std::uint32_t trait = 0;
    for (std::size_t row = 0; row < table->row_count(); ++row) {
      if (words == nullptr || word_class != table->Cell(row, class_column)) {
        word_class = table->Cell(row, class_column);
        words = &(*lexicons_)[file.name + "." + std::string(word_class)];
        trait = TraitOfClass(word_class);
      }
      const std::string_view word = table->Cell(row, word_column);
      words->push_back(word);
      if (trait == 0) continue;
      const bool head = trait == kTraitHead && dimension != TsvTable::npos;
      program_->profiles.AddTraits(
          word, trait | (head ? TraitOfDimension(table->Cell(row, dimension)) : 0));
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

  VocabularyRemovals removals_;
  RuleProgram* program_;
  Lexicons* lexicons_;
  std::vector<Diagnostic>* problems_;
  const PackSource* pack_ = nullptr;  // of the file being added
  const VocabularyFile* word_list_ = nullptr;
  std::vector<WordList::Extra> words_;
  std::vector<TsvTable> currency_signs_;
  std::vector<TsvTable> local_divisions_;
};

}  // namespace

bool IsLexicon(std::string_view file_name) {
  return RemovedFrom(file_name).empty() && Builder::TableOf(file_name) == nullptr;
}

void BuildVocabularies(const PackTree& packs, RuleProgram* program, Lexicons* lexicons,
                       std::vector<Diagnostic>* problems) {
  program->numerals = std::make_unique<NumeralVocabulary>();
  Builder builder(packs, program, lexicons, problems);
  for (const PackSource* pack : packs.packs()) {
    for (const VocabularyFile& file : pack->vocabularies) builder.Add(*pack, file);
  }
  builder.Finish();
}

}  // namespace extract
