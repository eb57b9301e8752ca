// Tells at nearly every position of a text that no name begins there, by one bit for a hash of the
// next two characters. Names of several indexes can be put into one filter, and one test then
// stands for all of them. 32 KB: larger than the nearest cache likes, but looks at it depend on
// nothing, so none waits for another, and one in thirty positions where no name begins passes.
#ifndef EXTRACT_PLACE_NAME_FILTER_H_
#define EXTRACT_PLACE_NAME_FILTER_H_

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace extract {

class NameFilter {
 public:
  NameFilter() : bits_(kBits / 64) {}

  // Names are of two or more characters of three UTF-8 bytes each.
  static bool CanHold(std::string_view name) {
    if (name.size() < kPrefixBytes || name.size() % kCharacterBytes != 0) return false;
    for (std::size_t i = 0; i < name.size(); i += kCharacterBytes) {
      if ((static_cast<unsigned char>(name[i]) & 0xF0) != 0xE0) return false;
    }
    return true;
  }

  void Add(std::string_view name) {
    std::uint64_t start = 0;
    std::memcpy(&start, name.data(), kPrefixBytes);
    const std::size_t bit = Bit(start);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  void Join(const NameFilter& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) bits_[i] |= other.bits_[i];
  }

  // `start`: the text from the position on, as memcpy loads it; its first six bytes count.
  bool MayBegin(std::uint64_t start) const {
    const std::size_t bit = Bit(start);
    return (bits_[bit / 64] >> (bit % 64) & 1) != 0;
  }
  // `p` has at least six bytes.
  bool MayBegin(const char* p) const {
    std::uint64_t start = 0;
    std::memcpy(&start, p, kPrefixBytes);
    return MayBegin(start);
  }

  static constexpr std::size_t kCharacterBytes = 3;
  static constexpr std::size_t kPrefixBytes = 2 * kCharacterBytes;
  static constexpr std::size_t kLoadBytes = sizeof(std::uint64_t);

 private:
  static constexpr int kLogBits = 18;
  static constexpr std::size_t kBits = std::size_t{1} << kLogBits;

  static std::size_t Bit(std::uint64_t start) {
    constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
    if constexpr (std::endian::native == std::endian::little) {
      start <<= 64 - 8 * kPrefixBytes;
    } else {
      start >>= 64 - 8 * kPrefixBytes;
    }
    return start * kFactor >> (64 - kLogBits);
  }

  std::vector<std::uint64_t> bits_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_FILTER_H_
