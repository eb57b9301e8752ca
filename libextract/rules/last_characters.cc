// A small recursive-descent reading of RE2 syntax, from which only the ends of matches are kept. It
// errs on the safe side: what it does not know makes the answer "anything".

#include "rules/last_characters.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace extract {
namespace {

struct Ends {
  std::set<std::string> characters;
  bool nullable = false;  // can match the empty text
  bool anything = false;
};

void Unite(const Ends& from, Ends* into) {
  into->characters.insert(from.characters.begin(), from.characters.end());
  into->anything |= from.anything;
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Ends Alternation(int depth) {
    Ends all;
    do {
      const Ends branch = Concatenation(depth);
      Unite(branch, &all);
      all.nullable |= branch.nullable;
    } while (Take('|'));
    return all;
  }

  bool at_end() const { return at_ == pattern_.size(); }
  bool has_flags() const { return has_flags_; }

 private:
  static constexpr int kMaxDepth = 100;

  bool Take(char c) {
    if (at_ < pattern_.size() && pattern_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }

  Ends Concatenation(int depth) {
    Ends whole;
    whole.nullable = true;
    while (at_ < pattern_.size() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      Ends element = Atom(depth);
      Repetition(&element);
      if (!element.nullable) {
        whole = std::move(element);
      } else {
        Unite(element, &whole);
      }
    }
    return whole;
  }

  void Repetition(Ends* element) {
    for (;;) {
      if (Take('?') || Take('*')) {
        element->nullable = true;
      } else if (at_ < pattern_.size() && pattern_[at_] == '{' && at_ + 1 < pattern_.size() &&
                 std::isdigit(static_cast<unsigned char>(pattern_[at_ + 1]))) {
        element->nullable |= pattern_[at_ + 1] == '0';
        while (at_ < pattern_.size() && pattern_[at_++] != '}') {
        }
      } else if (!Take('+')) {
        return;
      }
    }
  }

  Ends Atom(int depth) {
    Ends ends;
    const char c = pattern_[at_];
    if (c == '(') {
      ++at_;
      if (depth >= kMaxDepth) return Unknown();
      if (Take('?')) {
        if (Take('P') || (at_ < pattern_.size() && pattern_[at_] == '<')) {
          while (at_ < pattern_.size() && pattern_[at_++] != '>') {
          }
        } else if (!Take(':')) {
          has_flags_ = true;  // their effect is not followed
        }
      }
      ends = Alternation(depth + 1);
      Take(')');
      return ends;
    }
    if (c == '[') return CharacterClass();
    if (c == '.' || c == '^' || c == '$' || c == '\\') {
      if (c == '\\' && at_ + 1 < pattern_.size() &&
          std::ispunct(static_cast<unsigned char>(pattern_[at_ + 1]))) {
        ends.characters.insert(std::string(1, pattern_[at_ + 1]));
        at_ += 2;
        return ends;
      }
      return Unknown();
    }
    ends.characters.insert(Character());
    return ends;
  }

  // The rest cannot be told apart from here on: anything may follow.
  Ends Unknown() {
    const bool escape = pattern_[at_] == '\\';
    at_ += escape ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
    if (escape && at_ < pattern_.size() && pattern_[at_] == '{') {  // \\p{Han}
      while (at_ < pattern_.size() && pattern_[at_++] != '}') {
      }
    }
    Ends ends;
    ends.anything = true;
    ends.nullable = true;
    return ends;
  }

  Ends CharacterClass() {
    Ends ends;
    ++at_;
    if (Take('^')) ends.anything = true;
    bool first = true;
    while (at_ < pattern_.size() && (first || pattern_[at_] != ']')) {
      first = false;
      if (pattern_[at_] == '\\' || pattern_[at_] == '[' || pattern_[at_] == '-') {
        ends.anything = true;
        at_ += pattern_[at_] == '\\' ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
      } else {
        ends.characters.insert(Character());
      }
    }
    Take(']');
    return ends;
  }

  std::string Character() {
    const std::size_t begin = at_++;
    while (at_ < pattern_.size() && (static_cast<unsigned char>(pattern_[at_]) & 0xC0) == 0x80) {
      ++at_;
    }
    return std::string(pattern_.substr(begin, at_ - begin));
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool has_flags_ = false;
};

}  // namespace

std::optional<std::vector<std::string>> LastCharacters(std::string_view pattern) {
  Reader reader(pattern);
  const Ends ends = reader.Alternation(0);
  if (!reader.at_end() || reader.has_flags() || ends.anything || ends.nullable ||
      ends.characters.empty()) {
    return std::nullopt;
  }
  return std::vector<std::string>(ends.characters.begin(), ends.characters.end());
}

}  // namespace extract
