// The parts of utf8.cc that run on vectors, where the machine has them: AVX2 is asked for when the
// program runs, SSE2 is part of every x86-64. Elsewhere nothing is validated here, and the loop
// behind it does all. Private to this layer.
#ifndef EXTRACT_BASE_UTF8_VECTOR_H_
#define EXTRACT_BASE_UTF8_VECTOR_H_

#include <cstddef>
#include <string_view>

namespace extract {

// Shorter texts are not worth a call.
inline constexpr std::size_t kVectorBytes = 64;

// Bytes of a prefix of `text` that is valid UTF-8 and ends between two characters: nearly all of a
// valid text, and up to a few dozen bytes before the first error of another.
std::size_t ValidPrefix(std::string_view text);

// Counts the continuation bytes and the '\n' of `text`, which is at least kCountBytes long.
inline constexpr std::size_t kCountBytes = 16;
void CountByVector(std::string_view text, std::size_t* continuations, std::size_t* newlines);

}  // namespace extract

#endif  // EXTRACT_BASE_UTF8_VECTOR_H_
