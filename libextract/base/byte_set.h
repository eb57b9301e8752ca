// A set of bytes, and the search for the first or last of them in a text: one look into a table for
// each byte. std::string_view::find_first_of calls memchr for each, which costs ten times that.
//
//   constexpr ByteSet kBrackets("()");
//   kBrackets.Last("增长5%(其中")            // 8
#ifndef EXTRACT_BASE_BYTE_SET_H_
#define EXTRACT_BASE_BYTE_SET_H_

#include <array>
#include <cstddef>
#include <string_view>

namespace extract {

class ByteSet {
 public:
  constexpr explicit ByteSet(std::string_view bytes) {
    for (char c : bytes) has_[static_cast<unsigned char>(c)] = true;
  }

  constexpr bool Has(char c) const { return has_[static_cast<unsigned char>(c)]; }

  // First position >= `from` with a byte of the set; npos for none.
  constexpr std::size_t First(std::string_view text, std::size_t from = 0) const {
    for (std::size_t i = from; i < text.size(); ++i) {
      if (Has(text[i])) return i;
    }
    return std::string_view::npos;
  }
  // Last position with a byte of the set; npos for none.
  constexpr std::size_t Last(std::string_view text) const {
    for (std::size_t i = text.size(); i > 0; --i) {
      if (Has(text[i - 1])) return i - 1;
    }
    return std::string_view::npos;
  }

 private:
  std::array<bool, 256> has_{};
};

}  // namespace extract

#endif  // EXTRACT_BASE_BYTE_SET_H_
