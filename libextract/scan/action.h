// The verb that governs a quantity: 取消 of 取消行政权力事项40项, 入驻 of 7家机构入驻, 缩短至 of
// 缩短至2天.
#ifndef EXTRACT_SCAN_ACTION_H_
#define EXTRACT_SCAN_ACTION_H_

#include <string>
#include <string_view>

#include "scan/phrase.h"
#include "scan/sentence_view.h"

namespace extract {

class ActionFinder {
 public:
  explicit ActionFinder(const PhraseCutter* cutter) : cutter_(cutter) {}

  // `phrase`: the indicator phrase of the quantity at token `quantity`, before or behind it, or
  // empty. Verbs that stand together are one action (制定出台, 制定并实施). "" where no verb
  // governs. With `left_only` verbs behind the quantity are left aside; `is_behind` becomes true
  // for one that stands there (3个村、5个社区|完成改造).
  std::string Find(const SentenceView& view, std::size_t quantity, Phrase phrase, bool left_only,
                   bool* is_behind) const;
  // Nothing but what is counted and a joint stands between two quantities: one verb governs both.
  // 修建|30个泵站、|15座水塔, 售出化肥|4吨、农药|2吨.
  bool IsListed(const SentenceView& view, std::size_t former, std::size_t quantity) const;
  // What befell those that are counted, or what they do, where it stands in place of their name:
  // 遇难 of 8人|遇难. "" for none.
  std::string OfCounted(const SentenceView& view, std::size_t quantity, Phrase phrase) const;
  // The verb of change right before the quantity: 压减 of 分别压减|72%.
  std::string OfChange(const SentenceView& view, std::size_t quantity) const;

 private:
  static constexpr std::size_t npos = static_cast<std::size_t>(-1);
  bool Governs(const SentenceView& view, std::size_t i) const;
  bool IsSubject(const SentenceView& view, std::size_t i) const;
  bool IsOfScheme(const SentenceView& view, std::size_t i) const;
  std::size_t Undertaken(const SentenceView& view, std::size_t quantity, Phrase phrase,
                         std::size_t clause) const;
  std::size_t BehindList(const SentenceView& view, std::size_t clause, std::size_t quantity) const;
  std::size_t AroundAttribute(const SentenceView& view, std::size_t quantity, Phrase phrase,
                              std::size_t clause) const;
  std::size_t AroundSize(const SentenceView& view, Phrase phrase, std::size_t clause) const;
  std::size_t RightBefore(const SentenceView& view, std::size_t quantity, std::size_t clause,
                          bool weak) const;
  bool Makes(const SentenceView& view, std::size_t i) const;
  bool LeadsPhrase(const SentenceView& view, Phrase phrase, std::size_t clause,
                   const Quantity& number) const;
  bool IsOfChange(const SentenceView& view, std::size_t verb, const Quantity& number) const;
  // 3人遇难|6人受伤: what befell those before is not what befell these.
  bool BefellThese(const SentenceView& view, std::size_t quantity, Phrase phrase,
                   std::size_t clause) const;
  std::size_t Completed(const SentenceView& view, std::size_t quantity, std::size_t clause) const;
  bool FollowsVerb(const SentenceView& view, std::size_t clause, std::size_t i) const;
  std::size_t BeforeObject(const SentenceView& view, std::size_t quantity, Phrase phrase,
                           std::size_t clause) const;
  static std::size_t Hastened(const SentenceView& view, std::size_t from, std::size_t clause);
  std::size_t InsideName(const SentenceView& view, Phrase phrase, const Quantity& number) const;
  static std::string_view OfDeedName(const SentenceView& view, Phrase phrase);
  static std::size_t YearlyDeed(const SentenceView& view, Phrase phrase);
  static bool IsFormer(const SentenceView& view, std::size_t quantity);
  static bool IsMeasureOfDeed(const SentenceView& view, std::size_t quantity, Phrase phrase);
  std::size_t LeadingName(const SentenceView& view, Phrase phrase, const Quantity& number) const;
  static std::size_t Giving(const SentenceView& view, std::size_t quantity, Phrase phrase);
  std::size_t DeedOfCounted(const SentenceView& view, std::size_t quantity, Phrase phrase) const;
  std::size_t Nearest(const SentenceView& view, std::size_t quantity, Phrase phrase,
                      std::size_t clause) const;
  std::size_t Left(const SentenceView& view, std::size_t from, std::size_t clause, bool any) const;
  std::size_t Right(const SentenceView& view, std::size_t from, std::size_t end) const;
  std::string Chain(const SentenceView& view, std::size_t verb) const;

  const PhraseCutter* cutter_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_ACTION_H_
