// Words with parts of speech, by dictionary: the ground on which noun phrases are cut.
//
//   Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", extra);
//   Segmenter(&words.value()).Segment(text, {0, text.size()}, &tokens);
//
// The best segmentation is the path of least cost through the word list (unigram, Viterbi);
// characters out of the list stand alone as kOther. Segment() allocates nothing once its scratch
// is warm.
#ifndef EXTRACT_TEXT_SEGMENTER_H_
#define EXTRACT_TEXT_SEGMENTER_H_

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "text/normalized_block.h"
#include "text/word_list.h"

namespace extract {

struct Token {
  std::uint32_t begin = 0;  // bytes in the segmented text
  std::uint32_t end = 0;
  std::uint32_t kind = 0;  // WordList::kind() tells its class and, of words in the list, the tag
};

class Segmenter {
 public:
  explicit Segmenter(const WordList* words) : words_(words) {}

  // Appends the tokens of text[range] in order; they cover it without gaps (spaces are left out).
  // Not thread-safe (it owns scratch): one a thread.
  void Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens) {
    Start();
    Enter(text);
    Read(range, [](std::string_view) { return true; });
    LookUp();
    Next(text);
    Cut(range, [tokens](const Token& token) { tokens->push_back(token); });
  }

  // The same for parts of several texts, which stay where they are. All are read and looked up
  // before the first is cut: what is looked at is memory far away, which is on its way meanwhile.
  // Both times texts are entered in the same order; parts of a text come in order and apart.
  void Start();
  void Enter(std::string_view text);
  // Asks goes_on(mark) about each mark of a part; the part ends behind one where it says no.
  // Returns where it ends.
  template <typename GoesOn>
  std::size_t Read(ByteRange part, GoesOn&& goes_on) {
    MakeRoom(part.size());
    const char* const end = text_.data() + part.end;
    for (const char* p = text_.data() + part.begin;;) {
      p = ReadToMark(p, end);
      if (p == end) return part.end;
      const std::string_view mark(p,
                                  std::min(CharacterSize(*p), static_cast<std::size_t>(end - p)));
      p += mark.size();
      if (!goes_on(mark)) return static_cast<std::size_t>(p - text_.data());
    }
  }
  void LookUp();
  void Next(std::string_view text);
  // Calls add(token) for each token of a part, in order.
  template <typename Add>
  void Cut(ByteRange part, Add&& add) {
    for (std::size_t at = part.begin; at < part.end;) {
      if (const std::size_t size = RunAt(at, part.end); size != 0) {
        std::size_t begin = at;
        for (const Step* step = CutRun(at, size); begin < at + size * kHanBytes; ++step) {
          const std::size_t end = at + step->end * kHanBytes;
          add(Token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                    step->kind});
          begin = end;
        }
        at = begin;
      } else if (Token token; ReadOther(&at, part.end, &token)) {
        add(token);
      }
    }
  }

 private:
  static constexpr std::size_t kHanBytes = 3;  // of the characters that words begin with
  // A run of more characters is cut, so that its cost fits into a Way; no block is that long.
  static constexpr std::size_t kLongestRun = 0x8000;

  // The cheapest way to cut a run from its beginning to one of its characters: from the highest
  // bits its cost, where its last word begins, and that word's kind. So the lesser of two is the
  // cheaper one, and of two that cost the same the one whose last word is longer.
  using Way = std::uint64_t;
  struct Character {
    Way way;               // to where it begins
    PairTable::Hash pair;  // of it and the next
    std::uint32_t number;  // of that pair, then its value
    std::uint32_t value;   // of it alone
    char32_t character;
    std::uint32_t filter_bit;  // TrieNode::FilterBit
  };
  // Characters without others between, in text and in characters_, where something that is none
  // follows.
  struct Run {
    std::uint32_t begin, end;  // bytes
    std::uint32_t first;       // in characters_
  };
  // A word of three characters or more may begin.
  struct Longer {
    std::uint32_t at;  // in characters_
    TrieNode node;     // of three characters, first of two
  };
  struct Step {
    std::uint32_t end;  // characters from where the run begins
    std::uint32_t kind;
  };

  // In bytes, of the one that begins with `lead`; 1 for a stray byte.
  static std::size_t CharacterSize(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }
  void MakeRoom(std::size_t bytes);
  const char* ReadToMark(const char* p, const char* end);
  const char* ReadRun(const char* p, const char* end);
  void ReadLonger(Longer* end);
  // Characters of the run from `at` on, those before `end`; none where another character is there.
  std::size_t RunAt(std::size_t at, std::size_t end) {
    while (run_->end <= at) ++run_;
    if (run_->begin > at) return 0;
    return std::min((std::min<std::size_t>(run_->end, end) - at) / kHanBytes, kLongestRun);
  }
  const Step* CutRun(std::size_t at, std::size_t size);
  void FindWays(std::size_t begin, std::size_t size);
  void TakeLonger(const Longer& longer, Way way, const Character* end);
  bool ReadOther(std::size_t* at, std::size_t end, Token* token) const;

  const WordList* words_;
  std::string_view text_;
  std::vector<Character> characters_;
  std::size_t size_ = 0;        // of characters_ that were read
  std::vector<Run> runs_;       // and one before each text
  std::vector<Longer> longer_;  // and one behind all characters
  std::vector<Step> steps_;     // of a run
  // What is cut next.
  const Run* run_ = nullptr;
  const Longer* next_longer_ = nullptr;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
