// Which noun phrase names what a quantity measures: the one before it, or the one behind.
#ifndef EXTRACT_SCAN_PHRASE_CHOICE_H_
#define EXTRACT_SCAN_PHRASE_CHOICE_H_

#include <optional>

#include "scan/phrase.h"
#include "scan/rule_matcher.h"
#include "scan/statement.h"

namespace extract {

// A number of things or persons, said with a count word or with none (30万|群众).
bool IsCounted(const Quantity& quantity);

class PhraseChooser {
 public:
  explicit PhraseChooser(const PhraseCutter* cutter) : cutter_(*cutter) {}

  // The indicator phrase of a group of quantities, where the rule says to look, or where the words
  // around decide. Empty where the sentence has none for it.
  Phrase Choose(const SentenceView& view, const RuleMatch& match, const QuantityGroup& group,
                const Carry& carry, std::size_t floor, std::size_t ceiling) const;

 private:
  // A number's two sides: the phrase before it, and what its rule or its verb leaves behind it.
  struct Sides {
    std::size_t token;
    std::size_t last_token;
    std::size_t next;   // behind the number and quotes
    std::size_t right;  // where the phrase behind may begin
    std::size_t verb;   // behind the verb before the number, if one is
    std::size_t floor;
    std::size_t ceiling;
    Phrase before;
    Phrase behind;
    bool directly_behind;
    bool verb_right_before;
    bool governed;
  };
  Sides Around(const SentenceView& view, const QuantityGroup& group, const Carry& carry,
               Phrase before, std::size_t right, std::size_t floor, std::size_t ceiling) const;
  Phrase BySides(const SentenceView& view, const Quantity& quantity, const Carry& carry, Sides at,
                 std::size_t left) const;
  Phrase DeedOfPersons(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase CaseBehind(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  bool IsDeedAt(const SentenceView& view, std::size_t verb) const;
  static bool IsAfterList(const SentenceView& view, const Sides& at);
  bool IsNoObject(const SentenceView& view, Phrase phrase, const Quantity& quantity) const;
  Phrase ItemsOf(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  bool HasActed(const SentenceView& view, const Quantity& quantity, const Carry& carry,
                std::size_t right, std::size_t ceiling) const;
  Phrase Counted(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  std::optional<Phrase> Measured(const SentenceView& view, const Quantity& quantity,
                                 const Sides& at) const;
  Phrase PartOf(const SentenceView& view, std::size_t floor, std::size_t left) const;
  Phrase VerbOf(const SentenceView& view, const Quantity& quantity, const Carry& carry,
                const Sides& at, std::size_t left) const;
  bool IsResult(const SentenceView& view, const Sides& at) const;
  Phrase OfMoney(const SentenceView& view, Sides* at) const;
  Phrase Timed(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase ObjectOfDone(const SentenceView& view, const Sides& at) const;
  Phrase Purpose(const SentenceView& view, const Quantity& quantity, std::size_t begin,
                 std::size_t ceiling, bool governed) const;
  Phrase Granted(const SentenceView& view, const Quantity& quantity, std::size_t begin,
                 std::size_t ceiling) const;
  Phrase ObjectAtEnd(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  std::size_t BehindOrigin(const SentenceView& view, const Sides& at) const;
  Phrase Sized(const SentenceView& view, std::size_t number) const;
  Phrase OfBehind(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase MeasuredBehind(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase Held(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase SumAlone(const SentenceView& view, const Quantity& quantity, Phrase phrase) const;
  Phrase Bought(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  static bool IsGiven(const SentenceView& view, const Quantity& quantity, Phrase verb);
  bool IsPriceOf(const SentenceView& view, const Quantity& quantity, const Sides& at) const;
  Phrase GivenAtRate(const SentenceView& view, const Sides& at) const;
  Phrase DoneWithin(const SentenceView& view, std::size_t begin, std::size_t ceiling) const;

  const PhraseCutter& cutter_;
};

}  // namespace extract

#endif  // EXTRACT_SCAN_PHRASE_CHOICE_H_
