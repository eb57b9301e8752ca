// `extract FILE...`: reads, scans and writes, with as many threads as asked for.
#ifndef EXTRACT_CLI_RUN_H_
#define EXTRACT_CLI_RUN_H_

#include "cli/options.h"

namespace extract::cli {

int RunExtract(const Options& options);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_RUN_H_
