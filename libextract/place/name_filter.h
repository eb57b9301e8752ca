// Tells at nearly every position of a text that no name begins there: one bit for the first
// character, one for a hash of the first two. 24 KB, so it stays in the cache; filters of several
// indexes can be joined, and one test then stands for all of them.
#ifndef EXTRACT_PLACE_NAME_FILTER_H_
#define EXTRACT_PLACE_NAME_FILTER_H_

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace extract {

class NameFilter {
 public:
  NameFilter() : characters_(0x10000 / 64), prefixes_(kPrefixBits / 64) {}

  // `name`: two or more characters of three bytes each.
  void Add(std::string_view name) {
    const std::uint32_t c = Character(name.data());
    characters_[c / 64] |= std::uint64_t{1} << (c % 64);
    const std::size_t bit = PrefixBit(Mix(Prefix(name.data())));
    prefixes_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  void Join(const NameFilter& other) {
    for (std::size_t i = 0; i < characters_.size(); ++i) characters_[i] |= other.characters_[i];
    for (std::size_t i = 0; i < prefixes_.size(); ++i) prefixes_[i] |= other.prefixes_[i];
  }

  bool MayBegin(char32_t c) const {
    return c < 0x10000 && (characters_[c / 64] >> (c % 64) & 1) != 0;
  }
  // For a position where MayBegin holds of the character; `p` has at least six bytes.
  bool MayGoOn(const char* p) const {
    const std::size_t bit = PrefixBit(Mix(Prefix(p)));
    return (prefixes_[bit / 64] >> (bit % 64) & 1) != 0;
  }

  // The first six bytes, two characters, as a number.
  static std::uint64_t Prefix(const char* p) {
    std::uint64_t prefix = 0;
    std::memcpy(&prefix, p, kPrefixBytes);
    return prefix;
  }
  static std::uint64_t Mix(std::uint64_t x) {
    x ^= x >> 31;
    x *= 0x9E3779B97F4A7C15u;
    return x ^ (x >> 29);
  }
  static std::uint32_t Character(const char* p) {
    const auto* u = reinterpret_cast<const unsigned char*>(p);
    return ((u[0] & 0x0Fu) << 12) | ((u[1] & 0x3Fu) << 6) | (u[2] & 0x3Fu);
  }

  static constexpr std::size_t kCharacterBytes = 3;
  static constexpr std::size_t kPrefixBytes = 2 * kCharacterBytes;

 private:
  static constexpr std::size_t kPrefixBits = std::size_t{1} << 17;

  static std::size_t PrefixBit(std::uint64_t mixed) { return (mixed >> 40) & (kPrefixBits - 1); }

  std::vector<std::uint64_t> characters_;
  std::vector<std::uint64_t> prefixes_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_FILTER_H_
