#include "base/pack_file.h"

#include <utility>

#include "base/file.h"

namespace extract {

std::optional<std::string> ReadPackFile(const std::string& path, std::vector<Diagnostic>* problems,
                                        const std::string& help) {
  Result<std::string> content = ReadFile(path);
  if (content.ok()) return std::move(content).value();
  problems->push_back(
      {Severity::kError, "E100", content.status().message(), help, {path, 0, 0}, ""});
  return std::nullopt;
}

}  // namespace extract
