#include "authoring/pattern_outline.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr int kMaxDepth = 100;
constexpr int kMaxCount = 100000;  // RE2 refuses counts far below this

bool IsLower(char c) { return c >= 'a' && c <= 'z'; }
bool IsDigit(char c) { return c >= '0' && c <= '9'; }

class Reader {
 public:
  explicit Reader(std::string_view pattern) : pattern_(pattern) {}

  bool Alternatives(int depth, std::vector<PatternSequence>* alternatives) {
    if (depth > kMaxDepth) return false;
    do {
      alternatives->emplace_back();
      if (!Sequence(depth, &alternatives->back())) return false;
    } while (Take('|'));
    return true;
  }

  bool at_end() const { return at_ == pattern_.size(); }

 private:
  char Peek(std::size_t ahead = 0) const {
    return at_ + ahead < pattern_.size() ? pattern_[at_ + ahead] : '\0';
  }
  bool Take(char c) {
    if (at_end() || pattern_[at_] != c) return false;
    ++at_;
    return true;
  }
  // Behind the next `c`.
  bool SkipPast(char c) {
    at_ = std::min(pattern_.find(c, at_), pattern_.size());
    return Take(c);
  }

  bool Sequence(int depth, PatternSequence* sequence) {
    while (!at_end() && pattern_[at_] != '|' && pattern_[at_] != ')') {
      PatternNode node;
      node.offset = at_;
      if (!Atom(depth, &node) || !Repetition(&node)) return false;
      node.text = pattern_.substr(node.offset, at_ - node.offset);
      sequence->push_back(std::move(node));
    }
    return true;
  }

  bool Atom(int depth, PatternNode* node) {
    switch (pattern_[at_]) {
      case '(':
        return Group(depth, node);
      case '[':
        return Class(node);
      case '{':
        if (IsLower(Peek(1))) return Slot(node);
        ++at_;
        return true;
      case '\\':
        return Escape(node);
      case '.':
        node->kind = PatternNode::Kind::kWide;
        ++at_;
        return true;
      case '^':
      case '$':
        node->kind = PatternNode::Kind::kAssertion;
        ++at_;
        return true;
      default:
        at_ = NextCharacter(pattern_, at_);
        return true;
    }
  }

  bool Slot(PatternNode* node) {
    node->kind = PatternNode::Kind::kSlot;
    const std::size_t begin = ++at_;
    if (!SkipPast('}')) return false;
    node->slot = pattern_.substr(begin, at_ - 1 - begin);
    return true;
  }

  bool Group(int depth, PatternNode* node) {
    node->kind = PatternNode::Kind::kGroup;
    ++at_;
    if (Take('?')) {
      // (?:...) (?P<name>...) (?<name>...) (?i:...); flags without a group are not followed.
      while (!at_end() && pattern_[at_] != ':' && pattern_[at_] != '>' && pattern_[at_] != ')') {
        ++at_;
      }
      if (at_end() || pattern_[at_] == ')') return false;
      ++at_;
    }
    return Alternatives(depth + 1, &node->alternatives) && Take(')');
  }

  bool Class(PatternNode* node) {
    ++at_;
    const bool negated = Take('^');
    node->kind = negated ? PatternNode::Kind::kWide : PatternNode::Kind::kClass;
    for (bool first = true; !at_end() && (first || pattern_[at_] != ']'); first = false) {
      if (pattern_[at_] == '\\') {
        // [\d.] tells little, and [\p{Han}] nothing.
        if (Peek(1) == 'p' || Peek(1) == 'P') node->kind = PatternNode::Kind::kWide;
        at_ = std::min(at_ + 2, pattern_.size());
      } else {
        at_ = NextCharacter(pattern_, at_);
      }
    }
    return Take(']');
  }

  bool Escape(PatternNode* node) {
    const char c = Peek(1);
    at_ = std::min(at_ + 2, pattern_.size());
    if (c == 'z' || c == 'A' || c == 'b' || c == 'B') {
      node->kind = PatternNode::Kind::kAssertion;
    } else if (c == 'd') {
      node->kind = PatternNode::Kind::kClass;
    } else if (c == 'p' || c == 'P') {
      node->kind = PatternNode::Kind::kWide;
      if (Peek() == '{') return SkipPast('}');
      at_ = std::min(at_ + 1, pattern_.size());
    } else if (c == 'S' || c == 'D' || c == 'W' || c == 'w' || c == 'C') {
      node->kind = PatternNode::Kind::kWide;
    }
    return true;
  }

  bool Repetition(PatternNode* node) {
    if (Take('*')) {
      node->least = 0;
      node->most = PatternNode::kUnbounded;
    } else if (Take('+')) {
      node->most = PatternNode::kUnbounded;
    } else if (Take('?')) {
      node->least = 0;
    } else if (Peek() == '{' && IsDigit(Peek(1))) {
      ++at_;
      node->counted = true;
      node->least = node->most = Count();
      if (Take(',')) node->most = Peek() == '}' ? PatternNode::kUnbounded : Count();
      if (!Take('}')) return false;
    } else {
      return true;
    }
    Take('?');  // the fewest that will do
    return true;
  }

  int Count() {
    int count = 0;
    for (; IsDigit(Peek()); ++at_) count = std::min(kMaxCount, count * 10 + (pattern_[at_] - '0'));
    return count;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
};

}  // namespace

std::optional<std::vector<PatternSequence>> ReadPattern(std::string_view pattern) {
  Reader reader(pattern);
  std::vector<PatternSequence> alternatives;
  if (!reader.Alternatives(0, &alternatives) || !reader.at_end()) return std::nullopt;
  return alternatives;
}

}  // namespace extract
