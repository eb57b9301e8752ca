#include "extract/diagnostic.h"

#include <catch2/catch.hpp>

namespace extract {
namespace {

Diagnostic Sample() {
  Diagnostic d;
  d.code = "E104";
  d.message = "unknown slot {noun}";
  d.help = "known slots are {quantity}, {np}";
  d.location = {"a.rules.toml", 12, 14};
  d.source_line = "pattern = \"取消{noun}{quantity}\"";
  return d;
}

TEST_CASE("The caret stands under its character, wide ones counted twice") {
  CHECK(Sample().ToString() ==
        "a.rules.toml:12:14: error[E104]: unknown slot {noun}\n"
        "   12 | pattern = \"取消{noun}{quantity}\"\n"
        "      |                ^\n"
        "  help: known slots are {quantity}, {np}\n");
}

TEST_CASE("Tabs of the source stay in the caret line") {
  Diagnostic d = Sample();
  d.help.clear();
  d.location.column = 4;
  d.source_line = "亩\t1\tx";
  CHECK(d.ToString() ==
        "a.rules.toml:12:4: error[E104]: unknown slot {noun}\n"
        "   12 | 亩\t1\tx\n"
        "      |   \t ^\n");
}

TEST_CASE("Without a line there is no excerpt") {
  Diagnostic d = Sample();
  d.severity = Severity::kWarning;
  d.location = {"pack.toml", 0, 0};
  d.help.clear();
  CHECK(d.ToString() == "pack.toml: warning[E104]: unknown slot {noun}\n");
}

TEST_CASE("A column behind the line's end, control and invalid bytes do no harm") {
  Diagnostic d = Sample();
  d.help.clear();
  d.location.column = 900;
  d.source_line = "a\x1B[2J\xFF";
  const std::string text = d.ToString();
  CHECK(text.find('\x1B') == std::string::npos);
  CHECK(text.find("a\xEF\xBF\xBD[2J\xEF\xBF\xBD\n      |       ^\n") != std::string::npos);
}

TEST_CASE("A long line is cut to a window around the caret") {
  Diagnostic d = Sample();
  d.help.clear();
  d.source_line = std::string(5000, 'a') + "X" + std::string(5000, 'b');
  d.location.column = 5001;
  const std::string text = d.ToString();
  CHECK(text.size() < 400);
  const std::size_t excerpt = text.find("   12 | ");
  const std::size_t caret_line = text.find("      | ");
  CHECK(text.find('X') - excerpt == text.find('^') - caret_line);
}

TEST_CASE("Only errors count as errors") {
  Diagnostic d = Sample();
  CHECK(HasErrors({d}));
  d.severity = Severity::kWarning;
  CHECK_FALSE(HasErrors({d}));
  CHECK_FALSE(HasErrors({}));
}

}  // namespace
}  // namespace extract
