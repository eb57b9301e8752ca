#include "rules/pattern_check.h"

#include <re2/re2.h>

#include <algorithm>
#include <array>
#include <string>

#include "base/byte_set.h"
#include "base/utf8.h"

namespace extract {
namespace {

// A program larger than this makes RE2 slow on text it has not seen. The verbs of rising, which
// many patterns name, take 6,000 of them.
constexpr int kMaxProgramSize = 12000;

// Walks over a pattern as long as it is plain, and counts the instructions that RE2 may make of it:
// too many rather than too few.
class PlainReader {
 public:
  explicit PlainReader(std::string_view pattern) : pattern_(pattern) { counts_[0] = kFrameCount; }

  bool Read() {
    while (at_ < pattern_.size()) {
      if (!Literals() && !Element()) return false;
      if (counts_[depth_] >= kMaxProgramSize) return false;
    }
    return depth_ == 0;
  }

 private:
  static constexpr std::size_t kMaxGroupDepth = 100;
  static constexpr std::size_t kLongestCharacter = 4;
  // At most so many instructions around the whole, for a byte that stands for itself, for a sign,
  // for a range of characters as UTF-8, and for those of \p{Han}.
  static constexpr std::size_t kFrameCount = 16;
  static constexpr std::size_t kByteCount = 1;
  static constexpr std::size_t kSignCount = 2;
  static constexpr std::size_t kRangeCount = 60;
  static constexpr std::size_t kHanCount = 500;
  // Of x{m,n}. RE2 takes a thousand of them within each other.
  static constexpr std::size_t kMaxRepeated = 9;

  bool Take(std::string_view sign) {
    if (!pattern_.substr(at_).starts_with(sign)) return false;
    at_ += sign.size();
    return true;
  }

  // What was read can be repeated, and has so many instructions.
  void Repeatable(std::size_t count) {
    counts_[depth_] += count;
    last_ = count;
  }

  // Characters that stand for themselves, as most do. Of a sign behind them the last one counts.
  bool Literals() {
    constexpr ByteSet kSigns(std::string_view("\0[]{}()^$\\.*+?|", 15));
    const std::size_t end = std::min(kSigns.First(pattern_.substr(at_)), pattern_.size() - at_);
    if (end == 0) return false;
    at_ += end;
    Repeatable(end * kByteCount);
    last_ = std::min(end, kLongestCharacter) * kByteCount;
    return true;
  }

  bool Element() {
    switch (pattern_[at_]) {
      case '(':
        return BeginGroup();
      case ')':
        return EndGroup();
      case '[':
        return Class();
      case '\\':
        return Escape();
      case '.':
        ++at_;
        Repeatable(kRangeCount);
        return true;
      case '|':  // an alternative with nothing in it is an instruction itself
      case '^':
        ++at_;
        counts_[depth_] += last_ != 0 ? kByteCount : kSignCount;
        last_ = 0;
        return true;
      default:
        return Repetition();
    }
  }

  bool BeginGroup() {
    if (!Take("(?:") || depth_ + 1 >= counts_.size()) return false;
    counts_[++depth_] = kSignCount;
    last_ = 0;
    return true;
  }

  bool EndGroup() {
    if (depth_ == 0) return false;
    ++at_;
    const std::size_t count = counts_[depth_--];
    Repeatable(count);
    return true;
  }

  bool Repetition() {
    if (last_ == 0) return false;
    std::size_t times = 1;
    if (Take("{")) {
      if (!Count(&times)) return false;
    } else if (!Take("*") && !Take("+") && !Take("?")) {
      return false;
    }
    Take("?");
    counts_[depth_] += last_ * (times - 1) + kSignCount * times;
    last_ = 0;  // nothing more may stand there
    return true;
  }

  // m}, m,} or m,n}
  bool Count(std::size_t* most) {
    const auto digit = [this](std::size_t* number) {
      if (at_ >= pattern_.size() || !IsAsciiDigit(static_cast<unsigned char>(pattern_[at_]))) {
        return false;
      }
      *number = static_cast<std::size_t>(pattern_[at_++] - '0');
      return true;
    };
    std::size_t least = 0;
    if (!digit(&least)) return false;
    *most = std::max<std::size_t>(least, 1);
    if (Take(",")) {
      if (digit(most)) {
        if (*most < std::max<std::size_t>(least, 1)) return false;
      } else {
        ++*most;
      }
    }
    return *most <= kMaxRepeated && Take("}");
  }

  bool Escape() {
    if (Take("\\p{Han}")) {
      Repeatable(kHanCount);
      return true;
    }
    if (Take("\\z")) {
      counts_[depth_] += kSignCount;
      last_ = 0;
      return true;
    }
    return EscapedSign() && (Repeatable(kSignCount), true);
  }

  bool EscapedSign() {
    constexpr ByteSet kSigns(std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^`{|}~"));
    if (at_ + 1 >= pattern_.size() || !kSigns.Has(pattern_[at_ + 1])) return false;
    at_ += 2;
    return true;
  }

  // [甲乙0-9], [^甲]
  bool Class() {
    Take("[");
    const bool negated = Take("^");
    std::size_t ranges = 0;
    std::size_t count = kSignCount;
    do {
      const std::size_t begin = at_;
      const std::size_t behind = pattern_.find(']', at_);
      if (!ClassCharacter()) return false;
      ++ranges;
      count += (at_ - begin) * kByteCount + kSignCount;
      if (at_ < behind && pattern_[at_] == '-' && at_ + 1 != behind) {
        const std::string_view first = pattern_.substr(begin, at_ - begin);
        const std::size_t second = ++at_;
        if (!ClassCharacter() || first[0] == '\\' ||
            pattern_.substr(second, at_ - second) < first) {
          return false;
        }
        count += kRangeCount;
      }
    } while (!Take("]"));
    Repeatable(negated ? (ranges + 1) * kRangeCount : count);
    return true;
  }

  bool ClassCharacter() {
    constexpr ByteSet kSigns(std::string_view("\0[]^\\", 5));
    if (at_ >= pattern_.size()) return false;
    if (pattern_[at_] == '\\') return EscapedSign();
    const bool last = pattern_.substr(at_).starts_with("-]");
    if (kSigns.Has(pattern_[at_]) || (pattern_[at_] == '-' && !last)) return false;
    at_ = NextCharacter(pattern_, at_);
    return true;
  }

  std::string_view pattern_;
  std::size_t at_ = 0;
  std::size_t depth_ = 0;
  std::array<std::size_t, kMaxGroupDepth> counts_{};  // instructions, of each group that is open
  std::size_t last_ = 0;  // of what a sign of repetition would repeat; 0 where none may stand
};

}  // namespace

bool IsPlainPattern(std::string_view expanded) {
  return PlainReader(expanded).Read() && IsValidUtf8(expanded);
}
bool TryPattern(const SourceText& pattern, const std::string& expanded,
                std::vector<Diagnostic>* problems) {
  if (expanded.empty() || IsPlainPattern(expanded)) return true;
  RE2::Options options;
  options.set_log_errors(false);
  const RE2 re(expanded, options);
  if (!re.ok()) {
    const std::size_t at = pattern.text.find(re.error_arg());
    problems->push_back(ErrorAt(pattern, "E301", "invalid pattern: " + re.error(),
                                "see RE2's syntax; write \\( for a bracket that stands for itself",
                                at == std::string::npos ? 0 : at));
    return false;
  }
  if (re.ProgramSize() <= kMaxProgramSize) return true;
  problems->push_back(ErrorAt(pattern, "E302",
                              "pattern too large: its program has more than " +
                                  std::to_string(kMaxProgramSize) + " instructions",
                              "leave out counted repetitions of \\p{Han}; {gap} accepts the same"));
  return false;
}

}  // namespace extract
