#include "text/encoding_choice.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "text/encoding_guess.h"
#include "text/strict_decoder.h"

namespace extract {
namespace {

constexpr std::size_t kNone = std::string_view::npos;
// Decoded at a time, so that checking a large text takes little memory.
constexpr std::size_t kPieceBytes = 64 * 1024;
constexpr std::size_t kSampleBytes = 256 * 1024;

struct NamedEncoding {
  std::string_view name;  // lower case, without - and _
  Encoding encoding;
};

constexpr NamedEncoding kNames[] = {
    {"utf8", Encoding::kUtf8},       {"gb18030", Encoding::kGb18030},
    {"gbk", Encoding::kGb18030},     {"gb2312", Encoding::kGb18030},
    {"cp936", Encoding::kGb18030},   {"euccn", Encoding::kGb18030},
    {"big5", Encoding::kBig5},       {"big5hkscs", Encoding::kBig5},
    {"cp950", Encoding::kBig5},      {"utf16", Encoding::kUtf16Le},
    {"utf16le", Encoding::kUtf16Le}, {"utf16be", Encoding::kUtf16Be},
};

std::optional<Encoding> FindEncoding(std::string_view name) {
  std::string folded;
  for (char c : name) {
    if (c == '-' || c == '_') continue;
    folded.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  for (const NamedEncoding& known : kNames) {
    if (known.name == folded) return known.encoding;
  }
  return std::nullopt;
}

struct ByteOrderMark {
  std::string_view bytes;
  Encoding encoding;
};

constexpr ByteOrderMark kMarks[] = {
    {"\xEF\xBB\xBF", Encoding::kUtf8},
    {"\x84\x31\x95\x33", Encoding::kGb18030},
    {"\xFF\xFE", Encoding::kUtf16Le},
    {"\xFE\xFF", Encoding::kUtf16Be},
};

const ByteOrderMark* FindMark(std::string_view bytes) {
  for (const ByteOrderMark& mark : kMarks) {
    if (bytes.substr(0, mark.bytes.size()) == mark.bytes) return &mark;
  }
  return nullptr;
}

Status Invalid(std::string message) { return Status(StatusCode::kInvalidText, std::move(message)); }

// One encoding tried on all bytes.
class Trial {
 public:
  Trial(Encoding encoding, std::size_t bom_bytes)
      : encoding_(encoding), bom_bytes_(bom_bytes), decoder_(encoding) {}

  bool failed() const { return bad_ != kNone; }
  std::size_t bad() const { return bad_; }  // offset of the first bad byte
  Encoding encoding() const { return encoding_; }
  const std::string& sample() const { return sample_; }
  const ControlCount& controls() const { return controls_; }

  void Feed(std::string_view piece, bool last) {
    const std::size_t skipped = std::min(piece.size(), bom_bytes_ - std::min(bom_bytes_, seen_));
    seen_ += piece.size();
    piece.remove_prefix(skipped);
    while (!failed()) {
      const std::string_view part = piece.substr(0, kPieceBytes);
      piece.remove_prefix(part.size());
      const bool is_utf8 = encoding_ == Encoding::kUtf8;
      decoded_.clear();
      bad_ = decoder_.Decode(part, last && piece.empty(), is_utf8 ? nullptr : &decoded_);
      if (failed()) bad_ += bom_bytes_;
      controls_.Add(is_utf8 ? part : decoded_);
      if (!is_utf8 && sample_.size() < kSampleBytes) sample_ += decoded_;
      if (piece.empty()) break;
    }
  }

 private:
  Encoding encoding_;
  std::size_t bom_bytes_;
  StrictDecoder decoder_;
  std::size_t seen_ = 0;
  std::size_t bad_ = kNone;
  ControlCount controls_;
  std::string decoded_;
  std::string sample_;  // the beginning, decoded; of other encodings than UTF-8
};

class Chooser {
 public:
  explicit Chooser(ByteScan* scan) : scan_(scan) {}

  Result<EncodingChoice> Detect() {
    const std::string_view prefix = scan_->prefix();
    if (const ByteOrderMark* mark = FindMark(prefix)) {
      return As(mark->encoding, mark->bytes.size(),
                ", the encoding that the byte order mark names; mend the file or remove the mark");
    }
    if (const char* kind = BinaryKind(prefix)) {
      return Invalid("the file is " + std::string(kind) + ", not text; extract its text first");
    }
    std::vector<Trial> utf8;
    utf8.emplace_back(Encoding::kUtf8, 0);
    if (Status status = Try(&utf8); !status.ok()) return status;
    const std::size_t bad = utf8[0].bad();
    if (const auto utf16 = GuessUtf16(prefix, bad == kNone)) {
      Result<EncodingChoice> choice = As(*utf16, 0, "");
      if (choice.ok()) return choice;
    }
    if (bad == kNone) return Accept(utf8[0], 0);
    if (IsDamagedUtf8(prefix)) {
      return Invalid(
          Place(bad) +
          " is invalid in a text that is UTF-8 elsewhere; the file is damaged or cut short");
    }
    return DetectLegacy(bad);
  }

  // `why`: how the encoding was chosen, for the message.
  Result<EncodingChoice> As(Encoding encoding, std::size_t bom_bytes, std::string_view why) {
    std::vector<Trial> trials;
    trials.emplace_back(encoding, bom_bytes);
    if (Status status = Try(&trials); !status.ok()) return status;
    if (trials[0].failed()) {
      return Invalid(Place(trials[0].bad()) + " is invalid in " +
                     std::string(EncodingName(encoding)) + std::string(why));
    }
    return Accept(trials[0], bom_bytes);
  }

  const ByteOrderMark* Mark() const { return FindMark(scan_->prefix()); }

 private:
  // All bytes through all trials, as long as one of them holds.
  Status Try(std::vector<Trial>* trials) {
    return scan_->ForEach([&](std::string_view piece, bool last) {
      bool any = false;
      for (Trial& trial : *trials) {
        if (!trial.failed()) trial.Feed(piece, last);
        any |= !trial.failed();
      }
      return any;
    });
  }

  Result<EncodingChoice> DetectLegacy(std::size_t bad_utf8) {
    std::vector<Trial> trials;
    trials.emplace_back(Encoding::kGb18030, 0);
    trials.emplace_back(Encoding::kBig5, 0);
    if (Status status = Try(&trials); !status.ok()) return status;
    const Trial& gb = trials[0];
    const Trial& big5 = trials[1];
    if (gb.failed() && big5.failed()) {
      return Invalid(Place(bad_utf8) + " is invalid in UTF-8 and the text is not GB18030 (byte " +
                     std::to_string(gb.bad()) + ") or Big5 (byte " + std::to_string(big5.bad()) +
                     "); name its encoding, or convert it to UTF-8");
    }
    const bool is_big5 = !big5.failed() && (gb.failed() || CommonCharacterShare(big5.sample()) >
                                                               CommonCharacterShare(gb.sample()));
    return Accept(is_big5 ? big5 : gb, 0);
  }

  Result<EncodingChoice> Accept(const Trial& trial, std::size_t bom_bytes) {
    if (trial.controls().TooMany()) {
      return Invalid(Place(FirstControl(trial.encoding(), bom_bytes)) +
                     " is one of many control characters: this is binary data, not text");
    }
    return EncodingChoice{trial.encoding(), bom_bytes};
  }

  // In GB18030 and Big5 no second byte looks like a control character.
  std::size_t FirstControl(Encoding encoding, std::size_t begin) {
    const bool wide = encoding == Encoding::kUtf16Le || encoding == Encoding::kUtf16Be;
    const std::size_t low = encoding == Encoding::kUtf16Be ? 1 : 0;
    const std::string_view bytes = scan_->prefix();
    for (std::size_t i = begin; i + wide < bytes.size(); i += wide ? 2 : 1) {
      if (wide && bytes[i + 1 - low] != '\0') continue;
      if (IsOddControl(static_cast<unsigned char>(bytes[i + (wide ? low : 0)]))) return i;
    }
    return begin;
  }

  std::string Place(std::size_t offset) {
    std::size_t line = 1, at = 0;
    (void)scan_->ForEach([&](std::string_view piece, bool) {
      piece = piece.substr(0, offset - at);
      line += static_cast<std::size_t>(std::count(piece.begin(), piece.end(), '\n'));
      at += piece.size();
      return at < offset;
    });
    return "byte " + std::to_string(offset) + " (line " + std::to_string(line) + ")";
  }

  ByteScan* scan_;
};

}  // namespace

Result<EncodingChoice> ChooseEncoding(ByteScan* scan, std::string_view wanted) {
  Chooser chooser(scan);
  if (wanted.empty()) return chooser.Detect();
  std::optional<Encoding> encoding = FindEncoding(wanted);
  if (!encoding) {
    return Status(StatusCode::kInvalidArgument,
                  "unknown encoding '" + std::string(wanted) +
                      "'; known are utf-8, gb18030, gbk, gb2312, big5, utf-16, utf-16le, utf-16be");
  }
  const ByteOrderMark* mark = chooser.Mark();
  const bool any_order =
      wanted.size() <= 6 && *encoding == Encoding::kUtf16Le;  // "utf-16", "utf16"
  if (mark && any_order && mark->encoding == Encoding::kUtf16Be) encoding = mark->encoding;
  const std::size_t bom_bytes = mark && mark->encoding == *encoding ? mark->bytes.size() : 0;
  return chooser.As(*encoding, bom_bytes, ", the encoding that was asked for");
}

}  // namespace extract
