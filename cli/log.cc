#include "cli/log.h"

#include <spdlog/sinks/stdout_color_sinks.h>
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <set>
#include <string>
#include <utility>

namespace extract::cli {
namespace {

constexpr const char* kPattern = "extract: %^%l%$: %v";
constexpr const char* kBarePattern = "%v";

std::function<void()>& BeforeMessage() {
  static std::function<void()> before = [] {};
  return before;
}

}  // namespace

void SetBeforeMessage(std::function<void()> before) { BeforeMessage() = std::move(before); }

void SetUpLog(bool verbose, bool color) {
  const auto mode = color ? spdlog::color_mode::always : spdlog::color_mode::never;
  auto sink = std::make_shared<spdlog::sinks::stderr_color_sink_mt>(mode);
  auto logger = std::make_shared<spdlog::logger>("extract", std::move(sink));
  logger->set_pattern(kPattern);
  logger->set_level(verbose ? spdlog::level::info : spdlog::level::warn);
  // A log that cannot be written is no reason to fail, and there is no place to say so.
  logger->set_error_handler([](const std::string&) {});
  spdlog::set_default_logger(std::move(logger));
}

bool WantsColor(std::string_view choice, int descriptor) {
  if (choice != "auto") return choice == "always";
  const char* no_color = std::getenv("NO_COLOR");
  const char* term = std::getenv("TERM");
  if (no_color != nullptr && *no_color != '\0') return false;
  if (term != nullptr && std::string_view(term) == "dumb") return false;
  return isatty(descriptor) != 0;
}

void LogError(std::string_view message) {
  BeforeMessage()();
  spdlog::error("{}", message);
}
void LogWarning(std::string_view message) {
  BeforeMessage()();
  spdlog::warn("{}", message);
}
void LogInfo(std::string_view message) { spdlog::info("{}", message); }

void LogDiagnostics(const std::vector<Diagnostic>& diagnostics) {
  std::set<std::string> printed;
  spdlog::default_logger()->set_pattern(kBarePattern);
  for (const Diagnostic& diagnostic : diagnostics) {
    std::string text = diagnostic.ToString();
    if (!text.empty() && text.back() == '\n') text.pop_back();
    if (!printed.insert(text).second) continue;
    if (diagnostic.severity == Severity::kError) {
      spdlog::error("{}", text);
    } else {
      spdlog::info("{}", text);
    }
  }
  spdlog::default_logger()->set_pattern(kPattern);
}

}  // namespace extract::cli
