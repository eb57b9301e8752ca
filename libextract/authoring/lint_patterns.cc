// What makes a pattern slow or dull. Counted gaps multiply the states of an automaton, while * in
// the window of a clause accepts nearly the same; a gap in front finds nothing that the pattern
// does not find without it, and takes the words that {np} should have.
#include <functional>

#include "authoring/lint_checks.h"
#include "authoring/pattern_outline.h"
#include "base/utf8.h"
#include "rules/pattern_cost.h"
#include "text/script_table.h"

namespace extract {
namespace {

using Kind = PatternNode::Kind;

constexpr int kWidestCount = 20;
constexpr int kLargestProgram = 400;

bool IsGap(const PatternNode& node) {
  return node.kind == Kind::kWide || (node.kind == Kind::kSlot && node.slot == "gap");
}

void ForEachNode(const std::vector<PatternSequence>& alternatives,
                 const std::function<void(const PatternNode&)>& visit) {
  for (const PatternSequence& sequence : alternatives) {
    for (const PatternNode& node : sequence) {
      visit(node);
      ForEachNode(node.alternatives, visit);
    }
  }
}

bool HasLiteral(const PatternNode& node);

bool HasLiteral(const PatternSequence& sequence) {
  for (const PatternNode& node : sequence) {
    if (node.least > 0 && HasLiteral(node)) return true;
  }
  return false;
}

// Whatever the node matches tells some text from another.
bool HasLiteral(const PatternNode& node) {
  switch (node.kind) {
    case Kind::kLiteral:
    case Kind::kClass:
      return true;
    case Kind::kSlot:
      return node.slot != "gap" && node.slot != "np" && node.slot != "np?" &&
             node.slot.substr(0, 8) != "quantity";
    case Kind::kGroup:
      for (const PatternSequence& sequence : node.alternatives) {
        if (!HasLiteral(sequence)) return false;
      }
      return true;
    case Kind::kWide:
    case Kind::kAssertion:
      return false;
  }
  return false;
}

// The node that a match of `sequence` begins with, where that is a gap.
const PatternNode* LeadingGap(const PatternSequence& sequence) {
  for (const PatternNode& node : sequence) {
    if (node.kind == Kind::kSlot && (node.slot == "np" || node.slot == "np?")) continue;
    if (IsGap(node)) {
      const bool repeats = node.most == PatternNode::kUnbounded || node.most > 1;
      return node.kind == Kind::kSlot || repeats ? &node : nullptr;
    }
    if (node.kind != Kind::kGroup) return nullptr;
    for (const PatternSequence& alternative : node.alternatives) {
      if (const PatternNode* gap = LeadingGap(alternative)) return gap;
    }
    return nullptr;
  }
  return nullptr;
}

void LintNode(const SourceText& pattern, const PatternNode& node, Findings* findings) {
  const std::string text(node.text);
  if (!node.counted || !IsGap(node)) return;
  if (text.find("\\p{") != std::string::npos) {
    findings->push_back(WarningAt(pattern, "W415", "counted repetition of a script: " + text,
                                  "write {gap}, which stays within the clause, or name the words",
                                  node.offset));
  } else if (node.most == PatternNode::kUnbounded ? node.least > kWidestCount
                                                  : node.most > kWidestCount) {
    findings->push_back(WarningAt(pattern, "W413", "counted gap of more than 20: " + text,
                                  "write {gap}, which stays within the clause", node.offset));
  }
}

void LintCharacters(const SourceText& pattern, Findings* findings) {
  for (std::size_t i = 0, length = 0; i < pattern.text.size(); i += length) {
    const char32_t c = CodePointAt(pattern.text, i, &length);
    const char32_t folded = FoldCharacter(c);
    if (folded == c) continue;
    std::string written;
    std::string normal;
    AppendUtf8(c, &written);
    AppendUtf8(folded, &normal);
    findings->push_back(
        WarningAt(pattern, "W424", "`" + written + "` never stands in normalised text",
                  "write `" + normal + "`: rules see simplified script in standard width", i));
    return;
  }
}

// RE2 for the pattern as its author wrote it: vocabularies and the engine's own slots count as one
// character each, because their size is not hers to change.
void PlainPattern(const std::vector<PatternSequence>& alternatives, std::string* left,
                  std::string* right, bool* behind) {
  std::string* side = *behind ? right : left;
  for (std::size_t i = 0; i < alternatives.size(); ++i) {
    if (i > 0) *side += '|';
    for (const PatternNode& node : alternatives[i]) {
      side = *behind ? right : left;
      if (node.kind == Kind::kSlot) {
        const std::size_t slot_end = node.slot.size() + 2;
        if (node.slot.substr(0, 8) == "quantity") {
          *behind = true;
        } else if (node.slot == "gap") {
          *side += ".*";
        } else if (node.slot != "np" && node.slot != "np?") {
          *side += "x" + std::string(node.text.substr(slot_end));
        }
      } else if (node.kind == Kind::kGroup) {
        *side += "(?:";
        PlainPattern(node.alternatives, left, right, behind);
        side = *behind ? right : left;
        *side += node.text.substr(node.text.rfind(')'));
      } else {
        *side += node.text;
      }
    }
  }
}

void LintRule(const RuleSource& rule, Findings* findings) {
  const SourceText& pattern = rule.pattern;
  LintCharacters(pattern, findings);
  const auto outline = ReadPattern(pattern.text);
  if (!outline.has_value()) return;
  ForEachNode(*outline, [&](const PatternNode& node) { LintNode(pattern, node, findings); });
  bool literal = true;
  for (const PatternSequence& alternative : *outline) {
    literal &= HasLiteral(alternative);
    if (const PatternNode* gap = LeadingGap(alternative)) {
      findings->push_back(WarningAt(pattern, "W414", "gap at the beginning of a pattern",
                                    "leave it out: a pattern may begin anywhere in its clause",
                                    gap->offset));
    }
  }
  if (!literal) {
    findings->push_back(WarningAt(pattern, "W417",
                                  "pattern without a literal: it is tried on every quantity",
                                  "add words that must stand there, or {lex:FILE.CLASS}"));
  }
  std::string left;
  std::string right;
  bool behind = false;
  PlainPattern(*outline, &left, &right, &behind);
  const int size = std::max(PatternProgramSize(left), PatternProgramSize(right));
  if (size > kLargestProgram) {
    findings->push_back(WarningAt(
        pattern, "W416",
        "pattern too large: its program has " + std::to_string(size) + " instructions, more than " +
            std::to_string(kLargestProgram),
        "put its words into a lexicon and write {lex:FILE.CLASS}, or make two rules of it"));
  }
}

}  // namespace

void LintPatterns(const LintContext& context, Findings* findings) {
  for (const SlotSource& slot : context.pack.source().slots) {
    for (const SourceText& text : slot.alternatives) {
      LintCharacters(text, findings);
      const auto outline = ReadPattern(text.text);
      if (!outline.has_value()) continue;
      ForEachNode(*outline, [&](const PatternNode& node) { LintNode(text, node, findings); });
    }
  }
  for (const RuleSource& rule : context.pack.source().rules) LintRule(rule, findings);
}

}  // namespace extract
