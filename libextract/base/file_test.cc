#include "base/file.h"

#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>

namespace extract {
namespace {

namespace fs = std::filesystem;

class TemporaryDirectory {
 public:
  TemporaryDirectory() {
    std::string pattern = (fs::temp_directory_path() / "extract-file-test-XXXXXX").string();
    REQUIRE(::mkdtemp(pattern.data()) != nullptr);
    path_ = pattern;
  }
  ~TemporaryDirectory() { fs::remove_all(path_); }
  std::string operator/(const std::string& name) const { return path_ + "/" + name; }
  std::size_t entries() const {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(path_), fs::directory_iterator()));
  }
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST_CASE("What was written is read") {
  TemporaryDirectory dir;
  const std::string content = std::string("a\0b\n", 4) + std::string(200000, 'x');
  REQUIRE(WriteFileAtomically(dir / "f", content).ok());
  const auto read = ReadFile(dir / "f");
  REQUIRE(read.ok());
  CHECK(read.value() == content);
  CHECK(dir.entries() == 1);
  REQUIRE(WriteFileAtomically(dir / "f", "").ok());
  CHECK(ReadFile(dir / "f").value().empty());
}

TEST_CASE("Failures name the path and the reason") {
  TemporaryDirectory dir;
  CHECK(ReadFile(dir / "none").status().code() == StatusCode::kNotFound);
  CHECK(ReadFile(dir / "none").status().message() == dir / "none" + ": no such file");
  CHECK(ReadFile(dir.path()).status().code() == StatusCode::kIoError);
  CHECK(ReadFile(dir.path()).status().message() == dir.path() + ": is a directory");
  CHECK(WriteFileAtomically(dir.path(), "x").message() == dir.path() + ": is a directory");
  CHECK(WriteFileAtomically(dir / "no/such/f", "x").code() == StatusCode::kNotFound);
  REQUIRE(WriteFileAtomically(dir / "f", "x").ok());
  CHECK(ReadFile(dir / "f/g").status().code() == StatusCode::kNotFound);
}

TEST_CASE("A file without permission is an I/O error") {
  if (::geteuid() == 0) return;  // root may read everything
  TemporaryDirectory dir;
  REQUIRE(WriteFileAtomically(dir / "f", "x").ok());
  fs::permissions(dir / "f", fs::perms::none);
  CHECK(ReadFile(dir / "f").status().message() == dir / "f" + ": permission denied");
  CHECK(WriteFileAtomically(dir / "f", "y").code() == StatusCode::kIoError);
}

TEST_CASE("Without Commit the older file stays and nothing is left behind") {
  TemporaryDirectory dir;
  REQUIRE(WriteFileAtomically(dir / "f", "old").ok());
  {
    auto file = AtomicFile::Create(dir / "f");
    REQUIRE(file.ok());
    REQUIRE(file.value().Append(std::string(100000, 'n')).ok());
    CHECK(dir.entries() == 2);
  }
  CHECK(dir.entries() == 1);
  CHECK(ReadFile(dir / "f").value() == "old");
}

TEST_CASE("A moved file commits once") {
  TemporaryDirectory dir;
  auto created = AtomicFile::Create(dir / "f");
  REQUIRE(created.ok());
  AtomicFile file = std::move(created).value();
  REQUIRE(file.Append("a").ok());
  REQUIRE(file.Append("b").ok());
  REQUIRE(file.Commit().ok());
  CHECK_FALSE(file.Commit().ok());
  CHECK(ReadFile(dir / "f").value() == "ab");
}

TEST_CASE("Mode and symbolic link of an existing file are kept") {
  TemporaryDirectory dir;
  REQUIRE(WriteFileAtomically(dir / "real", "old").ok());
  fs::permissions(dir / "real", fs::perms::owner_read | fs::perms::owner_write);
  fs::create_symlink("real", dir / "link");
  REQUIRE(WriteFileAtomically(dir / "link", "new").ok());
  CHECK(fs::is_symlink(dir / "link"));
  CHECK(ReadFile(dir / "real").value() == "new");
  CHECK(fs::status(dir / "real").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

TEST_CASE("Devices are written directly") {
  CHECK(WriteFileAtomically("/dev/null", "x").ok());
  CHECK(fs::exists("/dev/null"));
}

}  // namespace
}  // namespace extract
