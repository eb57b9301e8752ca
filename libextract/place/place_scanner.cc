// Positions where a name may begin are looked for first, some at a time, since most sentences have
// none. The marks before a name are read when it is found: clauses, brackets, quotation.
#include "place/place_scanner.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kShortNameBytes = 6;  // two characters
// Behind 省 and 市 as words of their own, as digits may be.
constexpr std::string_view kNumerals = "一二三四五六七八九十两";

bool IsDigitAt(std::string_view text, std::size_t position) {
  return position < text.size() && text[position] >= '0' && text[position] <= '9';
}

// What a mark means here.
enum class Mark : std::uint8_t {
  kNone,
  kDigit,
  kClauseEnd,
  kClauseEndUnlessInNumber,  // , : between digits: 1,500, 8:41
  kItem,
  kTitle,
  kTitleEnd,
  kBracket,
  kBracketEnd,
  kQuote,
  kQuoteEnd,
};

constexpr auto kAsciiMarks = [] {
  std::array<Mark, 128> marks{};
  for (const char c : std::string_view("\n\t ;!?[]|")) {
    marks[static_cast<std::size_t>(c)] = Mark::kClauseEnd;
  }
  for (std::size_t c = '0'; c <= '9'; ++c) marks[c] = Mark::kDigit;
  marks[','] = marks[':'] = Mark::kClauseEndUnlessInNumber;
  marks['('] = Mark::kBracket;
  marks[')'] = Mark::kBracketEnd;
  return marks;
}();

// Of characters that are not ASCII.
Mark MarkOf(char32_t c) {
  switch (c) {
    case U'。':
    case U'，':
    case U'；':
    case U'：':
    case U'！':
    case U'？':
    case U'…':
    case U'—':
      return Mark::kClauseEnd;
    case U'、':
      return Mark::kItem;
    case U'《':
      return Mark::kTitle;
    case U'》':
      return Mark::kTitleEnd;
    case U'（':
      return Mark::kBracket;
    case U'）':
      return Mark::kBracketEnd;
    case U'“':
    case U'「':
      return Mark::kQuote;
    case U'”':
    case U'」':
      return Mark::kQuoteEnd;
    default:
      return Mark::kNone;
  }
}

// Nearly all characters: U+4000 to U+9FFF, no mark among them.
bool IsPlainAt(std::string_view text, std::size_t position) {
  const auto lead = static_cast<unsigned char>(text[position]);
  return lead >= 0xE4 && lead <= 0xE9;
}

// The mark at `position`, and the bytes of its character.
Mark MarkAt(std::string_view text, std::size_t position, std::size_t* length) {
  const auto byte = static_cast<unsigned char>(text[position]);
  *length = 1;
  const Mark mark =
      byte < kAsciiMarks.size() ? kAsciiMarks[byte] : MarkOf(CodePointAt(text, position, length));
  if (mark != Mark::kClauseEndUnlessInNumber) return mark;
  return position > 0 && IsDigitAt(text, position - 1) && IsDigitAt(text, position + 1)
             ? Mark::kNone
             : Mark::kClauseEnd;
}

bool EndsClause(Mark mark) {
  return mark == Mark::kClauseEnd || mark == Mark::kBracket || mark == Mark::kBracketEnd;
}

// 烟台市民 is 烟台 and 市民: the class word belongs to what follows.
bool ClassWordGoesOn(const PlaceWords& words, std::string_view text, std::size_t end) {
  constexpr std::size_t kClassWordBytes = 3;
  return end >= kClassWordBytes &&
         words[PlaceSet::kGoesOn].Begins(text.substr(end - kClassWordBytes));
}

// 河源镇 is a town of that name, not 河源; 河源镇海路, 河源乡村 and 河源村级 are of 河源.
bool NamesSmallerPlace(const PlaceWords& words, const Gazetteer& gazetteer, std::string_view text,
                       std::size_t end) {
  const std::string_view rest = text.substr(end);
  NameMatch another;
  return words[PlaceSet::kSmaller].Begins(rest) && !words[PlaceSet::kNotSmaller].Begins(rest) &&
         !gazetteer.Match(text, end, &another);
}

// 10万|山区群众, 三万|年: the name's first character is the scale of a number.
bool GoesOnFromNumeral(std::string_view text, std::size_t begin) {
  constexpr std::string_view kScales = "百千万";
  if (begin == 0 || kScales.find(text.substr(begin, kHanBytes)) == std::string_view::npos) {
    return false;
  }
  std::size_t length;
  CodePointBefore(text, begin, &length);
  return IsDigitAt(text, begin - 1) ||
         (length == kHanBytes &&
          kNumerals.find(text.substr(begin - length, length)) != std::string_view::npos);
}

class ScanState {
 public:
  ScanState(const Gazetteer& gazetteer, const PlaceWords& words, const NameFilterPair& filter,
            const std::vector<bool>& common, std::string_view text, std::vector<PlaceName>* names)
      : gazetteer_(gazetteer),
        words_(words),
        filter_(filter),
        common_(common),
        text_(text),
        names_(names),
        clause_names_(names->size()) {}

  void Run() {
    for (std::size_t at = 0; at < text_.size();) {
      at = FindStarts(at);
      ConfirmStarts();
      for (std::size_t i = 0; i < starts_; ++i) ReadStart(start_[i]);
    }
    ReadMarksOfLastClause();
  }

 private:
  // A position where a name may begin.
  struct Start {
    std::uint32_t at;
    std::uint32_t confirmed;  // kScannedWord, kName
  };
  static constexpr std::uint32_t kScannedWord = 1, kName = 2;  // as filter_ has them
  static constexpr std::size_t kMostStarts = 64;

  // Finds some starts from `at` on, in order, and returns how far it has looked.
  std::size_t FindStarts(std::size_t at) {
    const std::size_t size = text_.size();
    const std::size_t loads_end = size - std::min(size, NameFilter::kLoadBytes - 1);
    std::size_t found = 0;
    while (at < loads_end && found < kMostStarts) {
      if (static_cast<unsigned char>(text_[at]) < NameFilter::kThreeByteLead) {
        if (EndsLoneWord(at)) start_[found++].at = static_cast<std::uint32_t>(at - kHanBytes);
        ++at;
        continue;
      }
      start_[found].at = static_cast<std::uint32_t>(at);
      found += filter_.MayBegin(text_.data() + at);
      at += kHanBytes;
    }
    for (; at >= loads_end && at < size && found < kMostStarts; ++at) {
      if (EndsLoneWord(at)) {
        start_[found++].at = static_cast<std::uint32_t>(at - kHanBytes);
      } else if (size - at >= NameFilter::kPrefixBytes) {
        start_[found++].at = static_cast<std::uint32_t>(at);
      }
    }
    starts_ = found;
    return at;
  }

  // Leaves the starts where something may be read.
  void ConfirmStarts() {
    const char* const text = text_.data();
    const auto has_pair = [this](const Start& start) {
      return text_.size() - start.at >= NameFilter::kPrefixBytes;
    };
    std::size_t kept = 0;
    for (std::size_t i = 0; i < starts_; ++i) {
      Start start = start_[i];
      start.confirmed = has_pair(start) ? filter_.Confirming(text + start.at) : 0;
      if ((start.confirmed & kName) != 0) gazetteer_.Prefetch(text + start.at);
      start_[kept] = start;
      kept += (start.confirmed != 0) | IsLoneWord(start.at);
    }
    starts_ = kept;
  }

  void ReadStart(Start start) {
    if (start.at < consumed_) return;
    std::size_t bytes = start.confirmed == 0 ? 0 : ReadName(start.at, start.confirmed);
    if (bytes == 0) bytes = ReadLoneWord(start.at);
    consumed_ = start.at + std::max(bytes, kHanBytes);
  }

  // 省 or 市; a whole character is at `position`.
  bool IsLoneWord(std::size_t position) const {
    const auto same = [&](std::string_view word) {
      return std::memcmp(text_.data() + position, word.data(), kHanBytes) == 0;
    };
    return same("省") | same("市");
  }

  // Whether a digit stands at `end`, and before it 省 or 市: the only name that no two characters
  // tell.
  bool EndsLoneWord(std::size_t end) const {
    return IsDigitAt(text_, end) && end >= kHanBytes && IsLoneWord(end - kHanBytes);
  }

  // Bytes of the name or other word read at `position`, 0 for none.
  std::size_t ReadName(std::size_t position, std::uint32_t confirmed) {
    std::size_t word_bytes = 0;
    std::uint32_t kinds = 0;
    NameMatch match;
    if ((confirmed & kScannedWord) != 0 &&
        !words_.MatchScanned(text_, position, &word_bytes, &kinds)) {
      word_bytes = 0;
    }
    if ((confirmed & kName) != 0 && !gazetteer_.Match(text_, position, &match)) {
      match.length = 0;
    }
    if (match.length > 0 && GoesOnFromNumeral(text_, position)) match.length = 0;
    if (word_bytes == 0 && match.length == 0) return 0;
    if (word_bytes >= match.length) {
      if ((kinds & kAnyScope) != 0) AddName(position, word_bytes, kinds & kAnyScope, {});
      return word_bytes;
    }
    if ((!match.full || match.length == kShortNameBytes) &&
        NamesSmallerPlace(words_, gazetteer_, text_, position + match.length)) {
      return match.length;
    }
    if (ClassWordGoesOn(words_, text_, position + match.length) &&
        !TrimClassWord(position, &match)) {
      return match.length;
    }
    TrimOldRegion(position, &match);
    const bool nation = match.candidates.size() == 1 && match.candidates[0] == gazetteer_.nation();
    if (nation) {
      AddName(position, match.length, kScopeNation, {});
    } else {
      match.common = common_[static_cast<std::size_t>(match.number)];
      AddName(position, match.length, 0, match);
    }
    return match.length;
  }

  // 落实省八大行动和市20项任务: a bare 省 or 市 between a word that allows it and a
  // numeral.
  std::size_t ReadLoneWord(std::size_t position) {
    const std::string_view word = text_.substr(position, 3);
    if (word != "省" && word != "市") return 0;
    const std::string_view next = text_.substr(position + 3, 3);
    if (!IsDigitAt(text_, position + 3) &&
        (next.size() < 3 || kNumerals.find(next) == std::string_view::npos)) {
      return 0;
    }
    const std::string_view before = text_.substr(0, position);
    const bool joined = before.ends_with("和") || before.ends_with("与") || before.ends_with("及");
    if (!(joined && lone_before_) && !words_[PlaceSet::kByOrder].Ends(before)) return 0;
    AddName(position, 3, word == "省" ? kScopeProvince : kScopeCity, {});
    names_->back().lone = true;
    lone_before_ = true;
    return 3;
  }

  // Leaves the name without its class word where that is a name too.
  bool TrimClassWord(std::size_t position, NameMatch* match) {
    const std::string_view shorter =
        text_.substr(0, position + match->length - std::string_view("市").size());
    NameMatch trimmed;
    if (!gazetteer_.Match(shorter, position, &trimmed) ||
        position + trimmed.length != shorter.size()) {
      return false;
    }
    *match = trimmed;
    return true;
  }

  // 四平地区: of four decades ago, or the country around 四平.
  void TrimOldRegion(std::size_t position, NameMatch* match) {
    constexpr std::string_view kRegion = "地区";
    constexpr int kRecentYear = 2000;
    const std::string_view name = text_.substr(position, match->length);
    if (!name.ends_with(kRegion) || match->candidates.empty()) return;
    if (gazetteer_.division(match->candidates.front()).last_year >= kRecentYear) return;
    const std::size_t end = position + match->length - kRegion.size();
    NameMatch trimmed;
    if (gazetteer_.Match(text_.substr(0, end), position, &trimmed) &&
        position + trimmed.length == end) {
      *match = trimmed;
    }
  }

  void AddName(std::size_t position, std::size_t length, std::uint32_t scope, NameMatch match) {
    ReadMarks(position);
    read_to_ = position + length;
    PlaceName name;
    name.range = {position, position + length};
    name.scope = scope;
    name.match = match;
    name.clause_begin = clause_begin_;
    name.in_brackets = bracket_depth_ > 0;
    name.in_name = title_depth_ > 0;
    names_->push_back(name);
  }

  void ReadMarks(std::size_t end) {
    std::size_t at = read_to_;
    while (at < end) at += IsPlainAt(text_, at) ? kHanBytes : ReadMarkAt(at);
    read_to_ = at;
  }

  // Those behind the last name, as far as they tell something of it.
  void ReadMarksOfLastClause() {
    while (clause_names_ < names_->size() && read_to_ < text_.size()) {
      read_to_ += IsPlainAt(text_, read_to_) ? kHanBytes : ReadMarkAt(read_to_);
    }
    CloseClause(text_.size());
  }

  // Bytes of the character at `position`, which is read where it is a mark or digit.
  std::size_t ReadMarkAt(std::size_t position) {
    std::size_t length;
    const Mark mark = MarkAt(text_, position, &length);
    if (EndsClause(mark)) {
      CloseClause(position);
      clause_begin_ = position + length;
      number_in_item_ = false;
      quote_has_clauses_ = true;
    }
    switch (mark) {
      case Mark::kDigit:
        number_in_item_ = true;
        last_digit_ = position;
        break;
      case Mark::kItem:
        // In 其中广州30家、深圳20家 the second item has its own subject.
        if (number_in_item_) clause_begin_ = position + length;
        number_in_item_ = false;
        break;
      case Mark::kTitle:
        ++title_depth_;
        break;
      case Mark::kTitleEnd:
        title_depth_ = std::max(0, title_depth_ - 1);
        break;
      case Mark::kBracket:
        ++bracket_depth_;
        break;
      case Mark::kBracketEnd:
        bracket_depth_ = std::max(0, bracket_depth_ - 1);
        break;
      case Mark::kQuote:
        quote_names_ = names_->size();
        in_quote_ = true;
        quote_has_clauses_ = false;
        break;
      case Mark::kQuoteEnd:
        if (in_quote_ && !quote_has_clauses_) {
          for (std::size_t i = quote_names_; i < names_->size(); ++i) (*names_)[i].in_name = true;
        }
        in_quote_ = false;
        break;
      default:
        break;
    }
    return length;
  }

  void CloseClause(std::size_t position) {
    for (; clause_names_ < names_->size(); ++clause_names_) {
      PlaceName& name = (*names_)[clause_names_];
      name.clause_end = position;
      name.number_follows = last_digit_ >= name.range.end;
    }
  }

  const Gazetteer& gazetteer_;
  const PlaceWords& words_;
  const NameFilterPair& filter_;
  const std::vector<bool>& common_;
  const std::string_view text_;
  std::vector<PlaceName>* const names_;
  std::array<Start, kMostStarts> start_;
  std::size_t starts_ = 0;
  std::size_t consumed_ = 0;  // names and other words are read to here
  std::size_t read_to_ = 0;   // marks before are read
  std::size_t clause_begin_ = 0;
  std::size_t clause_names_;  // names before the current clause
  std::size_t last_digit_ = 0;
  std::size_t quote_names_ = 0;  // names before the open quotation mark
  int title_depth_ = 0;
  int bracket_depth_ = 0;
  bool in_quote_ = false;
  bool lone_before_ = false;
  bool quote_has_clauses_ = false;
  bool number_in_item_ = false;
};

}  // namespace

PlaceScanner::PlaceScanner(const Gazetteer* gazetteer, const PlaceWords* words)
    : gazetteer_(gazetteer),
      words_(words),
      filter_(words->scanned_filter(), gazetteer->filter()),
      common_(gazetteer->name_count()) {
  for (std::size_t i = 0; i < kNumerals.size(); i += kHanBytes) {
    for (const std::string_view word : {"省", "市"}) {
      filter_.Add(std::string(word).append(kNumerals.substr(i, kHanBytes)));
    }
  }
  words->ForEach(kCommonWord, [&](std::string_view word) {
    const std::int32_t number = gazetteer->NumberOf(word);
    if (number >= 0) common_[static_cast<std::size_t>(number)] = true;
  });
}

void PlaceScanner::Scan(std::string_view text, std::vector<PlaceName>* names) const {
  ScanState(*gazetteer_, *words_, filter_, common_, text, names).Run();
}

std::size_t PlaceScanner::EndOfClause(std::string_view text, std::size_t from) {
  std::size_t length;
  for (std::size_t at = from; at < text.size(); at += length) {
    length = kHanBytes;
    if (!IsPlainAt(text, at) && EndsClause(MarkAt(text, at, &length))) return at;
  }
  return text.size();
}

}  // namespace extract
