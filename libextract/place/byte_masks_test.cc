#include "place/byte_masks.h"

#include <catch2/catch.hpp>
#include <random>
#include <string>

namespace extract {
namespace {

TEST_CASE("masks tell of each byte what it is") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    std::string text(kMaskBytes, ' ');
    for (char& byte : text) byte = static_cast<char>(random());
    for (std::size_t i = 0; i < text.size(); ++i) {
      const auto byte = static_cast<unsigned char>(text[i]);
      const bool continuation = byte >= 0x80 && byte < 0xC0;
      REQUIRE((LeadMask(text.data()) >> i & 1) == (byte >= 0xE0));
      REQUIRE((AsciiMask(text.data()) >> i & 1) == (byte < 0x80));
      REQUIRE((EitherMask(text.data(), 'a', '\x81') >> i & 1) == (byte == 'a' || byte == 0x81));
      REQUIRE((MarkMask(text.data()) >> i & 1) == (!continuation && (byte < 0xE4 || byte > 0xE9)));
    }
  }
}

TEST_CASE("a text is shown to its end, and zeros behind it") {
  for (const std::size_t size : {0, 1, 63, 64, 71, 72, 73, 150}) {
    const std::string text(size, 'x');
    PaddedText padded(text);
    for (std::size_t at = 0; at <= size; ++at) {
      const char* const shown = padded.At(at);
      for (std::size_t i = 0; i < kMaskBytes + 8; ++i) {
        REQUIRE(shown[i] == (at + i < size ? 'x' : '\0'));
        if (at + kMaskBytes + 8 <= size) break;
      }
    }
  }
}

}  // namespace
}  // namespace extract
