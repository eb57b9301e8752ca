// The scan itself tells what it tried and who told place and year; what it does not tell, because
// that would cost every scan something, is read off its results here: which words an indicator is,
// which word set a status.

#include "analysis/explainer.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "rules/rule_program.h"

namespace extract {
namespace {

constexpr std::size_t kAnchorBytes = 90;

std::string Shortened(std::string_view text) {
  if (text.size() <= kAnchorBytes) return std::string(text);
  return std::string(text.substr(0, FloorCharacter(text, kAnchorBytes))) + "…";
}

bool IsAmong(const std::set<std::size_t>& lines, std::size_t first, std::size_t last) {
  if (lines.empty()) return true;
  const auto next = lines.lower_bound(first);
  return next != lines.end() && *next <= last;
}

ByteRange RangeOf(const SentenceView& view, std::size_t begin, std::size_t end) {
  return {view.tokens[begin].begin, view.tokens[end - 1].end};
}

// The place of `words` nearest to the quantity: the last one before it, else the first behind.
ByteRange FindWords(std::string_view text, std::string_view words, ByteRange quantity) {
  std::size_t at = text.substr(0, quantity.begin).rfind(words);
  if (at == std::string_view::npos) at = text.find(words, quantity.end);
  return at == std::string_view::npos ? ByteRange() : ByteRange{at, at + words.size()};
}

}  // namespace

Explainer::Explainer(const std::vector<RulePack>& packs, std::shared_ptr<const CompiledRules> rules)
    : rules_(std::move(rules)),
      program_(&rules_->program()),
      probe_(program_, packs),
      cutter_(program_),
      scanner_(rules_, ScanOptions{.reference = false, .trace = this}) {}

Status Explainer::Explain(const Document& document, const std::set<std::size_t>& lines,
                          std::vector<SentenceExplanation>* sentences) {
  document_ = &document;
  lines_ = &lines;
  sentences_ = sentences;
  position_.Start(document.utf8(), 0, document.code_points_before_text(), 0);
  first_block_ = true;
  district_anchor_ = year_anchor_ = plan_anchor_ = Anchor();
  const Status status = scanner_.Scan(document, this);
  document_ = nullptr;
  return status;
}

void Explainer::OnBlock(const NormalizedBlock& block, DistrictResolver& districts,
                        const YearContext& years) {
  block_ = &block;
  paragraph_.clear();
  position_.CodePoint(block.source.begin);
  block_anchor_ = {position_.line(), Shortened(block.text)};
  if (first_block_) {
    section_ = districts.document_district();
    section_year_ = years.document_date().reported_year;
    plan_section_ = years.plan_section();
    first_block_ = false;
  }
  if (std::exchange(section_, districts.section_district()) != section_) {
    district_anchor_ = block_anchor_;
  }
  if (std::exchange(section_year_, years.section_year()) != section_year_) {
    year_anchor_ = block_anchor_;
  }
  if (std::exchange(plan_section_, years.plan_section()) != plan_section_) {
    plan_anchor_ = block_anchor_;
  }
  const DocumentOptions& options = document_->options();
  if (districts.paragraph_district() != kNoDivision) {
    district_around_ = DistrictOrigin::kParagraph;
  } else if (section_ != districts.document_district()) {
    district_around_ = DistrictOrigin::kSection;
  } else {
    district_around_ =
        options.district.empty() ? DistrictOrigin::kDocument : DistrictOrigin::kOption;
  }
  if (year_anchor_.line != 0) {
    year_around_ = YearOrigin::kSection;
  } else {
    year_around_ = options.date.empty() ? YearOrigin::kDocument : YearOrigin::kOption;
  }
}

void Explainer::OnSentence(const SentenceView& view, ByteRange range) {
  const ByteRange source = block_->offsets.ToSource(range, document_->utf8());
  position_.CodePoint(source.begin);
  const std::size_t first = position_.line();
  position_.CodePoint(source.end);
  const std::size_t last = position_.line();
  wanted_ = IsAmong(*lines_, first, last) && !(view.quantities.empty() && view.refused.empty());
  if (!wanted_) return;
  SentenceExplanation& sentence = sentences_->emplace_back();
  sentence.first_line = first;
  sentence.last_line = last;
  sentence.table_row = block_->kind == BlockKind::kTableRow;
  sentence.text = view.text;
  sentence.refused = view.refused;
  for (std::size_t i = 0; i < view.quantities.size(); ++i) {
    const Quantity& quantity = view.quantities[i];
    QuantityExplanation& explained = sentence.quantities.emplace_back();
    explained.kind = quantity.kind;
    explained.span = quantity.span;
    explained.numeral = quantity.numeral;
    explained.extent = quantity.extent;
    explained.borrowed_unit = quantity.borrowed_unit;
    if (quantity.unit_entry != nullptr) {
      explained.dimension = NameOf(quantity.unit_entry->dimension);
    }
    explained.tried_on = i;
  }
}

void Explainer::OnMatch(const SentenceView& view, const QuantityGroup& group, std::size_t floor,
                        std::size_t ceiling, const RuleMatch&) {
  if (!wanted_) return;
  std::vector<QuantityExplanation>& quantities = sentences_->back().quantities;
  for (std::size_t i = group.first; i < group.last; ++i) quantities[i].tried_on = group.first;
  quantities[group.first].attempts = probe_.TryAll(view, group.first, floor, ceiling);
}

void Explainer::ExplainIndicator(const SentenceView& view, std::size_t i,
                                 const Statement& statement) {
  QuantityExplanation& explained = sentences_->back().quantities[i];
  const bool named =
      statement.rule != nullptr && statement.rule->indicator == IndicatorSource::kNamed;
  explained.phrase = statement.indicator;
  if (sentences_->back().table_row) {
    explained.indicator_origin = IndicatorOrigin::kTable;
  } else if (named && statement.indicator == statement.rule->indicator_name) {
    explained.indicator_origin = IndicatorOrigin::kRule;
  } else if (!statement.phrase.empty()) {
    const Phrase& phrase = statement.phrase;
    explained.phrase = cutter_.Text(view, phrase);
    explained.phrase_words = RangeOf(view, phrase.begin, phrase.end);
    const bool behind = explained.phrase_words.begin >= explained.span.begin;
    explained.indicator_origin = behind ? IndicatorOrigin::kBehind : IndicatorOrigin::kBefore;
  } else if (!statement.indicator.empty()) {
    const auto earlier = std::find_if(
        paragraph_.rbegin(), paragraph_.rend(),
        [&](const Indicator& indicator) { return indicator.name == statement.indicator; });
    explained.phrase_words = FindWords(view.text, statement.indicator, explained.span);
    if (earlier != paragraph_.rend()) {
      explained.indicator_origin = IndicatorOrigin::kCarried;
      explained.carried_from = earlier->quote;
    } else {
      explained.indicator_origin =
          explained.phrase_words.empty() ? IndicatorOrigin::kComposed : IndicatorOrigin::kSentence;
    }
  }
}

void Explainer::NoteStatusWords(const SentenceView& view, std::size_t i) {
  StatusWords& words = status_words_.emplace_back();
  if (view.tokens.empty()) return;
  const auto note = [](ByteRange range, ByteRange* words_of) {
    if (words_of->empty()) *words_of = range;
  };
  for (std::size_t at = view.quantity_tokens[i]; at-- > 0;) {
    const SentenceToken& token = view.tokens[at];
    const ByteRange range = RangeOf(view, at, at + 1);
    if (token.kind == TokenKind::kTime && token.index != kNoTime) {
      const TimeExpression& time = view.times[static_cast<std::size_t>(token.index)];
      if (time.role == TimeRole::kTarget) note(range, &words.planned);
    }
    if (token.kind != TokenKind::kWord) continue;
    if ((token.traits & kTraitPlan) != 0) note(range, &words.planned);
    if ((token.traits & kTraitExpect) != 0) note(range, &words.expected);
    if ((token.traits & kTraitDone) != 0) note(range, &words.actual);
  }
}

void Explainer::OnStatements(const SentenceView& view, const std::vector<Statement>& statements) {
  places_ = view.places;
  former_.clear();
  rule_sets_status_.clear();
  status_words_.clear();
  for (std::size_t i = 0; i < statements.size(); ++i) {
    const Statement& statement = statements[i];
    if (wanted_) {
      former_.push_back(statement.former);
      rule_sets_status_.push_back(statement.rule != nullptr && statement.rule->status.has_value());
      ExplainIndicator(view, i, statement);
      NoteStatusWords(view, i);
    }
    const ByteRange span = view.quantities[i].span;
    paragraph_.push_back(
        {statement.indicator, std::string(view.text.substr(span.begin, span.size()))});
  }
}

void Explainer::OnContext(std::size_t quantity, const ResolvedYear& year,
                          std::string_view year_words, int place) {
  if (!wanted_) return;
  current_ = quantity;
  QuantityExplanation& explained = sentences_->back().quantities[quantity];
  if (place >= 0) {
    explained.district_origin = DistrictOrigin::kSentence;
    explained.district_words = places_[static_cast<std::size_t>(place)].range;
  } else {
    explained.district_origin = district_around_;
    if (district_around_ == DistrictOrigin::kParagraph) explained.district_anchor = block_anchor_;
    if (district_around_ == DistrictOrigin::kSection) explained.district_anchor = district_anchor_;
  }
  if (former_[quantity]) {
    explained.year_origin = YearOrigin::kFormer;
  } else if (year.told_by >= 0) {
    explained.year_origin = YearOrigin::kSentence;
    explained.year_words = year_words;
  } else if (year.year) {
    explained.year_origin = year_around_;
    explained.year_anchor = year_anchor_;
  }
}

void Explainer::ExplainStatus(const Fact& fact, QuantityExplanation* quantity) const {
  const StatusWords& words = status_words_[current_];
  ByteRange word;
  if (fact.status == FactStatus::kPlanned) {
    word = words.planned.empty() ? words.expected : words.planned;  // 预期目标 is planned
  } else if (fact.status == FactStatus::kExpected) {
    word = words.expected;
  } else if (plan_section_) {
    word = words.actual;
  }
  if (rule_sets_status_[current_]) {
    quantity->status_origin = StatusOrigin::kRule;
  } else if (!word.empty()) {
    quantity->status_origin = StatusOrigin::kWord;
    quantity->status_words = word;
  } else if (fact.status != FactStatus::kActual) {
    quantity->status_origin = StatusOrigin::kSection;
    quantity->status_anchor = plan_anchor_;
  }
}

bool Explainer::Add(const Fact& fact) {
  if (!wanted_) return true;
  QuantityExplanation& explained = sentences_->back().quantities[current_];
  explained.fact = fact;
  if (fact.district.empty()) explained.district_origin = DistrictOrigin::kNone;
  ExplainStatus(fact, &explained);
  return true;
}

}  // namespace extract
