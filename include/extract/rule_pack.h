// A rule pack as its author wrote it: a directory with pack.toml, *.rules.toml and *.tsv.
//
//   std::vector<Diagnostic> problems;
//   std::optional<RulePack> pack = RulePack::Load("rules/shandong", &problems);
//   if (!pack) for (const Diagnostic& d : problems) std::cerr << d.ToString();
//
// A value without behaviour of its own; CompiledRules (compiled_rules.h) makes it scan.
#ifndef EXTRACT_RULE_PACK_H_
#define EXTRACT_RULE_PACK_H_

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

class PackSource;

// What a pack changes of its parents.
struct PackChange {
  enum class Kind { kSwitchesOff, kOverrides, kTakesAway, kAddsToSlot };
  Kind kind = Kind::kSwitchesOff;
  std::string target;  // cn/change.rise; rise 上扬 in verbs.tsv; {approval}
  std::string by;      // the rule that overrides; else ""
  SourceLocation location;
};
// "switches off", "overrides", "takes away", "adds to the slot"
std::string_view ToString(PackChange::Kind kind);

class RulePack {
 public:
  // Reads the pack in `directory`. All problems found are appended, not just the first; nullopt
  // when any of them is an error.
  static std::optional<RulePack> Load(const std::string& directory,
                                      std::vector<Diagnostic>* problems);

  // The packs in `directories`, each once and each behind every pack that it extends; those are
  // looked for as sibling directories, then in `rules_directory` where one is given. A pack with
  // errors comes with what could be read of it, so that compiling it tells its other faults too.
  static std::vector<RulePack> LoadAll(const std::vector<std::string>& directories,
                                       std::vector<Diagnostic>* problems,
                                       const std::string& rules_directory = "");
  static std::vector<RulePack> LoadWithParents(const std::string& directory,
                                               std::vector<Diagnostic>* problems,
                                               const std::string& rules_directory = "") {
    return LoadAll({directory}, problems, rules_directory);
  }

  const std::string& name() const;
  const std::string& version() const;
  const std::string& directory() const;
  const std::string& region() const;  // GB/T 2260 code, "" for none
  const std::vector<std::string>& extends() const;
  std::size_t rule_count() const;

  // In order of kind, then as they stand in the files.
  std::vector<PackChange> changes() const;

  const PackSource& source() const { return *source_; }

 private:
  explicit RulePack(std::shared_ptr<const PackSource> source) : source_(std::move(source)) {}
  std::shared_ptr<const PackSource> source_;
};

}  // namespace extract

#endif  // EXTRACT_RULE_PACK_H_
