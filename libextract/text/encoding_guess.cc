#include "text/encoding_guess.h"

#include <algorithm>
#include <cstdint>

#include "base/utf8.h"

namespace extract {
namespace {

struct Signature {
  std::string_view bytes;
  const char* kind;
};

constexpr Signature kSignatures[] = {
    {"%PDF-", "a PDF file"},
    {"PK\x03\x04", "a zip archive (docx, xlsx, ofd, epub ...)"},
    {"\xD0\xCF\x11\xE0", "an old Office file (doc, xls, ppt)"},
    {"{\\rtf", "a rich text file"},
    {"\x1F\x8B", "a gzip archive"},
    {"\x89PNG", "a PNG image"},
    {"\xFF\xD8\xFF", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"Rar!", "a RAR archive"},
    {"7z\xBC\xAF", "a 7z archive"},
    {"\x7F"
     "ELF",
     "a program"},
    {"SQLite format 3", "a database"},
};

// The characters that carry Chinese official prose in either script, and its punctuation.
constexpr std::u32string_view kCommon =
    U"，。、；：“”（）《》「」的一是在不了有和人这這中大为為上个個国國我以要他时時来來用们們生到作"
    U"地于於出就"
    U"分对對成会會可主发發年动動同工也能下过過子说說产產种種面而方后後多定行学學法所民得经經十三之"
    U"进進着著等"
    U"部度家电電力里裏如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點从從业業本去把性好"
    U"应應开開"
    U"它合还還因由其些然前外天政四日那社义義事平形相全表间間样樣与與关關各重新线線内內数數正心反你"
    U"明看原又"
    U"么麼利比或但质質气氣第向道命此变變条條只没沒结結解问問意建月公无無系系军軍很情者最立代想已通"
    U"并並提直"
    U"题題党黨程展五果料象员員革位入常文总總次品式活设設及管特件长長求老头頭基资資边邊流路级級少图"
    U"圖山统統"
    U"接知较較将將组組见見计計别別她手角期根论論运運农農指几幾九区區强強放决決西被干幹做必战戰先回"
    U"则則任取据"
    U"處处府研究增万萬亿億元市县縣省州镇鎮村企投项項目标標推持续續达達服务務安保障教育医醫疗療金融"
    U"财財收支";

constexpr std::size_t kSampleBytes = 256 * 1024;
constexpr std::size_t kToleratedControls = 16;

// A UTF-16 unit as Chinese text has them: ASCII, punctuation, Chinese characters.
bool IsPlausibleUnit(unsigned unit) {
  if (unit < 0x80) return !IsOddControl(static_cast<unsigned char>(unit));
  return (unit >= 0x4E00 && unit <= 0x9FA5) || (unit >= 0x2010 && unit <= 0x2030) ||
         (unit >= 0x3000 && unit <= 0x3011) || (unit >= 0xFF01 && unit <= 0xFF5E);
}

const std::u32string& SortedCommon() {
  static const std::u32string* const sorted = [] {
    auto* characters = new std::u32string(kCommon);
    std::sort(characters->begin(), characters->end());
    return characters;
  }();
  return *sorted;
}

}  // namespace

const char* BinaryKind(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.substr(0, signature.bytes.size()) == signature.bytes) return signature.kind;
  }
  return nullptr;
}

std::optional<Encoding> GuessUtf16(std::string_view bytes, bool valid_utf8) {
  if (bytes.size() < 4 || bytes.size() % 2 != 0) return std::nullopt;
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  const auto nuls = static_cast<std::size_t>(std::count(sample.begin(), sample.end(), '\0'));
  // Chinese text has few halves of ASCII and is never valid UTF-8; Latin text is, and is half NULs.
  if (nuls * (valid_utf8 ? 4 : 512) < sample.size()) return std::nullopt;
  std::size_t plausible[2] = {0, 0};
  for (std::size_t i = 0; i + 1 < sample.size(); i += 2) {
    const unsigned first = static_cast<unsigned char>(sample[i]);
    const unsigned second = static_cast<unsigned char>(sample[i + 1]);
    plausible[0] += IsPlausibleUnit(second << 8 | first);
    plausible[1] += IsPlausibleUnit(first << 8 | second);
  }
  const std::size_t better = plausible[1] > plausible[0] ? 1 : 0;
  if (plausible[better] * 20 < sample.size() / 2 * 19) return std::nullopt;
  return better == 0 ? Encoding::kUtf16Le : Encoding::kUtf16Be;
}

bool IsDamagedUtf8(std::string_view bytes) {
  const std::string_view sample = bytes.substr(0, kSampleBytes);
  std::size_t valid = 0, invalid = 0;
  for (std::size_t i = 0, length = 0; i < sample.size(); i += length) {
    const char32_t c = CodePointAt(sample, i, &length);
    if (length >= 3) {
      valid += length;
    } else if (length == 1 && c == kReplacementCharacter) {
      ++invalid;
    }
  }
  return valid > 2 * invalid;
}

double CommonCharacterShare(std::string_view utf8) {
  const std::u32string& common = SortedCommon();
  const std::string_view sample = utf8.substr(0, FloorCharacter(utf8, kSampleBytes));
  std::size_t characters = 0, found = 0;
  for (std::size_t i = 0, length = 0; i < sample.size(); i += length) {
    const char32_t c = CodePointAt(sample, i, &length);
    if (c < 0x80) continue;
    ++characters;
    found += std::binary_search(common.begin(), common.end(), c);
  }
  return characters == 0 ? 0.0 : static_cast<double>(found) / static_cast<double>(characters);
}

void ControlCount::Add(std::string_view utf8) {
  // A byte counts the controls of each run, which makes a loop of vectors of it.
  constexpr std::size_t kRun = 240;
  bytes_ += utf8.size();
  for (; !utf8.empty(); utf8.remove_prefix(std::min(kRun, utf8.size()))) {
    std::uint8_t controls = 0;
    for (const char c : utf8.substr(0, kRun)) {
      const auto byte = static_cast<unsigned char>(c);
      controls = static_cast<std::uint8_t>(controls + (IsOddControl(byte) ? 1 : 0));
    }
    controls_ += controls;
  }
}

bool ControlCount::TooMany() const {
  if (controls_ == 0) return false;
  return controls_ > kToleratedControls ? controls_ * 50 > bytes_ : controls_ * 2 > bytes_;
}

}  // namespace extract
