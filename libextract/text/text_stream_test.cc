// Windows show the same text as the whole, however the bytes come.
#include "text/text_stream.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <vector>

#include "base/utf8.h"
#include "text/block_reader.h"

namespace extract {
namespace {

// Gives pieces of random sizes.
class Pieces : public ByteSource {
 public:
  Pieces(std::string bytes, bool rewinds, unsigned seed)
      : bytes_(std::move(bytes)), rewinds_(rewinds), random_(seed) {}
  Result<std::size_t> Read(char* data, std::size_t size) override {
    const std::size_t left = bytes_.size() - at_;
    const std::size_t wish = std::uniform_int_distribution<std::size_t>(1, 40000)(random_);
    const std::size_t count = std::min({left, size, wish});
    bytes_.copy(data, count, at_);
    at_ += count;
    return count;
  }
  bool Rewind() override {
    if (rewinds_) at_ = 0;
    return rewinds_;
  }

 private:
  std::string bytes_;
  bool rewinds_;
  std::mt19937 random_;
  std::size_t at_ = 0;
};

std::string Convert(const std::string& text, const char* from, const char* to) {
  UErrorCode error = U_ZERO_ERROR;
  std::string out(text.size() * 3 + 16, '\0');
  const int32_t size = ucnv_convert(to, from, out.data(), static_cast<int32_t>(out.size()),
                                    text.data(), static_cast<int32_t>(text.size()), &error);
  REQUIRE(U_SUCCESS(error));
  out.resize(static_cast<std::size_t>(size));
  return out;
}

// Everything that makes a reader look ahead: headings, wrapped lines, tables, runs of blank lines
// and of blanks, a line of more than a block, and one of more than a window.
std::string Text(std::size_t bytes, unsigned seed) {
  std::mt19937 random(seed);
  const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
  std::string text = "甲县2021年国民经济统计公报\n";
  while (text.size() < bytes) {
    switch (below(12)) {
      case 0:
        text += "一、综合\n" + std::string(static_cast<std::size_t>(below(4)), '\n');
        break;
      case 1:
        text +=
            "指标\t单位\t数值\n水泥\t万吨\t" + std::to_string(below(900)) + "\n钢材\t万吨\t12.5\n";
        break;
      case 2:
        text += "| 项目 | 数值 |\n|---|---|\n| 企业 | " + std::to_string(below(99)) + " |\n";
        break;
      case 3:
        text += std::string(static_cast<std::size_t>(below(3000)), below(2) == 0 ? '\n' : ' ');
        break;
      case 4:
        text += "- " + std::to_string(below(50)) + " -\r\n";
        break;
      case 5:
        for (int i = below(200) == 0 ? 40000 : below(300); i > 0; --i) text += "完成投资5亿元，";
        text += "\n";
        break;
      default:
        text += "　　全市实现增加值" + std::to_string(below(9999)) + "亿元，增长" +
                std::to_string(below(20)) + "%，\n其中工业下降2.1%。";
        text += below(3) == 0 ? "" : "\n";
    }
  }
  return text;
}

struct Seen {
  std::string text;
  ByteRange source;
  BlockKind kind;
  std::vector<std::size_t> offsets;
  friend bool operator==(const Seen&, const Seen&) = default;
};

Seen Look(const NormalizedBlock& block) {
  Seen seen{block.text, block.source, block.kind, {}};
  for (std::size_t i = 0; i < block.text.size(); i += 97) {
    seen.offsets.push_back(block.offsets.ToSource(i));
  }
  return seen;
}

std::vector<Seen> Whole(const std::string& utf8) {
  BlockReader reader(utf8);
  NormalizedBlock block;
  std::vector<Seen> blocks;
  while (reader.Next(&block)) blocks.push_back(Look(block));
  return blocks;
}

std::vector<Seen> Windowed(TextStream* stream) {
  BlockReader reader(stream->text(), stream->last());
  NormalizedBlock block;
  std::vector<Seen> blocks;
  for (;;) {
    while (reader.Next(&block)) blocks.push_back(Look(block));
    if (!reader.starved()) return blocks;
    const std::size_t dropped = reader.position();
    REQUIRE(stream->Slide(dropped).ok());
    reader.Slide(stream->text(), dropped, stream->last());
    REQUIRE(stream->text().size() < 4 * 1024 * 1024);
  }
}

std::unique_ptr<TextStream> Open(std::string bytes, bool rewinds, unsigned seed,
                                 std::size_t piece) {
  auto stream =
      TextStream::Open(std::make_unique<Pieces>(std::move(bytes), rewinds, seed), "", piece);
  INFO(stream.status().message());
  REQUIRE(stream.ok());
  return std::move(stream).value();
}

std::size_t Half(const TextStream& stream) {
  return FloorCharacter(stream.text(), stream.text().size() / 2);
}

TEST_CASE("A window that slides gives the blocks of the whole text") {
  for (unsigned seed = 1; seed <= 6; ++seed) {
    const std::string text = Text(seed % 2 == 0 ? 3000000 : 1200000, seed);
    const std::vector<Seen> whole = Whole(text);
    for (const std::size_t piece : {std::size_t{3001}, std::size_t{256 * 1024}}) {
      const auto stream = Open(text, seed % 3 == 0, seed, piece);
      const std::vector<Seen> windowed = Windowed(stream.get());
      REQUIRE(windowed.size() == whole.size());
      for (std::size_t i = 0; i < whole.size(); ++i) {
        INFO(i << " of seed " << seed);
        REQUIRE(windowed[i] == whole[i]);
      }
    }
  }
}

TEST_CASE("A line without an end, and nothing but blanks, pass through the window") {
  std::string line;
  while (line.size() < 3000000) line += "全市新增企业40家,";
  for (const std::string& text :
       {line, std::string(3000000, '\n'), std::string(3000000, ' '),
        "企业40家" + std::string(3000000, ' ') + "\n\n下降5%", "\r" + std::string(2000000, '|')}) {
    const auto stream = Open(text, false, 1, 256 * 1024);
    CHECK((Windowed(stream.get()) == Whole(text)));
  }
}

TEST_CASE("Slices know where their characters stand in every encoding") {
  const std::string original = Text(1500000, 7);
  for (const char* encoding : {"gb18030", "Big5", "UTF-16LE", "UTF-16BE"}) {
    INFO(encoding);
    const std::string_view name = encoding;
    const std::string mark = name == "UTF-16LE" ? "\xFF\xFE" : name == "UTF-16BE" ? "\xFE\xFF" : "";
    const std::string body = Convert(original, "UTF-8", encoding);
    const std::string text = Convert(body, encoding, "UTF-8");  // what the encoding has of it
    const std::string bytes = mark + body;
    const auto stream = Open(bytes, true, 3, 5000);
    std::size_t at = 0;
    std::string read;
    for (;;) {
      // Slices of some thousand bytes, up to the end of the window.
      const std::size_t window_end = stream->begin() + stream->text().size();
      while (at < window_end) {
        const std::size_t wish = std::min(window_end, at + 7000);
        const std::size_t end =
            stream->begin() + FloorCharacter(stream->text(), wish - stream->begin());
        TextSlice slice;
        REQUIRE(stream->Slice(at, end, &slice).ok());
        const std::size_t first = slice.OriginalByte(at), behind = slice.OriginalByte(end);
        REQUIRE(Convert(std::string(slice.utf8()), "UTF-8", encoding) ==
                bytes.substr(first, behind - first));
        read += slice.utf8();
        at = end;
      }
      if (stream->last()) break;
      REQUIRE(stream->Slide(Half(*stream)).ok());
    }
    CHECK((read == text));
  }
}

TEST_CASE(
    "A bad byte is found before anything is given where the source rewinds, else when it comes") {
  std::string text = Text(2500000, 9);
  text[text.find("增加值", 2000000)] = '\xFF';
  const auto strict = TextStream::Open(std::make_unique<Pieces>(text, true, 1), "");
  REQUIRE_FALSE(strict.ok());
  CHECK(strict.status().code() == StatusCode::kInvalidText);
  CHECK(strict.status().message().find("byte ") != std::string::npos);

  const auto late = Open(text, false, 1, 256 * 1024);
  Status status;
  while (status.ok() && !late->last()) status = late->Slide(Half(*late));
  CHECK(status.code() == StatusCode::kInvalidText);
  const std::string place = "byte " + std::to_string(text.find('\xFF'));
  CHECK(status.message().find(place) != std::string::npos);
}

}  // namespace
}  // namespace extract
