#include "scan/mark_table.h"

#include <algorithm>
#include <iterator>
#include <string>

namespace extract {
namespace {

template <std::size_t kMarks>
bool IsAny(std::string_view mark, const std::string_view (&marks)[kMarks]) {
  return std::find(std::begin(marks), std::end(marks), mark) != std::end(marks);
}

TokenKind KindOf(std::string_view mark) {
  static constexpr std::string_view kBoundaries[] = {",", ";", ":", "!", "?", "。", "…", "—", "|"};
  static constexpr std::string_view kOpening[] = {"(", "[", "【", "〔"};
  static constexpr std::string_view kClosing[] = {")", "]", "】", "〕"};
  if (IsAny(mark, kBoundaries)) return TokenKind::kBoundary;
  if (IsAny(mark, kOpening)) return TokenKind::kOpen;
  if (IsAny(mark, kClosing)) return TokenKind::kClose;
  return mark == "、" ? TokenKind::kComma : TokenKind::kQuote;
}

std::int8_t QuotesOf(std::string_view mark) {
  static constexpr std::string_view kOpening[] = {"“", "《", "‘"};
  static constexpr std::string_view kClosing[] = {"”", "》", "’"};
  if (IsAny(mark, kOpening)) return 1;
  return IsAny(mark, kClosing) ? -1 : 0;
}

}  // namespace

MarkTable::MarkTable(const WordProfiles* profiles) : profiles_(profiles) {
  for (std::size_t c = 0; c < kAscii; ++c) {
    marks_[c] = Find(std::string(1, static_cast<char>(c)));
  }
  for (std::size_t c = 0; c < kBlock; ++c) {
    const char last = static_cast<char>(0x80 + c);
    marks_[kAscii + c] = Find(std::string("\xE2\x80") + last);
    marks_[kAscii + kBlock + c] = Find(std::string("\xE3\x80") + last);
  }
}

Mark MarkTable::Find(std::string_view mark) const {
  const TokenKind kind = KindOf(mark);
  return {profiles_->Of(mark).sets, kind, RolesOfKind(kind), QuotesOf(mark)};
}

}  // namespace extract
