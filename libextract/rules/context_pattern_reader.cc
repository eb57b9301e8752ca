// Reads RE2 syntax into the tree of a context pattern. Whatever it is not sure of makes the whole
// pattern RE2's.

#include <algorithm>
#include <cctype>
#include <span>
#include <utility>

#include "base/byte_set.h"
#include "base/utf8.h"
#include "rules/context_characters.h"
#include "rules/context_pattern.h"

namespace extract {

class ContextPatternReader {
 public:
  ContextPatternReader(std::string_view text, ContextSide side, std::shared_ptr<ContextWords> words)
      : text_(text), words_(words.get()) {
    pattern_.side_ = side;
    pattern_.words_ = std::move(words);
  }

  std::optional<ContextPattern> Read() {
    const Part all = Alternation(0);
    if (!good_ || at_ != text_.size()) return std::nullopt;
    pattern_.root_ = WithoutTextEnd(NodeOf(all));
    for (Node& node : pattern_.nodes_) {
      if (node.nullable) node.next = kAnything;  // anything may follow it
    }
    return std::move(pattern_);
  }

 private:
  using Node = ContextPattern::Node;
  using Kind = ContextPattern::Kind;

  // Words, until it is known whether they are part of a longer list (count of listed_ from first
  // on); or a node, where count is 0.
  struct Part {
    std::size_t first = 0;
    std::size_t count = 0;
    std::uint32_t node = 0;
  };
  static Part NodePart(std::uint32_t node) { return {0, 0, node}; }
  Part WordPart(std::string_view word) {
    listed_.push_back(word);
    return {listed_.size() - 1, 1, 0};
  }

  static constexpr int kMaxDepth = 50;
  static constexpr int kMaxRepetitions = 2;  // each multiplies the steps by the places in a text
  static constexpr int kMaxCount = 8;        // of x{m,n}
  static constexpr ByteSet kSpecial{std::string_view("*+?{}^$]|()[.\\\0", 15)};
  static constexpr std::uint64_t kAnything = ~std::uint64_t{0};

  // Before a quantity every match ends with the text: x\z is x.
  std::uint32_t WithoutTextEnd(std::uint32_t root) const {
    const Node& node = pattern_.nodes_[root];
    const bool two = before() && node.kind == Kind::kSequence && node.count == 2;
    if (!two || pattern_.nodes_[pattern_.children_[node.first]].kind != Kind::kTextEnd) return root;
    return pattern_.children_[node.first + 1];
  }

  bool before() const { return pattern_.side_ == ContextSide::kBefore; }
  bool Take(std::string_view sign) {
    if (!text_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }
  bool Ahead(char c) const { return at_ < text_.size() && text_[at_] == c; }
  Part Fail() {
    good_ = false;
    return {};
  }

  Part Alternation(int depth) {
    const std::size_t first = listed_.size();
    bool more = true;
    while (more && ListedWord(&more)) {
    }
    if (!more) return {first, listed_.size() - first, 0};
    std::vector<Part> branches;
    if (listed_.size() > first) branches.push_back({first, listed_.size() - first, 0});
    do {
      branches.push_back(Concatenation(depth));
    } while (good_ && Take("|"));
    if (!good_) return {};
    if (branches.size() == 1) return branches[0];
    // Words beside each other are one list. The order among all matters behind a quantity alone.
    if (before()) {
      std::stable_partition(branches.begin(), branches.end(),
                            [](const Part& part) { return part.count != 0; });
    }
    const bool all_words = std::all_of(branches.begin(), branches.end(),
                                       [](const Part& part) { return part.count != 0; });
    if (all_words) return {first, listed_.size() - first, 0};
    std::vector<std::uint32_t> nodes;
    std::vector<std::string_view> words;
    for (const Part& branch : branches) {
      if (branch.count != 0) {
        const auto from = listed_.begin() + static_cast<std::ptrdiff_t>(branch.first);
        words.insert(words.end(), from, from + static_cast<std::ptrdiff_t>(branch.count));
        continue;
      }
      if (!words.empty()) nodes.push_back(AddWords(words));
      words.clear();
      nodes.push_back(branch.node);
    }
    if (!words.empty()) nodes.push_back(AddWords(words));
    return NodePart(AddChoice(nodes));
  }

  // A branch that is nothing but a word, which most are. `more`: another branch follows it.
  bool ListedWord(bool* more) {
    std::size_t end = at_;
    while (end < text_.size() && !kSpecial.Has(text_[end])) ++end;
    if (end == at_ || (end < text_.size() && text_[end] != '|' && text_[end] != ')')) return false;
    listed_.push_back(text_.substr(at_, end - at_));
    at_ = end;
    *more = Take("|");
    return true;
  }

  Part Concatenation(int depth) {
    Part only;
    std::vector<std::uint32_t> nodes;
    std::size_t parts = 0;
    while (good_ && at_ < text_.size() && !Ahead('|') && !Ahead(')')) {
      if (parts == 1) nodes.push_back(NodeOf(only));
      Part part = Atom(depth);
      if (!good_) return {};
      Repetition(&part);
      if (++parts == 1) {
        only = part;
      } else {
        nodes.push_back(NodeOf(part));
      }
    }
    return parts == 1 ? only : NodePart(AddSequence(std::move(nodes)));
  }

  Part Atom(int depth) {
    const char c = text_[at_];
    if (c == '(') return Group(depth);
    if (c == '[') return Class();
    if (c == '.') {
      ++at_;
      return NodePart(AddClass({{{U'\n', U'\n'}}, true}));
    }
    if (Take("\\z")) return NodePart(AddEdge(Kind::kTextEnd));
    if (Take("^")) return NodePart(AddEdge(Kind::kTextBegin));
    if (c == '\\') return WordPart(Escaped());
    return WordPart(Word());
  }

  Part Group(int depth) {
    ++at_;
    if (depth >= kMaxDepth) return Fail();
    if (Take("?") && !Take(":")) return Fail();
    const Part inner = Alternation(depth + 1);
    if (!Take(")")) return Fail();
    return inner;
  }

  // A sign behind a backslash, which stands for itself.
  std::string_view Escaped() {
    ++at_;
    if (at_ >= text_.size() || !std::ispunct(static_cast<unsigned char>(text_[at_]))) {
      good_ = false;
      return "?";
    }
    return text_.substr(at_++, 1);
  }

  // The characters that stand for themselves, but the last where a repetition is its alone.
  std::string_view Word() {
    const std::size_t begin = at_;
    std::size_t last = at_;
    while (at_ < text_.size() && !kSpecial.Has(text_[at_])) {
      if (!IsUtf8Continuation(text_[at_])) last = at_;
      ++at_;
    }
    const bool repeated = Ahead('?') || Ahead('*') || Ahead('+') || Ahead('{');
    if (at_ == begin) good_ = false;
    if (repeated && last > begin) at_ = last;
    return text_.substr(begin, at_ - begin);
  }

  // [、的0-9] is a list of words too.
  Part Class() {
    ++at_;
    ContextPattern::CharacterClass characters;
    characters.negated = Take("^");
    const std::size_t first = listed_.size();
    bool listed = !characters.negated;
    do {  // a bracket that comes first would stand for itself
      const std::string_view from = ClassCharacter();
      std::string_view to = from;
      if (Ahead('-') && !text_.substr(at_).starts_with("-]")) {
        ++at_;
        to = ClassCharacter();
      }
      if (!good_) return {};
      const ContextPattern::Range range{CodePoint(from), CodePoint(to)};
      if (range.last < range.first) return Fail();
      characters.ranges.push_back(range);
      if (from.data() == to.data()) {
        listed_.push_back(from);
      } else if (from.size() == 1 && to.size() == 1) {
        for (char32_t c = range.first; c <= range.last; ++c) listed_.push_back(Ascii(c));
      } else {
        listed = false;
      }
    } while (!Take("]"));
    if (listed) return {first, listed_.size() - first, 0};
    listed_.resize(first);
    return NodePart(AddClass(std::move(characters)));
  }

  std::string_view ClassCharacter() {
    if (Ahead('\\')) return Escaped();
    const bool hyphen = text_.substr(at_).starts_with("-]");
    if (at_ >= text_.size() ||
        (!hyphen && std::string_view("[]-^").find(text_[at_]) != std::string_view::npos)) {
      good_ = false;
      return "?";
    }
    const std::size_t begin = at_;
    at_ = NextCharacter(text_, at_);
    return text_.substr(begin, at_ - begin);
  }

  static char32_t CodePoint(std::string_view character) {
    std::size_t length;
    return CodePointAt(character, 0, &length);
  }

  static std::string_view Ascii(char32_t c) {
    static const std::string all = [] {
      std::string signs;
      for (int i = 0; i < 0x80; ++i) signs += static_cast<char>(i);
      return signs;
    }();
    return std::string_view(all).substr(c, 1);
  }

  void Repetition(Part* part) {
    const bool counted = Ahead('{');
    if (!counted && !Ahead('?') && !Ahead('*') && !Ahead('+')) return;
    const std::uint32_t child = NodeOf(*part);
    if (counted) {
      *part = NodePart(Counted(child));
    } else {
      const char sign = text_[at_++];
      Node node{sign == '?' ? Kind::kOptional : sign == '*' ? Kind::kStar : Kind::kPlus};
      node.lazy = Take("?");
      *part = NodePart(AddRepetition(node, child));
    }
    if (Ahead('?') || Ahead('*') || Ahead('+') || Ahead('{')) good_ = false;
  }

  // x{2,4} is xx(?:x(?:x)?)?
  std::uint32_t Counted(std::uint32_t child) {
    ++at_;
    const int least = Number();
    const int most = Take(",") ? Number() : least;
    if (!Take("}") || least < 0 || most < std::max(least, 1) || most > kMaxCount) {
      return Fail().node;
    }
    std::uint32_t tail = 0;
    for (int i = least; i < most; ++i) {
      const std::uint32_t more =
          i == least ? child
                     : AddSequence(before() ? std::vector<std::uint32_t>{tail, child}
                                            : std::vector<std::uint32_t>{child, tail});
      tail = AddRepetition(Node{Kind::kOptional}, more);
    }
    std::vector<std::uint32_t> nodes(static_cast<std::size_t>(least), child);
    if (most > least) nodes.push_back(tail);
    return AddSequence(std::move(nodes));
  }

  int Number() {
    if (at_ >= text_.size() || !IsAsciiDigit(static_cast<unsigned char>(text_[at_]))) return -1;
    int number = 0;
    while (at_ < text_.size() && IsAsciiDigit(static_cast<unsigned char>(text_[at_]))) {
      number = std::min(number * 10 + (text_[at_++] - '0'), 1000);
    }
    return number;
  }

  std::uint32_t Add(const Node& node) {
    pattern_.nodes_.push_back(node);
    return static_cast<std::uint32_t>(pattern_.nodes_.size() - 1);
  }

  std::uint32_t AddEdge(Kind kind) {
    Node node{kind};
    node.nullable = true;
    node.next = kAnything;
    return Add(node);
  }

  std::uint32_t NodeOf(const Part& part) {
    if (part.count == 0) return part.node;
    return AddWords({listed_.data() + part.first, part.count});
  }

  void SetChildren(const std::vector<std::uint32_t>& children, Node* node) {
    node->first = static_cast<std::uint32_t>(pattern_.children_.size());
    node->count = static_cast<std::uint32_t>(children.size());
    for (const std::uint32_t child : children) {
      node->repetitions = std::max(node->repetitions, pattern_.nodes_[child].repetitions);
    }
    pattern_.children_.insert(pattern_.children_.end(), children.begin(), children.end());
  }

  std::uint32_t AddSequence(std::vector<std::uint32_t> children) {
    if (before()) std::reverse(children.begin(), children.end());
    Node node{Kind::kSequence};
    SetChildren(children, &node);
    node.nullable = true;
    for (const std::uint32_t child : children) {
      if (node.nullable) node.next |= pattern_.nodes_[child].next;
      node.nullable &= pattern_.nodes_[child].nullable;
    }
    return Add(node);
  }

  std::uint32_t AddChoice(const std::vector<std::uint32_t>& children) {
    Node node{Kind::kChoice};
    SetChildren(children, &node);
    for (const std::uint32_t child : children) {
      node.next |= pattern_.nodes_[child].next;
      node.nullable |= pattern_.nodes_[child].nullable;
    }
    return Add(node);
  }

  std::uint32_t AddRepetition(Node node, std::uint32_t child) {
    const Node repeated = pattern_.nodes_[child];
    node.first = child;
    node.count = 1;
    node.next = repeated.next;
    node.nullable = node.kind != Kind::kPlus;
    node.repetitions = repeated.repetitions + (node.kind == Kind::kOptional ? 0 : 1);
    if (node.repetitions > kMaxRepetitions) good_ = false;
    // How often RE2 repeats what may be empty is a matter of its own.
    if (repeated.nullable && node.kind != Kind::kOptional) good_ = false;
    if (node.kind != Kind::kOptional && repeated.kind == Kind::kClass) {
      node.kind = node.kind == Kind::kStar ? Kind::kRun : Kind::kPlusRun;
      node.first = repeated.first;
    }
    return Add(node);
  }

  std::uint32_t AddClass(ContextPattern::CharacterClass characters) {
    Node node{Kind::kClass};
    node.first = static_cast<std::uint32_t>(pattern_.classes_.size());
    node.next = kAnything;
    pattern_.classes_.push_back(std::move(characters));
    return Add(node);
  }

  std::uint32_t AddWords(std::span<const std::string_view> words) {
    Node node{Kind::kWords};
    node.first = words_->Add(words, pattern_.side_);
    node.next = words_->Characters(node.first);
    return Add(node);
  }

  std::string_view text_;
  ContextWords* words_;
  std::size_t at_ = 0;
  bool good_ = true;
  std::vector<std::string_view> listed_;
  ContextPattern pattern_;
};

std::optional<ContextPattern> ContextPattern::Read(std::string_view pattern, ContextSide side,
                                                   std::shared_ptr<ContextWords> words) {
  if (!IsValidUtf8(pattern)) return std::nullopt;
  return ContextPatternReader(pattern, side, std::move(words)).Read();
}

}  // namespace extract
