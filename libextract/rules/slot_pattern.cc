// Slots are expanded to RE2 text here; what they mean beyond that ({np}) is left to the scanner.

#include "rules/slot_pattern.h"

#include <algorithm>

#include "base/nearest.h"

namespace extract {
namespace {

// {time} and {district} as they stand in normalised text. They only have to be recognised here:
// what they denote is resolved by time/ and place/.
constexpr std::string_view kTimePattern =
    "(?:(?:到|至|截至|截止|比|较)?(?:[0-9]{2,4}年(?:[0-9]{1,2}月(?:份|[0-9]{1,2}日)?)?(?:底|末|"
    "以来)?|"
    "今年|去年|上年|前年|明年|当年|本年|全年|年内|年底|年末|上半年|下半年|[一二三四]季度|"
    "第[一二三四]季度?|(?:[0-9]{1,2}|[一二三四五六七八九]|十[一二]?)月份?(?:底|末)?|同期|目前))";
constexpr std::string_view kDistrictPattern =
    "(?:全国|我国|全省|我省|全市|我市|全区|我区|全县|我县|全州|本市|本区|本县|"
    "\\p{Han}+(?:省|市|县|区|州|盟|旗))";

std::vector<std::string> Split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const std::size_t end = std::min(text.find(separator, begin), text.size());
    parts.emplace_back(text.substr(begin, end - begin));
    if (end == text.size()) return parts;
    begin = end + 1;
  }
}

// Slots within slots double; a text beyond this is no pattern.
constexpr std::size_t kMaxPatternBytes = 256 * 1024;

constexpr char kSlotHelp[] =
    "known slots are {quantity}, {quantity:UNIT|...}, {np}, {np?}, {lex:FILE.CLASS}, {district}, "
    "{time}, {gap}";

// One pass over the text of a pattern, or of a fragment of one.
class Parser {
 public:
  Parser(const SourceText& source, const SlotScope& scope, bool fragment, SlotPattern* result,
         std::vector<Diagnostic>* problems)
      : source_(source), scope_(scope), fragment_(fragment), result_(result), problems_(problems) {}

  bool Parse() {
    const std::string_view text = source_.text;
    std::size_t at = 0;
    while (at < text.size()) {
      if (text[at] == '\\' && at + 1 < text.size()) {
        side() += text.substr(at, 2);
        at += 2;
      } else if (text[at] == '{' && at + 1 < text.size() && text[at + 1] >= 'a' &&
                 text[at + 1] <= 'z') {
        const std::size_t end = text.find('}', at);
        if (end == std::string_view::npos) {
          return Error(at, "E104", "slot without its closing brace", "write {np}, with a }");
        }
        Slot(text.substr(at + 1, end - at - 1), at, end + 1 == text.size());
        at = end + 1;
      } else {
        side() += text[at++];
      }
      if (side().size() > kMaxPatternBytes) {
        return Error(0, "E302", "pattern too large: its slots expand to more than 256 KiB",
                     "leave slots out, or put their words into a lexicon");
      }
    }
    if (!fragment_ && quantities_ != 1) CountQuantities();
    return ok_;
  }

 private:
  std::string& side() { return quantities_ == 0 ? result_->left : result_->right; }

  bool Error(std::size_t offset, std::string code, std::string message, std::string help) {
    problems_->push_back(
        ErrorAt(source_, std::move(code), std::move(message), std::move(help), offset));
    ok_ = false;
    return false;
  }

  void CountQuantities() {
    Error(0, "E105",
          quantities_ == 0 ? "pattern without {quantity}" : "pattern with more than one {quantity}",
          "a rule speaks of one quantity: write {quantity} once, where its numeral stands");
  }

  void Slot(std::string_view slot, std::size_t at, bool at_pattern_end) {
    const std::size_t colon = slot.find(':');
    const std::string_view name = slot.substr(0, colon);
    const std::string_view argument =
        colon == std::string_view::npos ? std::string_view() : slot.substr(colon + 1);
    if (name == "quantity") {
      Quantity(argument.empty() ? std::vector<std::string>() : Split(argument, '|'), slot, at);
    } else if (slot == "np" || slot == "np?") {
      NounPhrase(slot, at, at_pattern_end);
    } else if (name == "lex") {
      Lexicon(argument, at);
    } else if (slot == "gap") {
      side() += ".*";
    } else if (slot == "time") {
      side() += kTimePattern;
    } else if (slot == "district") {
      side() += kDistrictPattern;
    } else {
      OwnSlot(slot, at);
    }
  }

  void Quantity(std::vector<std::string> units, std::string_view slot, std::size_t at) {
    if (fragment_) return NotInside(slot, at);
    ++quantities_;
    if (!units.empty()) result_->units = std::move(units);
  }

  void NotInside(std::string_view slot, std::size_t at) {
    Error(at, "E112", "{" + std::string(slot) + "} inside a slot",
          "a slot of type text has no quantity and no {np} in it; write those in the pattern");
  }

  void Lexicon(std::string_view argument, std::size_t at) {
    if (const std::string* pattern = scope_.lexicon(argument)) {
      side() += *pattern;
      return;
    }
    const std::vector<std::string> names =
        scope_.lexicon_names ? scope_.lexicon_names() : std::vector<std::string>();
    Error(at, "E108", "unknown lexicon " + std::string(argument),
          "write {lex:FILE.CLASS} for a class that a .tsv file of this pack or of one that it "
          "extends has in its columns word and class" +
              DidYouMean(argument, names));
  }

  void OwnSlot(std::string_view slot, std::size_t at) {
    const SlotValue* value = scope_.own ? scope_.own(slot, at) : nullptr;
    if (value == nullptr) {
      std::vector<std::string> names = {"quantity", "np", "district", "time", "gap"};
      std::string help = kSlotHelp;
      for (const std::string& own :
           scope_.own_names ? scope_.own_names() : std::vector<std::string>()) {
        help += ", {" + own + "}";
        names.push_back(own);
      }
      Error(at, "E104", "unknown slot {" + std::string(slot) + "}", help + DidYouMean(slot, names));
    } else if (value->faulty) {
      ok_ = false;
    } else if (value->quantity) {
      Quantity(value->units, slot, at);
    } else {
      side() += value->text;
    }
  }

  void NounPhrase(std::string_view slot, std::size_t at, bool at_pattern_end) {
    const PhraseSlot kind = slot == "np?" ? PhraseSlot::kOptional : PhraseSlot::kRequired;
    if (fragment_) {
      NotInside(slot, at);
    } else if (quantities_ == 0 && at == 0) {
      result_->phrase_before = kind;
    } else if (quantities_ == 1 && at_pattern_end) {
      result_->phrase_behind = kind;
    } else {
      Error(at, "E110", "{np} may stand only first or last in a pattern",
            "put what comes between in front of {quantity} or behind it, or use {gap}");
    }
  }

  const SourceText& source_;
  const SlotScope& scope_;
  const bool fragment_;
  SlotPattern* result_;
  std::vector<Diagnostic>* problems_;
  int quantities_ = 0;
  bool ok_ = true;
};

}  // namespace

const SlotValue& SlotValue::Faulty() {
  static const SlotValue faulty{false, true, "", {}};
  return faulty;
}

bool IsBuiltInSlot(std::string_view name) {
  return name == "quantity" || name == "np" || name == "lex" || name == "gap" || name == "time" ||
         name == "district";
}

bool ParseSlotPattern(const SourceText& pattern, const SlotScope& scope, SlotPattern* result,
                      std::vector<Diagnostic>* problems) {
  *result = SlotPattern();
  return Parser(pattern, scope, false, result, problems).Parse();
}

bool ExpandFragment(const SourceText& fragment, const SlotScope& scope, std::string* expanded,
                    std::vector<Diagnostic>* problems) {
  SlotPattern result;
  const bool good = Parser(fragment, scope, true, &result, problems).Parse();
  *expanded = std::move(result.left);
  return good;
}

}  // namespace extract
