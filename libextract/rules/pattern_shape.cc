// A small recursive-descent reading of RE2 syntax, from which only characters are kept. It errs on
// the safe side: what it does not know makes the answer "anything".

#include "rules/pattern_shape.h"

#include <algorithm>
#include <cctype>
#include <set>

namespace extract {
namespace {

struct Set {
  std::set<std::string> characters;
  bool anything = false;
};

void Unite(const Set& from, Set* into) {
  into->characters.insert(from.characters.begin(), from.characters.end());
  into->anything |= from.anything;
}

struct Shape {
  Set last;
  Set first;
  std::vector<std::set<std::string>> required;
  bool nullable = false;  // can match the empty text
};

bool IsSmaller(const std::set<std::string>& a, const std::set<std::string>& b) {
  return a.size() < b.size();
}

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Shape Alternation(int depth) {
    Shape all = Concatenation(depth);
    while (Take('|')) {
      const Shape branch = Concatenation(depth);
      Unite(branch.last, &all.last);
      Unite(branch.first, &all.first);
      all.nullable |= branch.nullable;
      UniteRequired(branch, &all);
    }
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

  // Of two branches, each asks for its smallest set: a match has a character of one of these.
  static void UniteRequired(const Shape& branch, Shape* all) {
    if (branch.required.empty() || all->required.empty()) {
      all->required.clear();
      return;
    }
    const auto& smallest =
        *std::min_element(branch.required.begin(), branch.required.end(), IsSmaller);
    auto own = std::min_element(all->required.begin(), all->required.end(), IsSmaller);
    own->insert(smallest.begin(), smallest.end());
    all->required = {std::move(*own)};
  }

  Shape Concatenation(int depth) {
    Shape whole;
    whole.nullable = true;
    while (at_ < pattern_.size() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      Shape element = Atom(depth);
      Repetition(&element);
      if (whole.nullable) Unite(element.first, &whole.first);
      if (!element.nullable) whole.last = Set();
      Unite(element.last, &whole.last);
      whole.nullable &= element.nullable;
      for (auto& set : element.required) whole.required.push_back(std::move(set));
    }
    return whole;
  }

  void Repetition(Shape* element) {
    for (;;) {
      if (Take('?') || Take('*')) {
        MakeNullable(element);
      } else if (at_ < pattern_.size() && pattern_[at_] == '{' && at_ + 1 < pattern_.size() &&
                 std::isdigit(static_cast<unsigned char>(pattern_[at_ + 1]))) {
        if (pattern_[at_ + 1] == '0') MakeNullable(element);
        while (at_ < pattern_.size() && pattern_[at_++] != '}') {
        }
      } else if (!Take('+')) {
        return;
      }
    }
  }

  static void MakeNullable(Shape* element) {
    element->nullable = true;
    element->required.clear();
  }

  static Shape One(Set set) {
    Shape shape;
    shape.last = shape.first = set;
    if (!set.anything) shape.required.push_back(std::move(set.characters));
    return shape;
  }
  static Shape One(std::string character) { return One(Set{{std::move(character)}, false}); }

  Shape Atom(int depth) {
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
      Shape inner = Alternation(depth + 1);
      Take(')');
      return inner;
    }
    if (c == '[') return CharacterClass();
    if (c == '.' || c == '^' || c == '$' || c == '\\') {
      if (c == '\\' && at_ + 1 < pattern_.size() &&
          std::ispunct(static_cast<unsigned char>(pattern_[at_ + 1]))) {
        at_ += 2;
        return One(std::string(1, pattern_[at_ - 1]));
      }
      return Unknown();
    }
    return One(Character());
  }

  // The rest cannot be told apart from here on: anything may follow.
  Shape Unknown() {
    const bool escape = pattern_[at_] == '\\';
    at_ += escape ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
    if (escape && at_ < pattern_.size() && pattern_[at_] == '{') {  // \\p{Han}
      while (at_ < pattern_.size() && pattern_[at_++] != '}') {
      }
    }
    Shape shape = One(Set{{}, true});
    shape.nullable = true;
    return shape;
  }

  Shape CharacterClass() {
    Set set;
    ++at_;
    if (Take('^')) set.anything = true;
    bool first = true;
    while (at_ < pattern_.size() && (first || pattern_[at_] != ']')) {
      first = false;
      if (pattern_[at_] == '\\' || pattern_[at_] == '[' || pattern_[at_] == '-') {
        set.anything = true;
        at_ += pattern_[at_] == '\\' ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
      } else {
        set.characters.insert(Character());
      }
    }
    Take(']');
    return One(std::move(set));
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

constexpr std::size_t kMostRequired = 4;

Characters ToCharacters(const std::set<std::string>& set) { return {set.begin(), set.end()}; }

std::optional<Characters> ToCharacters(const Set& set) {
  if (set.anything || set.characters.empty()) return std::nullopt;
  return ToCharacters(set.characters);
}

}  // namespace

PatternShape ShapeOf(std::string_view pattern) {
  Reader reader(pattern);
  Shape read = reader.Alternation(0);
  PatternShape shape;
  if (!reader.at_end() || reader.has_flags() || read.nullable) return shape;
  shape.last = ToCharacters(read.last);
  shape.first = ToCharacters(read.first);
  std::stable_sort(read.required.begin(), read.required.end(), IsSmaller);
  for (const auto& set : read.required) {
    const Characters characters = ToCharacters(set);
    const bool known =
        std::find(shape.required.begin(), shape.required.end(), characters) != shape.required.end();
    if (!known && !characters.empty()) shape.required.push_back(characters);
    if (shape.required.size() == kMostRequired) break;
  }
  return shape;
}

}  // namespace extract
