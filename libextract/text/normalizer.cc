#include "text/normalizer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

#include "base/utf8.h"
#include "text/markup.h"
#include "text/script_table.h"

namespace extract {
namespace {

constexpr std::array<bool, 128> PlainAscii() {
  std::array<bool, 128> plain{};
  for (int c = 0x21; c < 0x7F; ++c) plain[static_cast<std::size_t>(c)] = true;
  for (char c : {'[', '*', '<', '&', '\\'}) plain[static_cast<std::size_t>(c)] = false;
  return plain;
}

constexpr std::array<bool, 128> kPlainAscii = PlainAscii();

bool IsAction(std::uint16_t entry) { return entry >= 0xD800 && entry <= 0xDFFF; }

bool Contains(std::u32string_view set, char32_t c) { return set.find(c) != set.npos; }

// Punctuation that makes a blank beside it meaningless.
bool IsPause(char32_t c) { return Contains(U",;:!?。、…·/%‰\t", c); }

bool IsChineseDigit(char32_t c) { return Contains(U"〇零一二三四五六七八九", c); }

// Whether two characters of three bytes begin here that stay as they are. kTwoBytes can be read.
constexpr int kTwoBytes = sizeof(std::uint64_t);
bool AreTwoPlain(const unsigned char* from) {
  constexpr auto kMask = std::bit_cast<std::uint64_t>(
      std::array<unsigned char, 8>{0xF0, 0xC0, 0xC0, 0xF0, 0xC0, 0xC0, 0, 0});
  constexpr auto kTwo = std::bit_cast<std::uint64_t>(
      std::array<unsigned char, 8>{0xE0, 0x80, 0x80, 0xE0, 0x80, 0x80, 0, 0});
  std::uint64_t bytes;
  std::memcpy(&bytes, from, sizeof bytes);
  if ((bytes & kMask) != kTwo) return false;
  return !(IsChanged(from[0], from[1], from[2]) | IsChanged(from[3], from[4], from[5]));
}

// 第三条|, 第12条|: all that stands before a blank, so that an article's text begins behind it.
bool IsArticleNumber(std::string_view text) {
  constexpr std::string_view kOrdinal = "第";
  constexpr std::string_view kArticle = "条";
  constexpr std::size_t kMostBytes = 24;  // 第一百二十三条
  if (text.size() > kMostBytes || !text.starts_with(kOrdinal) || !text.ends_with(kArticle)) {
    return false;
  }
  const std::string_view number = text.substr(0, text.size() - kArticle.size());
  std::size_t at = kOrdinal.size();
  while (at < number.size()) {
    std::size_t length;
    const char32_t c = CodePointAt(number, at, &length);
    if (!IsAsciiDigit(c) && !IsChineseDigit(c) && c != U'十' && c != U'百') return false;
    at += length;
  }
  return number.size() > kOrdinal.size();
}

// What a dash between two amounts may stand behind: 5—8, 15%—20%, 3万—5万, 3月—5月.
bool EndsAmount(char32_t c) { return IsAsciiDigit(c) || Contains(U"%‰万亿千百年月日元℃", c); }

}  // namespace

void Normalizer::Start(NormalizedBlock* block, Gaps gaps) {
  block_ = block;
  gaps_ = gaps;
  last_end_ = 0;
  out_ = 0;
}

void Normalizer::Finish() {
  while (out_ > 0 && block_->text[out_ - 1] == ' ') --out_;
  block_->text.resize(out_);
}

void Normalizer::AppendCellSeparator(std::size_t source) {
  block_->text.resize(out_ + 1);
  Emit('\t', source, 1);
}

void Normalizer::Append(ByteRange range) {
  // No character grows; one blank may come in for the line break.
  block_->text.resize(out_ + range.size() + 8);
  std::size_t i = range.begin;
  Gap gap;
  gap.line_break = out_ > 0;
  gap.source = last_end_;
  last_end_ = range.end;
  if (block_->source.empty()) block_->source.begin = source_begin_ + range.begin;
  block_->source.end = source_begin_ + range.end;
  i = SkipBlanks(i, range.end, &gap);
  CloseGap(gap, i, range.end);
  const auto* const base = reinterpret_cast<const unsigned char*>(source_.data());
  while (i < range.end) {
    block_->offsets.Add(out_, source_begin_ + i);
    i = static_cast<std::size_t>(Copy(base + i, base + range.end) - base);
    if (i < range.end) i = Special(i, range.end);
  }
}

// Copies until a character that needs more than a look into the table.
const unsigned char* Normalizer::Copy(const unsigned char* from, const unsigned char* end) {
  auto* const text = reinterpret_cast<unsigned char*>(block_->text.data());
  const auto* const source = reinterpret_cast<const unsigned char*>(source_.data());
  auto* out = text + out_;
  const unsigned char* const two_end = end - std::min<std::ptrdiff_t>(end - from, kTwoBytes - 1);
  while (from < end) {
    while (from < two_end && AreTwoPlain(from)) {
      std::memcpy(out, from, kTwoBytes);
      out += 6;
      from += 6;
    }
    const unsigned lead = *from;
    if (lead - 0xE0 < 0x10) {
      if (!IsChanged(from[0], from[1], from[2])) {
        std::memcpy(out, from, 2);
        out[2] = from[2];
        out += 3;
        from += 3;
        continue;
      }
      const unsigned c = (lead & 0x0F) << 12 | (from[1] & 0x3Fu) << 6 | (from[2] & 0x3Fu);
      const std::uint16_t entry = FoldEntry(static_cast<char16_t>(c));
      if (entry >= 0x800 && !IsAction(entry)) {
        out[0] = static_cast<unsigned char>(0xE0 | entry >> 12);
        out[1] = static_cast<unsigned char>(0x80 | (entry >> 6 & 0x3F));
        out[2] = static_cast<unsigned char>(0x80 | (entry & 0x3F));
        out += 3;
        from += 3;
        block_->traditional += lead >= 0xE4;  // no mark
      } else if (entry < 0x80) {              // ，％
        *out++ = static_cast<unsigned char>(entry);
        from += 3;
        block_->offsets.Add(static_cast<std::size_t>(out - text),
                            source_begin_ + static_cast<std::size_t>(from - source));
      } else {
        break;
      }
    } else if (lead < 0x80 && kPlainAscii[lead]) {
      *out++ = *from++;
    } else {
      break;
    }
  }
  out_ = static_cast<std::size_t>(out - text);
  return from;
}

std::size_t Normalizer::Special(std::size_t position, std::size_t end) {
  if (static_cast<unsigned char>(source_[position]) < 0x80) return Ascii(position, end);
  std::size_t length;
  const char32_t c = CodePointAt(source_.substr(0, end), position, &length);
  const std::uint16_t entry = c > 0xFFFF ? std::uint16_t{0} : FoldEntry(static_cast<char16_t>(c));
  if (IsAction(entry)) return Action(position, end, c, length, entry);
  Emit(entry == 0 ? c : entry, position, length);
  return position + length;
}

std::size_t Normalizer::Ascii(std::size_t position, std::size_t end) {
  const char c = source_[position];
  const std::uint16_t entry = FoldEntry(static_cast<unsigned char>(c));
  if (IsAction(entry)) return Action(position, end, static_cast<unsigned char>(c), 1, entry);
  const Markup markup = MatchMarkup(source_.substr(position, end - position));
  if (markup.length == 0) {
    Emit(static_cast<unsigned char>(c), position, 1);
    return position + 1;
  }
  const std::size_t next = position + markup.length;
  if (markup.replacement == ' ') {
    Gap gap;
    gap.source = position;
    const std::size_t after = SkipBlanks(next, end, &gap);
    CloseGap(gap, after, end);
    return after;
  }
  if (markup.replacement != 0) Emit(markup.replacement, position, markup.length);
  return next;
}

std::size_t Normalizer::Action(std::size_t position, std::size_t end, char32_t c,
                               std::size_t length, std::uint16_t action) {
  const std::size_t next = position + length;
  std::size_t unused;
  switch (action) {
    case kFoldDrop:
      return next;
    case kFoldSpace:
    case kFoldWideSpace: {
      Gap gap;
      gap.source = position;
      const std::size_t after = SkipBlanks(position, end, &gap);
      CloseGap(gap, after, end);
      return after;
    }
    case kFoldDash: {
      const bool amounts =
          EndsAmount(Previous()) && next < end && IsAsciiDigit(FoldedAt(next, end, &unused));
      Emit(amounts ? U'-' : c, position, length);
      return next;
    }
    case kFoldCircle:  // 二○二五年
      Emit(IsChineseDigit(Previous()) ? U'〇' : c, position, length);
      return next;
    case kFoldCircled: {
      // 营业收入①, against the enumeration 。①税收收入
      const char32_t before = Previous();
      const bool word = IsHan(before) || IsAsciiLetter(before) || Contains(U"”》)", before);
      const bool closes = next >= end || Contains(U",。、;:)”》", FoldedAt(next, end, &unused));
      if (!word || !closes) Emit(c, position, length);
      return next;
    }
    default: {
      const std::size_t mark = FootnoteMark(position, end);
      if (mark > 0) return position + mark;
      Emit(c == 0xFF3B ? U'[' : c, position, length);
      return next;
    }
  }
}

std::size_t Normalizer::SkipBlanks(std::size_t position, std::size_t end, Gap* gap) const {
  int blanks = 0;
  while (position < end) {
    std::size_t length;
    const char32_t c = CodePointAt(source_.substr(0, end), position, &length);
    const std::uint16_t entry = c > 0xFFFF ? std::uint16_t{0} : FoldEntry(static_cast<char16_t>(c));
    if (entry == kFoldWideSpace) {
      gap->wide = true;
    } else if (entry == kFoldSpace) {
      if (++blanks > 1) gap->wide = true;
    } else if (entry != kFoldDrop) {
      break;
    }
    position += length;
  }
  return position;
}

void Normalizer::CloseGap(const Gap& gap, std::size_t next, std::size_t end) {
  if (out_ == 0 || next >= end) return;
  std::size_t length;
  const char32_t after = FoldedAt(next, end, &length);
  if (KeepsGap(gap, Previous(), after, next, end)) Emit(' ', gap.source, 1);
}

bool Normalizer::KeepsGap(const Gap& gap, char32_t before, char32_t after, std::size_t next,
                          std::size_t end) const {
  const bool digit_before = IsAsciiDigit(before), digit_after = IsAsciiDigit(after);
  const bool latin_before = IsAsciiLetter(before), latin_after = IsAsciiLetter(after);
  if (before == ' ' || before == '\t') return false;
  if (digit_before && digit_after) return true;  // 78 000个
  if (latin_before && latin_after) return true;
  if (latin_before && digit_after) return !gap.line_break;  // COVID 19, but PM | 2.5
  if (digit_before && (latin_after || !gap.wide || gap.line_break)) return false;  // 15 度, 25 MW
  if (gap.line_break) return false;
  if (Contains(U",;:!?。、…·/\t", before) || IsPause(after)) return false;
  if (Contains(U"(“‘《【", before) || Contains(U"()”’》】", after)) return false;
  if (digit_before) return false;
  if (gaps_ == Gaps::kSpread) return false;
  if (gaps_ == Gaps::kStray) {
    return gap.wide || IsArticleNumber(std::string_view(block_->text).substr(0, out_));
  }
  if (latin_before || latin_after) return gap.wide;
  if (!digit_after || gap.wide) return true;
  // 起势 4大领域 parts two phrases; in 投资 20 亿元, 增长 5% the blanks only set the number off.
  std::size_t i = next;
  while (i < end && (IsAsciiDigit(static_cast<unsigned char>(source_[i])) || source_[i] == '.' ||
                     source_[i] == ',')) {
    ++i;
  }
  std::size_t length;
  return i >= end || (source_[i] != ' ' && FoldedAt(i, end, &length) != '%');
}

// Bytes of a footnote mark that opens at `position`: [1], ［12］, 〔注3〕. 0 where it is none:
// 国办发〔18〕15号, 第5[1]6条, an item of a list of sources.
std::size_t Normalizer::FootnoteMark(std::size_t position, std::size_t end) const {
  std::size_t length;
  FoldedAt(position, end, &length);
  std::size_t i = position + length;
  const auto take = [&](auto&& accepts) {
    if (i >= end || !accepts(FoldedAt(i, end, &length))) return false;
    i += length;
    return true;
  };
  const bool note = take([](char32_t c) { return c == U'注'; });
  int digits = 0;
  while (digits < 4 && take([](char32_t c) { return IsAsciiDigit(c); })) ++digits;
  if (digits > 3 || (digits == 0 && !note)) return 0;
  if (!take([](char32_t c) { return Contains(U"]〕〗", c); })) return 0;
  const std::size_t mark = i - position;
  if (out_ == 0) return mark;
  const char32_t before = Previous();
  if (Contains(U",:、(;\t", before)) return 0;
  bool number_follows = false;
  while (take([](char32_t c) { return IsAsciiDigit(c); })) number_follows = true;
  if (!number_follows) return mark;
  if (IsAsciiDigit(before) || take([](char32_t c) { return c == U'号'; })) return 0;
  return mark;
}

void Normalizer::Emit(char32_t c, std::size_t source, std::size_t source_length) {
  block_->offsets.Add(out_, source_begin_ + source);
  char* out = block_->text.data() + out_;
  if (c < 0x80) {
    *out = static_cast<char>(c);
    out_ += 1;
  } else if (c < 0x800) {
    out[0] = static_cast<char>(0xC0 | c >> 6);
    out[1] = static_cast<char>(0x80 | (c & 0x3F));
    out_ += 2;
  } else if (c < 0x10000) {
    out[0] = static_cast<char>(0xE0 | c >> 12);
    out[1] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c & 0x3F));
    out_ += 3;
  } else {
    out[0] = static_cast<char>(0xF0 | c >> 18);
    out[1] = static_cast<char>(0x80 | (c >> 12 & 0x3F));
    out[2] = static_cast<char>(0x80 | (c >> 6 & 0x3F));
    out[3] = static_cast<char>(0x80 | (c & 0x3F));
    out_ += 4;
  }
  block_->offsets.Add(out_, source_begin_ + source + source_length);
}

char32_t Normalizer::Previous() const {
  if (out_ == 0) return 0;
  std::size_t length;
  return CodePointBefore(std::string_view(block_->text.data(), out_), out_, &length);
}

char32_t Normalizer::FoldedAt(std::size_t position, std::size_t end, std::size_t* length) const {
  return FoldCharacter(CodePointAt(source_.substr(0, end), position, length));
}

std::string NormalizeString(std::string_view utf8, Gaps gaps) {
  NormalizedBlock block;
  Normalizer normalizer(utf8);
  normalizer.Start(&block, gaps);
  normalizer.Append({0, utf8.size()});
  normalizer.Finish();
  return std::move(block.text);
}

}  // namespace extract
