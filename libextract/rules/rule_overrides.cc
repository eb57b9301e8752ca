#include "rules/rule_overrides.h"

#include <string>
#include <utility>

#include "base/nearest.h"

namespace extract {
namespace {

struct KnownRule {
  const PackSource* pack;
  const RuleSource* rule;
};

class Finder {
 public:
  Finder(const PackTree& packs, std::vector<Diagnostic>* problems)
      : packs_(packs), problems_(problems) {
    for (const PackSource* pack : packs.packs()) {
      for (const RuleSource& rule : pack->rules) {
        rules_[pack->name + "/" + rule.id.text] = {pack, &rule};
      }
    }
  }

  RuleOverrides Find() {
    RuleOverrides found;
    for (const PackSource* pack : packs_.packs()) {
      for (const SourceText& id : pack->disabled) {
        if (const RuleSource* rule = ParentRule(*pack, id)) found.off.insert(rule);
      }
      for (const RuleSource& own : pack->rules) {
        if (own.overrides.text.empty()) continue;
        const RuleSource* rule = ParentRule(*pack, own.overrides);
        if (rule == nullptr) continue;
        found.off.insert(rule);
        if (!own.has_priority) found.inherited_priority[&own] = PriorityOf(*rule, found);
      }
    }
    return found;
  }

 private:
  // A replacement that is replaced itself hands on what it inherited.
  static int PriorityOf(const RuleSource& rule, const RuleOverrides& found) {
    const auto at = found.inherited_priority.find(&rule);
    return at == found.inherited_priority.end() ? rule.priority : at->second;
  }

  const RuleSource* ParentRule(const PackSource& pack, const SourceText& id) {
    const auto at = rules_.find(id.text);
    if (at != rules_.end() && packs_.Extends(pack, *at->second.pack)) return at->second.rule;
    if (at != rules_.end()) {
      const bool own = at->second.pack == &pack;
      problems_->push_back(
          ErrorAt(id, "E205",
                  "rule `" + id.text + "` is " +
                      (own ? "this pack's own" : "of a pack that this one does not extend"),
                  own ? "change or delete the rule itself" : "name the rule's pack in `extends`"));
      return nullptr;
    }
    std::vector<std::string> names;
    for (const auto& [name, rule] : rules_) {
      if (packs_.Extends(pack, *rule.pack)) names.push_back(name);
    }
    problems_->push_back(ErrorAt(
        id, "E204", "unknown rule `" + id.text + "`",
        "write PACK/ID, as `extract` prints it with each fact" + DidYouMean(id.text, names)));
    return nullptr;
  }

  const PackTree& packs_;
  std::vector<Diagnostic>* problems_;
  std::map<std::string, KnownRule> rules_;
};

}  // namespace

RuleOverrides FindOverrides(const PackTree& packs, std::vector<Diagnostic>* problems) {
  return Finder(packs, problems).Find();
}

}  // namespace extract
