// A small recursive-descent reading of RE2 syntax, from which only characters are kept. It errs on
// the safe side: what it does not know makes the answer "anything".

#include "rules/pattern_shape.h"

#include <algorithm>
#include <cctype>
#include <iterator>
#include <optional>
#include <utility>

#include "base/byte_set.h"
#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kMostRequired = 4;

void SortOnce(Characters* characters) {
  std::sort(characters->begin(), characters->end());
  characters->erase(std::unique(characters->begin(), characters->end()), characters->end());
}

}  // namespace

class ShapeParser {
 public:
  using Piece = ShapeReader::Piece;
  using Pieces = std::vector<Piece>;
  struct Set {
    Pieces pieces;
    bool anything = false;
  };
  struct Shape {
    Set last;
    Set first;
    std::vector<Pieces> required;  // the smallest, kMostRequired at most
    bool nullable = false;         // can match the empty text
  };

  ShapeParser(std::string_view pattern, ShapeReader* reader) : pattern_(pattern), reader_(reader) {}

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

  static std::size_t Size(const Pieces& pieces) {
    std::size_t size = 0;
    for (const Piece& piece : pieces) size += piece.size();
    return size;
  }
  static bool IsSmaller(const Pieces& a, const Pieces& b) { return Size(a) < Size(b); }

  static Characters Merge(const Pieces& pieces) {
    Characters all, more;
    for (const Piece& piece : pieces) {
      more.clear();
      std::set_union(all.begin(), all.end(), piece.begin(), piece.end(), std::back_inserter(more));
      std::swap(all, more);
    }
    return all;
  }

 private:
  static constexpr int kMaxDepth = 100;

  bool Take(char c) {
    if (at_ < pattern_.size() && pattern_[at_] == c) {
      ++at_;
      return true;
    }
    return false;
  }

  static void Unite(const Set& from, Set* into) {
    into->pieces.insert(into->pieces.end(), from.pieces.begin(), from.pieces.end());
    into->anything |= from.anything;
  }

  // Of two branches, each asks for its smallest set: a match has a character of one of these.
  static void UniteRequired(const Shape& branch, Shape* all) {
    if (branch.required.empty() || all->required.empty()) {
      all->required.clear();
      return;
    }
    const Pieces& smallest =
        *std::min_element(branch.required.begin(), branch.required.end(), IsSmaller);
    const auto own = std::min_element(all->required.begin(), all->required.end(), IsSmaller);
    std::swap(all->required.front(), *own);
    all->required.resize(1);
    all->required[0].insert(all->required[0].end(), smallest.begin(), smallest.end());
  }

  static void AddRequired(Pieces pieces, std::vector<Pieces>* required) {
    if (required->size() < kMostRequired) {
      required->push_back(std::move(pieces));
      return;
    }
    const auto largest = std::max_element(required->begin(), required->end(), IsSmaller);
    if (IsSmaller(pieces, *largest)) *largest = std::move(pieces);
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
      for (Pieces& pieces : element.required) AddRequired(std::move(pieces), &whole.required);
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

  static Shape One(Piece piece) {
    Shape shape;
    shape.last.pieces = shape.first.pieces = {piece};
    shape.required.push_back({piece});
    return shape;
  }
  static Shape Anything() {
    Shape shape;
    shape.last.anything = shape.first.anything = true;
    return shape;
  }

  Shape Atom(int depth) {
    const char c = pattern_[at_];
    if (c == '(') return Group(depth);
    if (c == '[') return CharacterClass();
    if (c == '.' || c == '^' || c == '$' || c == '\\') {
      if (c == '\\' && at_ + 1 < pattern_.size() &&
          std::ispunct(static_cast<unsigned char>(pattern_[at_ + 1]))) {
        ++at_;
        return One(reader_->Keep(Character()));
      }
      return pattern_.substr(at_).starts_with("\\z") ? TextEnd() : Unknown();
    }
    return One(reader_->Keep(Character()));
  }

  Shape Group(int depth) {
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
    if (const std::optional<Shape> words = Words()) return *words;
    Shape inner = Alternation(depth + 1);
    Take(')');
    return inner;
  }

  // The rest of a group that has nothing but words in it.
  std::optional<Shape> Words() {
    constexpr ByteSet kSigns("()[]{}^$\\.*+?");
    const std::size_t close = pattern_.find(')', at_);
    if (close == std::string_view::npos) return std::nullopt;
    const std::string_view words = pattern_.substr(at_, close - at_);
    const ShapeReader::WordGroup* group = reader_->groups_.Find(words);
    if (group == nullptr) {
      const bool several = words.find('|') != std::string_view::npos;
      if (!several || kSigns.First(words) != std::string_view::npos) return std::nullopt;
      const std::optional<ShapeReader::WordGroup> read = ReadWords(words);
      if (!read) return std::nullopt;
      reader_->groups_[words] = *read;
      group = reader_->groups_.Find(words);
    }
    at_ = close + 1;
    Shape shape;
    shape.last.pieces = {group->last};
    shape.first.pieces = {group->first};
    shape.required = {{group->required}};
    return shape;
  }

  // nullopt where there is an empty one among them.
  std::optional<ShapeReader::WordGroup> ReadWords(std::string_view words) {
    Characters last, first;
    for (std::size_t begin = 0; begin <= words.size();) {
      const std::size_t end = std::min(words.find('|', begin), words.size());
      if (end == begin) return std::nullopt;
      std::size_t length;
      first.push_back(CodePointAt(words, begin, &length));
      last.push_back(CodePointBefore(words, end, &length));
      begin = end + 1;
    }
    SortOnce(&last);
    SortOnce(&first);
    const Piece kept_last = reader_->Keep(std::move(last));
    const Piece kept_first = reader_->Keep(std::move(first));
    const bool last_tells_more = kept_last.size() < kept_first.size();
    return ShapeReader::WordGroup{kept_last, kept_first, last_tells_more ? kept_last : kept_first};
  }

  // \z asks for nothing before it, and for the text's end behind it.
  Shape TextEnd() {
    at_ += 2;
    Shape shape = Anything();
    shape.first = One(reader_->Keep(kNoCharacter)).first;
    return shape;
  }

  // The rest cannot be told apart from here on: anything may follow.
  Shape Unknown() {
    const bool escape = pattern_[at_] == '\\';
    at_ += escape ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
    if (escape && at_ < pattern_.size() && pattern_[at_] == '{') {  // \\p{Han}
      while (at_ < pattern_.size() && pattern_[at_++] != '}') {
      }
    }
    Shape shape = Anything();
    shape.nullable = true;
    return shape;
  }

  Shape CharacterClass() {
    ++at_;
    bool anything = Take('^');
    Characters characters;
    bool first = true;
    while (at_ < pattern_.size() && (first || pattern_[at_] != ']')) {
      first = false;
      if (pattern_[at_] == '\\' || pattern_[at_] == '[' || pattern_[at_] == '-') {
        anything = true;
        at_ += pattern_[at_] == '\\' ? std::min<std::size_t>(2, pattern_.size() - at_) : 1;
      } else {
        characters.push_back(Character());
      }
    }
    Take(']');
    if (anything) return Anything();
    SortOnce(&characters);
    return One(reader_->Keep(std::move(characters)));
  }

  char32_t Character() {
    std::size_t length;
    const char32_t c = DecodeAt(pattern_, at_, &length);
    at_ += length;
    return c;
  }

  std::string_view pattern_;
  ShapeReader* reader_;
  std::size_t at_ = 0;
  bool has_flags_ = false;
};

ShapeReader::Piece ShapeReader::Keep(char32_t character) {
  single_.push_back(character);
  return {&single_.back(), 1};
}

ShapeReader::Piece ShapeReader::Keep(Characters characters) {
  lists_.push_back(std::move(characters));
  return lists_.back();
}

PatternShape ShapeReader::Read(std::string_view pattern) {
  ShapeParser parser(pattern, this);
  ShapeParser::Shape read = parser.Alternation(0);
  PatternShape shape;
  if (!parser.at_end() || parser.has_flags() || read.nullable) return shape;
  const auto known = [](const ShapeParser::Set& set) -> std::optional<Characters> {
    if (set.anything || set.pieces.empty()) return std::nullopt;
    return ShapeParser::Merge(set.pieces);
  };
  shape.last = known(read.last);
  shape.first = known(read.first);
  std::stable_sort(read.required.begin(), read.required.end(), ShapeParser::IsSmaller);
  for (const ShapeParser::Pieces& pieces : read.required) {
    Characters characters = ShapeParser::Merge(pieces);
    const bool twice =
        std::find(shape.required.begin(), shape.required.end(), characters) != shape.required.end();
    if (!twice && !characters.empty()) shape.required.push_back(std::move(characters));
  }
  return shape;
}

}  // namespace extract
