// Messages for people, on standard error: "extract: warning: empty.txt: the file is empty".
// spdlog is used here and nowhere else; the library never prints.
#ifndef EXTRACT_CLI_LOG_H_
#define EXTRACT_CLI_LOG_H_

#include <functional>
#include <string_view>
#include <vector>

#include "extract/diagnostic.h"

namespace extract::cli {

void SetUpLog(bool verbose, bool color);

// For the choices auto, always and never; auto means a terminal at `descriptor`, and no NO_COLOR.
bool WantsColor(std::string_view choice, int descriptor);

// Called before each message that is printed, e.g. to take a progress bar off the terminal.
void SetBeforeMessage(std::function<void()> before);

void LogError(std::string_view message);
void LogWarning(std::string_view message);
void LogInfo(std::string_view message);  // only with --verbose

// Errors always, advice only with --verbose; each once.
void LogDiagnostics(const std::vector<Diagnostic>& diagnostics);

}  // namespace extract::cli

#endif  // EXTRACT_CLI_LOG_H_
