// The few characters of a text that its readers look for, found for all of them in one pass.
//
//   constexpr TextMarkTable kTable = MakeMarkTable<AddSentenceMarks, AddNumeralMarks>();
//
//   TextMarks marks;
//   marks.Find(kTable, "增长5%。");
//
//   MarkCursor cursor(marks.all(), kNumeralMark);
//
//   cursor.Next(0);  // 6, where 5 stands
//
// Sentences end, numerals begin and times begin at one character in seven. Every reader that looked
// for its own decoded the text again; now each goes from mark to mark. Which characters are of a
// kind is told by the layer that reads them (AddSentenceMarks, AddNumeralMarks, AddTimeMarks).
#ifndef EXTRACT_BASE_TEXT_MARKS_H_
#define EXTRACT_BASE_TEXT_MARKS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace extract {

// What a character may be for somebody; a set of bits.
using MarkKinds = std::uint8_t;
inline constexpr MarkKinds kSentenceMark = 1;
inline constexpr MarkKinds kNumeralMark = 2;
inline constexpr MarkKinds kQuoteMark = 4;
inline constexpr MarkKinds kTimeMark = 8;

// The kinds of characters of one byte and of three; all others have none.
class TextMarkTable {
 public:
  // Other characters are refused when the table is compiled.
  constexpr void Add(std::u32string_view characters, MarkKinds kinds) {
    for (const char32_t c : characters) {
      if (c >= 0x80) tails_[TailOf(0x80 | (c >> 6 & 0x3F), 0x80 | (c & 0x3F))] = 1;
      if (c >= 0x80 && (c < 0x800 || c >= 0x10000)) pages_.at(kPages) = {};
      std::uint8_t& page = page_of_[c / 256];
      if (page == 0) page = ++pages_used_;
      pages_.at(page)[c % 256] |= kinds;
    }
  }

  constexpr MarkKinds KindsOf(char16_t c) const { return pages_[page_of_[c / 256]][c % 256]; }

  // 1 where a character of three bytes may have a kind, else 0: its last two tell of nearly every
  // one that it has none, in a table of which 4 KB are ever looked at.
  std::uint8_t MayHaveTail(unsigned char second, unsigned char third) const {
    return tails_[TailOf(second, third)];
  }

 private:
  static constexpr std::size_t kPages = 48;
  static constexpr std::size_t TailOf(std::size_t second, std::size_t third) {
    return (second | third << 8) & 0x3FFF;
  }

  std::array<std::uint8_t, 0x4000> tails_{};
  std::array<std::uint8_t, 256> page_of_{};
  std::array<std::array<MarkKinds, 256>, kPages> pages_{};
  std::uint8_t pages_used_ = 0;
};

// The table of what these functions add, each void(TextMarkTable*).
template <auto... add>
constexpr TextMarkTable MakeMarkTable() {
  TextMarkTable table;
  (add(&table), ...);
  return table;
}

struct TextMark {
  std::uint32_t at;  // in the text of TextMarks::Find
  char16_t character;
  MarkKinds kinds;
};

// The marks of a text, or of a part of it.
class MarkSpan {
 public:
  MarkSpan() = default;
  MarkSpan(const TextMark* begin, const TextMark* end, std::size_t offset, std::size_t size)
      : begin_(begin), end_(end), offset_(offset), size_(size) {}

  const TextMark* begin() const { return begin_; }
  const TextMark* end() const { return end_; }
  // Where a mark stands in the part of the text, and the part's bytes.
  std::size_t PositionOf(const TextMark& mark) const { return mark.at - offset_; }
  std::size_t text_size() const { return size_; }
  bool HasAny(MarkKinds kinds) const {
    for (const TextMark& mark : *this) {
      if ((mark.kinds & kinds) != 0) return true;
    }
    return false;
  }

  // Those of text[begin, end), with positions in that. Steps over the marks before them: `this`
  // forgets these, so that a text's sentences cost one pass together.
  MarkSpan Take(std::size_t begin, std::size_t end);

 private:
  const TextMark* begin_ = nullptr;
  const TextMark* end_ = nullptr;
  std::size_t offset_ = 0;
  std::size_t size_ = 0;
};

// Goes from mark to mark of some kinds; `marks` must outlive nothing but the list that they are of.
class MarkCursor {
 public:
  MarkCursor(const MarkSpan& marks, MarkKinds kinds)
      : marks_(marks), next_(marks.begin()), kinds_(kinds) {}

  // Where the first mark at or behind `from` stands, the text's size where there is none. `from`
  // never decreases. Which marks are of other kinds, or passed, cannot be foretold: one question.
  std::size_t Next(std::size_t from) {
    for (; next_ != marks_.end(); ++next_) {
      const std::size_t position = marks_.PositionOf(*next_);
      if (((next_->kinds & kinds_) != 0) & (position >= from)) return position;
    }
    return marks_.text_size();
  }

 private:
  MarkSpan marks_;
  const TextMark* next_;
  MarkKinds kinds_;
};

// Reused from text to text: its memory grows to the largest and stays.
class TextMarks {
 public:
  // Text behind the first 4 GB has no marks; bytes that are no UTF-8 have none either.
  void Find(const TextMarkTable& table, std::string_view text);
  MarkSpan all() const { return {marks_.get(), marks_.get() + used_, 0, size_}; }

 private:
  std::size_t FindCandidates(const TextMarkTable& table, std::string_view text);

  std::unique_ptr<TextMark[]> marks_;
  std::size_t used_ = 0;
  std::size_t capacity_ = 0;
  std::size_t size_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_BASE_TEXT_MARKS_H_
