// Blocks for tests, as BlockReader would make them of plain text.
#ifndef EXTRACT_TEXT_TEST_BLOCKS_H_
#define EXTRACT_TEXT_TEST_BLOCKS_H_

#include <string>
#include <utility>

#include "text/normalized_block.h"

namespace extract {

inline NormalizedBlock TestBlock(BlockKind kind, std::string text, int level = 0) {
  NormalizedBlock block;
  block.kind = kind;
  block.text = std::move(text);
  block.heading_level = level;
  return block;
}

}  // namespace extract

#endif  // EXTRACT_TEXT_TEST_BLOCKS_H_
