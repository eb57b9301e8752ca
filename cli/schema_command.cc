#include "cli/schema_command.h"

#include "cli/command_line.h"
#include "cli/exit_code.h"
#include "cli/schema_text.h"

namespace extract::cli {

int RunSchema(int argc, char** argv) {
  CommandLine line("schema", "Prints the JSON Schema of the records",
                   "extract schema > fact.schema.json");
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;
  return PrintResult(kSchemaText, kExitOk);
}

}  // namespace extract::cli
