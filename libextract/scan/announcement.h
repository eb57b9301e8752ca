// What a paragraph announces sentence by sentence: 今年拟办25件实事。建成道路30公里,…. The words
// of planning stand in the first of them.
#ifndef EXTRACT_SCAN_ANNOUNCEMENT_H_
#define EXTRACT_SCAN_ANNOUNCEMENT_H_

#include <vector>

#include "scan/sentence_view.h"
#include "scan/status_reach.h"

namespace extract {

class Announcement {
 public:
  // Before the sentences of a paragraph: it goes on with no other, of which a scan that begins here
  // would not know.
  void StartParagraph() { aims_ = rules_ = announces_ = false; }

  // Whether what the sentence says is announced by those before it. `published`: year of the text,
  // 0 for unknown.
  bool HoldsFor(const SentenceView& view, int published) const;

  // The sentences in their turn, with what FindStatuses() said of them. `held`: by HoldsFor().
  void Pass(const SentenceView& view, const std::vector<StatusReach>& statuses, int published,
            bool held);

 private:
  bool aims_ = false;       // the sentence before was one of aims: 预期目标:增长9%。
  bool rules_ = false;      // it was a paper's
  bool announces_ = false;  // it was planned
};

}  // namespace extract

#endif  // EXTRACT_SCAN_ANNOUNCEMENT_H_
