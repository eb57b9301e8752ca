#include "rules/word_rows.h"

#include <charconv>
#include <optional>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kLongestWord = 32;  // characters
constexpr std::uint32_t kDearest = 65535;

bool ParseCost(std::string_view cell, std::optional<std::uint16_t>* cost) {
  if (cell.empty()) return true;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size() || value > kDearest) return false;
  *cost = static_cast<std::uint16_t>(value);
  return true;
}

}  // namespace

const std::vector<std::string>& WordColumns() {
  static const std::vector<std::string> kColumns = {"word", "class"};
  return kColumns;
}

void AddWordRows(const TsvTable& rows, std::vector<WordList::Extra>* words,
                 std::vector<Diagnostic>* problems) {
  const std::size_t word_column = rows.ColumnIndex("word");
  const std::size_t class_column = rows.ColumnIndex("class");
  const std::size_t cost_column = rows.ColumnIndex("cost");
  for (std::size_t row = 0; row < rows.row_count(); ++row) {
    WordList::Extra extra;
    extra.word = rows.Cell(row, word_column);
    const std::string_view letter = rows.Cell(row, class_column);
    const auto word_class = letter.size() == 1 ? ParseWordClass(letter[0]) : std::nullopt;
    extra.removed = letter == "-";
    extra.word_class = word_class.value_or(WordClass::kOther);
    if (!WordList::CanHold(extra.word) || CountCodePoints(extra.word) > kLongestWord) {
      problems->push_back(rows.Problem(
          row, word_column, "E149", "'" + extra.word + "' is no word that can be looked up",
          "a word begins with a Chinese character and has at most 32 characters"));
    } else if (!extra.removed && !word_class) {
      problems->push_back(
          rows.Problem(row, class_column, "E149", "unknown class '" + std::string(letter) + "'",
                       "one of the letters n s h i v w a d p c u f t r q m x, which "
                       "the head of rules/cn/words.tsv explains, or - to take the "
                       "word away"));
    } else if (cost_column != TsvTable::npos &&
               !ParseCost(rows.Cell(row, cost_column), &extra.cost)) {
      problems->push_back(rows.Problem(
          row, cost_column, "E149",
          "cost '" + std::string(rows.Cell(row, cost_column)) + "' is no number up to 65535",
          "leave the cell empty: the word is then kept whole"));
    } else {
      words->push_back(std::move(extra));
    }
  }
}

}  // namespace extract
