// `extract schema`: the JSON Schema of the records.
#ifndef EXTRACT_CLI_SCHEMA_COMMAND_H_
#define EXTRACT_CLI_SCHEMA_COMMAND_H_

namespace extract::cli {

int RunSchema(int argc, char** argv);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_SCHEMA_COMMAND_H_
