// Reads RE2 syntax into the tree of a context pattern. Whatever it is not sure of makes the whole
// pattern RE2's.

#include <algorithm>
#include <cctype>
#include <utility>

#include "base/utf8.h"
#include "rules/context_characters.h"
#include "rules/context_pattern.h"

namespace extract {

class ContextPatternReader {
 public:
  ContextPatternReader(std::string_view text, ContextSide side) : text_(text) {
    pattern_.side_ = side;
  }

  std::optional<ContextPattern> Read() {
    const Part all = Alternation(0);
    if (!good_ || at_ != text_.size()) return std::nullopt;
    pattern_.root_ = NodeOf(all);
    return std::move(pattern_);
  }

 private:
  using Node = ContextPattern::Node;
  using Kind = ContextPattern::Kind;

  // A word, until it is known whether it is one of a list; or a node.
  struct Part {
    std::string word;  // "" for a node
    std::uint32_t node = 0;
  };

  static constexpr int kMaxDepth = 50;
  static constexpr int kMaxRepetitions = 2;  // each multiplies the steps by the places in a text
  static constexpr int kMaxCount = 8;        // of x{m,n}
  static constexpr std::size_t kMaxListed = 64;  // characters of a class
  static constexpr std::uint64_t kAnything = ~std::uint64_t{0};

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
    std::vector<Part> branches;
    do {
      branches.push_back(Concatenation(depth));
    } while (good_ && Take("|"));
    if (!good_ || branches.size() == 1) return good_ ? std::move(branches[0]) : Fail();
    // Words beside each other are one list. The order among all matters behind a quantity alone.
    if (before()) {
      std::stable_partition(branches.begin(), branches.end(),
                            [](const Part& part) { return !part.word.empty(); });
    }
    std::vector<std::uint32_t> nodes;
    for (std::size_t i = 0; i < branches.size();) {
      std::vector<std::string> words;
      while (i < branches.size() && !branches[i].word.empty()) {
        words.push_back(std::move(branches[i++].word));
      }
      nodes.push_back(words.empty() ? branches[i++].node : AddWords(words));
    }
    return {"", nodes.size() == 1 ? nodes[0] : AddChoice(nodes)};
  }

  Part Concatenation(int depth) {
    std::vector<Part> parts;
    while (good_ && at_ < text_.size() && !Ahead('|') && !Ahead(')')) {
      bool character = false;
      Part part = Atom(depth, &character);
      if (!good_) return {};
      const bool repeated = Repetition(&part);
      const bool goes_on = character && !repeated && !parts.empty() && open_word_;
      if (goes_on) {
        parts.back().word += part.word;
      } else {
        parts.push_back(std::move(part));
      }
      open_word_ = character && !repeated;
    }
    open_word_ = false;
    if (parts.size() == 1) return std::move(parts[0]);
    std::vector<std::uint32_t> nodes;
    for (const Part& part : parts) nodes.push_back(NodeOf(part));
    return {"", AddSequence(std::move(nodes))};
  }

  Part Atom(int depth, bool* character) {
    const char c = text_[at_];
    if (c == '(') return Group(depth);
    if (c == '[') return Class();
    if (c == '.') {
      ++at_;
      return {"", AddClass({{{U'\n', U'\n'}}, true})};
    }
    if (Take("\\z")) return {"", AddEdge(Kind::kTextEnd)};
    if (Take("^")) return {"", AddEdge(Kind::kTextBegin)};
    const std::string one = Character("*+?{}^$]");
    *character = good_;
    return {one, 0};
  }

  Part Group(int depth) {
    ++at_;
    if (depth >= kMaxDepth) return Fail();
    if (Take("?") && !Take(":")) return Fail();
    const bool open_word = std::exchange(open_word_, false);
    Part inner = Alternation(depth + 1);
    open_word_ = open_word;
    if (!Take(")")) return Fail();
    return inner;
  }

  // A character that stands for itself, escaped or not one of `special`.
  std::string Character(std::string_view special) {
    if (at_ >= text_.size()) return Fail().word;
    char c = text_[at_];
    if (c == '\\') {
      ++at_;
      if (at_ >= text_.size() || !std::ispunct(static_cast<unsigned char>(text_[at_]))) {
        return Fail().word;
      }
    } else if (c == '\0' || special.find(c) != std::string_view::npos) {
      return Fail().word;
    }
    const std::size_t end = NextCharacter(text_, at_);
    std::string character(text_.substr(at_, end - at_));
    at_ = end;
    return character;
  }

  Part Class() {
    ++at_;
    ContextPattern::CharacterClass characters;
    characters.negated = Take("^");
    do {  // a bracket that comes first would stand for itself
      char32_t first = U'-';
      if (!text_.substr(at_).starts_with("-]")) first = ClassCharacter();
      else ++at_;
      char32_t last = first;
      if (Ahead('-') && !text_.substr(at_).starts_with("-]")) {
        ++at_;
        last = ClassCharacter();
      }
      if (!good_ || last < first) return Fail();
      characters.ranges.push_back({first, last});
    } while (!Take("]"));
    return {"", AddClass(std::move(characters))};
  }

  char32_t ClassCharacter() {
    const std::string character = Character("[]-^");
    std::size_t length;
    return good_ ? CodePointAt(character, 0, &length) : 0;
  }

  // True where the part is repeated, or may be missing.
  bool Repetition(Part* part) {
    const bool counted = Ahead('{');
    if (!counted && !Ahead('?') && !Ahead('*') && !Ahead('+')) return false;
    const std::uint32_t child = NodeOf(*part);
    part->word.clear();
    if (counted) {
      part->node = Counted(child);
    } else {
      const char sign = text_[at_++];
      Node node{sign == '?' ? Kind::kOptional : sign == '*' ? Kind::kStar : Kind::kPlus};
      node.lazy = Take("?");
      part->node = AddRepetition(node, child);
    }
    if (Ahead('?') || Ahead('*') || Ahead('+') || Ahead('{')) good_ = false;
    return true;
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
          i == least ? child : AddSequence(before() ? std::vector<std::uint32_t>{tail, child}
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
    return part.word.empty() ? part.node : AddWords({part.word});
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
    const Node& repeated = pattern_.nodes_[child];
    node.first = child;
    node.count = 1;
    node.next = repeated.next;
    node.nullable = node.kind != Kind::kPlus;
    node.repetitions = repeated.repetitions + (node.kind == Kind::kOptional ? 0 : 1);
    if (node.repetitions > kMaxRepetitions) good_ = false;
    // How often RE2 repeats what may be empty is a matter of its own.
    if (repeated.nullable && node.kind != Kind::kOptional) good_ = false;
    return Add(node);
  }

  std::uint32_t AddClass(ContextPattern::CharacterClass characters) {
    Node node{Kind::kClass};
    node.first = static_cast<std::uint32_t>(pattern_.classes_.size());
    std::size_t listed = 0;
    for (const ContextPattern::Range& range : characters.ranges) {
      if (listed > kMaxListed) break;
      listed += range.last - range.first + 1;
      for (char32_t c = range.first; c <= range.last && listed <= kMaxListed; ++c) {
        std::string character;
        AppendUtf8(c, &character);
        node.next |= CharacterBit(Key(character));
      }
    }
    if (characters.negated || listed > kMaxListed) node.next = kAnything;
    pattern_.classes_.push_back(std::move(characters));
    return Add(node);
  }

  std::uint32_t Key(std::string_view word) const {
    return before() ? PackedBefore(word, word.size()) : PackedAt(word, 0);
  }

  // Words beside others with the same key keep their order.
  std::uint32_t AddWords(const std::vector<std::string>& words) {
    std::vector<std::pair<std::uint32_t, const std::string*>> keyed;
    for (const std::string& word : words) keyed.emplace_back(Key(word), &word);
    std::stable_sort(keyed.begin(), keyed.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    ContextPattern::WordTable table;
    table.first_slot = static_cast<std::uint32_t>(pattern_.slots_.size());
    table.slots = 2;
    while (table.slots < 2 * keyed.size()) table.slots *= 2;
    pattern_.slots_.resize(pattern_.slots_.size() + table.slots);
    ContextPattern::Slot* const slots = pattern_.slots_.data() + table.first_slot;
    Node node{Kind::kWords};
    std::uint32_t slot = 0;
    for (std::size_t i = 0; i < keyed.size(); ++i) {
      const auto& [key, word] = keyed[i];
      if (i == 0 || key != keyed[i - 1].first) {
        slot = CharacterHash(key) & (table.slots - 1);
        while (slots[slot].count != 0) slot = (slot + 1) & (table.slots - 1);
        slots[slot] = {key, static_cast<std::uint32_t>(pattern_.words_.size()), 0};
        node.next |= CharacterBit(key);
      }
      ++slots[slot].count;
      pattern_.words_.push_back({static_cast<std::uint32_t>(pattern_.pool_.size()),
                                 static_cast<std::uint32_t>(word->size())});
      pattern_.pool_ += *word;
    }
    node.first = static_cast<std::uint32_t>(pattern_.tables_.size());
    pattern_.tables_.push_back(table);
    return Add(node);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool good_ = true;
  bool open_word_ = false;  // the part before is a word that may go on
  ContextPattern pattern_;
};

std::optional<ContextPattern> ContextPattern::Read(std::string_view pattern, ContextSide side) {
  if (!IsValidUtf8(pattern)) return std::nullopt;
  return ContextPatternReader(pattern, side).Read();
}

}  // namespace extract
