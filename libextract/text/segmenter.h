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

#include "base/utf8.h"
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
    Cut([tokens](const Token& token) {
      if (token.kind != WordList::kBlankKind) tokens->push_back(token);
    });
  }

  // The same for a part of each of several texts. All are read and looked up before the first is
  // cut: what is looked at is memory far away, which is on its way meanwhile.
  void Start();
  void Enter(std::string_view text);
  // Reads on behind what was read of the text, up to the end of `part`, which begins there. Asks
  // goes_on(mark) about each mark; the part ends behind one where it says no.
  template <typename GoesOn>
  void Read(ByteRange part, GoesOn&& goes_on) {
    MakeRoom(part.size());
    const char* const end = text_.data() + part.end;
    for (const char* p = text_.data() + part.begin;;) {
      p = ReadToMark(p, end);
      read_to_ = static_cast<std::uint32_t>(p - text_.data());
      if (p == end) return;
      const std::string_view mark(p,
                                  std::min(CharacterSize(*p), static_cast<std::size_t>(end - p)));
      AddOther(p, WordList::UntaggedKind(WordClass::kPunctuation));
      p += mark.size();
      read_to_ = static_cast<std::uint32_t>(p - text_.data());
      if (!goes_on(mark)) return;
    }
  }
  // The same for what is one token, of WordList::kGivenKind, whatever is in it.
  void Pass(ByteRange part);
  void LookUp();
  // Calls add(token) for each token of the next text, in order. They cover what was read of it:
  // blanks between others are one token, of WordList::kBlankKind.
  template <typename Add>
  void Cut(Add&& add) {
    const std::size_t end = texts_[next_text_ + 1] - 1;
    for (std::size_t begin = texts_[next_text_++]; begin < end; begin += kLongestPiece) {
      const std::size_t size = std::min(end - begin, kLongestPiece);
      const Piece* const piece = pieces_.data() + begin;
      std::uint32_t at = piece->begin;
      for (const Step* step = CutPieces(begin, size); step < steps_.data() + steps_.size();
           ++step) {
        const std::uint32_t next = piece[step->end].begin;
        add(Token{at, next, step->kind});
        at = next;
      }
    }
  }

 private:
  // So many are cut at once, so that their cost fits into a Way; no block has as many.
  static constexpr std::size_t kLongestPiece = 0x10000;

  // The cheapest way to cut a text from its beginning to one of its pieces: from the highest bits
  // its cost, where its last word begins, and that word's kind. So the lesser of two is the cheaper
  // one, and of two that cost the same the one whose last word is longer.
  using Way = std::uint64_t;
  // A Chinese character, or something else that is a token, whatever stands beside it.
  struct Piece {
    Way way;                   // to where it begins
    PairTable::Hash pair;      // of it and the next
    std::uint32_t number;      // of that pair, then its value
    std::uint32_t value;       // of it alone
    char32_t character;        // 0 where it is not Chinese
    std::uint32_t filter_bit;  // TrieNode::FilterBit, 0 where it is not Chinese
    std::uint32_t begin;       // in the text
  };
  // A word of three characters or more may begin.
  struct Longer {
    std::uint32_t at;  // in pieces_
    TrieNode node;     // of three characters, first of two
  };
  struct Step {
    std::uint32_t end;  // pieces from where all begin
    std::uint32_t kind;
  };

  // In bytes, of the one that begins with `lead`; 1 for a stray byte.
  static std::size_t CharacterSize(char lead) {
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
  }
  void MakeRoom(std::size_t bytes);
  void AddOther(const char* p, std::uint32_t kind);
  void EndText();
  const char* ReadToMark(const char* p, const char* end);
  const char* ReadRun(const char* p, const char* end);
  void ReadLonger(Longer* end);
  const Step* CutPieces(std::size_t begin, std::size_t size);
  void FindWays(std::size_t begin, std::size_t size);
  void TakeLonger(const Longer& longer, Way way, const Piece* end);

  const WordList* words_;
  std::string_view text_;
  std::uint32_t read_to_ = 0;  // of it
  std::vector<Piece> pieces_;
  std::size_t size_ = 0;  // of pieces_ that were read
  // The first piece of each text, and the end; the last of each only tells where the text ends.
  std::vector<std::size_t> texts_;
  std::vector<Longer> longer_;  // and one behind all pieces
  std::vector<Step> steps_;     // used from its end
  // What is cut next.
  std::size_t next_text_ = 0;
  const Longer* next_longer_ = nullptr;
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
