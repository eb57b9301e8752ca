#include "text/script_table.h"

namespace extract::script_table {

#include "script_table.inc"

}  // namespace extract::script_table
