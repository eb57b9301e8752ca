#include "place/counted_places.h"

#include <algorithm>

#include "base/byte_set.h"
#include "base/character_set.h"
#include "base/utf8.h"
#include "place/place_behind.h"

namespace extract {
namespace {

constexpr ByteSet kMarks(",;:()");
constexpr std::size_t kListBytes = 90;  // 14个乡镇卫生院、|3个服务中心
constexpr std::size_t kNounBytes = 60;  // 等10个|纳入国家重点生态功能区的县

// 兴和县|14个卫生院、|3个站: counted in one list with what stands right behind the name.
bool IsListOfCounted(std::string_view gap) {
  if (gap.empty() || gap.size() > kListBytes || kMarks.First(gap) != std::string_view::npos) {
    return false;
  }
  std::size_t length;
  const char32_t first = DecodeAt(gap, 0, &length);
  if (!IsAsciiDigit(first) && !IsCounting(first)) return false;
  return gap.ends_with("、") || gap.ends_with("和") || gap.ends_with("及");
}

// 5个|县, 10个…的|县; not 5个|县域经济体, 3个|省级项目.
bool IsDivisionClass(const PlaceWords& words, std::string_view rest) {
  static constexpr CharacterSet kClasses(U"省市县区旗州盟");
  static constexpr CharacterSet kOfOne(U"级直属内外域城里立办");
  constexpr std::string_view kCountyCity = "县级市";
  if (rest.empty() || rest.starts_with(kCountyCity)) return !rest.empty();
  std::size_t length;
  if (!kClasses.Has(DecodeAt(rest, 0, &length)) || words[PlaceSet::kGoesOn].Begins(rest)) {
    return false;
  }
  return length == rest.size() || !kOfOne.Has(DecodeAt(rest, length, &length));
}

}  // namespace

bool IsOneOfPlace(std::string_view sentence, const ResolvedPlace& place, ByteRange quantity) {
  constexpr std::size_t kNounBytes = 60;
  if (place.range.end != quantity.begin) return false;
  const std::string_view amount = sentence.substr(quantity.begin, quantity.size());
  const bool part = amount.ends_with("%") || amount.ends_with("成") || amount.ends_with("点") ||
                    amount.ends_with("位") || amount.find("分之") != std::string_view::npos ||
                    amount.starts_with("第");
  if (part) return false;
  if (place.role != PlaceRole::kComparison &&
      sentence.substr(place.range.begin).starts_with("全国")) {
    return true;
  }
  const std::string_view rest = sentence.substr(quantity.end, kNounBytes);
  const std::string_view noun = rest.substr(0, std::min(kMarks.First(rest), rest.size()));
  if (noun.find("之一") != std::string_view::npos) return true;
  return noun.ends_with("中") && sentence.substr(0, place.range.begin).ends_with("在");
}

bool CountsItsOwn(std::string_view sentence, const ResolvedPlace& place, ByteRange quantity,
                  bool inside) {
  const bool served =  // 为|全省3个试点之列 names what it is one of
      !inside && place.role == PlaceRole::kComparison &&
      sentence.substr(0, place.range.begin).ends_with("为");
  const bool beside =
      served || place.role == PlaceRole::kOther || place.role == PlaceRole::kPartner;
  if (!beside || place.in_brackets) return false;
  if (place.range.end != quantity.begin &&
      !IsListOfCounted(sentence.substr(place.range.end, quantity.begin - place.range.end))) {
    return false;
  }
  const std::string_view before = sentence.substr(0, place.range.begin);
  for (const std::string_view apart :
       {"来自", "从", "自", "、", "和", "及", "由", "至", "到", "距", "离"}) {
    if (before.ends_with(apart)) return false;
  }
  const std::string_view amount = sentence.substr(quantity.begin, quantity.size());
  for (const std::string_view other : {"%", "点", "位", "倍", "次", "小时", "分钟", "公里"}) {
    if (amount.ends_with(other)) return false;
  }
  return !amount.starts_with("第");
}

bool CountsDivisions(const PlaceWords& words, std::string_view sentence, std::size_t end) {
  static constexpr CharacterSet kNumber(U"0123456789一二三四五六七八九十两余多个");
  constexpr std::string_view kAmong = "等", kOf = "的";
  std::string_view rest = sentence.substr(std::min(end, sentence.size()));
  if (!rest.starts_with(kAmong)) return false;
  rest.remove_prefix(kAmong.size());
  while (const std::size_t about = words[PlaceSet::kAbout].SizeAt(rest)) rest.remove_prefix(about);
  const std::size_t numeral = rest.size();
  std::size_t length;
  while (!rest.empty() && kNumber.Has(DecodeAt(rest, 0, &length))) rest.remove_prefix(length);
  if (rest.empty() || rest.size() == numeral) return false;
  for (const std::string_view kind : {"设区", "地市", "地级", "城市", "自治"}) {
    if (rest.starts_with(kind)) return true;
  }
  if (IsDivisionClass(words, rest)) return true;
  rest = rest.substr(0, FloorCharacter(rest, std::min(rest.size(), kNounBytes)));
  rest = rest.substr(0, kMarks.First(rest));
  const std::size_t of = rest.rfind(kOf);
  return of != std::string_view::npos && IsDivisionClass(words, rest.substr(of + kOf.size()));
}

DivisionId HoldingCounted(const Gazetteer& gazetteer, const std::vector<ResolvedPlace>& places,
                          std::size_t i, std::size_t position, const DivisionId (&own)[3]) {
  DivisionId all = places[i].division;
  for (const ResolvedPlace& place : places) {
    if (place.group != places[i].group) continue;
    while (all != kNoDivision && !gazetteer.IsWithin(place.division, all)) {
      all = gazetteer.ParentOf(all);
    }
  }
  const auto holds = [&](DivisionId id) {
    return id != kNoDivision && id != places[i].division && gazetteer.IsWithin(all, id);
  };
  for (std::size_t j = i; j-- > 0;) {
    const ResolvedPlace& place = places[j];
    if (place.group != places[i].group && place.role == PlaceRole::kSubject &&
        place.reach_end > position && holds(place.division)) {
      return place.division;
    }
  }
  for (const DivisionId id : own) {
    if (holds(id)) return id;
  }
  return all == places[i].division ? gazetteer.ParentOf(all) : all;
}

}  // namespace extract
