#include "place/sighting_signs.h"

#include <algorithm>

#include "base/character_set.h"
#include "base/utf8.h"
#include "place/place_behind.h"

namespace extract {
namespace {

constexpr std::size_t kTitleBytes = 150;
constexpr std::size_t kCongressReach = 90;

}  // namespace

bool IsTitleBlock(const NormalizedBlock& block, std::size_t index) {
  if (block.kind == BlockKind::kTitle) return true;
  return index < kTitleBlocks && block.text.size() <= kTitleBytes &&
         ((block.kind == BlockKind::kHeading && (index == 0 || block.heading_level <= 1)) ||
          block.kind == BlockKind::kParagraph) &&
         block.text.find("。") == std::string::npos;
}

bool StartsTitle(std::string_view title, std::size_t position) {
  for (std::size_t at = 0; at < position;) {
    std::size_t length;
    const char32_t c = CodePointAt(title, at, &length);
    if (IsHan(c) &&
        std::string_view("年关于度月今").find(title.substr(at, length)) == std::string_view::npos) {
      return false;
    }
    at += length;
  }
  return true;
}

bool IsCongress(std::string_view rest) {
  return rest.starts_with("第") &&
         rest.substr(0, kCongressReach).find("人民代表大会") != std::string_view::npos;
}

bool IsNationalFirm(const PlaceWords& words, std::string_view text) {
  constexpr std::string_view kChina = "中国";
  return text.starts_with(kChina) &&
         (words[PlaceSet::kNationalFirm].Begins(text.substr(kChina.size())) || IsMart(words, text));
}

bool IsNoTopic(const PlaceWords& words, std::uint32_t scope, std::string_view rest) {
  if (scope == 0) return words.LengthAt(rest, 0, kAidWord) > 0;
  return scope == kScopeNation && words.LengthAt(rest, 0, kRankWord) > 0;
}

bool IsNewspaper(const PlaceWords& words, std::string_view rest) {
  return words[PlaceSet::kNewspaper].Begins(rest);
}

bool IsCredit(const PlaceWords& words, std::string_view text) {
  constexpr std::size_t kLineBytes = 90;
  const std::size_t word = words[PlaceSet::kCredit].SizeAt(text);
  return word > 0 && text.size() <= kLineBytes && text.substr(word).starts_with(":");
}

bool IsReported(std::string_view before, std::string_view rest) {
  constexpr std::string_view kReporter = "记者";
  constexpr std::size_t kClauseBytes = 36;  // 记者昨日从, 记者近日走访了
  if (!before.ends_with("从") && !before.ends_with("在") && !before.ends_with("了")) return false;
  if (rest.starts_with("、")) return false;
  const std::string_view near =
      before.substr(before.size() - std::min(before.size(), kClauseBytes));
  const std::size_t reporter = near.rfind(kReporter);
  return reporter != std::string_view::npos &&
         near.find_first_of(",;:", reporter) == std::string_view::npos &&
         near.find("。", reporter) == std::string_view::npos;
}

bool IsWireHead(std::string_view before, std::string_view name, std::string_view rest) {
  return name == "北京" && (before.ends_with("社") || before.ends_with("网")) && !rest.empty() &&
         IsAsciiDigit(static_cast<unsigned char>(rest.front()));
}

bool IsVenue(const PlaceWords& words, std::string_view before, std::string_view rest) {
  return before.ends_with("在") && words[PlaceSet::kVenue].Begins(rest);
}

bool IsNeighbour(const PlaceWords& words, const PlaceName& name, std::string_view text) {
  static constexpr CharacterSet kSides(U"东南西北");
  static constexpr CharacterSet kBeside(U"临邻接连靠依倚枕濒毗界抵");
  const std::size_t begin = std::min(name.clause_begin, name.range.begin);
  const std::string_view before = text.substr(begin, name.range.begin - begin);
  // 阆中市与|苍溪县接壤 tells of the former, 位于阆中市与苍溪县交界 of both.
  if (words[PlaceSet::kBorder].Ends(text.substr(0, std::max(name.clause_end, name.range.end)))) {
    return before.find("与") != std::string_view::npos && !words[PlaceSet::kLocated].IsIn(before);
  }
  for (std::size_t i = 0, length; i < before.size(); i += length) {
    const char32_t c = DecodeAt(before, i, &length);
    if (!kSides.Has(c)) return i > 0 && kBeside.Has(c);
  }
  return false;
}

}  // namespace extract
