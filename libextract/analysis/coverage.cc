#include "analysis/coverage.h"

#include <re2/re2.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace extract {
namespace {

constexpr std::size_t kAroundBytes = 45;
constexpr std::size_t kWordWindow = 30;  // behind a numeral, of which the first word is taken
constexpr std::size_t kMaxWordsBytes = 60;
constexpr std::string_view kGap = "□";  // the numeral's place

std::string Around(std::string_view text, ByteRange range) {
  const std::size_t begin = FloorCharacter(text, range.begin - std::min(range.begin, kAroundBytes));
  const std::size_t end = FloorCharacter(text, std::min(text.size(), range.end + kAroundBytes));
  std::string around(text.substr(begin, end - begin));
  std::replace(around.begin(), around.end(), '\t', '|');
  return around;
}

bool HasDigit(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view CharacterBefore(std::string_view text, std::size_t at) {
  const std::size_t begin = PreviousCharacter(text, at);
  return text.substr(begin, at - begin);
}

// Most frequent first; of equal ones by their words, so that the order is always the same.
void KeepMostFrequent(std::vector<CoverageGroup>* groups, std::size_t limit) {
  std::sort(groups->begin(), groups->end(), [](const CoverageGroup& a, const CoverageGroup& b) {
    if (a.count != b.count) return a.count > b.count;
    return a.words != b.words ? a.words < b.words : a.kind < b.kind;
  });
  groups->resize(std::min(groups->size(), limit));
}

}  // namespace

bool IsOpenRule(const CompiledRule& rule) {
  if (rule.indicator == IndicatorSource::kNamed || rule.phrase_behind == PhraseSlot::kRequired) {
    return false;
  }
  const auto matches_nothing = [](const std::string& pattern) {
    return pattern.empty() || RE2::PartialMatch("", RE2(pattern, RE2::Quiet));
  };
  return matches_nothing(rule.left) && matches_nothing(rule.right);
}

bool IsDoubtful(NumeralRefusal why) {
  switch (why) {
    case NumeralRefusal::kNone:
    case NumeralRefusal::kThreshold:
    case NumeralRefusal::kCode:
    case NumeralRefusal::kName:
    case NumeralRefusal::kWordPart:
      return true;
    case NumeralRefusal::kDate:
    case NumeralRefusal::kOrdinal:
    case NumeralRefusal::kSectionMark:
    case NumeralRefusal::kSlogan:
    case NumeralRefusal::kIdiom:
      return false;
  }
  return true;
}

Coverage::Coverage(std::shared_ptr<const CompiledRules> rules)
    : rules_(std::move(rules)),
      program_(&rules_->program()),
      scanner_(rules_, ScanOptions{.reference = false, .trace = this}),
      segmenter_(&*program_->words) {
  for (const CompiledRule& rule : program_->rules) {
    Rule& use = uses_[rule.id];
    use.open = IsOpenRule(rule);
    use.named = rule.indicator == IndicatorSource::kNamed;
  }
}

Status Coverage::Read(const Document& document) {
  document_ = &document;
  ++totals_.documents;
  position_.Start(document.utf8(), 0, document.code_points_before_text(), 0);
  const Status status = scanner_.Scan(document, this);
  if (!status.ok()) --totals_.documents;
  document_ = nullptr;
  return status;
}

void Coverage::OnBlock(const NormalizedBlock& block, DistrictResolver&, const YearContext&) {
  block_ = &block;
}

void Coverage::OnSentence(const SentenceView& view, ByteRange range) {
  std::vector<ByteRange> seen;
  for (const Quantity& quantity : view.quantities) seen.push_back(quantity.extent);
  for (const TimeExpression& time : view.times) seen.push_back(time.range);
  for (const RefusedNumeral& numeral : view.refused) seen.push_back(numeral.span);
  std::sort(seen.begin(), seen.end(),
            [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
  const auto line_of = [&](std::size_t at) {
    position_.CodePoint(block_->offsets.ToSource(range.begin + at));
    return position_.line();
  };
  for (const RefusedNumeral& numeral : view.refused) {
    LeaveOut(view.text, numeral.span, numeral.why, line_of(numeral.span.begin));
  }
  // Digits that nothing has taken.
  std::size_t next = 0;
  std::size_t covered = 0;
  for (std::size_t at = 0; at < view.text.size(); ++at) {
    while (next < seen.size() && seen[next].begin <= at) {
      covered = std::max(covered, seen[next++].end);
    }
    if (at < covered || !IsAsciiDigit(static_cast<unsigned char>(view.text[at]))) continue;
    std::size_t end = at;
    while (end < view.text.size() && IsAsciiDigit(static_cast<unsigned char>(view.text[end])))
      ++end;
    LeaveOut(view.text, {at, end}, NumeralRefusal::kNone, line_of(at));
    at = end - 1;
  }
}

std::string_view Coverage::WordBehind(std::string_view text, std::size_t at) {
  const std::size_t end = FloorCharacter(text, std::min(text.size(), at + kWordWindow));
  tokens_.clear();
  segmenter_.Segment(text, {at, end}, &tokens_);
  constexpr std::uint32_t kPunctuation = WordList::UntaggedKind(WordClass::kPunctuation);
  if (tokens_.empty() || tokens_[0].kind == kPunctuation) return {};
  return text.substr(tokens_[0].begin, tokens_[0].end - tokens_[0].begin);
}

// The words by which numerals are alike: 电话□ and □架次; of Chinese numerals, which are part of
// words, the words themselves.
std::string Coverage::WordsOf(std::string_view text, ByteRange numeral, NumeralRefusal why) {
  const std::string_view written = text.substr(numeral.begin, numeral.size());
  if (!HasDigit(written)) {
    const bool whole = why != NumeralRefusal::kWordPart && why != NumeralRefusal::kThreshold;
    std::string words(
        written.substr(0, FloorCharacter(written, std::min(written.size(), kMaxWordsBytes))));
    if (!whole) words += WordBehind(text, numeral.end);
    return words;
  }
  const std::string_view behind = WordBehind(text, numeral.end);
  if (!behind.empty()) return std::string(kGap) + std::string(behind);
  if (numeral.begin == 0) return std::string(kGap);
  return std::string(CharacterBefore(text, numeral.begin)) + std::string(kGap);
}

void Coverage::LeaveOut(std::string_view text, ByteRange numeral, NumeralRefusal why,
                        std::size_t line) {
  ++totals_.left_out[static_cast<std::size_t>(why)];
  const std::string words = WordsOf(text, numeral, why);
  Numeral& entry = numerals_[std::string(ToString(why)) + '\n' + words];
  if (entry.group.count++ > 0) return;
  entry.why = why;
  entry.group.words = words;
  entry.group.kind = ToString(why);
  entry.group.document = document_->options().name;
  entry.group.line = line;
  entry.group.around = Around(text, numeral);
}

bool Coverage::Add(const Fact& fact) {
  ++totals_.facts;
  Rule& use = uses_[fact.rule];
  ++use.facts;
  if (std::exchange(use.last_document, totals_.documents) != totals_.documents) ++use.documents;
  if (use.named || !fact.indicator_id.empty()) {
    ++totals_.named;
    return true;
  }
  if (use.open) ++totals_.open;
  Phrase& phrase = phrases_[fact.indicator];
  ++phrase.rules[fact.rule];
  if (use.open) ++phrase.group.open;
  if (phrase.group.count++ > 0) return true;
  phrase.group.words = fact.indicator;
  phrase.group.document = document_->options().name;
  phrase.group.line = fact.evidence.line;
  // A quote in traditional script or with blanks is not found in the normalised sentence.
  const std::size_t at = std::min(fact.sentence.find(fact.quote), fact.sentence.size());
  const std::size_t end = std::min(fact.sentence.size(), at + fact.quote.size());
  phrase.group.around = at == end ? fact.quote : Around(fact.sentence, {at, end});
  return true;
}

std::vector<CoverageGroup> Coverage::Numerals(std::size_t limit, bool all) const {
  std::vector<CoverageGroup> groups;
  for (const auto& [key, numeral] : numerals_) {
    if (all || IsDoubtful(numeral.why)) groups.push_back(numeral.group);
  }
  KeepMostFrequent(&groups, limit);
  return groups;
}

std::vector<CoverageGroup> Coverage::Phrases(std::size_t limit) const {
  std::vector<CoverageGroup> groups;
  for (const auto& [indicator, phrase] : phrases_) {
    CoverageGroup& group = groups.emplace_back(phrase.group);
    const auto most =
        std::max_element(phrase.rules.begin(), phrase.rules.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    group.kind = most->first;
  }
  KeepMostFrequent(&groups, limit);
  return groups;
}

std::vector<RuleUse> Coverage::Rules() const {
  std::vector<RuleUse> rules;
  const auto add = [&](const std::string& id, int priority, const Rule& use) {
    rules.push_back({id, priority, use.open, use.facts, use.documents});
  };
  std::map<std::string, Rule> rest = uses_;
  for (const CompiledRule& rule : program_->rules) {
    add(rule.id, rule.priority, uses_.at(rule.id));
    rest.erase(rule.id);
  }
  for (const auto& [id, use] : rest) add(id, 0, use);
  return rules;
}

}  // namespace extract
