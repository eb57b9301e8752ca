// Words of which the finder of actions asks whether they govern at all. Internal to it.
#ifndef EXTRACT_SCAN_ACTION_WORDS_H_
#define EXTRACT_SCAN_ACTION_WORDS_H_

#include <cstddef>

#include "scan/sentence_view.h"

namespace extract {

// 供养|标准, 机场改扩建|工程: the verb of a name; but 处理|业务.
bool IsOfName(const SentenceView& view, std::size_t i);
// 电子信息、装备|制造|等产业, 煤炭高效|利用|、光伏发电等, 政策|宣讲|、牧民|定居|等3大工程: what
// ends a member of a list governs nothing.
bool IsOfMember(const SentenceView& view, std::size_t clause, std::size_t i);
// 新(改)|建学校12所: the end of a verb that brackets part.
bool IsBracketed(const SentenceView& view, std::size_t clause, std::size_t i);
// A verb, or a word that is noun or verb.
bool IsVerbal(const SentenceToken& token);
// 8户没有|脱贫, 尚未|开工12个: what was not done.
bool IsDenied(const SentenceView& view, std::size_t i);
// 4兆瓦电站和|年产|3万吨的生产线: the verb of the next member of a list.
bool IsOfOther(const SentenceView& view, std::size_t i);
// 3个页岩气|勘探|区块钻井, 60项政府|办理|事项下放: a word that is noun or verb, between two nouns
// of the name of what is counted, which is told by the verb behind it.
bool IsOfCompound(const SentenceView& view, std::size_t i, std::size_t end);
// 救援|人员…, 中央巡视|工作…: a deed that is part of a name, which ends before `end`; but
// 培训|人员30名.
bool IsOfDeedNoun(const SentenceView& view, std::size_t i, std::size_t end);
// 有, 另有, 还有, 共有: that there is something, where 拥有 and 设有 tell what somebody has.
bool TellsThatThereIs(const SentenceView& view, std::size_t i);
// 在袭击|中丧生, 开盘|时成交, 验收|后付款, 开盘|当日: when something else was done; but
// 正在建设|中, 进入|前5%.
bool IsCircumstance(const SentenceView& view, std::size_t i);
// 端|上|了, 培育|出|了, 跌|到: tells how the verb before it ends; but 达|上百万.
bool IsComplement(const SentenceView& view, std::size_t clause, std::size_t i);

}  // namespace extract

#endif  // EXTRACT_SCAN_ACTION_WORDS_H_
