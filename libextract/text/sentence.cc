#include "text/sentence.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::string_view kStop = "。", kCloseQuote = "”";

// For parts that are written in code: their size is known, so they are compared without a call.
inline bool StartsAt(std::string_view text, std::size_t i, std::string_view part) {
  return text.size() - i >= part.size() &&
         std::memcmp(text.data() + i, part.data(), part.size()) == 0;
}

bool DigitAt(std::string_view text, std::size_t i) {
  return i < text.size() && text[i] >= '0' && text[i] <= '9';
}

bool AsciiWordAt(std::string_view text, std::size_t i) {
  return i < text.size() &&
         (DigitAt(text, i) || IsAsciiLetter(static_cast<unsigned char>(text[i])));
}

// Bytes of the sentence end at `i`, 0 where there is none. In a?id=3 there is none.
std::size_t StopAt(std::string_view text, std::size_t i) {
  if (text[i] == '!' || text[i] == '?') return AsciiWordAt(text, i + 1) ? 0 : 1;
  return StartsAt(text, i, kStop) ? kStop.size() : 0;
}

// The end of the enclosure that begins at `i`, or `i` itself where its end is not near enough.
// `next_close_` remembers the last search, so that a text of open marks alone stays linear.
class EnclosureFinder {
 public:
  EnclosureFinder(std::string_view text, std::string_view close) : text_(text), close_(close) {}

  std::size_t EndAt(std::size_t i) {
    if (next_close_ < i || !searched_) next_close_ = text_.find(close_, i);
    searched_ = true;
    if (next_close_ == std::string_view::npos || next_close_ - i > kMaxEnclosedBytes) return i;
    return next_close_ + close_.size();
  }

 private:
  std::string_view text_, close_;
  std::size_t next_close_ = 0;
  bool searched_ = false;
};

// Is what is quoted at `i` speech (他说:“…。”), rather than a name with a stop in it
// (“向前冲!”行动)?
bool IsSpeech(std::string_view text, std::size_t begin, std::size_t i) {
  return i == begin || text[i - 1] == ':' || text[i - 1] == ',';
}

// Behind a quotation that ended with 。: does the sentence go on? “…。”的说法, “…。”、“…。”
bool GoesOn(std::string_view text, std::size_t i) {
  if (i >= text.size()) return false;
  for (std::string_view mark :
       {",", ";", ":", "、", "。", "的", "等", "”", ")", "“", "(", "!", "?"}) {
    if (StartsAt(text, i, mark)) return true;
  }
  return false;
}

// Behind a stop: where further stops and the marks that close with them end.
std::size_t StopsEnd(std::string_view text, std::size_t end) {
  while (end < text.size()) {
    if (const std::size_t more = StopAt(text, end)) {
      end += more;
    } else if (StartsAt(text, end, kCloseQuote)) {
      end += kCloseQuote.size();
    } else if (text[end] == ')') {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

bool EndsWithStop(std::string_view text) {
  return !text.empty() &&
         (text.back() == '!' || text.back() == '?' ||
          (text.size() >= kStop.size() && text.substr(text.size() - kStop.size()) == kStop));
}

}  // namespace

void SplitSentences(std::string_view text, const MarkSpan& marks,
                    std::vector<ByteRange>* sentences) {
  EnclosureFinder quotes(text, kCloseQuote);
  EnclosureFinder brackets(text, ")");
  std::size_t begin = 0;
  const auto end_sentence = [&](std::size_t end) {
    while (begin < end && text[begin] == ' ') ++begin;
    if (begin < end) sentences->push_back({begin, end});
    begin = end;
  };
  std::size_t next = 0;  // marks before it are in what was passed over
  for (const TextMark& mark : marks) {
    const std::size_t i = marks.PositionOf(mark);
    if ((mark.kinds & kSentenceMark) == 0 || i < next) continue;
    if (mark.character == u'“') {
      const std::size_t quote_end = quotes.EndAt(i);
      if (quote_end == i) continue;
      const std::string_view inside = text.substr(i, quote_end - kCloseQuote.size() - i);
      const bool speech = IsSpeech(text, begin, i);
      next = quote_end;
      if (speech && EndsWithStop(inside) && !GoesOn(text, quote_end)) end_sentence(quote_end);
    } else if (mark.character == u'(') {
      next = brackets.EndAt(i);
    } else if (const std::size_t stop = StopAt(text, i); stop > 0) {
      next = StopsEnd(text, i + stop);
      end_sentence(next);
    }
  }
  end_sentence(text.size());
}

}  // namespace extract
