#include "scan/sentence_tokenizer.h"

#include <algorithm>

#include "base/utf8.h"
#include "rules/word_traits.h"

namespace extract {
namespace {

// 六周之内|油价上涨4%, 油价六周|大涨4%: a span of time with the word that ends it, or before what
// moved in it; empty elsewhere (五年增量).
ByteRange EndedSpan(std::string_view text, ByteRange span) {
  if (span.size() <= kHanBytes) return {};  // 周|三
  const std::string_view rest = text.substr(span.end);
  for (const std::string_view word : {"时间内", "时间里", "之内", "以内", "内", "里"}) {
    if (rest.starts_with(word)) return {span.begin, span.end + word.size()};
  }
  for (const std::string_view move : {"上涨", "下跌", "大涨", "大跌", "暴涨", "暴跌", "劲涨",
                                      "上升", "下降", "增长", "涨", "跌", "升", "降", "翻"}) {
    if (rest.starts_with(move)) return span;
  }
  const std::string_view words = text.substr(span.begin, span.size());
  const std::string_view head = text.substr(0, span.begin);
  for (const std::string_view unit : {"天", "周"}) {
    constexpr std::string_view kFirst = "前";
    if (!words.ends_with(unit) || words == "一天") continue;  // 一天|接诊30人
    return {span.begin - (head.ends_with(kFirst) ? kFirst.size() : 0), span.end};  // 9月|前两周
  }
  if (head.ends_with("近") || head.ends_with("过去")) return span;  // 由于近两周|钢价跌幅
  return {};
}

constexpr std::size_t kMargin = SentenceView::kClauseMargin;

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
  Kind& mention = kinds_[WordList::kGivenKind] = Kind();
  mention.token.kind = TokenKind::kThreshold;  // or another, the mention tells
  Kind& blank = kinds_[WordList::kBlankKind] = Kind();
  blank.token.kind = TokenKind::kBoundary;
  blank.token.roles = RolesOfKind(TokenKind::kBoundary);
  blank.token.word_class = WordClass::kPunctuation;
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
    } else if (refused.why == NumeralRefusal::kDate) {
      mentions_.push_back({EndedSpan(view.text, refused.span), TokenKind::kTime, kNoTime});
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

// Reads the mentions from `first` on and the words between them. Of a sentence with quantities they
// end with the clause of the last one; the mentions behind are dropped.
void SentenceTokenizer::ReadRow(const SentenceView& view, std::size_t first) {
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
    segmenter_.Read({at, i < mentions_.size() ? mentions_[i].range.begin : view.range.end},
                    goes_on);
    if (ends || i == mentions_.size()) return mentions_.resize(i);
    segmenter_.Pass(mentions_[i].range);
    at = mentions_[i].range.end;
  }
}

// 注册率, 到账额: words that end so head an indicator phrase, listed or not.
inline void SentenceTokenizer::AddToken(const Token& piece, SentenceView* view) {
  const std::string_view text(view->text.data() + piece.begin, piece.end - piece.begin);
  const Kind& kind = kinds_[piece.kind];
  others_[others_size_] = static_cast<std::uint32_t>(view->tokens.size());
  others_size_ += !kind.listed;
  SentenceToken& token = view->tokens.emplace_back(kind.token);
  token.begin = piece.begin;
  token.end = piece.end;
  token.spelling = Spelling::Of(view->text, piece.begin, piece.end);
  if ((kind.head_ends & LastByteBit(text)) != 0 && text.size() >= 2 * kHanBytes &&
      program_->sentence_words[SentenceWord::kHeadEnd].Ends(text)) {
    token.traits |= kTraitHeadShape;
  }
}

// 游客总量创新高 |旅游收入增长9%: the blank that is left between the phrases of a heading.
bool SentenceTokenizer::IsBoundary(const Token& blank, const SentenceView& view) {
  const auto ascii = [&](std::size_t at) { return (view.text[at] & 0x80) == 0; };
  return blank.begin > view.range.begin && blank.end < view.range.end &&
         view.text[blank.begin] == ' ' && !(ascii(blank.begin - 1) && ascii(blank.end));
}

// 开工率达98%|-, 渗透率超过1%|.: marks of a text without letters that join no two words
// (甲城|-|乙城).
bool SentenceTokenizer::IsLoneMark(const SentenceToken& token, const SentenceView& view) {
  const auto han = [&](std::size_t at) {
    return at < view.text.size() && (view.text[at] & 0x80) != 0;
  };
  for (std::size_t at = token.begin; at < token.end; ++at) {
    const char c = view.text[at];
    const bool mark = c == '-' || c == '.' || c == '+' || c == '_' || c == '&' || c == '/';
    if (!mark) return false;
  }
  return token.begin == 0 || !han(token.begin - 1) || !han(token.end);
}

// What no word of the list is: its text tells.
void SentenceTokenizer::ReadOther(std::uint32_t i, SentenceView* view) {
  SentenceToken& token = view->tokens[i];
  const std::string_view text = view->TokenText(i);
  if (token.word_class == WordClass::kPunctuation) {
    const Mark mark = marks_.Of(text);
    token.kind = mark.kind;
    token.roles = mark.roles;
    token.sets = mark.sets;
    if (mark.quotes < 0 && quote_depth_ > 0 && --quote_depth_ == 0) Quote(i, view);
    if (mark.quotes > 0 && quote_depth_++ == 0) quoted_from_ = i + 1;
    if (LimitsClauses(token.kind)) limits_.push_back(i);
  } else if (token.word_class == WordClass::kLatin && IsLoneMark(token, *view)) {
    token.kind = TokenKind::kQuote;
    token.roles = RolesOfKind(TokenKind::kQuote);
  } else {
    const WordProfile profile = program_->profiles.Of(text);
    token.sets = profile.sets;
    token.traits |= profile.traits;
    token.roles = RolesOfWord(token.word_class, profile.traits, profile.sets);
  }
}

// Tokens from where the quotation began. What somebody says at length is no name, and its words are
// read as those of the text: “明年新建厂房2栋,招工60人”; but 围绕“…”研讨 and titles of books.
void SentenceTokenizer::Quote(std::size_t end, SentenceView* view) {
  constexpr std::size_t kLongestName = 20 * kHanBytes;  // with marks that part clauses
  const std::size_t open = quoted_from_ - 1;
  const bool parted = !limits_.empty() && limits_.back() > open;
  const bool opens = open == 0 || LimitsClauses(view->tokens[open - 1].kind);
  const bool speech = parted && opens && view->TokenText(open) != "《" &&
                      view->tokens[end].begin - view->tokens[quoted_from_].begin > kLongestName;
  for (std::size_t i = quoted_from_; i < end && !speech; ++i) view->tokens[i].quoted = true;
}

void SentenceTokenizer::ReadMention(const Mention& mention, std::uint32_t i, SentenceView* view) {
  SentenceToken& token = view->tokens[i];
  token.kind = mention.kind;
  token.roles =
      RolesOfKind(mention.kind, mention.kind == TokenKind::kPlace &&
                                    view->places[static_cast<std::size_t>(mention.index)].role ==
                                        PlaceRole::kOther);
  token.word_class = WordClass::kNoun;
  token.index = mention.index;
  token.sets = program_->profiles.Of(view->TokenText(i)).sets;
  if (mention.kind == TokenKind::kQuantity) {
    view->quantity_tokens[static_cast<std::size_t>(mention.index)] = i;
  }
}

void SentenceTokenizer::Tokenize(std::span<SentenceView* const> views) {
  mentions_.clear();
  rows_.clear();
  segmenter_.Start();
  for (const SentenceView* view : views) {
    rows_.push_back(mentions_.size());
    CollectMentions(*view);
    ReadRow(*view, rows_.back());
  }
  segmenter_.LookUp();
  for (std::size_t i = 0; i < views.size(); ++i) LayOut(mentions_.data() + rows_[i], views[i]);
}

void SentenceTokenizer::LayOut(const Mention* mention, SentenceView* view) {
  view->words = &program_->sentence_words;
  view->tokens.clear();
  view->quantity_tokens.assign(view->quantities.size(), 0);
  quote_depth_ = 0;
  limits_.clear();
  others_size_ = 0;
  if (others_.size() <= view->text.size()) others_.resize(view->text.size() + 1);
  segmenter_.Cut([&](const Token& piece) {
    if (piece.kind != WordList::kBlankKind || IsBoundary(piece, *view)) AddToken(piece, view);
  });
  for (std::size_t k = 0; k < others_size_; ++k) {
    const std::uint32_t i = others_[k];
    switch (view->tokens[i].kind) {
      case TokenKind::kWord:
        ReadOther(i, view);
        break;
      case TokenKind::kBoundary:
        limits_.push_back(i);
        break;
      default:
        ReadMention(*mention++, i, view);
    }
  }
  JoinNames(view);
  MarkLabel(view);
  MarkClauseBegins(view);
  MarkClauseEnds(view);
}

// 交通运输|、|仓储和邮政业: the marks inside such a name part nothing, it is one token.
void SentenceTokenizer::JoinNames(SentenceView* view) {
  const WordSet& names = program_->sentence_words[SentenceWord::kJoinedName];
  joined_.clear();
  for (std::size_t k = 0; k < others_size_; ++k) {
    const std::size_t last = others_[k] + 1;  // behind a mark, if it is one
    if (last >= view->tokens.size() || view->tokens[last - 1].kind != TokenKind::kComma) continue;
    const std::uint32_t end = view->tokens[last].end;
    const std::size_t size =
        names.SizeBefore(view->text.substr(view->range.begin, end - view->range.begin));
    std::size_t first = last;
    while (first > 0 && view->tokens[first].begin + size > end) --first;
    if (size != 0 && view->tokens[first].begin + size == end) joined_.push_back({first, last});
  }
  std::size_t dropped = 0;
  for (const auto& [first, last] : joined_) {
    DropTokens(first - dropped, last - dropped, view);
    dropped += last - first;
  }
}

// The last token takes over the characters of those from `first` on.
void SentenceTokenizer::DropTokens(std::size_t first, std::size_t last, SentenceView* view) {
  SentenceToken& name = view->tokens[last];
  name.begin = view->tokens[first].begin;
  name.spelling = Spelling::Of(view->text, name.begin, name.end);
  const auto at = view->tokens.begin();
  view->tokens.erase(at + static_cast<std::ptrdiff_t>(first),
                     at + static_cast<std::ptrdiff_t>(last));
  const auto dropped = static_cast<std::uint32_t>(last - first);
  for (std::uint32_t& i : view->quantity_tokens) i -= i > first ? dropped : 0;
  for (std::uint32_t& i : limits_) i -= i > first ? dropped : 0;
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
  const std::size_t size = view->tokens.size();
  if (view->clause_begins.size() < size + kMargin) view->clause_begins.resize(size + kMargin);
  std::uint32_t* const begins = view->clause_begins.data();
  std::uint32_t begin = 0;
  std::size_t done = 0;  // tokens
  // Most clauses fit into the margin: one turn, which nobody has to foretell. What is written
  // behind `end` is written again.
  const auto mark_to = [&](std::size_t end) {
    std::uint32_t* at = begins + done;
    do {
      std::fill_n(at, kMargin, begin);
      at += kMargin;
    } while (at < begins + end);
    done = end;
  };
  stack_.clear();  // pairs: the bracket, and where the clause around it began
  for (const std::uint32_t i : limits_) {
    mark_to(i + 1);
    const TokenKind kind = view->tokens[i].kind;
    if (kind == TokenKind::kClose && !stack_.empty()) {
      begins[i] = begin = stack_.back();
      stack_.pop_back();
      const std::uint32_t open = stack_.back();
      stack_.pop_back();
      view->tokens[open].index = static_cast<std::int32_t>(i);
      view->tokens[i].index = static_cast<std::int32_t>(open);
    } else if (kind == TokenKind::kOpen) {
      stack_.push_back(i);
      stack_.push_back(begin);
      begin = i + 1;
    } else if (kind == TokenKind::kBoundary) {
      begin = i + 1;
    }
  }
  mark_to(size);
}

// Likewise from the other end. A bracket that nothing closes ends no clause, one that nothing
// opened does.
void SentenceTokenizer::MarkClauseEnds(SentenceView* view) {
  const std::size_t size = view->tokens.size();
  if (view->clause_ends.size() < size + kMargin) view->clause_ends.resize(size + kMargin);
  std::uint32_t* const ends = view->clause_ends.data() + kMargin;
  auto end = static_cast<std::uint32_t>(size);
  std::size_t done = size;  // tokens from here on
  const auto mark_from = [&](std::size_t begin) {
    std::uint32_t* at = ends + done;
    do {
      at -= kMargin;
      std::fill_n(at, kMargin, end);
    } while (at > ends + begin);
    done = begin;
  };
  stack_.clear();  // where the clauses around brackets end
  for (std::size_t k = limits_.size(); k-- > 0;) {
    const std::uint32_t i = limits_[k];
    mark_from(i);
    const TokenKind kind = view->tokens[i].kind;
    const bool paired = view->tokens[i].index >= 0;
    if (kind == TokenKind::kOpen && paired) {
      ends[i] = end = stack_.back();
      stack_.pop_back();
    } else if (kind == TokenKind::kClose && paired) {
      stack_.push_back(end);
      end = i;
    } else if (kind == TokenKind::kBoundary || kind == TokenKind::kClose) {
      end = i;
    }
  }
  mark_from(0);
}

}  // namespace extract
