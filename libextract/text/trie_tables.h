// What stands behind the beginnings of words: the children of a node of a trie are a small hash
// table of their own, in one array with all the others. A step by a character is one look at memory
// nearly always, whether the node has two children or a thousand, and sorted words are turned into
// tables front to back. A table of 2^k slots begins at a multiple of 2^k, so that one number tells
// both where it begins and how large it is.
//
// Where words begin is left to whoever owns the tables: WordTable for the hundreds of thousands of
// words that text is cut into, WordTrie for a few thousand names.
//
// Whoever asks for a character more than once keeps its TrieKey.
#ifndef EXTRACT_TEXT_TRIE_TABLES_H_
#define EXTRACT_TEXT_TRIE_TABLES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace extract {

// A character of the basic plane, and its hash.
struct TrieKey {
  TrieKey() = default;
  explicit TrieKey(char32_t c) : character(c), hash(c * 0x9E3779B1u >> 16) {}
  std::uint32_t character = 0;
  std::uint32_t hash = 0;
};

// A prefix of words: its value where it is a word itself, where its children are, and either its
// last character or, at the roots of WordTable, a filter of what its children may be.
class TrieNode {
 public:
  static constexpr int kValueBits = 25;
  static constexpr std::uint32_t kNoValue = (1u << kValueBits) - 1;

  TrieNode() = default;
  TrieNode(char32_t c, std::uint32_t value)
      : bits_((c & kCharacterMask) | std::uint64_t{value & kNoValue} << kCharacterBits) {}

  bool exists() const { return bits_ != 0; }
  char32_t character() const { return bits_ & kCharacterMask; }
  // kNoValue for a prefix that is no word.
  std::uint32_t value() const {
    return static_cast<std::uint32_t>(bits_ >> kCharacterBits) & kNoValue;
  }
  bool has_value() const { return exists() && value() != kNoValue; }
  bool goes_on() const { return bits_ >> kLocationShift != 0; }
  void set_value(std::uint32_t value) {
    bits_ &= ~(std::uint64_t{kNoValue} << kCharacterBits);
    bits_ |= std::uint64_t{value & kNoValue} << kCharacterBits;
  }

  // In place of a character, a filter: the bits of all children, which others may have too. Of the
  // highest bits of a hash, as tables take the lowest.
  static std::uint32_t FilterBit(TrieKey key) { return 1u << (key.hash >> 12); }
  std::uint32_t filter() const { return character(); }
  void set_filter(std::uint32_t filter) { bits_ = (bits_ & ~kCharacterMask) | filter; }

 private:
  friend class TrieTables;

  // From the lowest bit: character or filter, value, and the table of the children: twice its begin
  // plus its size, which is the lowest bit of that sum.
  static constexpr int kCharacterBits = 16;
  static constexpr std::uint64_t kCharacterMask = (1u << kCharacterBits) - 1;
  static constexpr int kLocationShift = kCharacterBits + kValueBits;
  static constexpr int kLocationBits = 64 - kLocationShift;

  std::uint32_t location() const { return static_cast<std::uint32_t>(bits_ >> kLocationShift); }
  std::uint32_t begin() const { return (location() & (location() - 1)) / 2; }
  std::uint32_t size() const { return location() & (~location() + 1); }

  std::uint64_t
      bits_;  // TrieNode() has none set; not said here, so that arrays are cleared at once
};

class TrieTables {
 public:
  // `slots`: about how many there will be, so that memory is asked for once.
  explicit TrieTables(std::size_t slots = 0) { nodes_.resize(slots); }

  // The child by a character; one that does not exist where there is none.
  TrieNode Next(TrieNode node, TrieKey key) const {
    if (!node.goes_on()) return TrieNode();
    const TrieNode* const table = nodes_.data() + node.begin();
    const std::uint32_t mask = node.size() - 1;
    std::uint32_t slot = key.hash & mask;
    for (std::uint32_t left = mask;; --left) {
      const TrieNode child = table[slot];
      if (child.character() == key.character) return child;
      if (!child.exists() || left == 0) return TrieNode();
      slot = (slot + 1) & mask;
    }
  }
  // Has the memory brought near that Next(node, key) looks at; `node` goes on.
  void Prefetch(TrieNode node, TrieKey key) const {
    __builtin_prefetch(nodes_.data() + node.begin() + (key.hash & (node.size() - 1)));
  }

  // Lays out the children of a node that has none yet, at least one, and tells the node.
  void PlaceChildren(std::span<const TrieNode> children, TrieNode* node);
  // The value of the word that consists of the root's and `rest`; kNoValue for none.
  std::uint32_t Find(TrieNode root, std::u32string_view rest) const {
    if (rest.empty()) return root.value();
    for (const char32_t c : rest) root = Next(root, TrieKey(c));
    return root.has_value() ? root.value() : TrieNode::kNoValue;
  }
  // Gives that word a value, and makes the nodes that it needs. `root` is none of the tables.
  void Set(TrieNode* root, std::u32string_view rest, std::uint32_t value);
  // Whether there is room for some more.
  bool HasRoom() const { return space_.end() < kMostNodes; }
  // Gives back what was asked for too much.
  void Trim() { nodes_.resize(space_.end()); }

 private:
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
    std::uint32_t sizes_ = 0;                           // the sizes of which there are holes
    std::array<Holes, TrieNode::kLocationBits> holes_;  // by the logarithm of their size
  };

  // Half of what locations have room for: tables that are being filled come on top.
  static constexpr std::size_t kMostNodes = std::size_t{1} << (TrieNode::kLocationBits - 2);

  void PlaceChildren(std::span<const TrieNode> children, std::size_t size, TrieNode* node);
  // Where the child is, which is made where there is none: in a table of twice the size where that
  // of now is full. `parent` is no reference into the tables.
  std::size_t AddChild(TrieNode* parent, char32_t c);

  std::vector<TrieNode> nodes_;
  Space space_;  // of nodes_
};

}  // namespace extract

#endif  // EXTRACT_TEXT_TRIE_TABLES_H_
