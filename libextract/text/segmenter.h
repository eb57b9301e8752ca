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
  WordClass word_class = WordClass::kOther;
  std::uint16_t tag = WordList::kUntagged;  // of words in the list: what SetTags gave it
};

class Segmenter {
 public:
  explicit Segmenter(const WordList* words) : words_(words) {}

  // Appends the tokens of text[range] in order; they cover it without gaps (spaces are left out).
  // Not thread-safe (it owns scratch): one a thread.
  void Segment(std::string_view text, ByteRange range, std::vector<Token>* tokens) {
    Read(text, range);
    Cut(range, [tokens](const Token& token) { tokens->push_back(token); });
  }

  // The same for parts of a text: reads all of it, so that the memory that cutting will look at is
  // on its way; then calls add(token) for each token of a part. Parts come in order and apart, and
  // `text` stays where it is.
  void Read(std::string_view text, ByteRange range);
  template <typename Add>
  void Cut(ByteRange part, Add&& add) {
    for (std::size_t at = part.begin; at < part.end;) {
      if (const std::size_t size = CutRun(at, part.end); size != 0) {
        std::size_t begin = at;
        for (std::size_t k = path_.size(); k-- > 0;) {
          const std::size_t end = at + path_[k].end;
          const WordList::Kind kind = words_->kind(path_[k].kind);
          add(Token{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end),
                    kind.word_class, kind.tag});
          begin = end;
        }
        at = begin;
      } else if (Token token; ReadOther(&at, part.end, &token)) {
        add(token);
      }
    }
  }

 private:
  // The cheapest way to cut a run from its beginning to one of its characters: from the highest
  // bits its cost, where its last word begins, and that word's kind. So the lesser of two is the
  // cheaper one, and of two that cost the same the one whose last word is longer.
  using Way = std::uint64_t;
  struct Character {      // that words may begin with
    Way way = 0;          // to where it begins
    WordTrie::Node node;  // of it alone
    WordTrie::Node pair;  // of it and the next
    WordTrie::Key key;
    std::uint32_t begin = 0;
  };
  struct Step {
    std::uint32_t end;  // bytes from where the run begins
    std::uint32_t kind;
  };

  std::size_t CutRun(std::size_t at, std::size_t end);
  static void FindWays(const WordTrie& trie, Character* run, std::size_t size);
  bool ReadOther(std::size_t* at, std::size_t end, Token* token) const;

  const WordList* words_;
  std::string_view text_;
  std::vector<Character> characters_;  // of the text, and one that none follows
  std::size_t next_ = 0;               // of characters_
  std::vector<Step> path_;             // of a run, from its end
};

}  // namespace extract

#endif  // EXTRACT_TEXT_SEGMENTER_H_
