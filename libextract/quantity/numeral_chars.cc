// The table is built by the compiler. The search decodes three bytes and looks up once for each
// Chinese character, which is what bounds the whole layer's speed on text without numbers.
#include "quantity/numeral_chars.h"

#include <algorithm>
#include <iterator>

namespace extract {
namespace {

struct Listed {
  char16_t character;
  NumeralSign sign;
};

constexpr NumeralSign Digit(std::uint8_t value, bool financial = false) {
  return {NumeralChar::kDigit, value, financial};
}
constexpr NumeralSign Ten(std::uint8_t power, bool financial = false) {
  return {NumeralChar::kTen, power, financial};
}

constexpr Listed kListed[] = {
    {u'〇', Digit(0)},
    {u'零', Digit(0)},
    {u'一', Digit(1)},
    {u'二', Digit(2)},
    {u'两', Digit(2)},
    {u'三', Digit(3)},
    {u'四', Digit(4)},
    {u'五', Digit(5)},
    {u'六', Digit(6)},
    {u'七', Digit(7)},
    {u'八', Digit(8)},
    {u'九', Digit(9)},
    {u'壹', Digit(1, true)},
    {u'贰', Digit(2, true)},
    {u'叁', Digit(3, true)},
    {u'肆', Digit(4, true)},
    {u'伍', Digit(5, true)},
    {u'陆', Digit(6, true)},
    {u'柒', Digit(7, true)},
    {u'捌', Digit(8, true)},
    {u'玖', Digit(9, true)},
    {u'十', Ten(1)},
    {u'百', Ten(2)},
    {u'千', Ten(3)},
    {u'拾', Ten(1, true)},
    {u'佰', Ten(2, true)},
    {u'仟', Ten(3, true)},
    {u'万', {NumeralChar::kBig, 4, false}},
    {u'亿', {NumeralChar::kBig, 8, false}},
    {u'兆', {NumeralChar::kBig, 12, false}},
    {u'几', {NumeralChar::kFew, 0, false}},
    {u'半', {NumeralChar::kHalf, 0, false}},
    {u'第', {NumeralChar::kOrdinal, 0, false}},
    {u'首', {NumeralChar::kHead, 0, false}},
    {u'榜', {NumeralChar::kHead, 1, false}},
    {u'翻', {NumeralChar::kDouble, 0, false}},
    {u'负', {NumeralChar::kMinus, 0, false}},
    {u'“', {NumeralChar::kQuote, 0, false}},
    {u'‘', {NumeralChar::kQuote, 1, false}},
    {u'「', {NumeralChar::kQuote, 2, false}},
    {u'『', {NumeralChar::kQuote, 3, false}},
    {u'《', {NumeralChar::kBookTitle, 0, false}},
    {u'〈', {NumeralChar::kBookTitle, 1, false}},
};

constexpr Listed kListedWithin[] = {
    {u'余', {NumeralChar::kMore, 0, false}},
    {u'多', {NumeralChar::kMore, 0, false}},
    {u'来', {NumeralChar::kMore, 0, false}},
    {u'点', {NumeralChar::kPoint, 0, false}},
};

}  // namespace

constexpr NumeralSignTable::NumeralSignTable() {
  std::uint8_t pages = 1;
  const auto add = [&](const Listed& listed) {
    std::uint8_t& page = page_of_[static_cast<std::size_t>(listed.character) >> 8];
    if (page == 0) page = pages++;
    pages_[page][listed.character & 0xFF] = listed.sign;
  };
  for (const Listed& listed : kListedWithin) add(listed);
  for (const Listed& listed : kListed) {
    add(listed);
    leads_[static_cast<std::size_t>(listed.character) >> 6] |= std::uint64_t{1}
                                                               << (listed.character & 63);
  }
}

constinit const NumeralSignTable kNumeralSigns;

// What is marked is what is listed here.
static_assert(std::size(kListed) + 11 == kNumeralCharacters.size() + kQuoteCharacters.size());
static_assert(std::all_of(std::begin(kListed), std::end(kListed), [](const Listed& listed) {
  const bool quote =
      listed.sign.kind == NumeralChar::kQuote || listed.sign.kind == NumeralChar::kBookTitle;
  return (quote ? kQuoteCharacters : kNumeralCharacters).find(listed.character) !=
         std::u32string_view::npos;
}));

std::size_t NextNumeralLead(std::string_view text, std::size_t from) {
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  const std::size_t size = text.size();
  std::size_t i = from;
  while (i < size) {
    const unsigned char byte = bytes[i];
    if (byte >= 0xE0 && byte < 0xF0) {
      if (i + kHanBytes > size) return size;
      if (kNumeralSigns.IsLeadAtBytes(bytes + i)) return i;
      i += kHanBytes;
    } else if (byte < 0x80) {
      if ((byte >= '0' && byte <= '9') || byte == '"') return i;
      ++i;
    } else {
      // ¥ € £: the numeral behind them finds its own prefix.
      i += byte >= 0xF0 ? 4 : (byte >= 0xC0 ? 2 : 1);
    }
  }
  return size;
}

}  // namespace extract
