#include "cli/command_line.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cerrno>
#include <cstdio>

#include "cli/exit_code.h"
#include "cli/log.h"

namespace extract::cli {
namespace {

std::string Footer(const std::string& examples) {
  const bool several = examples.find('\n') != std::string::npos;
  std::string footer = several ? "\nExamples:\n  " : "\nExample:\n  ";
  for (const char c : examples) {
    footer += c;
    if (c == '\n') footer += "  ";
  }
  return footer;
}

}  // namespace

CommandLine::CommandLine(const std::string& name, const std::string& about,
                         const std::string& examples)
    : app_(std::make_unique<CLI::App>(about, "extract " + name)) {
  app_->option_defaults()->take_last();
  app_->footer(Footer(examples));
}

CommandLine::~CommandLine() = default;

void CommandLine::AddFormat(const std::vector<std::string>& formats, std::string* format) {
  *format = formats.front();
  app_->add_option("-f,--format", *format, "Default: " + formats.front())
      ->check(CLI::IsMember(formats))
      ->group("Output");
}

std::optional<int> CommandLine::Parse(int argc, char** argv) {
  try {
    app_->parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app_->exit(error) == 0 ? kExitOk : kExitUsage;
  }
  const CLI::Option* verbose = app_->get_option_no_throw("--verbose");
  SetUpLog(verbose != nullptr && verbose->count() > 0, WantsColor("auto", STDERR_FILENO));
  return std::nullopt;
}

int PrintResult(std::string_view text, int exit_code) {
  const bool written =
      std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
  if (written || errno == EPIPE) return exit_code;  // a reader that leaves is no failure
  LogError("standard output cannot be written");
  return kExitUsage;
}

}  // namespace extract::cli
