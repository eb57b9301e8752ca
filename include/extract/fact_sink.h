// Where facts go. The scanner pushes them in document order: by (begin, end, rule id).
//
//   struct Printer : FactSink {
//     bool Add(const Fact& fact) override { std::cout << fact.indicator << '\n'; return true; }
//   };
//
// Returning false stops the scan; the scan then ends normally and nothing more is pushed.
// The fact is valid during the call only: the scanner reuses it. Copy it to keep it.
#ifndef EXTRACT_FACT_SINK_H_
#define EXTRACT_FACT_SINK_H_

#include <utility>
#include <vector>

#include "extract/fact.h"

namespace extract {

class FactSink {
 public:
  virtual ~FactSink() = default;
  virtual bool Add(const Fact& fact) = 0;
};

// Keeps every fact.
class FactCollector : public FactSink {
 public:
  bool Add(const Fact& fact) override {
    facts_.push_back(fact);
    return true;
  }
  const std::vector<Fact>& facts() const { return facts_; }
  std::vector<Fact> TakeFacts() { return std::move(facts_); }

 private:
  std::vector<Fact> facts_;
};

}  // namespace extract

#endif  // EXTRACT_FACT_SINK_H_
