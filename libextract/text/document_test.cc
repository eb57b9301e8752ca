#include "extract/document.h"

#include <unicode/ucnv.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "base/file.h"
#include "base/utf8.h"
#include "text/encoding.h"

namespace extract {
namespace {

constexpr const char* kSimplified =
    "全市实现地区生产总值1254.3亿元，同比增长5.2%。其中，第一产业增加值86亿元；城镇新增就业2."
    "1万人。\n"
    "规模以上工业企业达到412家，比上年净增37家。\n";
constexpr const char* kTraditional =
    "全年訪港旅客約四千五百萬人次，較去年增加百分之十二。政府預留250億元，用作興建公營房屋。\n"
    "財政儲備維持在6,500億元的水平，相當於十個月的開支。\n";

std::string Encode(const std::string& utf8, const char* encoding) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(utf8.size() * 4 + 16, '\0');
  const int32_t size = ucnv_convert(encoding, "UTF-8", out.data(), static_cast<int32_t>(out.size()),
                                    utf8.data(), static_cast<int32_t>(utf8.size()), &error);
  REQUIRE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// Texts with characters out of the encoding do not come back whole.
bool IsBig5(const std::string& utf8) {
  const std::string big5 = Encode(utf8, "Big5-HKSCS");
  UErrorCode error = U_ZERO_ERROR;
  std::string back(utf8.size() * 2 + 16, '\0');
  const int32_t size =
      ucnv_convert("UTF-8", "Big5-HKSCS", back.data(), static_cast<int32_t>(back.size()),
                   big5.data(), static_cast<int32_t>(big5.size()), &error);
  return U_SUCCESS(error) && back.substr(0, static_cast<std::size_t>(size)) == utf8;
}

Result<Document> Read(std::string bytes, std::string encoding = "") {
  DocumentOptions options;
  options.encoding = std::move(encoding);
  return Document::FromBytes(std::move(bytes), options);
}

void CheckDetected(const std::string& utf8, const char* converter, const std::string& mark,
                   const char* expected) {
  INFO(converter);
  const auto document = Read(mark + Encode(utf8, converter));
  REQUIRE(document.ok());
  CHECK(document.value().encoding() == expected);
  CHECK(document.value().utf8() == utf8);
  CHECK(document.value().code_points_before_text() == (mark.empty() ? 0 : 1));
}

TEST_CASE("Each encoding is detected, with and without its mark") {
  CheckDetected(kSimplified, "UTF-8", "", "utf-8");
  CheckDetected(kSimplified, "UTF-8", "\xEF\xBB\xBF", "utf-8");
  CheckDetected(kSimplified, "gb18030", "", "gb18030");
  CheckDetected(kTraditional, "gb18030", "", "gb18030");
  CheckDetected(kTraditional, "Big5", "", "big5");
  CheckDetected(kSimplified, "UTF-16LE", "", "utf-16le");
  CheckDetected(kSimplified, "UTF-16BE", "", "utf-16be");
  CheckDetected(kTraditional, "UTF-16LE", "\xFF\xFE", "utf-16le");
  CheckDetected(kTraditional, "UTF-16BE", "\xFE\xFF", "utf-16be");
}

TEST_CASE("UTF-16 without a mark is found where 一 brings NUL bytes too, and in Latin text") {
  std::string ones;
  for (int i = 0; i < 50; ++i) ones += "一是统一规划，一张蓝图干到底，一共建成一个中心。\n";
  CheckDetected(ones, "UTF-16LE", "", "utf-16le");
  CheckDetected(ones, "UTF-16BE", "", "utf-16be");
  CheckDetected("GDP 5.2%\n", "UTF-16LE", "", "utf-16le");
  CHECK(Read(std::string("plain words with\0one nul byte.", 31)).value().encoding() == "utf-8");
}

TEST_CASE("Short texts are told apart") {
  CheckDetected("全区新增就业3200人。", "gb18030", "", "gb18030");
  CheckDetected("新增就業職位3200個。", "Big5", "", "big5");
  CheckDetected("财政收入", "gb18030", "", "gb18030");
}

TEST_CASE("A named encoding overrides detection") {
  const std::string big5 = Encode(kTraditional, "Big5");
  CHECK(Read(big5, "BIG5").ok());
  CHECK(Read(big5, "BIG5").value().utf8() == kTraditional);
  CHECK(Read(big5, "utf-8").status().code() == StatusCode::kInvalidText);
  CHECK(Read(kSimplified, "UTF8").ok());
  CHECK(Read(Encode(kSimplified, "gb18030"), "gbk").value().utf8() == kSimplified);
  CHECK(Read("x", "latin-9").status().code() == StatusCode::kInvalidArgument);
  CHECK(Read("\xFE\xFF" + Encode("增", "UTF-16BE"), "utf-16").value().utf8() == "增");
}

TEST_CASE("Every character's original byte is found") {
  for (const char* converter : {"UTF-8", "gb18030", "Big5", "UTF-16LE", "UTF-16BE"}) {
    INFO(converter);
    std::string text;
    const bool everything = std::string(converter) != "Big5";
    for (int i = 0; i < 20; ++i) {
      text += kTraditional;
      if (everything) text += "𠮷野家€ﷺ\n";  // four-byte forms
    }
    const auto document = Read(Encode(text, converter));
    REQUIRE(document.ok());
    REQUIRE(document.value().utf8() == text);
    for (std::size_t i = 0; i < text.size();) {
      const std::size_t next = NextCharacter(text, i);
      const std::size_t begin = document.value().OriginalByte(i);
      const std::size_t end = document.value().OriginalByte(next);
      REQUIRE(document.value().bytes().substr(begin, end - begin) ==
              Encode(text.substr(i, next - i), converter));
      i = next;
    }
  }
}

TEST_CASE("Letters that only HKSCS has keep later offsets right") {
  const std::string bytes = "\x88\x62\x88\x66" + Encode("香港人口七百萬，較去年增加。", "Big5");
  const auto document = Read(bytes, "big5");
  REQUIRE(document.ok());
  const std::size_t at = document.value().utf8().find("七百");
  CHECK(document.value().OriginalByte(at) == bytes.find(Encode("七百", "Big5")));
}

TEST_CASE("Damage is told with its place") {
  std::string text = kSimplified;
  text.insert(text.find("规模"), "\xFF");
  const auto damaged = Read(text);
  REQUIRE_FALSE(damaged.ok());
  CHECK(damaged.status().code() == StatusCode::kInvalidText);
  CHECK(damaged.status().message().find("byte " + std::to_string(text.find('\xFF')) +
                                        " (line 2)") == 0);
  const std::string cut = std::string(kSimplified).substr(0, 100);
  CHECK_FALSE(Read(cut).ok());

  DocumentOptions options;
  options.name = "a.txt";
  CHECK(Document::FromBytes("ab\xFF", options).status().message().find("a.txt: byte 2 ") == 0);
}

TEST_CASE("Binary files are refused") {
  CHECK(Read("%PDF-1.7 ...").status().message().find("a PDF file") != std::string::npos);
  std::string binary;
  std::mt19937 random(7);
  for (int i = 0; i < 5000; ++i) binary.push_back(static_cast<char>(random() & 0xFF));
  CHECK(Read(binary).status().code() == StatusCode::kInvalidText);
  CHECK(Read(std::string(4096, '\0')).status().code() == StatusCode::kInvalidText);
  std::string controls;
  for (int i = 0; i < 1000; ++i) controls += i % 3 ? "a" : "\x01";
  CHECK(Read(controls).status().message().find("byte 0 (line 1) is one of many control") == 0);
}

TEST_CASE("Empty texts, single NULs and lone line ends are fine") {
  REQUIRE(Read("").ok());
  CHECK(Read("").value().utf8().empty());
  CHECK(Read("").value().OriginalByte(0) == 0);
  CHECK(Read("\xEF\xBB\xBF").value().utf8().empty());
  const std::string nul(
      "增长\0"
      "5.2%",
      11);
  REQUIRE(Read(nul).ok());
  CHECK(Read(nul).value().utf8() == nul);
  CHECK(Read(std::string(100, '\n')).ok());
}

TEST_CASE("Every document of the evaluation folder is recognised in every encoding") {
  const char* folder = std::getenv("EXTRACT_SHARED_DIR");
  if (folder == nullptr) return;
  for (const char* part : {"gold", "corpus"}) {
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(folder) + "/" + part)) {
      if (entry.path().extension() != ".txt") continue;
      INFO(entry.path().string());
      const std::string text = ReadFile(entry.path().string()).value();
      CheckDetected(text, "gb18030", "", "gb18030");
      CheckDetected(text, "UTF-16LE", "", "utf-16le");
      CheckDetected(text, "UTF-16BE", "", "utf-16be");
      const bool traditional = text.find("億") != std::string::npos;
      if (traditional && IsBig5(text)) CheckDetected(text, "Big5-HKSCS", "", "big5");
    }
  }
}

TEST_CASE("No bytes at all make detection fail badly") {
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string bytes;
    const int size = static_cast<int>(random() % 60);
    const unsigned alphabet = random() % 3;
    for (int i = 0; i < size; ++i) {
      const unsigned any = static_cast<unsigned>(random());
      bytes.push_back(static_cast<char>(alphabet == 0   ? any & 0xFF
                                        : alphabet == 1 ? 0x80 | (any & 0x7F)
                                                        : (any % 8 ? 0xB0 + any % 32 : 0x30)));
    }
    for (const char* encoding : {"", "utf-8", "gb18030", "big5", "utf-16"}) {
      const auto document = Read(bytes, encoding);
      if (!document.ok()) {
        CHECK_FALSE(document.status().message().empty());
        continue;
      }
      const std::string_view text = document.value().utf8();
      REQUIRE(IsValidUtf8(text));
      std::size_t last = 0;
      for (std::size_t i = 0; i <= text.size(); ++i) {
        const std::size_t original = document.value().OriginalByte(i);
        REQUIRE(original >= last);
        REQUIRE(original <= bytes.size());
        last = original;
      }
    }
  }
}

}  // namespace
}  // namespace extract
