// Words in a trie. The children of a node are a small hash table of their own, in one array with
// all the others: a step by a character is one look at memory nearly always, whether the node has
// two children or a thousand, and sorted words are turned into it front to back, which takes a few
// milliseconds for two hundred thousand.
//
//   WordTrieBuilder builder;
//   builder.Add(U"行", 3);
//   builder.Add(U"行政", 7);
//   const WordTrie trie = std::move(builder).Finish();
//   WordTrie::Node node = trie.First(U'行');     // node.value() == 3
//   node = trie.Next(node, U'政');               // node.value() == 7
//   node = trie.Next(node, U'权');               // !node.exists()
//
// Characters are those of the basic plane. Thread-safe once built.
#ifndef EXTRACT_TEXT_WORD_TRIE_H_
#define EXTRACT_TEXT_WORD_TRIE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

class WordTrie {
 public:
  static constexpr int kValueBits = 20;
  static constexpr std::uint32_t kNoValue = (1u << kValueBits) - 1;

  // A prefix of words: its last character, its value where it is a word itself, and where its
  // children are.
  class Node {
   public:
    bool exists() const { return bits_ != 0; }
    // kNoValue for a prefix that is no word.
    std::uint32_t value() const {
      return static_cast<std::uint32_t>(bits_ >> kCharacterBits) & kNoValue;
    }
    bool goes_on() const { return bits_ >> kTableShift != 0; }

   private:
    friend class WordTrie;
    friend class WordTrieBuilder;
    std::uint64_t bits_ = 0;
  };

  // The node of one character, and that of one more; they do not exist where no word begins so.
  Node First(char32_t c) const { return c < first_.size() ? first_[c] : Node(); }
  Node Next(Node node, char32_t c) const {
    if (!node.goes_on()) return Node();
    const std::uint32_t size = Size(node);
    std::uint32_t slot = Slot(c, node);
    for (std::uint32_t probes = 0; probes < size; ++probes) {
      const Node child = nodes_[Begin(node) + slot];
      if ((child.bits_ & kCharacterMask) == c) return child;
      if (!child.exists()) return Node();
      slot = (slot + 1) & (size - 1);
    }
    return Node();
  }
  // Has the memory brought near that Next(node, c) looks at.
  void Prefetch(Node node, char32_t c) const {
    __builtin_prefetch(nodes_.data() + Begin(node) + Slot(c, node));
  }

  // The value of a whole word, kNoValue for none.
  std::uint32_t Find(std::u32string_view word) const;
  // Gives a word another value, kNoValue to take it away, or adds it; for a few words, where many
  // are built in order. Refuses what WordTrieBuilder::Add refuses.
  bool Set(std::u32string_view word, std::uint32_t value);
  std::size_t words() const { return words_; }

 private:
  friend class WordTrieBuilder;

  // From the lowest bit: character, value, the table's begin, 1 + the logarithm of its size.
  static constexpr int kCharacterBits = 16;
  static constexpr std::uint64_t kCharacterMask = (1u << kCharacterBits) - 1;
  static constexpr int kTableShift = kCharacterBits + kValueBits;
  static constexpr int kBeginBits = 23;
  static constexpr int kSizeShift = kTableShift + kBeginBits;

  static std::uint32_t Begin(Node node) {
    return static_cast<std::uint32_t>(node.bits_ >> kTableShift) & ((1u << kBeginBits) - 1);
  }
  static int LogSize(Node node) { return static_cast<int>(node.bits_ >> kSizeShift) - 1; }
  static std::uint32_t Size(Node node) { return 1u << LogSize(node); }
  static std::uint32_t Slot(char32_t c, Node node) {
    return static_cast<std::uint32_t>(std::uint64_t{c * 0x9E3779B1u} >> (32 - LogSize(node)));
  }

  static Node NewNode(char32_t c, std::uint32_t value) {
    Node node;
    node.bits_ = c | std::uint64_t{value & kNoValue} << kCharacterBits;
    return node;
  }
  static bool CanHold(std::u32string_view word);
  // Lays the children out in the `size` free slots at `begin`, and tells the node.
  void PlaceChildren(std::span<const Node> children, std::size_t size, std::size_t begin,
                     Node* node);
  std::size_t ChildOf(std::size_t parent, char32_t c);
  Node& At(std::size_t place) { return place < kPlane ? first_[place] : nodes_[place - kPlane]; }

  static constexpr std::size_t kPlane = 0x10000;
  static constexpr std::size_t kMostNodes = std::size_t{1} << (kBeginBits - 1);

  std::vector<Node> first_;  // by character
  std::vector<Node> nodes_;  // the tables, one behind the other
  std::size_t words_ = 0;
};

class WordTrieBuilder {
 public:
  // `words`: about how many there will be, so that memory is asked for once.
  explicit WordTrieBuilder(std::size_t words = 0);

  // Words in the order of their characters, each once. False for one out of order, one that is
  // empty or has a character of another plane or U+0000, and where the trie is full.
  bool Add(std::u32string_view word, std::uint32_t value);
  // The same for a word of which the first `common` characters are known to be those of the word
  // added last, and `rest`, not empty, to stand behind its rest and to be such as Add takes.
  bool AddBehind(std::size_t common, std::u32string_view rest, std::uint32_t value);
  WordTrie Finish() &&;

 private:
  // A node that later words may join: one of the last word's prefixes.
  struct Open {
    WordTrie::Node node;
    std::size_t children = 0;  // where they begin in children_
  };

  static char32_t Character(WordTrie::Node node) { return node.bits_ & WordTrie::kCharacterMask; }
  void Close(std::size_t depth);

  WordTrie trie_;
  std::size_t used_ = 0;  // of trie_.nodes_
  // By depth, and how many there are.
  std::vector<Open> path_;
  std::size_t depth_ = 0;
  // Those that the nodes of path_ have so far, one node's behind the other's, and how many.
  std::vector<WordTrie::Node> children_;
  std::size_t open_children_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_TRIE_H_
