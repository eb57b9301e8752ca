#include "base/word_search.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace extract {
namespace {

constexpr std::size_t kAskedBytes = 6;  // two Chinese characters
constexpr unsigned char kThreeByteLead = 0xE0;

// By so many bits beginnings of words are told.
constexpr int kLogBits = 15;

// `start`: a text as memcpy loads it; its first kAskedBytes count.
std::size_t BitOf(std::uint64_t start) {
  constexpr std::uint64_t kFactor = 0x9E3779B97F4A7C15u;
  constexpr int kUnasked = 64 - 8 * static_cast<int>(kAskedBytes);
  start = std::endian::native == std::endian::little ? start << kUnasked : start >> kUnasked;
  return static_cast<std::size_t>(start * kFactor >> (64 - kLogBits));
}

}  // namespace

WordSearch::WordSearch() : bits_((std::size_t{1} << kLogBits) / 64) {}

void WordSearch::Add(std::string_view word, std::uint32_t kinds) {
  if (word.empty()) return;
  kinds_ |= kinds;
  if (word.size() < kAskedBytes) {
    short_words_.push_back({0, std::string(word), kinds});
    return;
  }
  std::uint64_t start = 0;
  std::memcpy(&start, word.data(), kAskedBytes);
  const std::size_t bit = BitOf(start);
  bits_[bit / 64] |= std::uint64_t{1} << (bit % 64);
  const auto behind =
      std::upper_bound(words_.begin(), words_.end(), bit,
                       [](std::size_t wanted, const Word& other) { return wanted < other.bit; });
  words_.insert(behind, {bit, std::string(word), kinds});
}

// Of the words that begin `text`.
std::uint32_t WordSearch::KindsAt(std::size_t bit, std::string_view text) const {
  auto word =
      std::lower_bound(words_.begin(), words_.end(), bit,
                       [](const Word& other, std::size_t wanted) { return other.bit < wanted; });
  std::uint32_t kinds = 0;
  for (; word != words_.end() && word->bit == bit; ++word) {
    if (text.starts_with(word->text)) kinds |= word->kinds;
  }
  return kinds;
}

std::uint32_t WordSearch::KindsIn(std::string_view text) const {
  std::uint32_t kinds = 0;
  for (const Word& word : short_words_) {
    if (text.find(word.text) != std::string_view::npos) kinds |= word.kinds;
  }
  // Of a character of four bytes the last is passed by itself.
  const auto step = [](char c) { return static_cast<unsigned char>(c) < kThreeByteLead ? 1 : 3; };
  const std::uint64_t* const bits = bits_.data();
  const char* p = text.data();
  const char* const end = p + text.size();
  std::uint64_t start = 0;
  for (; end - p >= static_cast<std::ptrdiff_t>(sizeof start); p += step(*p)) {
    std::memcpy(&start, p, sizeof start);
    const std::size_t bit = BitOf(start);
    if ((bits[bit / 64] >> (bit % 64) & 1) == 0) continue;
    kinds |= KindsAt(bit, {p, static_cast<std::size_t>(end - p)});
    if (kinds == kinds_) return kinds;
  }
  for (; end - p >= static_cast<std::ptrdiff_t>(kAskedBytes); p += step(*p)) {
    std::memcpy(&start, p, kAskedBytes);
    kinds |= KindsAt(BitOf(start), {p, static_cast<std::size_t>(end - p)});
  }
  return kinds;
}

}  // namespace extract
