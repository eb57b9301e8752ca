// Texts for property tests of words: a few characters of one to four bytes, so that words are met
// often, within others and at their ends too.
#ifndef EXTRACT_BASE_TEST_TEXT_H_
#define EXTRACT_BASE_TEST_TEXT_H_

#include <cstddef>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

namespace extract {

// Fewer than `most` characters, which is over 0.
inline std::string RandomText(std::mt19937* random, std::size_t most) {
  static constexpr std::string_view kCharacters[] = {"和", "及", "以", "年", "a", "1", "é", "𠮷"};
  std::string text;
  for (std::size_t n = (*random)() % most; n > 0; --n) {
    text += kCharacters[(*random)() % std::size(kCharacters)];
  }
  return text;
}

}  // namespace extract

#endif  // EXTRACT_BASE_TEST_TEXT_H_
