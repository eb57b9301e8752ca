#include "scan/list_repair.h"

#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

// Behind the last token of a phrase that says a size: 千亿|级, 30亿元以上|, 百|亿元|. Its beginning
// where none does.
std::size_t SizeEnd(const SentenceView& view, Phrase phrase) {
  std::size_t end = phrase.begin;
  for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
    const SentenceToken& token = view.tokens[i];
    const bool closes =  // 亿|元, 亿|级
        end == i && i > phrase.begin &&
        (token.word_class == WordClass::kClassifier || view.IsWord(i, "级"));
    if (closes || token.kind == TokenKind::kThreshold || token.word_class == WordClass::kNumeral) {
      end = i + 1;
    }
  }
  return end;
}

// 2家千亿级、24家百亿级|工业企业: a size alone is nothing that could be counted.
bool LendSized(const SentenceView& view, const PhraseCutter& cutter, Phrase own, Phrase next,
               Statement* statement) {
  if (own.empty() || next.empty() || SizeEnd(view, own) != own.end) return false;
  const std::size_t noun = SizeEnd(view, next);
  if (noun == next.begin || noun == next.end) return false;
  statement->indicator = cutter.Text(view, own) + cutter.Text(view, {noun, next.end});
  return true;
}

// 首批|9项及第二批16项试点任务: which of them, but not what.
bool IsOrder(const SentenceView& view, Phrase phrase, std::size_t token) {
  return phrase.end == phrase.begin + 1 && phrase.end <= token &&
         view.tokens[phrase.begin].word_class == WordClass::kAdjective;
}

}  // namespace

// 完成9宗、739.8亩|农村建设用地入市; 38所国家级、28所省级和50所市级|体育特色学校; 2个集中式和3个
// 分布式|光伏项目: what only the last of several has.
void LendHeads(const SentenceView& view, const PhraseCutter& cutter,
               std::vector<Statement>* statements) {
  constexpr std::string_view kPeople = "人口";
  std::string lent;  // what the statement behind took over, for the one before it
  for (std::size_t i = statements->size(); i-- > 1;) {
    if ((*statements)[i - 1].indicator == view.quantities[i - 1].unit) continue;  // 7镇|30个村
    Phrase own = (*statements)[i - 1].phrase;
    const Phrase next = (*statements)[i].phrase;
    const std::size_t next_token = view.quantity_tokens[i];
    const std::size_t own_token = view.quantity_tokens[i - 1];
    const bool adjacent = next_token == own_token + 1;  // 推出12批1181项|创新举措
    const bool listed =
        next_token == own_token + 2 && view.tokens[own_token + 1].kind == TokenKind::kComma;
    if ((own.empty() || own.end <= own_token) && (adjacent || (listed && own.empty())) &&
        !next.empty() && next.begin > next_token) {
      if (listed && view.quantities[i - 1].unit.ends_with("人") &&
          !view.quantities[i].Is(Dimension::kPersons)) {
        (*statements)[i - 1].indicator = kPeople;  // 有5口|人、6亩地; 3万|人、5万头牛缺水
        continue;
      }
      (*statements)[i - 1].indicator = (*statements)[i].indicator;
      (*statements)[i - 1].phrase = next;
      continue;
    }
    if (IsOrder(view, own, own_token) && next_token <= own_token + 5 && view.Joins(own_token + 1) &&
        !next.empty() && next.begin > next_token) {
      (*statements)[i - 1].indicator = cutter.Text(view, own) + (*statements)[i].indicator;
      continue;
    }
    if (own.end <= own_token && next_token >= own_token + 3 && next_token <= own_token + 4) {
      own = {own_token + 1, next_token - 1};
    }
    std::string head = std::move(lent);
    lent.clear();
    if (own.empty() || next.empty() || next.end < next.begin + 2 || next.begin <= next_token ||
        own.begin <= own_token || own.end + 1 != next_token) {
      continue;
    }
    if (LendSized(view, cutter, own, next, &(*statements)[i - 1])) continue;
    const std::string_view last = view.TokenText(own.end - 1);
    if (last.size() < 2 * kHanBytes || !(*view.words)[SentenceWord::kAttributeEnd].Ends(last))
      continue;
    const std::string& lender = (*statements)[i].indicator;
    // 区域|级产业集群 and 分布式光伏|项目 as well as 市级|体育学校: up to where the attribute ends
    const std::string_view attribute_end = last.substr(last.size() - kHanBytes);
    const std::string first = cutter.Text(view, {next.begin, next.begin + 2});
    const std::size_t end = first.find(attribute_end);
    if (head.empty() && end != std::string::npos && lender.starts_with(first)) {
      head = lender.substr(end + attribute_end.size());
    }
    if (head.empty()) continue;
    (*statements)[i - 1].indicator = cutter.Text(view, own) + head;
    (*statements)[i - 1].phrase = next;
    lent = std::move(head);
  }
}

// 由|目前约8公里, 从|现有的300张, 从|每人50元: where what stands between the word that leads from a
// former level and its number at `token` begins. Texts, as 目前 is a time and not a word there.
std::size_t BehindOrigin(const SentenceView& view, std::size_t token) {
  for (;;) {
    const bool says =
        token > 0 && (view.Is(token - 1, SentenceWord::kRate) ||
                      view.tokens[token - 1].kind == TokenKind::kPlace ||
                      (view.tokens[token - 1].traits & kTraitScope) != 0 ||  // 由|全国第12位
                      (*view.words)[SentenceWord::kFormerly].Holds(view.TokenText(token - 1)));
    if (says) {
      --token;
    } else if (token > 1 && view.IsWord(token - 2, "每")) {
      token -= 2;
    } else {
      return token;
    }
  }
}

// Behind the last of the numbers that stand together from quantity `i` on: 9:41:50, 771家、481家.
std::size_t EndOfNumbers(const SentenceView& view, std::size_t i) {
  constexpr std::size_t kColon = 3;  // bytes, at most
  std::size_t end = i + 1;
  for (; end < view.quantities.size(); ++end) {
    const std::size_t before = view.quantity_tokens[end - 1];
    const bool ratio =
        view.quantities[end].kind == QuantityKind::kRatioPart &&
        view.quantities[end].extent.begin <= view.quantities[end - 1].extent.end + kColon;
    const bool list = view.quantity_tokens[end] == before + 2 && view.Joins(before + 1) &&
                      view.quantities[end].base_unit == view.quantities[i].base_unit;
    if (!ratio && !list) break;
  }
  return end;
}

namespace {

// 比2012年(的)|4506元增加6926元: what the value at `token` was, which the next number says has
// changed.
bool IsMeasuredAgainst(const SentenceView& view, std::size_t token, std::size_t next,
                       const Statement& change) {
  if (token > 0 && view.IsWord(token - 1, "的")) --token;
  const std::string_view time = token > 0 ? view.TokenText(token - 1) : std::string_view();
  const bool then = token > 0 && view.tokens[token - 1].kind == TokenKind::kTime &&
                    (time.starts_with("比") || time.starts_with("较"));
  return then && view.ClauseEnd(token) == view.ClauseEnd(next) &&
         change.measure == Measure::kChange && change.phrase.empty();
}

}  // namespace

void MarkFormer(const SentenceView& view, std::vector<Statement>* statements) {
  for (std::size_t i = 0; i + 1 < statements->size(); ++i) {
    const std::size_t end = EndOfNumbers(view, i);
    if (end == statements->size()) return;
    std::size_t token = view.quantity_tokens[i];
    if (IsMeasuredAgainst(view, token, view.quantity_tokens[end], (*statements)[end])) {
      (*statements)[i].former = true;
      (*statements)[i].action.clear();
      continue;
    }
    token = BehindOrigin(view, token);
    const bool from = token > 0 && view.Is(token - 1, SentenceWord::kOrigin);
    const bool dated = token > 0 && view.IsFromTime(token - 1);  // 由上半年|的6.2%
    const std::size_t next = view.quantity_tokens[end];
    if (!(from || dated) || view.ClauseEnd(token) != view.ClauseEnd(next)) continue;
    bool arrives = false;
    for (std::size_t k = view.quantity_tokens[end - 1] + 1; k < next; ++k) {
      arrives |= (view.tokens[k].traits & (kTraitRiseTo | kTraitFallTo)) != 0 ||
                 view.Is(k, SentenceWord::kDestination);
    }
    if (!arrives) continue;
    for (std::size_t k = i; k < end; ++k) (*statements)[k].former = true;
    if (end > i + 1) continue;
    if ((*statements)[i + 1].measure == Measure::kLevel) {
      (*statements)[i + 1].measure = (*statements)[i].measure;     // 比重由52%提高到|57%
      (*statements)[i + 1].negative |= (*statements)[i].negative;  // 降幅由5%收窄至|3%
    }
  }
}

std::string SameHerd(const SentenceView& view, Phrase phrase, std::string_view before) {
  if (phrase.end != phrase.begin + 1 || !view.Is(phrase.begin, SentenceWord::kHerd)) return "";
  const std::size_t side = (*view.words)[SentenceWord::kHerdName].SizeBefore(before);
  if (side == 0 || side == before.size()) return "";
  return std::string(before.substr(0, before.size() - side)).append(view.TokenText(phrase.begin));
}

}  // namespace extract
