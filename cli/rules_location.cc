#include "cli/rules_location.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace extract::cli {
namespace {

namespace fs = std::filesystem;

constexpr const char* kPackFile = "pack.toml";

bool IsDirectory(const fs::path& path) {
  std::error_code error;
  return fs::is_directory(path, error);
}

bool IsPack(const fs::path& path) {
  std::error_code error;
  return fs::exists(path / kPackFile, error);
}

fs::path FolderOfCommand() {
  std::error_code error;
  const fs::path command = fs::read_symlink("/proc/self/exe", error);
  return error ? fs::path() : command.parent_path();
}

Result<std::string> MustBeDirectory(const std::string& path, const std::string& from) {
  if (IsDirectory(path)) return path;
  return Status(StatusCode::kNotFound, from + ": " + path + " is no directory");
}

}  // namespace

Result<std::string> FindRulesDirectory(const std::string& given) {
  if (!given.empty()) return MustBeDirectory(given, "--rules-dir");
  const char* from_environment = std::getenv("EXTRACT_RULES");
  if (from_environment != nullptr && *from_environment != '\0') {
    return MustBeDirectory(from_environment, "EXTRACT_RULES");
  }
  const fs::path beside = FolderOfCommand();
  for (const fs::path& candidate :
       {beside / "rules", beside / "../share/extract/rules", fs::path(EXTRACT_INSTALLED_RULES)}) {
    if (IsDirectory(candidate)) return candidate.lexically_normal().string();
  }
  return Status(StatusCode::kNotFound, "no rule packs found; --rules-dir says where they are");
}

std::vector<std::string> PackNamesIn(const std::string& rules_directory) {
  std::vector<std::string> names;
  std::error_code error;
  fs::directory_iterator entry(rules_directory, error);
  for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
    if (IsPack(entry->path())) names.push_back(entry->path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

Result<std::string> FindPack(const std::string& name, const std::string& rules_directory) {
  const bool is_path = name.find('/') != std::string::npos;
  if (!is_path) {
    const fs::path shipped = fs::path(rules_directory) / name;
    if (IsPack(shipped)) return shipped.string();
  }
  // A folder without pack.toml is handed on too: the loader says best what is missing in it.
  if (IsPack(name) || (is_path && IsDirectory(name))) return name;
  std::string message = "no pack " + name;
  if (!is_path) {
    message += " in " + rules_directory + "; there are:";
    for (const std::string& known : PackNamesIn(rules_directory)) message += " " + known;
  }
  return Status(StatusCode::kNotFound, message);
}

}  // namespace extract::cli
