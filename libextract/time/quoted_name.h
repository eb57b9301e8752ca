// What stands in quotation marks: a name, whose times tell nothing of the statement around it
// (“2021年度十佳”企业), or what someone says.
#ifndef EXTRACT_TIME_QUOTED_NAME_H_
#define EXTRACT_TIME_QUOTED_NAME_H_

#include <cstddef>
#include <string_view>

#include "text/normalized_block.h"

namespace extract {

// The name that the mark `c` at `position` opens, without its marks. {} for other marks, for what
// has clauses or is long, and for a whole sentence (“去年收了8吨。”).
ByteRange QuotedName(std::string_view sentence, std::size_t position, char32_t c);

}  // namespace extract

#endif  // EXTRACT_TIME_QUOTED_NAME_H_
