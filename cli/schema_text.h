// schema/fact.schema.json as text, compiled in.
#ifndef EXTRACT_CLI_SCHEMA_TEXT_H_
#define EXTRACT_CLI_SCHEMA_TEXT_H_

namespace extract::cli {

extern const char kSchemaText[];

}  // namespace extract::cli

#endif  // EXTRACT_CLI_SCHEMA_TEXT_H_
