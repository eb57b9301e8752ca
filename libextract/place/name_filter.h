// Tells at nearly every position of a text that no name begins there, by one bit for a hash of the
// next two characters. Names of several indexes can be put into one filter, and one test then
// stands for all of them. 32 KB: larger than the nearest cache likes, but looks at it depend on
// nothing, so none waits for another. One in thirty positions where no name begins passes;
// Confirms, by another hash, stops nearly all of these.
#ifndef EXTRACT_PLACE_NAME_FILTER_H_
#define EXTRACT_PLACE_NAME_FILTER_H_

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

namespace extract {

class NameFilter {
 public:
  NameFilter() : bits_(kBits / 64), confirming_(kBits / 64) {}

  // Names are of two or more characters of three UTF-8 bytes each.
  static bool CanHold(std::string_view name) {
    if (name.size() < kPrefixBytes || name.size() % kCharacterBytes != 0) return false;
    for (std::size_t i = 0; i < name.size(); i += kCharacterBytes) {
      if ((static_cast<unsigned char>(name[i]) & 0xF0) != 0xE0) return false;
    }
    return true;
  }

  void Add(std::string_view name) {
    const std::uint64_t start = Start(name.data());
    const std::size_t bit = Bit(start, kFactor), other = Bit(start, kOtherFactor);
    bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
    confirming_[other / 64] |= std::uint64_t{1} << (other % 64);
  }
  void Join(const NameFilter& other) {
    for (std::size_t i = 0; i < bits_.size(); ++i) {
      bits_[i] |= other.bits_[i];
      confirming_[i] |= other.confirming_[i];
    }
  }

  // `p` has at least six bytes.
  bool MayBegin(const char* p) const { return Has(bits_.data(), Bit(Start(p), kFactor)); }
  bool Confirms(const char* p) const {
    return Has(confirming_.data(), Bit(Start(p), kOtherFactor));
  }
  // The first position from `at` to `end` with which a name may begin, or that holds a byte of
  // another kind of character, ASCII for one; one at or behind `end` for none. Eight bytes are
  // read at each.
  std::size_t First(const char* text, std::size_t at, std::size_t end) const {
    const std::uint64_t* const bits = bits_.data();
    for (; at < end; at += kCharacterBytes) {
      std::uint64_t start;
      std::memcpy(&start, text + at, kLoadBytes);
      if (static_cast<unsigned char>(text[at]) < kThreeByteLead) break;
      if (Has(bits, Bit(start, kFactor))) break;
    }
    return at;
  }

  static constexpr std::size_t kCharacterBytes = 3;
  static constexpr std::size_t kPrefixBytes = 2 * kCharacterBytes;
  static constexpr unsigned char kThreeByteLead = 0xE0;  // and above
  static constexpr std::size_t kLoadBytes = sizeof(std::uint64_t);

 private:
  static constexpr int kLogBits = 18;
  static constexpr std::size_t kBits = std::size_t{1} << kLogBits;

  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
  static constexpr std::uint64_t kOtherFactor = 0xD6E8FEB86659FD93u;

  static std::uint64_t Start(const char* p) {
    std::uint64_t start = 0;
    std::memcpy(&start, p, kPrefixBytes);
    return start;
  }
  // `start`: a text as memcpy loads it; its first six bytes count.
  static std::size_t Bit(std::uint64_t start, std::uint64_t factor) {
    if constexpr (std::endian::native == std::endian::little) {
      start <<= 64 - 8 * kPrefixBytes;
    } else {
      start >>= 64 - 8 * kPrefixBytes;
    }
    return start * factor >> (64 - kLogBits);
  }
  static bool Has(const std::uint64_t* bits, std::size_t bit) {
    return (bits[bit / 64] >> (bit % 64) & 1) != 0;
  }

  std::vector<std::uint64_t> bits_;
  std::vector<std::uint64_t> confirming_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_FILTER_H_
