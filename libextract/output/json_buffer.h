// JSON text gathered on the stack and handed on in pieces: a record has some fifty short parts, and
// growing a std::string for each costs more than writing them.
//
//   JsonBuffer json(&out);
//   json.Literal(R"(,"unit":)");
//   json.String("亿元");
//   // the rest is handed on when `json` ends
#ifndef EXTRACT_OUTPUT_JSON_BUFFER_H_
#define EXTRACT_OUTPUT_JSON_BUFFER_H_

#include <charconv>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "extract/decimal.h"

namespace extract {

class JsonBuffer {
 public:
  explicit JsonBuffer(std::string* out) : out_(out) {}
  ~JsonBuffer() { Flush(); }
  JsonBuffer(const JsonBuffer&) = delete;
  JsonBuffer& operator=(const JsonBuffer&) = delete;

  // A string literal as it is.
  template <std::size_t N>
  void Literal(const char (&text)[N]) {
    static_assert(N < kSize);
    Reserve(N);
    std::memcpy(at_, text, N - 1);
    at_ += N - 1;
  }
  template <typename Integer>
  void Number(Integer value) {
    Reserve(kNumberBytes);
    at_ = std::to_chars(at_, at_ + kNumberBytes, value).ptr;
  }
  void Number(const Decimal& value) {
    Reserve(Decimal::kMaxCharacters);
    at_ = value.Write(at_);
  }
  // A JSON string with its quotes. Only what must be escaped is; invalid UTF-8 becomes U+FFFD.
  void String(std::string_view text);

 private:
  static constexpr std::size_t kSize = 4096;
  static constexpr std::size_t kNumberBytes = 24;

  void Reserve(std::size_t bytes) {
    if (static_cast<std::size_t>(buffer_ + kSize - at_) < bytes) Flush();
  }
  void Flush() {
    out_->append(buffer_, static_cast<std::size_t>(at_ - buffer_));
    at_ = buffer_;
  }
  void Escape(char c);
  void Content(std::string_view text);
  void Piece(std::string_view text);

  std::string* out_;
  char buffer_[kSize];
  char* at_ = buffer_;
};

}  // namespace extract

#endif  // EXTRACT_OUTPUT_JSON_BUFFER_H_
