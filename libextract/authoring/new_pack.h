// The files of a new pack: one rule that works, its cases, one indicator, so that its author
// changes what holds instead of writing what does not yet.
#ifndef EXTRACT_AUTHORING_NEW_PACK_H_
#define EXTRACT_AUTHORING_NEW_PACK_H_

#include <string>
#include <string_view>
#include <vector>

#include "extract/status.h"

namespace extract {

struct NewPack {
  std::string name;         // "zhejiang"
  std::string parent;       // "cn"
  std::string region_code;  // "330000"
  std::string region_name;  // "浙江省"
  std::string short_name;   // "浙江"
};

struct NewFile {
  std::string path;  // within the pack
  std::string content;
};

// Lower-case letters, digits and underscores, a letter first.
bool IsPackName(std::string_view name);

// Fills in the names that the division with `region_code` (GB/T 2260) has today. `divisions` is the
// content of divisions.tsv. kInvalidArgument for a code that no division has.
Status FindRegion(const std::string& divisions, NewPack* pack);

std::vector<NewFile> NewPackFiles(const NewPack& pack);

}  // namespace extract

#endif  // EXTRACT_AUTHORING_NEW_PACK_H_
