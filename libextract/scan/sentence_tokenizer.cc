#include "scan/sentence_tokenizer.h"

#include <algorithm>

#include "rules/word_traits.h"

namespace extract {
namespace {

constexpr std::size_t kTwoCharacters = 6;

std::uint64_t LastByteBit(std::string_view word) {
  return std::uint64_t{1} << (static_cast<unsigned char>(word.back()) % 64);
}

bool LimitsClauses(TokenKind kind) {
  return kind == TokenKind::kBoundary || kind == TokenKind::kOpen || kind == TokenKind::kClose;
}

}  // namespace

SentenceTokenizer::SentenceTokenizer(const RuleProgram* program)
    : program_(program), marks_(&program->profiles), segmenter_(&*program->words) {
  std::uint64_t head_ends = 0;
  for (const std::string_view word : program->sentence_words[SentenceWord::kHeadEnd].words()) {
    head_ends |= LastByteBit(word);
  }
  for (std::uint32_t i = 0; i < program->words->kinds(); ++i) {
    const WordList::Kind known = program->words->kind(i);
    Kind& kind = kinds_.emplace_back();
    kind.token.word_class = known.word_class;
    if (known.word_class != WordClass::kVerb && known.word_class != WordClass::kPunctuation) {
      kind.head_ends = head_ends;
    }
    kind.token.roles = RolesOfWord(known.word_class, 0, 0);
    kind.listed = known.tag != WordList::kUntagged;
    if (!kind.listed) continue;
    const WordProfile& profile = program->profiles.ByTag(known.tag);
    kind.token.sets = profile.sets;
    kind.token.traits = profile.traits;
    kind.token.roles = RolesOfWord(known.word_class, profile.traits, profile.sets);
  }
}

// Where mentions overlap, the quantity wins, then the time, then the place.
void SentenceTokenizer::CollectMentions(const SentenceView& view) {
  const std::size_t first = mentions_.size();
  for (std::size_t i = 0; i < view.quantities.size(); ++i) {
    mentions_.push_back({view.quantities[i].extent, TokenKind::kQuantity, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < view.times.size(); ++i) {
    if (view.times[i].role == TimeRole::kNameOnly) continue;
    mentions_.push_back({view.times[i].range, TokenKind::kTime, static_cast<int>(i)});
  }
  for (std::size_t i = 0; i < view.places.size(); ++i) {
    if (view.places[i].role == PlaceRole::kInstitution) continue;
    mentions_.push_back({view.places[i].range, TokenKind::kPlace, static_cast<int>(i)});
  }
  for (const RefusedNumeral& refused : view.refused) {
    if (refused.why == NumeralRefusal::kThreshold) {
      mentions_.push_back({refused.span, TokenKind::kThreshold, -1});
    }
  }
  std::sort(mentions_.begin() + static_cast<std::ptrdiff_t>(first), mentions_.end(),
            [](const Mention& a, const Mention& b) {
              return a.range.begin != b.range.begin ? a.range.begin < b.range.begin
                                                    : a.kind < b.kind;
            });
  std::size_t kept = first;
  for (std::size_t i = first; i < mentions_.size(); ++i) {
    const Mention mention = mentions_[i];
    if (!view.range.Contains(mention.range) || mention.range.empty()) continue;
    if (kept > first && mentions_[kept - 1].range.Overlaps(mention.range)) {
      if (mention.kind < mentions_[kept - 1].kind) mentions_[kept - 1] = mention;
    } else {
      mentions_[kept++] = mention;
    }
  }
  mentions_.resize(kept);
}

// Reads the words between the mentions from `first` on. Of a sentence with quantities they end with
// the clause of the last one: returns where, and leaves the mentions before.
std::size_t SentenceTokenizer::ReadWords(const SentenceView& view, std::size_t first) {
  std::size_t last_quantity = mentions_.size();
  while (last_quantity > first && mentions_[last_quantity - 1].kind != TokenKind::kQuantity) {
    --last_quantity;
  }
  segmenter_.Enter(view.text);
  std::size_t at = view.range.begin;
  std::size_t brackets = 0;  // that are open
  for (std::size_t i = first;; ++i) {
    const bool last = last_quantity > first && i >= last_quantity;
    bool ends = false;
    const auto goes_on = [&](std::string_view mark) {
      const TokenKind kind = marks_.Of(mark).kind;
      brackets += kind == TokenKind::kOpen;
      brackets -= kind == TokenKind::kClose && brackets > 0;
      ends = last && kind == TokenKind::kBoundary && brackets == 0;
      return !ends;
    };
    const std::size_t gap_end = i < mentions_.size() ? mentions_[i].range.begin : view.range.end;
    const std::size_t end = segmenter_.Read({at, gap_end}, goes_on);
    if (ends || i == mentions_.size()) {
      mentions_.resize(i);
      return end;
    }
    at = mentions_[i].range.end;
  }
}

void SentenceTokenizer::ReadMark(std::string_view text, SentenceToken* token) {
  const Mark mark = marks_.Of(text);
  token->kind = mark.kind;
  token->roles = mark.kind == TokenKind::kWord ? RolesOfWord(token->word_class, 0, mark.sets)
                                               : RolesOfKind(mark.kind);
  token->sets = mark.sets;
  if (mark.quotes < 0) quote_depth_ = std::max(0, quote_depth_ - 1);
  token->quoted = quote_depth_ > 0;
  if (mark.quotes > 0) ++quote_depth_;
}

// A token whose kind tells its class alone.
void SentenceTokenizer::ReadUnlisted(std::string_view text, SentenceToken* token) {
  if (token->word_class == WordClass::kPunctuation) return ReadMark(text, token);
  const WordProfile profile = program_->profiles.Of(text);
  token->kind = TokenKind::kWord;
  token->sets = profile.sets;
  token->traits = profile.traits;
  token->roles = RolesOfWord(token->word_class, profile.traits, profile.sets);
}

// 游客总量创新高 |旅游收入增长9%: the blank that is left between the phrases of a heading.
void SentenceTokenizer::AddBlank(std::size_t next, SentenceView* view) {
  SentenceToken token;
  token.begin = view->tokens.back().end;
  token.end = static_cast<std::uint32_t>(next);
  const auto ascii = [&](std::size_t at) { return (view->text[at] & 0x80) == 0; };
  if (view->text[token.begin] != ' ' || (ascii(token.begin - 1) && ascii(next))) return;
  token.kind = TokenKind::kBoundary;
  token.roles = RolesOfKind(token.kind);
  token.word_class = WordClass::kPunctuation;
  token.spelling = Spelling::Of(view->text, token.begin, token.end);
  limits_.push_back(static_cast<std::uint32_t>(view->tokens.size()));
  view->tokens.push_back(token);
}

inline void SentenceTokenizer::AddWord(const Token& word, SentenceView* view) {
  if (!view->tokens.empty() && view->tokens.back().end != word.begin) [[unlikely]]
    AddBlank(word.begin, view);
  const std::string_view text(view->text.data() + word.begin, word.end - word.begin);
  const Kind& kind = kinds_[word.kind];
  SentenceToken& token = view->tokens.emplace_back(kind.token);
  token.begin = word.begin;
  token.end = word.end;
  token.quoted = quote_depth_ > 0;
  token.spelling = Spelling::Of(view->text, word.begin, word.end);
  if (!kind.listed) [[unlikely]] {
    ReadUnlisted(text, &token);
    if (LimitsClauses(token.kind)) {
      limits_.push_back(static_cast<std::uint32_t>(view->tokens.size() - 1));
    }
  }
  // 注册率, 到账额: words that end so head an indicator phrase, listed or not.
  if ((kind.head_ends & LastByteBit(text)) != 0 && text.size() >= kTwoCharacters &&
      program_->sentence_words[SentenceWord::kHeadEnd].Ends(text)) {
    token.traits |= kTraitHeadShape;
  }
}

void SentenceTokenizer::AddWords(SentenceView* view, ByteRange gap) {
  segmenter_.Cut(gap, [this, view](const Token& word) { AddWord(word, view); });
}

void SentenceTokenizer::AddMention(SentenceView* view, const Mention& mention) {
  if (!view->tokens.empty() && view->tokens.back().end != mention.range.begin) {
    AddBlank(mention.range.begin, view);
  }
  SentenceToken token;
  token.begin = static_cast<std::uint32_t>(mention.range.begin);
  token.end = static_cast<std::uint32_t>(mention.range.end);
  token.kind = mention.kind;
  token.roles =
      RolesOfKind(mention.kind, mention.kind == TokenKind::kPlace &&
                                    view->places[static_cast<std::size_t>(mention.index)].role ==
                                        PlaceRole::kOther);
  token.spelling = Spelling::Of(view->text, mention.range.begin, mention.range.end);
  token.word_class = WordClass::kNoun;
  token.quoted = quote_depth_ > 0;
  token.index = mention.index;
  token.sets = program_->profiles.Of(view->text.substr(token.begin, mention.range.size())).sets;
  if (mention.kind == TokenKind::kQuantity) {
    view->quantity_tokens[static_cast<std::size_t>(mention.index)] =
        static_cast<std::uint32_t>(view->tokens.size());
  }
  view->tokens.push_back(token);
}

void SentenceTokenizer::Tokenize(std::span<SentenceView* const> views) {
  mentions_.clear();
  rows_.clear();
  segmenter_.Start();
  for (const SentenceView* view : views) {
    const std::size_t first = mentions_.size();
    CollectMentions(*view);
    rows_.push_back({first, ReadWords(*view, first)});
  }
  segmenter_.LookUp();
  for (std::size_t i = 0; i < views.size(); ++i) {
    const std::size_t first = rows_[i].mentions;
    const std::size_t last = i + 1 < rows_.size() ? rows_[i + 1].mentions : mentions_.size();
    LayOut({mentions_.data() + first, last - first}, rows_[i].end, views[i]);
  }
}

void SentenceTokenizer::LayOut(std::span<const Mention> mentions, std::size_t end,
                               SentenceView* view) {
  view->words = &program_->sentence_words;
  view->tokens.clear();
  view->quantity_tokens.assign(view->quantities.size(), 0);
  quote_depth_ = 0;
  limits_.clear();
  segmenter_.Next(view->text);
  std::size_t at = view->range.begin;
  for (const Mention& mention : mentions) {
    AddWords(view, {at, mention.range.begin});
    AddMention(view, mention);
    at = mention.range.end;
  }
  AddWords(view, {at, end});
  MarkLabel(view);
  view->spans.resize(view->tokens.size());
  MarkClauseBegins(view);
  MarkClauseEnds(view);
}

// 六、|新建厂房容积率不低于1.5: the number of an item is no conjunct; 一、二产业 are two.
void SentenceTokenizer::MarkLabel(SentenceView* view) {
  constexpr std::size_t kMostTokens = 3;
  std::vector<SentenceToken>& tokens = view->tokens;
  const auto numeral = [&](std::size_t i) {
    return tokens[i].kind == TokenKind::kWord && tokens[i].word_class == WordClass::kNumeral;
  };
  std::size_t mark = 0;
  while (mark < tokens.size() && mark < kMostTokens && numeral(mark)) ++mark;
  if (mark == 0 || mark + 1 >= tokens.size() || numeral(mark + 1)) return;
  if (tokens[mark].kind != TokenKind::kComma) return;
  tokens[mark].kind = TokenKind::kBoundary;
  tokens[mark].roles = RolesOfKind(TokenKind::kBoundary);
  limits_.insert(limits_.begin(), static_cast<std::uint32_t>(mark));  // words alone stand before it
}

// With a stack for brackets: linear however the text is nested. Pairs brackets too.
void SentenceTokenizer::MarkClauseBegins(SentenceView* view) {
  std::uint32_t begin = 0;
  std::uint32_t done = 0;  // tokens
  const auto mark_to = [&](std::uint32_t end) {
    for (; done < end; ++done) view->spans[done].clause_begin = begin;
  };
  stack_.clear();  // pairs: the bracket, and where the clause around it began
  for (const std::uint32_t i : limits_) {
    mark_to(i);
    const TokenKind kind = view->tokens[i].kind;
    if (kind == TokenKind::kClose && !stack_.empty()) {
      begin = stack_.back();
      stack_.pop_back();
      const std::uint32_t open = stack_.back();
      stack_.pop_back();
      view->tokens[open].index = static_cast<std::int32_t>(i);
      view->tokens[i].index = static_cast<std::int32_t>(open);
    }
    mark_to(i + 1);
    if (kind == TokenKind::kOpen) {
      stack_.push_back(i);
      stack_.push_back(begin);
      begin = i + 1;
    } else if (kind == TokenKind::kBoundary) {
      begin = i + 1;
    }
  }
  mark_to(static_cast<std::uint32_t>(view->tokens.size()));
}

// Likewise from the other end. A bracket that nothing closes ends no clause, one that nothing
// opened does.
void SentenceTokenizer::MarkClauseEnds(SentenceView* view) {
  auto end = static_cast<std::uint32_t>(view->tokens.size());
  std::uint32_t done = end;  // tokens from here on
  const auto mark_from = [&](std::uint32_t begin) {
    while (done > begin) view->spans[--done].clause_end = end;
  };
  stack_.clear();  // where the clauses around brackets end
  for (std::size_t k = limits_.size(); k-- > 0;) {
    const std::uint32_t i = limits_[k];
    mark_from(i + 1);
    const TokenKind kind = view->tokens[i].kind;
    const bool paired = view->tokens[i].index >= 0;
    if (kind == TokenKind::kOpen && paired) {
      end = stack_.back();
      stack_.pop_back();
    }
    mark_from(i);
    if (kind == TokenKind::kClose && paired) {
      stack_.push_back(end);
      end = i;
    } else if (kind == TokenKind::kBoundary || kind == TokenKind::kClose) {
      end = i;
    }
  }
  mark_from(0);
}

}  // namespace extract
