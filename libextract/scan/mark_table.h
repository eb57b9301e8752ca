// What a punctuation mark is to a sentence, by one look at a table.
#ifndef EXTRACT_SCAN_MARK_TABLE_H_
#define EXTRACT_SCAN_MARK_TABLE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "rules/word_profile.h"
#include "scan/sentence_view.h"

namespace extract {

struct Mark {
  std::uint64_t sets = 0;  // as in WordProfile
  TokenKind kind = TokenKind::kQuote;
  std::uint8_t roles = 0;  // TokenRole bits
  std::int8_t quotes = 0;  // 1 where a quotation or a title opens, -1 where it closes
};

class MarkTable {
 public:
  explicit MarkTable(const WordProfiles* profiles);
  // `mark`: one character, not empty.
  Mark Of(std::string_view mark) const {
    const std::size_t place = Place(mark);
    return place < kPlaces ? marks_[place] : Find(mark);
  }

 private:
  // ASCII, then U+2000 to U+203F (“ ”) and U+3000 to U+303F (、 。 《 》): nearly all there are.
  static constexpr std::size_t kAscii = 0x80, kBlock = 0x40, kPlaces = kAscii + 2 * kBlock;
  static std::size_t Place(std::string_view mark) {
    const auto byte = [mark](std::size_t i) { return static_cast<unsigned char>(mark[i]); };
    if (mark.size() == 1 && byte(0) < kAscii) return byte(0);
    if (mark.size() != 3 || byte(1) != 0x80 || byte(2) >= 0xC0) return kPlaces;
    if (byte(0) == 0xE2) return kAscii + (byte(2) & 0x3Fu);
    return byte(0) == 0xE3 ? kAscii + kBlock + (byte(2) & 0x3Fu) : kPlaces;
  }
  Mark Find(std::string_view mark) const;

  const WordProfiles* profiles_;
  std::array<Mark, kPlaces> marks_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_MARK_TABLE_H_
