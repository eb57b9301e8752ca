// Writes the normaliser's character table (see ../script_table.h) as an array, at build time: ICU's
// Traditional-Simplified transliterator asked for each character, corrected by variants.tsv, joined
// with the width rules of fold_action.h. Generated rather than checked in, so that it cannot drift
// from them.
//
//   make_script_table variants.tsv > script_table.inc
//
// Only mappings of one character to one of the same length in UTF-8 are kept: byte offsets survive
// them.
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "text/fold_action.h"

namespace {

int Utf8Length(UChar32 c) { return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4; }

bool ReadVariants(const char* path, std::map<UChar32, UChar32>* variants) {
  std::ifstream file(path);
  std::string line;
  int number = 0;
  bool head = false;
  while (std::getline(file, line)) {
    ++number;
    if (line.empty() || line[0] == '#') continue;
    if (!head) {
      head = true;
      continue;
    }
    const icu::UnicodeString row = icu::UnicodeString::fromUTF8(line);
    const UChar32 variant = row.char32At(0), standard = row.char32At(2);
    const bool good = row.length() > 4 && row.charAt(1) == '\t' && row.charAt(3) == '\t' &&
                      Utf8Length(variant) == 3 && Utf8Length(standard) == 3 &&
                      variants->emplace(variant, standard).second;
    if (!good) {
      std::cerr << path << ':' << number
                << ": not 'variant TAB standard TAB note', or a repetition\n";
      return false;
    }
  }
  return head && !file.bad();
}

class Simplifier {
 public:
  Simplifier() {
    UErrorCode error = U_ZERO_ERROR;
    script_.reset(
        icu::Transliterator::createInstance("Traditional-Simplified", UTRANS_FORWARD, error));
    compatibility_ = icu::Normalizer2::getNFKCInstance(error);
    if (U_FAILURE(error)) script_.reset();
  }
  bool ok() const { return script_ != nullptr; }

  UChar32 Simplify(UChar32 c, const std::map<UChar32, UChar32>& variants) const {
    // Kangxi radicals and compatibility ideographs, which PDF extraction produces, are characters
    // in disguise.
    const bool disguised = (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF);
    if (disguised && variants.count(c) == 0) {
      UErrorCode error = U_ZERO_ERROR;
      c = Single(compatibility_->normalize(icu::UnicodeString(c), error), c);
    }
    const auto variant = variants.find(c);
    if (variant != variants.end()) return variant->second;
    icu::UnicodeString text(c);
    script_->transliterate(text);
    return Single(text, c);
  }

 private:
  static UChar32 Single(const icu::UnicodeString& text, UChar32 otherwise) {
    if (text.countChar32() != 1) return otherwise;
    const UChar32 c = text.char32At(0);
    return Utf8Length(c) == Utf8Length(otherwise) ? c : otherwise;
  }

  std::unique_ptr<icu::Transliterator> script_;
  const icu::Normalizer2* compatibility_ = nullptr;
};

std::uint16_t Entry(UChar32 c, const Simplifier& simplifier,
                    const std::map<UChar32, UChar32>& variants) {
  const auto code = static_cast<char32_t>(c);
  if (const std::uint16_t special = extract::FoldSpecial(code)) return special;
  if (const char16_t width = extract::FoldWidth(code)) return width;
  const bool han =
      (c >= 0x2E80 && c <= 0x2FDF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF);
  if (!han) return 0;
  const UChar32 simplified = simplifier.Simplify(c, variants);
  return simplified == c ? 0 : static_cast<std::uint16_t>(simplified);
}

}  // namespace

int main(int argc, char** argv) {
  std::map<UChar32, UChar32> variants;
  const Simplifier simplifier;
  if (argc != 2 || !simplifier.ok() || !ReadVariants(argv[1], &variants)) {
    std::cerr << "usage: make_script_table variants.tsv (ICU's transliterators are needed)\n";
    return 1;
  }
  using Page = std::array<std::uint16_t, 256>;
  std::vector<std::uint64_t> changed(0x10000 / 64);
  std::vector<Page> pages(1, Page{});  // page 0 is empty and shared
  std::map<Page, int> numbers = {{pages[0], 0}};
  std::printf("const std::uint8_t kPageOf[256] = {");
  for (UChar32 high = 0; high < 256; ++high) {
    Page page{};
    for (UChar32 low = 0; low < 256; ++low) {
      const UChar32 c = high << 8 | low;
      if (c >= 0xD800 && c <= 0xDFFF) continue;
      const std::uint16_t entry = Entry(c, simplifier, variants);
      page[static_cast<std::size_t>(low)] = entry;
      if (entry != 0) changed[static_cast<std::size_t>(c) / 64] |= std::uint64_t{1} << c % 64;
    }
    const auto [at, is_new] = numbers.emplace(page, static_cast<int>(pages.size()));
    if (is_new) pages.push_back(page);
    std::printf("%d,", at->second);
  }
  std::printf("};\nconst std::uint16_t kPages[%zu][256] = {\n", pages.size());
  for (const Page& page : pages) {
    std::printf("{");
    for (std::uint16_t value : page) std::printf("%u,", static_cast<unsigned>(value));
    std::printf("},\n");
  }
  std::printf("};\nconst std::uint64_t kChanged[%zu] = {", changed.size());
  for (std::uint64_t bits : changed) std::printf("%#jxu,", static_cast<std::uintmax_t>(bits));
  std::printf("};\n");
  return std::fflush(stdout) == 0 ? 0 : 1;
}
