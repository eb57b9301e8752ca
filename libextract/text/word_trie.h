// Words in a trie. The children of a node are a small hash table of their own, in one array with
// all the others: a step by a character is one look at memory nearly always, whether the node has
// two children or a thousand, and sorted words are turned into it front to back, which takes a few
// milliseconds for two hundred thousand. A table of 2^k slots begins at a multiple of 2^k, so that
// one number tells both where it begins and how large it is.
//
//   WordTrieBuilder builder;
//   builder.Add(U"行", 3);
//   builder.Add(U"行政", 7);
//   const WordTrie trie = std::move(builder).Finish();
//   WordTrie::Node node = trie.First(U'行');     // node.value() == 3
//   node = trie.Next(node, U'政');               // node.value() == 7
//   node = trie.Next(node, U'权');               // !node.exists()
//
// Whoever asks for a character more than once keeps its WordTrie::Key.
//
// Characters are those of the basic plane. Thread-safe once built.
#ifndef EXTRACT_TEXT_WORD_TRIE_H_
#define EXTRACT_TEXT_WORD_TRIE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

class WordTrie {
 public:
  static constexpr int kValueBits = 25;
  static constexpr std::uint32_t kNoValue = (1u << kValueBits) - 1;

  // A character, and its hash.
  struct Key {
    Key() = default;
    explicit Key(char32_t c) : character(c), hash(c * 0x9E3779B1u >> 16) {}
    std::uint32_t character = 0;
    std::uint32_t hash = 0;
  };

  // A prefix of words: its last character, its value where it is a word itself, and where its
  // children are.
  class Node {
   public:
    bool exists() const { return bits_ != 0; }
    char32_t character() const { return bits_ & kCharacterMask; }
    // kNoValue for a prefix that is no word.
    std::uint32_t value() const {
      return static_cast<std::uint32_t>(bits_ >> kCharacterBits) & kNoValue;
    }
    bool has_value() const { return exists() && value() != kNoValue; }
    bool goes_on() const { return bits_ >> kLocationShift != 0; }

   private:
    friend class WordTrie;
    friend class WordTrieBuilder;
    std::uint64_t bits_;  // Node() has none set; not said here, so that arrays are cleared at once
  };

  // The node of one character, and that of one more; they do not exist where no word begins so.
  Node First(char32_t c) const { return c < first_.size() ? first_[c] : Node(); }
  Node Next(Node node, char32_t c) const { return Next(node, Key(c)); }
  Node Next(Node node, Key key) const {
    if (!node.goes_on()) return Node();
    const Node* const table = nodes_.data() + Begin(node);
    const std::uint32_t mask = Size(node) - 1;
    std::uint32_t slot = key.hash & mask;
    for (std::uint32_t left = mask;; --left) {
      const Node child = table[slot];
      if (child.character() == key.character) return child;
      if (!child.exists() || left == 0) return Node();
      slot = (slot + 1) & mask;
    }
  }
  // Has the memory brought near that Next(node, key) looks at, if at any.
  void Prefetch(Node node, Key key) const {
    const std::uint32_t mask = Size(node) - static_cast<std::uint32_t>(node.goes_on());
    __builtin_prefetch(nodes_.data() + Begin(node) + (key.hash & mask));
  }

  // The value of a whole word, kNoValue for none.
  std::uint32_t Find(std::u32string_view word) const;
  // Gives a word another value, kNoValue to take it away, or adds it; for a few words, where many
  // are built in order. Refuses what WordTrieBuilder::Add refuses.
  bool Set(std::u32string_view word, std::uint32_t value);
  std::size_t words() const { return words_; }

 private:
  friend class WordTrieBuilder;

  // From the lowest bit: character, value, and the table of the children: twice its begin plus its
  // size, which is the lowest bit of that sum.
  static constexpr int kCharacterBits = 16;
  static constexpr std::uint64_t kCharacterMask = (1u << kCharacterBits) - 1;
  static constexpr int kLocationShift = kCharacterBits + kValueBits;
  static constexpr int kLocationBits = 64 - kLocationShift;

  static std::uint32_t Location(Node node) {
    return static_cast<std::uint32_t>(node.bits_ >> kLocationShift);
  }
  static std::uint32_t Begin(Node node) { return (Location(node) & (Location(node) - 1)) / 2; }
  static std::uint32_t Size(Node node) { return Location(node) & (~Location(node) + 1); }

  // Room for tables: where one cannot begin at once there is a hole before it, which smaller ones
  // fill. Few holes of a size are remembered, as nearly all tables have one slot.
  class Space {
   public:
    // Where a table of `size` slots, a power of two, begins.
    std::size_t Take(std::size_t size);
    void Free(std::size_t begin, std::size_t size);
    std::size_t end() const { return end_; }

   private:
    static constexpr std::size_t kHoles = 7;
    struct Holes {
      std::uint32_t count = 0;
      std::array<std::uint32_t, kHoles> begin{};
    };
    std::size_t end_ = 0;
    std::uint32_t sizes_ = 0;                 // the sizes of which there are holes
    std::array<Holes, kLocationBits> holes_;  // by the logarithm of their size
  };

  static Node NewNode(char32_t c, std::uint32_t value) {
    Node node;
    node.bits_ = c | std::uint64_t{value & kNoValue} << kCharacterBits;
    return node;
  }
  static bool CanHold(std::u32string_view word);
  // Lays the children out in a table of `size` slots, and tells the node.
  void PlaceChildren(std::span<const Node> children, std::size_t size, Node* node);
  std::size_t ChildOf(std::size_t parent, char32_t c);
  Node& At(std::size_t place) { return place < kPlane ? first_[place] : nodes_[place - kPlane]; }

  static constexpr std::size_t kPlane = 0x10000;
  // Half of what locations have room for: tables that are being filled come on top.
  static constexpr std::size_t kMostNodes = std::size_t{1} << (kLocationBits - 2);

  std::vector<Node> first_;  // by character
  std::vector<Node> nodes_;  // the tables
  Space space_;              // of nodes_
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

  void Close(std::size_t depth);

  WordTrie trie_;
  // By depth, and how many there are.
  std::vector<Open> path_;
  std::size_t depth_ = 0;
  // Those that the nodes of path_ have so far, one node's behind the other's, and how many.
  std::vector<WordTrie::Node> children_;
  std::size_t open_children_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_WORD_TRIE_H_
