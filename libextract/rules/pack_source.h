// A rule pack as read: every value with its place in the file, nothing compiled.
#ifndef EXTRACT_RULES_PACK_SOURCE_H_
#define EXTRACT_RULES_PACK_SOURCE_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"

namespace extract {

// A string value and where it stands; `line_text` is that line, for the caret of a diagnostic.
struct SourceText {
  std::string text;
  SourceLocation location;  // of the first character of the value, behind an opening quote
  std::string line_text;
};

// One [[rule]] of a *.rules.toml file. Absent keys are empty.
struct RuleSource {
  SourceText id;
  SourceText pattern;
  SourceText measure;
  SourceText sign;
  SourceText basis;
  SourceText bound;
  SourceText status;
  SourceText indicator;
  SourceText action;
  SourceText overrides;  // "cn/change.rise": the parent's rule that this one replaces
  int priority = 0;
  bool has_priority = false;
};

// One entry of [slots] or [extend_slots].
struct SlotSource {
  SourceText name;
  std::vector<SourceText> alternatives;
  bool extends = false;
};

struct VocabularyFile {
  std::string path;
  std::string name;  // "verbs" for verbs.tsv
  std::string content;
};

class PackSource {
 public:
  std::string directory;
  std::string name;
  std::string version;
  std::string region;
  std::string description;
  SourceText min_engine;
  SourceText name_source;
  SourceText region_source;
  SourceText currency;  // of money written 元 alone in texts about the region
  SourceText licence;
  std::vector<SourceText> maintainers;
  std::vector<SourceText> extends;
  std::vector<std::string> extends_names;
  std::vector<SourceText> disabled;  // ids of parents' rules, as "cn/change.rise"
  std::vector<RuleSource> rules;
  std::vector<SlotSource> slots;
  std::vector<VocabularyFile> vocabularies;
};

Diagnostic ErrorAt(const SourceText& where, std::string code, std::string message, std::string help,
                   std::size_t byte_offset = 0);

}  // namespace extract

#endif  // EXTRACT_RULES_PACK_SOURCE_H_
