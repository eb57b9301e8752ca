// One pass: names by the two indexes, clauses and quotation by their marks.
#include "place/place_scanner.h"

#include <algorithm>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kShortNameBytes = 6;  // two characters

bool IsDigitAt(std::string_view text, std::size_t position) {
  return position < text.size() && text[position] >= '0' && text[position] <= '9';
}

// Marks that end a clause. ASCII , : . between digits belong to a number: 1,500, 8.2:41.5.
bool EndsClause(std::string_view text, std::size_t position, char32_t c) {
  switch (c) {
    case U'。':
    case U'，':
    case U'；':
    case U'：':
    case U'！':
    case U'？':
    case U'（':
    case U'）':
    case U'…':
    case U'—':
    case U'\n':
    case U'\t':
    case ' ':
    case ';':
    case '!':
    case '?':
    case '(':
    case ')':
    case '[':
    case ']':
    case '|':
      return true;
    case ',':
    case ':':
      return position == 0 || !IsDigitAt(text, position - 1) || !IsDigitAt(text, position + 1);
    default:
      return false;
  }
}

// 烟台市民 is 烟台 and 市民: the class word belongs to what follows.
bool ClassWordGoesOn(std::string_view name, std::string_view rest) {
  struct Continuation {
    std::string_view class_word;
    std::string_view next;  // characters that make another word with it
  };
  static constexpr Continuation kContinuations[] = {
      {"市", "民场值区况容"}, {"县", "域城"}, {"区", "域块间别位"}, {"省", "份会"}};
  if (rest.size() < 3) return false;
  for (const Continuation& c : kContinuations) {
    if (!name.ends_with(c.class_word)) continue;
    return c.next.find(rest.substr(0, 3)) != std::string_view::npos;
  }
  return false;
}

// 河源镇 is a town of that name, not 河源; 河源镇海路, 河源乡村 and 河源村级 are of 河源.
bool NamesSmallerPlace(const Gazetteer& gazetteer, std::string_view text, std::size_t end) {
  struct ClassWord {
    std::string_view word;
    std::string_view others;  // characters that make another word with it
  };
  static constexpr ClassWord kClassWords[] = {
      {"镇", "区级"}, {"乡", "村镇土级贤愁情"}, {"村", "镇庄级民"}, {"街道", ""}};
  const std::string_view rest = text.substr(end);
  for (const ClassWord& c : kClassWords) {
    if (!rest.starts_with(c.word)) continue;
    const std::string_view next = rest.substr(c.word.size(), 3);
    NameMatch another;
    return (next.size() < 3 || c.others.find(next) == std::string_view::npos) &&
           !gazetteer.Match(text, end, &another);
  }
  return false;
}

class ScanState {
 public:
  ScanState(const Gazetteer& gazetteer, const PlaceWords& words, const NameFilter& filter,
            std::string_view text, std::vector<PlaceName>* names)
      : gazetteer_(gazetteer),
        words_(words),
        filter_(filter),
        text_(text),
        names_(names),
        clause_names_(names->size()) {}

  void Run() {
    for (std::size_t position = 0; position < text_.size();) {
      std::size_t length;
      const char32_t c = DecodeAt(text_, position, &length);
      std::size_t name_bytes = 0;
      if (filter_.MayBegin(c)) {
        if (text_.size() - position >= NameFilter::kPrefixBytes &&
            filter_.MayGoOn(text_.data() + position)) {
          name_bytes = ReadName(position);
        }
      }
      if (name_bytes == 0 && (c == U'省' || c == U'市')) name_bytes = ReadLoneWord(position);
      if (name_bytes > 0) {
        position += name_bytes;
        continue;
      }
      if (c < 0x4E00 || c > 0x9FFF) {  // no mark is a Chinese character
        ReadMark(position, position + length, c);
      }
      position += length;
    }
    CloseClause(text_.size());
  }

 private:
  // Bytes of the name or other word read at `position`, 0 for none.
  std::size_t ReadName(std::size_t position) {
    std::size_t word_bytes = 0;
    std::uint32_t kinds = 0;
    NameMatch match;
    if (!words_.MatchScanned(text_, position, &word_bytes, &kinds)) word_bytes = 0;
    if (!gazetteer_.Match(text_, position, &match)) match.length = 0;
    if (word_bytes == 0 && match.length == 0) return 0;
    if (word_bytes >= match.length) {
      if ((kinds & kAnyScope) != 0) AddName(position, word_bytes, kinds & kAnyScope, {});
      return word_bytes;
    }
    const std::string_view name = text_.substr(position, match.length);
    if (name.size() == kShortNameBytes &&
        NamesSmallerPlace(gazetteer_, text_, position + match.length)) {
      return match.length;
    }
    if (ClassWordGoesOn(name, text_.substr(position + match.length)) &&
        !TrimClassWord(position, &match)) {
      return match.length;
    }
    const bool nation = match.candidates.size() == 1 && match.candidates[0] == gazetteer_.nation();
    if (nation) {
      AddName(position, match.length, kScopeNation, {});
    } else {
      AddName(position, match.length, 0, match);
    }
    return match.length;
  }

  // 落实省八大行动和市20项任务: a bare 省 or 市 between a word that allows it and a
  // numeral.
  std::size_t ReadLoneWord(std::size_t position) {
    const std::string_view word = text_.substr(position, 3);
    if (word != "省" && word != "市") return 0;
    static constexpr std::string_view kNumerals = "一二三四五六七八九十两";
    const std::string_view next = text_.substr(position + 3, 3);
    if (!IsDigitAt(text_, position + 3) &&
        (next.size() < 3 || kNumerals.find(next) == std::string_view::npos)) {
      return 0;
    }
    static constexpr std::string_view kBefore[] = {"围绕", "落实", "聚焦", "对照", "贯彻", "按照"};
    const std::string_view before = text_.substr(0, position);
    const bool joined = before.ends_with("和") || before.ends_with("与") || before.ends_with("及");
    if (!(joined && lone_before_) &&
        std::none_of(std::begin(kBefore), std::end(kBefore),
                     [before](std::string_view b) { return before.ends_with(b); })) {
      return 0;
    }
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

  void AddName(std::size_t position, std::size_t length, std::uint32_t scope, NameMatch match) {
    PlaceName name;
    name.range = {position, position + length};
    name.scope = scope;
    name.match = match;
    name.clause_begin = clause_begin_;
    name.in_brackets = bracket_depth_ > 0;
    name.in_name = title_depth_ > 0;
    names_->push_back(name);
  }

  void ReadMark(std::size_t position, std::size_t end, char32_t c) {
    if (EndsClause(text_, position, c)) {
      CloseClause(position);
      clause_begin_ = end;
      number_in_item_ = false;
      quote_has_clauses_ = true;
    }
    switch (c) {
      case U'、':
        // In 其中广州30家、深圳20家 the second item has its own subject.
        if (number_in_item_) clause_begin_ = end;
        number_in_item_ = false;
        break;
      case U'《':
        ++title_depth_;
        break;
      case U'》':
        title_depth_ = std::max(0, title_depth_ - 1);
        break;
      case U'（':
      case '(':
        ++bracket_depth_;
        break;
      case U'）':
      case ')':
        bracket_depth_ = std::max(0, bracket_depth_ - 1);
        break;
      case U'“':
      case U'「':
        quote_names_ = names_->size();
        in_quote_ = true;
        quote_has_clauses_ = false;
        break;
      case U'”':
      case U'」':
        if (in_quote_ && !quote_has_clauses_) {
          for (std::size_t i = quote_names_; i < names_->size(); ++i) (*names_)[i].in_name = true;
        }
        in_quote_ = false;
        break;
      default:
        if (c >= '0' && c <= '9') {
          number_in_item_ = true;
          last_digit_ = position;
        }
    }
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
  const NameFilter& filter_;
  const std::string_view text_;
  std::vector<PlaceName>* const names_;
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
    : gazetteer_(gazetteer), words_(words), filter_(gazetteer->filter()) {
  filter_.Join(words->scanned_filter());
}

void PlaceScanner::Scan(std::string_view text, std::vector<PlaceName>* names) const {
  ScanState(*gazetteer_, *words_, filter_, text, names).Run();
}

}  // namespace extract
