#include "scan/sentence_view.h"

#include <algorithm>

namespace extract {
namespace {

TokenKind KindOfPunctuation(std::string_view mark) {
  if (mark == "," || mark == ";" || mark == ":" || mark == "!" || mark == "?" || mark == "。" ||
      mark == "…" || mark == "—" || mark == "|") {
    return TokenKind::kBoundary;
  }
  if (mark == "(" || mark == "[" || mark == "【" || mark == "〔") return TokenKind::kOpen;
  if (mark == ")" || mark == "]" || mark == "】" || mark == "〕") return TokenKind::kClose;
  if (mark == "、") return TokenKind::kComma;
  return TokenKind::kQuote;
}

}  // namespace

// Where mentions overlap, the quantity wins, then the time, then the place.
void SentenceTokenizer::CollectMentions(const SentenceView& view) {
  mentions_.clear();
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
  std::sort(mentions_.begin(), mentions_.end(), [](const Mention& a, const Mention& b) {
    return a.range.begin != b.range.begin ? a.range.begin < b.range.begin : a.kind < b.kind;
  });
  std::size_t kept = 0;
  for (const Mention& mention : mentions_) {
    if (!view.range.Contains(mention.range) || mention.range.empty()) continue;
    if (kept > 0 && mentions_[kept - 1].range.Overlaps(mention.range)) {
      if (mention.kind < mentions_[kept - 1].kind) mentions_[kept - 1] = mention;
    } else {
      mentions_[kept++] = mention;
    }
  }
  mentions_.resize(kept);
}

namespace {

// 注册率, 到账额: words that end so head an indicator phrase, listed or not.
bool EndsLikeHead(const SentenceWords& words, std::string_view word) {
  return word.size() >= 6 && words[SentenceWord::kHeadEnd].Ends(word);
}

}  // namespace

void SentenceTokenizer::AddWords(SentenceView* view, ByteRange gap) {
  words_.clear();
  segmenter_.Segment(view->text, gap, &words_);
  for (const Token& word : words_) {
    const std::string_view text = view->text.substr(word.begin, word.end - word.begin);
    const WordProfile profile = program_->profiles.Of(text);
    SentenceToken token;
    token.begin = word.begin;
    token.end = word.end;
    token.word_class = word.word_class;
    token.sets = profile.sets;
    if (word.word_class == WordClass::kPunctuation) {
      token.kind = KindOfPunctuation(text);
    } else {
      token.traits = profile.traits;
      if (word.word_class != WordClass::kVerb && EndsLikeHead(*view->words, text)) {
        token.traits |= kTraitHeadShape;
      }
    }
    view->tokens.push_back(token);
  }
}

void SentenceTokenizer::AddMention(SentenceView* view, const Mention& mention) {
  SentenceToken token;
  token.begin = static_cast<std::uint32_t>(mention.range.begin);
  token.end = static_cast<std::uint32_t>(mention.range.end);
  token.kind = mention.kind;
  token.word_class = WordClass::kNoun;
  token.index = mention.index;
  token.sets = program_->profiles.Of(view->text.substr(token.begin, mention.range.size())).sets;
  if (mention.kind == TokenKind::kQuantity) {
    view->quantity_tokens[mention.index] = static_cast<std::uint32_t>(view->tokens.size());
  }
  view->tokens.push_back(token);
}

void SentenceTokenizer::Tokenize(SentenceView* view) {
  view->words = &program_->sentence_words;
  view->tokens.clear();
  view->quantity_tokens.assign(view->quantities.size(), 0);
  CollectMentions(*view);
  std::size_t at = view->range.begin;
  for (const Mention& mention : mentions_) {
    AddWords(view, {at, mention.range.begin});
    AddMention(view, mention);
    at = mention.range.end;
  }
  AddWords(view, {at, view->range.end});
  MarkLabel(view);
  MarkQuoted(view);
  MarkClauses(view);
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
  if (tokens[mark].kind == TokenKind::kComma) tokens[mark].kind = TokenKind::kBoundary;
}

// One pass in each direction, with a stack for brackets: linear however the text is nested.
void SentenceTokenizer::MarkClauses(SentenceView* view) {
  const auto n = static_cast<std::uint32_t>(view->tokens.size());
  view->spans.assign(n, {});
  for (std::uint32_t i = 0; i < n; ++i) view->spans[i].bracket = i;
  std::uint32_t begin = 0;
  stack_.clear();  // pairs: the bracket, and where the clause around it began
  for (std::uint32_t i = 0; i < n; ++i) {
    const TokenKind kind = view->tokens[i].kind;
    if (kind == TokenKind::kClose && !stack_.empty()) {
      begin = stack_.back();
      stack_.pop_back();
      const std::uint32_t open = stack_.back();
      stack_.pop_back();
      view->spans[open].bracket = i;
      view->spans[i].bracket = open;
    }
    view->spans[i].clause_begin = begin;
    if (kind == TokenKind::kOpen) {
      stack_.push_back(i);
      stack_.push_back(begin);
      begin = i + 1;
    } else if (kind == TokenKind::kBoundary) {
      begin = i + 1;
    }
  }
  std::uint32_t end = n;
  stack_.clear();
  for (std::uint32_t i = n; i-- > 0;) {
    const TokenKind kind = view->tokens[i].kind;
    const bool paired = view->spans[i].bracket != i;
    if (kind == TokenKind::kOpen && paired) {
      end = stack_.back();
      stack_.pop_back();
    }
    view->spans[i].clause_end = end;
    if (kind == TokenKind::kClose && paired) {
      stack_.push_back(end);
      end = i;
    } else if (kind == TokenKind::kBoundary || kind == TokenKind::kClose) {
      end = i;
    }
  }
}

void SentenceTokenizer::MarkQuoted(SentenceView* view) {
  int depth = 0;
  for (std::size_t i = 0; i < view->tokens.size(); ++i) {
    const std::string_view mark =
        view->tokens[i].kind == TokenKind::kQuote ? view->TokenText(i) : std::string_view();
    if (mark == "”" || mark == "》" || mark == "’") depth = std::max(0, depth - 1);
    view->tokens[i].quoted = depth > 0;
    if (mark == "“" || mark == "《" || mark == "‘") ++depth;
  }
}

}  // namespace extract
