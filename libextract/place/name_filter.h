// Tells at nearly every position of a text that no name begins there, by two bits of one word,
// which a hash of the next two characters chooses. 8 KB, so that it stays in the nearest cache
// beside what else a sentence needs: some 3,500 pairs of characters begin names, and one in seventy
// positions where none does passes; another hash stops nearly all of these. Two filters can be
// looked at as one (NameFilterPair).
#ifndef EXTRACT_PLACE_NAME_FILTER_H_
#define EXTRACT_PLACE_NAME_FILTER_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "base/utf8.h"

namespace extract {

class NameFilter {
 public:
  NameFilter() : words_(kWords), confirming_(kWords) {}

  // Names are of two or more characters of three UTF-8 bytes each.
  static bool CanHold(std::string_view name) {
    if (name.size() < kPrefixBytes || name.size() % kHanBytes != 0) return false;
    for (std::size_t i = 0; i < name.size(); i += kHanBytes) {
      if ((static_cast<unsigned char>(name[i]) & 0xF0) != 0xE0) return false;
    }
    return true;
  }

  void Add(std::string_view name) {
    const std::uint64_t start = Start(name.data());
    Place(start, kFactor).SetIn(words_.data());
    Place(start, kOtherFactor).SetIn(confirming_.data());
  }

  // `p` has at least six bytes.
  bool MayBegin(const char* p) const { return Place(Start(p), kFactor).IsIn(words_.data()); }
  bool Confirms(const char* p) const {
    return Place(Start(p), kOtherFactor).IsIn(confirming_.data());
  }
  static constexpr std::size_t kPrefixBytes = 2 * kHanBytes;
  static constexpr unsigned char kThreeByteLead = 0xE0;  // and above
  static constexpr std::size_t kLoadBytes = sizeof(std::uint64_t);

 private:
  friend class NameFilterPair;

  static constexpr int kLogWords = 10;
  static constexpr std::size_t kWords = std::size_t{1} << kLogWords;

  static constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
  static constexpr std::uint64_t kOtherFactor = 0xD6E8FEB86659FD93u;

  // Two bits of a word, as a factor mixes two characters.
  class Place {
   public:
    // `start`: a text as memcpy loads it; its first six bytes count.
    Place(std::uint64_t start, std::uint64_t factor) {
      constexpr std::size_t kUnused = 64 - 8 * kPrefixBytes;
      if constexpr (std::endian::native == std::endian::little) {
        hash_ = (start << kUnused) * factor;
      } else {
        hash_ = (start >> kUnused) * factor;
      }
    }
    std::size_t word() const { return hash_ >> (64 - kLogWords); }
    // 1 where both are set in a word, else 0.
    std::uint64_t Both(std::uint64_t bits) const { return bits >> First() & bits >> Second() & 1; }
    bool IsIn(const std::uint64_t* words) const { return Both(words[word()]) != 0; }
    void SetIn(std::uint64_t* words) const {
      words[word()] |= std::uint64_t{1} << First() | std::uint64_t{1} << Second();
    }

   private:
    unsigned First() const { return hash_ >> (64 - kLogWords - 6) & 63; }
    unsigned Second() const { return hash_ >> (64 - kLogWords - 12) & 63; }

    std::uint64_t hash_;
  };

  static std::uint64_t Start(const char* p) {
    std::uint64_t start = 0;
    std::memcpy(&start, p, kPrefixBytes);
    return start;
  }

  std::vector<std::uint64_t> words_;
  std::vector<std::uint64_t> confirming_;
};

// What two filters say, by one look: whether either lets a position pass, and which of them confirm
// it.
class NameFilterPair {
 public:
  NameFilterPair(const NameFilter& first, const NameFilter& second)
      : either_(NameFilter::kWords), confirming_(NameFilter::kWords) {
    for (std::size_t i = 0; i < either_.size(); ++i) {
      either_[i] = first.words_[i] | second.words_[i];
      confirming_[i] = {first.confirming_[i], second.confirming_[i]};
    }
  }

  // Has positions with that name's characters pass, though neither filter confirms them.
  void Add(std::string_view name) {
    NameFilter::Place(NameFilter::Start(name.data()), NameFilter::kFactor).SetIn(either_.data());
  }
  // `p` has at least kLoadBytes, of which those of two characters count.
  bool MayBegin(const char* p) const {
    std::uint64_t start;
    std::memcpy(&start, p, NameFilter::kLoadBytes);
    return NameFilter::Place(start, NameFilter::kFactor).IsIn(either_.data());
  }
  // Bit 0 where the first filter confirms, bit 1 where the second does; `p` has six bytes.
  std::uint32_t Confirming(const char* p) const {
    const NameFilter::Place place(NameFilter::Start(p), NameFilter::kOtherFactor);
    const std::array<std::uint64_t, 2>& words = confirming_[place.word()];
    return static_cast<std::uint32_t>(place.Both(words[0]) | place.Both(words[1]) << 1);
  }

 private:
  std::vector<std::uint64_t> either_;
  std::vector<std::array<std::uint64_t, 2>> confirming_;
};

}  // namespace extract

#endif  // EXTRACT_PLACE_NAME_FILTER_H_
