#include "cli/new_pack_command.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <optional>
#include <string>
#include <system_error>
#include <vector>

#include "authoring/new_pack.h"
#include "base/file.h"
#include "cli/command_line.h"
#include "cli/diagnostic_json.h"
#include "cli/exit_code.h"
#include "cli/log.h"
#include "cli/rules_location.h"

namespace extract::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kExamples =
    "extract new-pack zhejiang --region 330000                          in ./zhejiang\n"
    "extract new-pack hangzhou --region 330100 --extends zhejiang --dir rules";

struct NewPackOptions {
  NewPack pack;
  std::string directory = ".";
  std::string rules_dir;
  std::string format;
};

// The region's name and the parent, checked against the packs that are there.
Status Complete(NewPackOptions* options) {
  NewPack& pack = options->pack;
  if (!IsPackName(pack.name)) {
    return {StatusCode::kInvalidArgument,
            "a pack's name has lower-case letters, digits and underscores, not " + pack.name};
  }
  const Result<std::string> rules = FindRulesDirectory(options->rules_dir);
  if (!rules.ok()) return rules.status();
  std::error_code error;
  const fs::path sibling = fs::path(options->directory) / pack.parent / "pack.toml";
  if (!fs::exists(sibling, error)) {
    const Result<std::string> parent = FindPack(pack.parent, rules.value());
    if (!parent.ok()) return parent.status();
  }
  const Result<std::string> divisions = ReadFile(rules.value() + "/cn/divisions.tsv");
  if (!divisions.ok()) return divisions.status();
  return FindRegion(divisions.value(), &pack);
}

// All files or none.
Status Write(const fs::path& folder, const std::vector<NewFile>& files) {
  std::error_code error;
  if (!fs::create_directory(folder, error)) {
    return {StatusCode::kIoError,
            folder.string() + ": " +
                (error ? error.message() : "is there already; nothing is written")};
  }
  Status status;
  for (const NewFile& file : files) {
    const fs::path path = folder / file.path;
    fs::create_directory(path.parent_path(), error);
    status = WriteFileAtomically(path.string(), file.content);
    if (!status.ok()) break;
  }
  if (!status.ok()) fs::remove_all(folder, error);
  return status;
}

std::string Report(const std::string& folder, const NewPack& pack,
                   const std::vector<NewFile>& files, const std::string& format) {
  Json paths = Json::array();
  std::string text = "a pack for " + pack.region_name + ":\n";
  for (const NewFile& file : files) {
    paths.push_back(folder + "/" + file.path);
    text += "  " + folder + "/" + file.path + "\n";
  }
  if (format == "json") {
    return Print({{"pack", pack.name},
                  {"directory", folder},
                  {"region", pack.region_code},
                  {"region_name", pack.region_name},
                  {"files", paths}});
  }
  return text + "next:\n  extract test " + folder + "\n  extract lint " + folder + "\n";
}

}  // namespace

int RunNewPack(int argc, char** argv) {
  CommandLine line(
      "new-pack",
      "Makes a folder with a pack that works: a rule with its cases, an indicator.\nExit "
      "codes: 0 done, 2 nothing was made",
      kExamples);
  NewPackOptions options;
  CLI::App& app = line.app();
  app.add_option("name", options.pack.name, "Of the pack and its folder")
      ->required()
      ->type_name("NAME");
  app.add_option("--region", options.pack.region_code, "GB/T 2260 code of what the pack is for")
      ->required()
      ->type_name("CODE");
  app.add_option("--dir", options.directory, "Where the folder is made; default: here")
      ->type_name("DIR");
  app.add_option("--extends", options.pack.parent, "The pack that it adds to; default: cn")
      ->type_name("PACK")
      ->default_val("cn");
  app.add_option("--rules-dir", options.rules_dir, "Directory of the rule packs")
      ->type_name("DIR")
      ->group("Rules");
  line.AddFormat({"text", "json"}, &options.format);
  if (const std::optional<int> done = line.Parse(argc, argv)) return *done;

  Status status = Complete(&options);
  const fs::path folder = (fs::path(options.directory) / options.pack.name).lexically_normal();
  std::vector<NewFile> files;
  if (status.ok()) {
    files = NewPackFiles(options.pack);
    status = Write(folder, files);
  }
  if (!status.ok()) {
    LogError(status.message());
    return kExitUsage;
  }
  // A name alone would mean a pack of the rules directory.
  const std::string shown = folder.has_parent_path() ? folder.string() : "./" + folder.string();
  return PrintResult(Report(shown, options.pack, files, options.format), kExitOk);
}

}  // namespace extract::cli
