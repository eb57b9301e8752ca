#include "cli/subcommands.h"

#include "cli/coverage_command.h"
#include "cli/eval_command.h"
#include "cli/explain_command.h"
#include "cli/fmt_command.h"
#include "cli/lint_command.h"
#include "cli/new_pack_command.h"
#include "cli/packs_command.h"
#include "cli/schema_command.h"
#include "cli/test_command.h"

namespace extract::cli {
namespace {

constexpr Subcommand kSubcommands[] = {
    {"coverage", "what the rules leave to do in texts", RunCoverage},
    {"eval", "how well the facts agree with those that people found", RunEval},
    {"explain", "why the facts of a text are as they are", RunExplain},
    {"fmt", "lays out the files of packs", RunFmt},
    {"lint", "everything that is wrong with packs, and advice", RunLint},
    {"new-pack", "makes a folder with a pack to start from", RunNewPack},
    {"packs", "the rule packs and where they lie", RunPacks},
    {"schema", "the JSON Schema of the records", RunSchema},
    {"test", "runs the cases beside the rules of packs", RunTest},
};

constexpr std::size_t kSummaryColumn = 12;

}  // namespace

const Subcommand* FindSubcommand(std::string_view name) {
  for (const Subcommand& command : kSubcommands) {
    if (command.name == name) return &command;
  }
  return nullptr;
}

std::string DescribeSubcommands() {
  std::string text;
  for (const Subcommand& command : kSubcommands) {
    text += "  extract ";
    text += command.name;
    text.append(kSummaryColumn - command.name.size(), ' ');
    text += command.summary;
    text += '\n';
  }
  return text;
}

}  // namespace extract::cli
