// Tells at nearly every position of a text that no name begins there, by one bit for a hash of the
// next two characters. 32 KB: larger than the nearest cache likes, but looks at it depend on
// nothing, so none waits for another. One in thirty positions where no name begins passes; another
// hash stops nearly all of these. Two filters can be looked at as one (NameFilterPair).
#ifndef EXTRACT_PLACE_NAME_FILTER_H_
#define EXTRACT_PLACE_NAME_FILTER_H_

#include <array>
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

  // `p` has at least six bytes.
  bool MayBegin(const char* p) const { return Has(bits_.data(), Bit(Start(p), kFactor)); }
  bool Confirms(const char* p) const {
    return Has(confirming_.data(), Bit(Start(p), kOtherFactor));
  }
  static constexpr std::size_t kCharacterBytes = 3;
  static constexpr std::size_t kPrefixBytes = 2 * kCharacterBytes;
  static constexpr unsigned char kThreeByteLead = 0xE0;  // and above
  static constexpr std::size_t kLoadBytes = sizeof(std::uint64_t);

 private:
  friend class NameFilterPair;

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

// What two filters say, by one look: whether either lets a position pass, and which of them confirm
// it.
class NameFilterPair {
 public:
  NameFilterPair(const NameFilter& first, const NameFilter& second)
      : either_(first.bits_.size()), confirming_(first.bits_.size()) {
    for (std::size_t i = 0; i < either_.size(); ++i) {
      either_[i] = first.bits_[i] | second.bits_[i];
      confirming_[i] = {first.confirming_[i], second.confirming_[i]};
    }
  }

  // Has positions with that name's characters pass, though neither filter confirms them.
  void Add(std::string_view name) {
    const std::size_t bit = NameFilter::Bit(NameFilter::Start(name.data()), NameFilter::kFactor);
    either_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  }
  // `p` has at least kLoadBytes, of which those of two characters count.
  bool MayBegin(const char* p) const {
    std::uint64_t start;
    std::memcpy(&start, p, NameFilter::kLoadBytes);
    return NameFilter::Has(either_.data(), NameFilter::Bit(start, NameFilter::kFactor));
  }
  // Bit 0 where the first filter confirms, bit 1 where the second does; `p` has six bytes.
  std::uint32_t Confirming(const char* p) const {
    const std::size_t bit = ConfirmingBit(p);
    const std::array<std::uint64_t, 2>& words = confirming_[bit / 64];
    return static_cast<std::uint32_t>((words[0] >> (bit % 64) & 1) | (words[1] >> (bit % 64) & 1)
                                                                         << 1);
  }
  // Has the memory brought near that Confirming() looks at.
  void Prefetch(const char* p) const { __builtin_prefetch(&confirming_[ConfirmingBit(p) / 64]); }

 private:
  static std::size_t ConfirmingBit(const char* p) {
    return NameFilter::Bit(NameFilter::Start(p), NameFilter::kOtherFactor);
  }

  std::vector<std::uint64_t> either_;
  std::vector<std::array<std::uint64_t, 2>> confirming_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_FILTER_H_
