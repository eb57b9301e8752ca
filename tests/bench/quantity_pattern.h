// The one pattern that peers search for: a numeral and a unit, simplified and traditional, without
// captures. The same text goes to RE2 and, through `bench_pairs --print_pattern`, to ripgrep.
#ifndef EXTRACT_TESTS_BENCH_QUANTITY_PATTERN_H_
#define EXTRACT_TESTS_BENCH_QUANTITY_PATTERN_H_

namespace extract::bench {

inline constexpr char kQuantityPattern[] =
    "(?:[0-9０-９][0-9０-９,，]*(?:[.．][0-9０-９]+)?"
    "|[零〇一二两兩三四五六七八九十百千]+(?:[点點][零〇一二三四五六七八九]+)?)"
    "(?:万亿|萬億|千万|千萬|百万|百萬|十万|十萬|亿|億|万|萬|千|百)?"
    "(?:美元|港元|欧元|歐元|人民币|人民幣|元|公里|千米|平方米|平方公里|立方米|米|公顷|公頃|亩|畝"
    "|吨|噸|公斤|千克|千瓦时|千瓦時|千瓦|兆瓦|个百分点|個百分點|百分点|百分點|个工作日|個工作日"
    "|个|個|家|户|戶|人次|人|名|项|項|件|条|條|座|台|臺|套|辆|輛|所|处|處|次|倍|位|%|％|‰"
    "|年|月|日|天|小时|小時|分钟|分鐘)";

}  // namespace extract::bench

#endif  // EXTRACT_TESTS_BENCH_QUANTITY_PATTERN_H_
