// Names as text, for what is carried from one figure to the next. Internal to the reader of
// statements.
#ifndef EXTRACT_SCAN_CARRY_TEXT_H_
#define EXTRACT_SCAN_CARRY_TEXT_H_

#include <algorithm>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace extract {

inline bool EndsWith(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && text.substr(text.size() - end.size()) == end;
}

// 空气质量优良天数318天,|优良率87%; 总规模30亿元,首期|规模10亿元: the end of the one may be the
// beginning of the other.
inline std::string JoinNames(std::string_view carrier, std::string_view head) {
  std::size_t common = std::min(carrier.size(), head.size());
  while (common > 0 && !carrier.ends_with(head.substr(0, common))) --common;
  if (common == kHanBytes && head == "面积") common = 0;  // 水面|面积
  return std::string(carrier) + std::string(head.substr(common));
}

// 5A级, 国家级, 省级以上: a grade alone, of things that were named before.
inline bool IsGrade(std::string_view name) {
  constexpr std::size_t kLongest = 12;  // bytes
  for (const std::string_view bound : {"及以上", "以上", "以下"}) {
    if (!name.ends_with(bound)) continue;
    name.remove_suffix(bound.size());
    break;
  }
  const bool graded =  // 三级|甲等
      name.ends_with("级甲等") || name.ends_with("级乙等") || name.ends_with("级");
  return graded && name.size() <= kLongest;
}

// 乙类, behind 甲类|企业: tells parts of the same things apart; but 兽类 behind 鸟类.
inline bool IsSortOf(std::string_view name, std::string_view object) {
  constexpr std::size_t kLongest = 9;  // bytes
  constexpr std::string_view kSort = "类";
  if (name.size() > kLongest || !name.ends_with(kSort)) return false;
  const std::size_t at = object.find(kSort);
  return at != std::string_view::npos && at > 0 && at < kLongest &&
         at + kSort.size() < object.size();
}

// 省级以上|创新平台, 国家级|公园: what is counted, whatever its level; its parts name their own
// (其中国家级6个, 省级9个).
inline std::string_view WithoutLevel(std::string_view object) {
  constexpr std::size_t kFurthest = 9;  // 国家级
  for (const std::string_view level : {"级以上", "级及以上", "级", "类"}) {
    const std::size_t at = object.substr(0, kFurthest + level.size()).find(level);
    if (at != std::string_view::npos && at > 0 && at + level.size() < object.size()) {
      return object.substr(at + level.size());
    }
  }
  return object;
}

}  // namespace extract

#endif  // EXTRACT_SCAN_CARRY_TEXT_H_
