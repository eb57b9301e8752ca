#include "scan/shared_ends.h"

#include <algorithm>
#include <string_view>

#include "base/utf8.h"
#include "scan/phrase_choice.h"
#include "scan/phrase_words.h"

namespace extract {
namespace {

// 绿色产业、低碳|产业, 住院病人、日间|病人: words of one kind, by their last two characters.
bool EndAlike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  return a.size() >= 2 * kHanBytes && b.size() >= 2 * kHanBytes &&
         a.substr(a.size() - 2 * kHanBytes) == b.substr(b.size() - 2 * kHanBytes);
}

// 新材料产业、食品制造业|增加值: behind the last word of `last` that ends as `own` does, in what
// both are; last.begin for none, or where no measure follows.
std::size_t BehindSort(const SentenceView& view, std::string_view own, Phrase last) {
  const std::uint32_t traits = view.tokens[last.end - 1].traits;
  const bool measure =  // 电子产品、中间品|出口
      view.tokens[last.end - 1].word_class == WordClass::kVerbalNoun ||
      ((traits & (kTraitHead | kTraitHeadShape)) != 0 && (traits & kTraitNameHead) == 0);
  if (!measure || own.size() < 2 * kHanBytes) return last.begin;
  const std::string_view sort = own.substr(own.size() - kHanBytes);
  std::size_t end = last.end - 1;
  while (end > last.begin && !view.TokenText(end - 1).ends_with(sort)) --end;
  return end > last.begin && view.IsWord(end, "的") ? end + 1 : end;
}

// 网上|零售额, 国际|市场份额, 平均|价格: what tells where and how is measured, not what.
bool IsOfMeasure(const SentenceView& view, std::size_t i) {
  const SentenceToken& token = view.tokens[i];
  return token.kind == TokenKind::kTime || token.word_class == WordClass::kAdjective ||
         token.word_class == WordClass::kLocalizer || token.word_class == WordClass::kVerbalNoun ||
         (token.traits & (kTraitHead | kTraitCumulative)) != 0;
}

}  // namespace

bool EndsInside(const SentenceView& view, Phrase conjunct, Phrase last) {
  const std::string_view own = view.TokenText(conjunct.end - 1);
  for (std::size_t i = last.begin; i + 1 < last.end; ++i) {
    if (EndAlike(view.TokenText(i), own)) return true;
  }
  return BehindSort(view, own, last) > last.begin;
}

std::string SharedEnds::For(const SentenceView& view, Phrase conjunct, Phrase last) const {
  const std::string name = cutter_->Text(view, conjunct);
  const auto known = [&](const std::string& text) {
    return program_->indicators.Find(text) != nullptr;
  };
  std::string end = Read(view, conjunct, last);
  // 教育、城乡社区|支出: of two indicators of the lexicons the end is what they share.
  if (!known(cutter_->Text(view, last)) || known(name + end)) return end;
  for (std::size_t i = last.begin + 1; i < last.end; ++i) {
    std::string shared = cutter_->Text(view, {i, last.end});
    if (known(name + shared)) return shared;
  }
  return end;
}

// What the last conjunct says for the one before it too: as many words are left out as that one
// has, or, where the last begins with a longer word, as much of it (城镇、农村|居民人均可支配收入).
std::string SharedEnds::Read(const SentenceView& view, Phrase conjunct, Phrase last) const {
  // 服装、粮油类|零售额: what 类 closes, it closes for all. 优势产业、绿色低碳优势产业|增加值: what
  // stands behind the word that both end with.
  const std::string_view own_end = view.TokenText(conjunct.end - 1);
  const std::string_view last_end = view.TokenText(last.end - 1);
  if (last_end.size() >= 2 * kHanBytes && own_end.ends_with(last_end)) {
    return "";  // 机电产品、高新技术|产品
  }
  for (std::size_t i = last.begin; i + 1 < last.end; ++i) {
    const std::string_view word = view.TokenText(i);
    const bool sort = word.size() > 6 && word.substr(word.size() - 3) == "类";
    const bool sorted = own_end.ends_with("类");  // 家电类、服装类|销售额
    if (word == "类") return cutter_->Text(view, {i + (sorted ? 1 : 0), last.end});
    if (sort) return (sorted ? "" : "类") + cutter_->Text(view, {i + 1, last.end});
    // 小学、普通高中|生均经费, 造船、航天装备|行业增加值; but 高端制造业、电子产品制造业|增加值
    if (i > last.begin && (*view.words)[SentenceWord::kCategory].Begins(word) &&
        !EndsInside(view, conjunct, last)) {
      return cutter_->Text(view, {i, last.end});
    }
    if (EndAlike(word, own_end)) return cutter_->Text(view, {i + 1, last.end});
  }
  if (const std::size_t behind = BehindSort(view, own_end, last); behind > last.begin) {
    return cutter_->Text(view, {behind, last.end});
  }
  if (Length(conjunct) == 1 && view.tokens[conjunct.begin].word_class != WordClass::kLatin) {
    const SentenceToken& own = view.tokens[conjunct.begin];
    const std::string_view first = view.TokenText(last.begin);
    const std::size_t length = own.end - own.begin;
    if (first.size() >= length + 6) {
      const std::string_view rest = first.substr(length);
      // 企业、高等|学校: who is told from an adjective's noun is no part of it.
      const bool alike = own.word_class == WordClass::kAdjective ||
                         program_->words->ClassOf(first.substr(0, length)) != WordClass::kAdjective;
      if (alike && program_->words->ClassOf(rest) == WordClass::kNoun) {
        return std::string(rest) + cutter_->Text(view, {last.begin + 1, last.end});
      }
      // 制造业、普惠小微贷款|余额: the last noun of a long word
      const std::string_view noun = first.substr(first.size() - 6);
      if (first.size() >= 15 && own_end.substr(own_end.size() - 3) != noun.substr(3) &&
          program_->words->ClassOf(noun) == WordClass::kNoun) {
        return std::string(noun) + cutter_->Text(view, {last.begin + 1, last.end});
      }
    }
  }
  return BehindWords(view, conjunct, last);
}

// 业务收入, 规上工业增加值: one word that ends with a head.
std::string_view SharedEnds::HeadOf(std::string_view word) const {
  constexpr std::size_t kLongest = 9;  // bytes: 增加值
  std::string_view head;
  for (std::size_t size = 3; size <= kLongest && size < word.size(); size += 3) {
    const std::string_view end = word.substr(word.size() - size);
    if ((program_->profiles.Of(end).traits & kTraitHead) != 0) head = end;
  }
  return head;
}

// 小麦|种植面积, 粮食|产量, 吉林野生东北虎|数量
std::string SharedEnds::Measure(const SentenceView& view, Phrase phrase) const {
  std::size_t begin = phrase.end - 1;
  while (begin > phrase.begin && (IsOfMeasure(view, begin - 1) ||  // 全省|PM2.5平均浓度
                                  view.tokens[begin - 1].word_class == WordClass::kLatin)) {
    --begin;
  }
  if (begin > phrase.begin) return cutter_->Text(view, {begin, phrase.end});
  return Length(phrase) == 1 ? std::string(HeadOf(view.TokenText(begin))) : "";
}

// 汽、柴|油价格, 猪、牛|肉产量: what makes a word of the one character that a conjunct ends with.
std::string SharedEnds::RestOfWord(const SentenceView& view, Phrase conjunct, Phrase last) const {
  const std::string_view own = view.TokenText(conjunct.end - 1);
  const std::string_view word = view.TokenText(last.begin);
  const bool suffixed =  // 弃风、弃光|率: one word with its head
      last.end == last.begin + 1 && word.size() == own.size() + kHanBytes;
  if (suffixed) {
    const bool measure =  // 利润、|负债率
        (view.tokens[conjunct.end - 1].traits & (kTraitHead | kTraitHeadShape)) != 0 ||
        program_->indicators.Find(own) != nullptr;
    if (measure) return "";
    const std::string_view head = word.substr(own.size());
    const std::string rate = std::string(own).append(head);
    return program_->words->ClassOf(rate) == WordClass::kNoun ? std::string(head) : "";
  }
  if (own.size() != kHanBytes || !program_->words->HasSibling(word, own)) return "";
  const std::string_view rest = word.substr(kHanBytes);
  if (Length(conjunct) > 1 && program_->words->ClassOf(word) != WordClass::kNoun) {
    return "";  // 客运车、微|型载货汽车
  }
  if (program_->words->ClassOf(own) == WordClass::kNoun &&
      !(*view.words)[SentenceWord::kSharedEnd].Begins(rest)) {
    return "";  // 牛、山|羊, but 猪、牛|肉
  }
  return std::string(rest) + cutter_->Text(view, {last.begin + 1, last.end});
}

// What stands behind the words that are left out: half of the word before a suffix is its part.
std::string SharedEnds::FromWord(const SentenceView& view, Phrase conjunct, Phrase last,
                                 std::size_t skip) const {
  const SentenceToken& measure = view.tokens[last.end - 1];
  const bool suffix = measure.end - measure.begin == kHanBytes;
  const auto adjective = [&](std::size_t i) {
    return view.tokens[i].word_class == WordClass::kAdjective;
  };
  const std::string_view own_end = view.TokenText(conjunct.end - 1);
  const SentenceToken& before = view.tokens[last.begin + skip - 1];
  const std::string_view word = view.TokenText(last.begin + skip - 1);
  if (skip > 0 && skip + 1 == Length(last) && suffix && word.size() == 4 * kHanBytes) {
    return std::string(word.substr(2 * kHanBytes)).append(view.TokenText(last.end - 1));
  }
  const bool own = skip > 0 && skip + 1 == Length(last) && before.kind == TokenKind::kWord &&
                   (adjective(last.begin + skip - 1) || before.end - before.begin == 3) &&
                   !adjective(conjunct.end - 1) && own_end.size() > 3;
  if (own) return "";  // 蔬菜、鲜|鱼价格上涨: the noun is the adjective's alone
  return cutter_->Text(view, {last.begin + skip, last.end});
}

// As many words of the last conjunct are left out as the one before it has.
std::string SharedEnds::BehindWords(const SentenceView& view, Phrase conjunct, Phrase last) const {
  const std::string_view own_end = view.TokenText(conjunct.end - 1);
  if (Length(last) == 1) return "";
  const SentenceToken& opening = view.tokens[last.begin];
  if (Length(last) == 2 && opening.end - opening.begin == 3 && opening.traits == 0 &&
      own_end.size() > 3 && (view.tokens[last.end - 1].traits & kTraitHead) == 0) {
    return "";  // 蔬菜、鲜|牛肉: such a character makes one word with the noun behind it
  }
  for (std::size_t i = last.begin; i + 1 < last.end; ++i) {
    // 医药、信息等|产业增加值; 车床、铣床或磨床的|平均价格
    if (view.IsWord(i, "等") || (i > last.begin && view.IsWord(i, "的")))
      return cutter_->Text(view, {i + 1, last.end});
  }
  // 灯具及|音响类销售额: what stands behind an inner 及 is nearer to the shared end.
  for (std::size_t i = last.end; i-- > last.begin + 1;) {
    if (view.IsWord(i, "及") || view.IsWord(i, "和") || view.IsWord(i, "与")) {
      if (i + 2 < last.end) last.begin = i + 1;
      break;
    }
  }
  std::size_t skip = std::min(Length(conjunct), Length(last) - 1);
  const auto place = [&](std::size_t i) {
    return view.tokens[i].kind == TokenKind::kPlace ||
           view.tokens[i].word_class == WordClass::kPlaceName;
  };
  // 香港及中国|台湾|旅客: of a name of places all are left out.
  while (place(conjunct.end - 1) && skip + 1 < Length(last) && place(last.begin + skip)) ++skip;
  const SentenceToken& measure = view.tokens[last.end - 1];
  const bool compound =  // 风力发电机组、储能用锂离子电池|产量: a thing, not a part of its name
      own_end.size() >= 4 * kHanBytes && Length(last) > Length(conjunct) + 1 &&
      ((measure.traits & (kTraitHead | kTraitHeadShape)) != 0 ||
       measure.word_class == WordClass::kVerbalNoun);
  if (compound) {
    skip = Length(last) - 1;
    while (skip > 1 && IsOfMeasure(view, last.begin + skip - 1)) --skip;
  }
  const auto adjective = [&](std::size_t i) {
    return view.tokens[i].word_class == WordClass::kAdjective;
  };
  // 企业、高等学校|经费: an adjective belongs to the noun behind it.
  while (skip + 1 < Length(last) && adjective(last.begin + skip - 1) &&
         !adjective(conjunct.end - 1)) {
    ++skip;
  }
  // 新生儿、5岁以下儿童|死亡率: who is so old is one name.
  const auto sized = [&](std::size_t i) {
    return view.tokens[i].kind == TokenKind::kThreshold || view.Is(i, SentenceWord::kRelation);
  };
  while (skip > 0 && skip + 1 < Length(last) && sized(last.begin + skip - 1)) ++skip;
  const bool suffix = measure.end - measure.begin == kHanBytes;
  if (skip > 1 && skip + 1 == Length(last) && suffix) {
    --skip;  // 城市污水、垃圾|处理率
  }
  return FromWord(view, conjunct, last, skip);
}

}  // namespace extract
