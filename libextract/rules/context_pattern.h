// A rule's context on one side of its quantity, matched without RE2.
//
//   const auto words = std::make_shared<ContextWords>();
//   const auto left = ContextPattern::Read("(?:增长(?:了|约)*)\\z", ContextSide::kBefore, words);
//   ContextScratch scratch;
//   left->Match("产值增长了约", &scratch);     // 12: bytes of the match, which ends with the text
//
// Patterns of rules are words, lists of words and small repetitions of them, and begin right at the
// quantity; most fail there. RE2 spends more on entering its automaton than is needed to look up
// one character, and more on building its states for a pattern of hundreds of words than on all the
// text that it will see. Here a pattern is a tree of nodes, each of which leads from a place in the
// text to the places where what it stands for may end; lists of words are looked up by the
// character next to that place.
//
// Says what RE2 says of the same pattern, or nothing: what this reader does not follow (flags,
// \p{Han}, nested repetitions of what may be empty) and texts of more than kMaxText bytes, which
// would make places in the text many, are left to RE2. Immutable, thread-safe.
#ifndef EXTRACT_RULES_CONTEXT_PATTERN_H_
#define EXTRACT_RULES_CONTEXT_PATTERN_H_

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "rules/context_words.h"

namespace extract {

// Working memory of Match: one a thread.
struct ContextScratch {
  std::vector<std::uint32_t> places;
  std::vector<std::uint32_t> entered;
};

class ContextPattern {
 public:
  static constexpr std::size_t kMaxText = 512;
  static constexpr std::size_t kNoMatch = static_cast<std::size_t>(-1);

  // Reads RE2 syntax. nullopt for a pattern that is to be left to RE2. Its lists of words are added
  // to `words`, which may have those of other patterns too and must not be changed while any of
  // them matches.
  static std::optional<ContextPattern> Read(std::string_view pattern, ContextSide side,
                                            std::shared_ptr<ContextWords> words);

  // Bytes of the match at the text's end (kBefore) or beginning; kNoMatch where there is none.
  // `text` is valid UTF-8 of at most kMaxText bytes.
  std::size_t Match(std::string_view text, ContextScratch* scratch) const;

 private:
  friend class ContextPatternReader;
  friend class ContextWalk;

  enum class Kind : std::uint8_t {
    kWords,     // any of a list
    kClass,     // one character
    kRun,       // any number of characters of a class
    kPlusRun,   // at least one
    kSequence,  // children in the order in which they are walked
    kChoice,
    kOptional,
    kStar,
    kPlus,
    kTextBegin,
    kTextEnd,
  };
  struct Node {
    Kind kind;
    bool nullable = false;
    bool lazy = false;        // of repetitions: as few as possible
    int repetitions = 0;      // that stand within each other
    std::uint32_t first = 0;  // of its children; of words and classes: which
    std::uint32_t count = 0;
    // Bits of the characters that it may begin with, seen on the way; all where it may be empty.
    std::uint64_t next = 0;
  };
  struct Range {
    char32_t first;
    char32_t last;
  };
  struct CharacterClass {
    std::vector<Range> ranges;
    bool negated = false;
  };

  ContextSide side_ = ContextSide::kBefore;
  std::uint32_t root_ = 0;
  std::vector<Node> nodes_;
  std::vector<std::uint32_t> children_;
  std::shared_ptr<const ContextWords> words_;
  std::vector<CharacterClass> classes_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_CONTEXT_PATTERN_H_
