#include "authoring/table_layout.h"

#include <algorithm>

namespace extract {
namespace {

struct Layout {
  std::string_view name;
  std::vector<std::string_view> columns;
};

// Every other table is a lexicon, or takes rows away (verbs.remove.tsv).
const std::vector<Layout>& Layouts() {
  static const std::vector<Layout> kLayouts = {
      {"classifiers", {"symbol"}},
      {"coordinations", {"word"}},
      {"currency_signs", {"sign"}},
      {"divisions", {"code", "first"}},
      {"indicators", {"id"}},
      {"local_divisions", {"division", "name"}},
      {"numeral_words", {"word", "class"}},
      {"place_words", {"word", "kind"}},
      {"units", {"symbol"}},
      {"words", {"word"}},
      {"words_extra", {"word"}},
  };
  return kLayouts;
}

}  // namespace

std::vector<std::size_t> KeyColumns(std::string_view name, const TsvTable& table) {
  constexpr std::string_view kRemove = ".remove";
  if (name.size() > kRemove.size() && name.substr(name.size() - kRemove.size()) == kRemove) {
    name.remove_suffix(kRemove.size());
  }
  std::vector<std::string_view> names = {"class", "word"};
  for (const Layout& layout : Layouts()) {
    if (layout.name == name) names = layout.columns;
  }
  std::vector<std::size_t> columns;
  for (const std::string_view column : names) {
    columns.push_back(table.ColumnIndex(column));
    if (columns.back() == TsvTable::npos) return {};
  }
  return columns;
}

std::vector<std::string_view> KeyOf(const TsvTable& table, std::size_t row,
                                    const std::vector<std::size_t>& columns) {
  std::vector<std::string_view> key;
  for (const std::size_t column : columns) key.push_back(table.Cell(row, column));
  return key;
}

}  // namespace extract
