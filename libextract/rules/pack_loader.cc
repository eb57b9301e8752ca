// Reads pack.toml, *.rules.toml and *.tsv of a directory, with positions. The only user of toml++.

#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <optional>
#include <set>
#include <sstream>

#include "base/nearest.h"
#include "base/pack_file.h"
#include "extract/rule_pack.h"
#include "extract/version.h"
#include "rules/pack_source.h"

// Without exceptions, and from the headers: a distribution's library may be built with them.
#undef TOML_SHARED_LIB
#undef TOML_HEADER_ONLY
#define TOML_HEADER_ONLY 1
#define TOML_EXCEPTIONS 0
#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

namespace extract {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> SplitLines(const std::string& content) {
  std::vector<std::string> lines;
  std::istringstream stream(content);
  for (std::string line; std::getline(stream, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    lines.push_back(std::move(line));
  }
  return lines;
}

class TomlFile {
 public:
  TomlFile(std::string path, std::vector<Diagnostic>* problems)
      : path_(std::move(path)), problems_(problems) {}

  // False after a diagnostic.
  bool Parse() {
    const std::optional<std::string> content =
        ReadPackFile(path_, problems_, "a pack is a folder with a readable pack.toml");
    if (!content) return false;
    lines_ = SplitLines(*content);
    toml::parse_result parsed = toml::parse(content.value(), path_);
    if (!parsed) {
      const toml::source_position at = parsed.error().source().begin;
      Error(at, "E100", "TOML syntax: " + std::string(parsed.error().description()),
            "see https://toml.io; patterns are best written in 'single quotes'");
      return false;
    }
    table_ = std::move(parsed).table();
    return true;
  }

  const toml::table& table() const { return table_; }

  void Error(toml::source_position at, std::string code, std::string message, std::string help) {
    problems_->push_back({Severity::kError,
                          std::move(code),
                          std::move(message),
                          std::move(help),
                          {path_, static_cast<int>(at.line), static_cast<int>(at.column)},
                          LineText(at.line)});
  }

  // A string value, located behind its opening quote. Empty with a diagnostic when of another type.
  SourceText Text(const toml::node* node, std::string_view key) {
    SourceText text;
    if (node == nullptr) return text;
    const toml::source_position at = node->source().begin;
    text.location = {path_, static_cast<int>(at.line), static_cast<int>(at.column) + 1};
    text.line_text = LineText(at.line);
    if (const auto* value = node->as_string()) {
      text.text = value->get();
    } else {
      Error(at, "E102", "`" + std::string(key) + "` must be a string", "put it in quotes");
    }
    return text;
  }

  // The strings of a list, without empty ones. Empty with a diagnostic when it is no list.
  std::vector<SourceText> Texts(const toml::node* node, std::string_view key,
                                const std::string& example) {
    std::vector<SourceText> texts;
    if (node == nullptr) return texts;
    const toml::array* elements = node->as_array();
    if (elements == nullptr) {
      Error(node->source().begin, "E102", "`" + std::string(key) + "` must be a list of texts",
            "write " + std::string(key) + " = " + example);
      return texts;
    }
    for (const toml::node& element : *elements) {
      SourceText text = Text(&element, key);
      if (!text.text.empty()) texts.push_back(std::move(text));
    }
    return texts;
  }

  SourceText Key(const toml::key& key) {
    const toml::source_position at = key.source().begin;
    return {std::string(key.str()),
            {path_, static_cast<int>(at.line), static_cast<int>(at.column)},
            LineText(at.line)};
  }

  SourceText Required(const toml::table& table, std::string_view key) {
    const toml::node* node = table.get(key);
    if (node == nullptr) {
      Error(table.source().begin, "E101", "missing key `" + std::string(key) + "`",
            "add a line: " + std::string(key) + " = \"...\"");
    }
    return Text(node, key);
  }

  void RejectUnknownKeys(const toml::table& table, const std::set<std::string_view>& known) {
    for (const auto& [key, node] : table) {
      if (known.count(key.str()) != 0) continue;
      std::string help = "known keys are";
      const std::vector<std::string> names(known.begin(), known.end());
      const char* separator = " ";
      for (const std::string_view k : known) {
        help += separator + std::string(k);
        separator = ", ";
      }
      Error(key.source().begin, "E107", "unknown key `" + std::string(key.str()) + "`",
            help + DidYouMean(key.str(), names));
    }
  }

 private:
  std::string LineText(toml::source_index line) const {
    return line >= 1 && line <= lines_.size() ? lines_[line - 1] : std::string();
  }

  std::string path_;
  std::vector<Diagnostic>* problems_;
  std::vector<std::string> lines_;
  toml::table table_;
};

// "0.1" or "0.1.0" as numbers; nullopt for anything else.
std::optional<std::array<int, 3>> ParseVersion(std::string_view text) {
  std::array<int, 3> version = {0, 0, 0};
  const char* at = text.data();
  const char* const end = at + text.size();
  for (std::size_t i = 0; i < version.size(); ++i) {
    const auto [stop, error] = std::from_chars(at, end, version[i]);
    if (error != std::errc() || version[i] < 0) return std::nullopt;
    if (stop == end) return i == 0 ? std::nullopt : std::optional(version);
    if (*stop != '.') return std::nullopt;
    at = stop + 1;
  }
  return std::nullopt;
}

void CheckEngine(const SourceText& wanted, std::vector<Diagnostic>* problems) {
  if (wanted.text.empty()) return;
  const std::optional<std::array<int, 3>> version = ParseVersion(wanted.text);
  constexpr std::array<int, 3> kEngine = {EXTRACT_VERSION_MAJOR, EXTRACT_VERSION_MINOR,
                                          EXTRACT_VERSION_PATCH};
  if (!version) {
    problems->push_back(ErrorAt(wanted, "E106", "unknown value \"" + wanted.text + "\"",
                                "a version, as min_engine = \"0.1\""));
  } else if (*version > kEngine) {
    problems->push_back(
        ErrorAt(wanted, "E208",
                "the pack asks for version " + wanted.text + ", and this is " EXTRACT_VERSION,
                "use a later version, or leave out what needs it and lower min_engine"));
  }
}

void ReadManifest(const std::string& path, PackSource* pack, std::vector<Diagnostic>* problems) {
  TomlFile file(path, problems);
  if (!file.Parse()) return;
  const toml::table& table = file.table();
  file.RejectUnknownKeys(table, {"name", "version", "extends", "region", "description",
                                 "maintainers", "licence", "min_engine", "rules", "currency"});
  pack->name_source = file.Required(table, "name");
  if (!pack->name_source.text.empty()) pack->name = pack->name_source.text;
  pack->version = file.Required(table, "version").text;
  pack->region_source = file.Text(table.get("region"), "region");
  pack->region = pack->region_source.text;
  pack->currency = file.Text(table.get("currency"), "currency");
  pack->licence = file.Text(table.get("licence"), "licence");
  pack->maintainers =
      file.Texts(table.get("maintainers"), "maintainers", "[\"You <you@example.org>\"]");
  pack->extends = file.Texts(table.get("extends"), "extends", "[\"cn\"]");
  for (const SourceText& parent : pack->extends) pack->extends_names.push_back(parent.text);
  pack->description = file.Text(table.get("description"), "description").text;
  pack->min_engine = file.Text(table.get("min_engine"), "min_engine");
  CheckEngine(pack->min_engine, problems);
  if (const toml::node* node = table.get("rules")) {
    const toml::table* rules = node->as_table();
    if (rules == nullptr) {
      file.Error(node->source().begin, "E102", "`rules` must be a table",
                 "write [rules] and below it disable = [\"cn/...\"]");
      return;
    }
    file.RejectUnknownKeys(*rules, {"disable"});
    pack->disabled = file.Texts(rules->get("disable"), "disable", "[\"cn/change.rise\"]");
  }
}

RuleSource ReadRule(TomlFile& file, const toml::table& table) {
  file.RejectUnknownKeys(table, {"id", "about", "pattern", "measure", "sign", "basis", "bound",
                                 "status", "indicator", "action", "priority", "overrides"});
  RuleSource rule;
  rule.id = file.Required(table, "id");
  rule.pattern = file.Required(table, "pattern");
  file.Required(table, "about");
  rule.measure = file.Text(table.get("measure"), "measure");
  rule.sign = file.Text(table.get("sign"), "sign");
  rule.basis = file.Text(table.get("basis"), "basis");
  rule.bound = file.Text(table.get("bound"), "bound");
  rule.status = file.Text(table.get("status"), "status");
  rule.indicator = file.Text(table.get("indicator"), "indicator");
  rule.action = file.Text(table.get("action"), "action");
  rule.overrides = file.Text(table.get("overrides"), "overrides");
  if (const toml::node* node = table.get("priority")) {
    if (const auto* value = node->as_integer()) {
      rule.has_priority = true;
      rule.priority = static_cast<int>(std::clamp<std::int64_t>(value->get(), -1000, 1000));
    } else {
      file.Error(node->source().begin, "E102", "`priority` must be an integer",
                 "write priority = 10");
    }
  }
  return rule;
}

void ReadSlots(TomlFile& file, std::string_view key, bool extends, PackSource* pack) {
  const toml::node* node = file.table().get(key);
  if (node == nullptr) return;
  const toml::table* slots = node->as_table();
  if (slots == nullptr) {
    file.Error(node->source().begin, "E102", "`" + std::string(key) + "` must be a table",
               "write [" + std::string(key) + "] and below it NAME = '...'");
    return;
  }
  for (const auto& [name, value] : *slots) {
    SlotSource slot;
    slot.extends = extends;
    slot.name = file.Key(name);
    if (value.is_array()) {
      slot.alternatives = file.Texts(&value, name.str(), "['...', '...']");
    } else if (SourceText text = file.Text(&value, name.str()); !text.text.empty()) {
      slot.alternatives.push_back(std::move(text));
    }
    pack->slots.push_back(std::move(slot));
  }
}

void ReadRules(const std::string& path, PackSource* pack, std::vector<Diagnostic>* problems) {
  TomlFile file(path, problems);
  if (!file.Parse()) return;
  file.RejectUnknownKeys(file.table(), {"rule", "slots", "extend_slots"});
  ReadSlots(file, "slots", false, pack);
  ReadSlots(file, "extend_slots", true, pack);
  const toml::node* node = file.table().get("rule");
  if (node == nullptr) return;
  const toml::array* rules = node->as_array();
  if (rules == nullptr) {
    file.Error(node->source().begin, "E102", "`rule` must be a list of tables",
               "begin each rule with a line [[rule]]");
    return;
  }
  for (const toml::node& element : *rules) {
    if (const toml::table* table = element.as_table())
      pack->rules.push_back(ReadRule(file, *table));
  }
}

bool EndsWith(const std::string& text, std::string_view end) {
  return text.size() >= end.size() && text.compare(text.size() - end.size(), end.size(), end) == 0;
}

// Paths of the files in `directory`, sorted, so that order on disk never shows.
std::vector<fs::path> SortedFiles(const fs::path& directory) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::directory_iterator it(directory, error), end; !error && it != end; it.increment(error)) {
    if (it->is_regular_file(error)) files.push_back(it->path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

void RejectDuplicateIds(const PackSource& pack, std::vector<Diagnostic>* problems) {
  std::set<std::string> seen;
  for (const RuleSource& rule : pack.rules) {
    if (rule.id.text.empty() || seen.insert(rule.id.text).second) continue;
    problems->push_back(ErrorAt(rule.id, "E103", "duplicate rule id `" + rule.id.text + "`",
                                "give each rule of a pack an id of its own"));
  }
}

}  // namespace

Diagnostic ErrorAt(const SourceText& where, std::string code, std::string message, std::string help,
                   std::size_t byte_offset) {
  Diagnostic diagnostic{Severity::kError, std::move(code), std::move(message),
                        std::move(help),  where.location,  where.line_text};
  const std::size_t offset = std::min(byte_offset, where.text.size());
  for (std::size_t i = 0; i < offset; ++i) {
    if ((static_cast<unsigned char>(where.text[i]) & 0xC0) != 0x80) ++diagnostic.location.column;
  }
  return diagnostic;
}

namespace {

// What can be read of the pack in `directory`, with the problems of the rest.
std::shared_ptr<const PackSource> ReadPack(const std::string& directory,
                                           std::vector<Diagnostic>* problems) {
  auto pack = std::make_shared<PackSource>();
  pack->directory = directory;
  pack->name = fs::path(directory).filename().string();
  std::error_code error;
  if (!fs::is_directory(directory, error)) {
    problems->push_back({Severity::kError,
                         "E200",
                         "no rule pack at " + directory,
                         "give the directory that holds pack.toml",
                         {directory, 0, 0},
                         ""});
    return pack;
  }
  ReadManifest((fs::path(directory) / "pack.toml").string(), pack.get(), problems);
  for (const fs::path& path : SortedFiles(directory)) {
    const std::string name = path.filename().string();
    if (EndsWith(name, ".rules.toml")) {
      ReadRules(path.string(), pack.get(), problems);
    } else if (EndsWith(name, ".tsv")) {
      if (std::optional<std::string> content = ReadPackFile(path.string(), problems)) {
        pack->vocabularies.push_back({path.string(), path.stem().string(), *std::move(content)});
      }
    }
  }
  RejectDuplicateIds(*pack, problems);
  return pack;
}

}  // namespace

std::optional<RulePack> RulePack::Load(const std::string& directory,
                                       std::vector<Diagnostic>* problems) {
  std::vector<Diagnostic> own;
  std::shared_ptr<const PackSource> pack = ReadPack(directory, &own);
  const bool faulty = HasErrors(own);
  problems->insert(problems->end(), own.begin(), own.end());
  if (faulty) return std::nullopt;
  return RulePack(std::move(pack));
}

namespace {

// Depth first: what a pack extends comes before it.
class TreeLoader {
 public:
  TreeLoader(std::string shipped, std::vector<Diagnostic>* problems)
      : shipped_(std::move(shipped)), problems_(problems) {}

  void Load(const fs::path& directory) {
    const std::string key = directory.lexically_normal().string();
    if (!done_.insert(key).second) return;
    std::shared_ptr<const PackSource> pack = ReadPack(directory.string(), problems_);
    path_.push_back(key);
    for (const SourceText& parent : pack->extends) LoadParent(*pack, directory, parent);
    path_.pop_back();
    packs_.push_back(std::move(pack));
  }

  std::vector<std::shared_ptr<const PackSource>> TakePacks() { return std::move(packs_); }

 private:
  void LoadParent(const PackSource& pack, const fs::path& directory, const SourceText& parent) {
    fs::path found = directory.parent_path() / parent.text;
    std::error_code error;
    if (!fs::is_directory(found, error) && !shipped_.empty()) {
      found = fs::path(shipped_) / parent.text;
    }
    const std::string key = found.lexically_normal().string();
    if (std::find(path_.begin(), path_.end(), key) != path_.end()) {
      problems_->push_back(
          ErrorAt(parent, "E201",
                  "cycle in `extends`: " + pack.name + " and " + parent.text + " extend each other",
                  "remove one of the two"));
    } else if (!fs::is_directory(found, error)) {
      problems_->push_back(
          ErrorAt(parent, "E202", "unknown pack `" + parent.text + "`",
                  "a pack extends one that stands beside it, or one that is shipped"));
    } else {
      Load(found);
    }
  }

  const std::string shipped_;
  std::vector<std::string> path_;  // of the packs being loaded, for cycles
  std::set<std::string> done_;
  std::vector<std::shared_ptr<const PackSource>> packs_;
  std::vector<Diagnostic>* problems_;
};

}  // namespace

std::vector<RulePack> RulePack::LoadAll(const std::vector<std::string>& directories,
                                        std::vector<Diagnostic>* problems,
                                        const std::string& rules_directory) {
  TreeLoader loader(rules_directory, problems);
  for (const std::string& directory : directories) {
    fs::path clean = fs::path(directory).lexically_normal();
    if (!clean.has_filename()) clean = clean.parent_path();
    loader.Load(clean);
  }
  std::vector<RulePack> packs;
  for (std::shared_ptr<const PackSource>& pack : loader.TakePacks()) {
    packs.push_back(RulePack(std::move(pack)));
  }
  return packs;
}

const std::string& RulePack::name() const { return source_->name; }
const std::string& RulePack::version() const { return source_->version; }
const std::string& RulePack::directory() const { return source_->directory; }
const std::string& RulePack::region() const { return source_->region; }
const std::vector<std::string>& RulePack::extends() const { return source_->extends_names; }
std::size_t RulePack::rule_count() const { return source_->rules.size(); }

}  // namespace extract
