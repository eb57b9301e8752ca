// A small recursive-descent reading of RE2 syntax, from which only characters are kept. It errs on
// the safe side: what it does not know makes the answer "anything".

#include "rules/pattern_shape.h"

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <utility>

namespace extract {
namespace {

// A character as the number of its bytes. Lexicons of hundreds of words are read for each rule, so
// sets are plain lists, sorted where an alternation ends.
using Packed = std::uint32_t;
using List = std::vector<Packed>;

Packed Pack(std::string_view character) {
  Packed packed = 0;
  for (const char c : character) packed = packed << 8 | static_cast<unsigned char>(c);
  return packed;
}

std::string Unpack(Packed packed) {
  std::string character;
  for (int shift = 24; shift >= 0; shift -= 8) {
    const auto byte = static_cast<char>(packed >> shift & 0xFF);
    if (byte != 0 || !character.empty() || shift == 0) character.push_back(byte);
  }
  return character;
}

void SortOnce(List* list) {
  std::sort(list->begin(), list->end());
  list->erase(std::unique(list->begin(), list->end()), list->end());
}

struct Set {
  List characters;
  bool anything = false;
};

void Unite(const Set& from, Set* into) {
  into->characters.insert(into->characters.end(), from.characters.begin(), from.characters.end());
  into->anything |= from.anything;
}

struct Shape {
  Set last;
  Set first;
  std::vector<List> required;  // the smallest, kMostRequired at most
  bool nullable = false;       // can match the empty text
};

constexpr std::size_t kMostRequired = 4;

bool IsSmaller(const List& a, const List& b) { return a.size() < b.size(); }

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  Shape Alternation(int depth) {
    Shape all = Concatenation(depth);
    if (at_ >= pattern_.size() || pattern_[at_] != '|') return all;
    while (Take('|')) {
      const Shape branch = Concatenation(depth);
      Unite(branch.last, &all.last);
      Unite(branch.first, &all.first);
      all.nullable |= branch.nullable;
      UniteRequired(branch, &all);
    }
    SortOnce(&all.last.characters);
    SortOnce(&all.first.characters);
    for (List& list : all.required) SortOnce(&list);
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
    const List& smallest =
        *std::min_element(branch.required.begin(), branch.required.end(), IsSmaller);
    const auto own = std::min_element(all->required.begin(), all->required.end(), IsSmaller);
    std::swap(all->required.front(), *own);
    all->required.resize(1);
    all->required[0].insert(all->required[0].end(), smallest.begin(), smallest.end());
  }

  static void AddRequired(List list, std::vector<List>* required) {
    if (required->size() < kMostRequired) {
      required->push_back(std::move(list));
      return;
    }
    const auto largest = std::max_element(required->begin(), required->end(), IsSmaller);
    if (IsSmaller(list, *largest)) *largest = std::move(list);
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
      for (List& list : element.required) AddRequired(std::move(list), &whole.required);
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
  static Shape One(Packed character) { return One(Set{{character}, false}); }

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
        return One(Pack(pattern_.substr(at_ - 1, 1)));
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
        set.characters.push_back(Character());
      }
    }
    Take(']');
    return One(std::move(set));
  }

  Packed Character() {
    const std::size_t begin = at_++;
    while (at_ < pattern_.size() && (static_cast<unsigned char>(pattern_[at_]) & 0xC0) == 0x80) {
      ++at_;
    }
    return Pack(pattern_.substr(begin, at_ - begin));
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  bool has_flags_ = false;
};

Characters ToCharacters(List list) {
  SortOnce(&list);
  Characters characters;
  for (const Packed packed : list) characters.push_back(Unpack(packed));
  std::sort(characters.begin(), characters.end());
  return characters;
}

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
  for (const List& list : read.required) {
    const Characters characters = ToCharacters(list);
    const bool known =
        std::find(shape.required.begin(), shape.required.end(), characters) != shape.required.end();
    if (!known && !characters.empty()) shape.required.push_back(characters);
  }
  return shape;
}

}  // namespace extract
