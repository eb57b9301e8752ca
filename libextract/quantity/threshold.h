// Whether an amount with a comparison word before it selects what is counted beside it
// (超10亿元的企业达12家) or is told itself (投资超10亿元的项目).
#ifndef EXTRACT_QUANTITY_THRESHOLD_H_
#define EXTRACT_QUANTITY_THRESHOLD_H_

#include <string_view>

#include "quantity/numeral_vocabulary.h"
#include "quantity/qualifier.h"
#include "quantity/reading.h"

namespace extract {

bool SelectsCounted(std::string_view text, const NumeralVocabulary& words, const Reading& reading,
                    const Qualifiers& qualifiers);

// 新增千万吨产能, 举办百场活动: a verb that tells an amount stands before the bare scale word, and
// no plan's name follows (组织万名教师培训计划).
bool IsToldByVerb(std::string_view text, const NumeralVocabulary& words, const Reading& reading);

// 近千万|贫困人口, 约百万|群众: an estimate of what stands behind, where 超千亿产业 names a size.
bool IsEstimate(std::string_view text, const Reading& reading, const Qualifiers& qualifiers);

// 突破百亿, 利润近千万: without a unit, at the end of its clause.
bool IsBareTotal(std::string_view text, const Reading& reading, const Qualifiers& qualifiers);

// Bytes of 一半, or of 半 in 近半数, 逾半居民, 占半数; not in 过半数, a majority that is asked for,
// and 近半年.
std::size_t HalfAt(std::string_view text, std::size_t position);
// 占全县的|一半, 费用减少|一半, |一半的村: half of something, or by half; 一半 alone is a word.
bool IsHalfTold(std::string_view text, const NumeralVocabulary& words, ByteRange half);

}  // namespace extract

#endif  // EXTRACT_QUANTITY_THRESHOLD_H_
