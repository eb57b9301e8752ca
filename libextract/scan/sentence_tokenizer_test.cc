#include "scan/sentence_tokenizer.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "rules/word_traits.h"

namespace extract {
namespace {

constexpr char kWords[] =
    "word\tclass\tcost\n"
    "一\tm\t600\n"
    "产业\tn\t700\n"
    "注册率\tn\t900\n"
    "注销率\tv\t900\n"
    "甲\tn\t900\n";

RuleProgram Program() {
  RuleProgram program;
  Result<WordList> words = WordList::FromTsv(kWords, "words.tsv", {});
  REQUIRE(words.ok());
  program.words.emplace(std::move(words).value());
  program.sentence_words.Add(SentenceWord::kHeadEnd, "率");
  program.sentence_words.Add(SentenceWord::kJoint, "、");
  program.sentence_words.Add(SentenceWord::kJoint, "产业");
  program.sentence_words.Add(SentenceWord::kRate, "2024年");
  program.profiles.AddTraits("产业", kTraitHead);
  program.profiles.AddSets(program.sentence_words);
  return program;
}

SentenceView Tokens(const RuleProgram& program, const std::string& text) {
  SentenceView view;
  view.text = text;
  view.range = {0, text.size()};
  SentenceTokenizer(&program).Tokenize(&view);
  return view;
}

struct Clause {
  std::size_t begin, end, bracket;
};

// What clauses are, token by token: slowly, and without the tokenizer's list of limits.
std::vector<Clause> Clauses(const SentenceView& view) {
  const std::size_t n = view.tokens.size();
  std::vector<Clause> clauses(n);
  std::vector<std::pair<std::size_t, std::size_t>> open;
  std::size_t begin = 0;
  for (std::size_t i = 0; i < n; ++i) {
    clauses[i].bracket = i;
    if (view.tokens[i].kind == TokenKind::kClose && !open.empty()) {
      begin = open.back().second;
      clauses[i].bracket = open.back().first;
      clauses[open.back().first].bracket = i;
      open.pop_back();
    }
    clauses[i].begin = begin;
    if (view.tokens[i].kind == TokenKind::kOpen) open.emplace_back(i, begin);
    if (view.tokens[i].kind == TokenKind::kOpen || view.tokens[i].kind == TokenKind::kBoundary) {
      begin = i + 1;
    }
  }
  std::vector<std::size_t> ends;
  std::size_t end = n;
  for (std::size_t i = n; i-- > 0;) {
    const TokenKind kind = view.tokens[i].kind;
    const bool paired = clauses[i].bracket != i;
    if (kind == TokenKind::kOpen && paired) {
      end = ends.back();
      ends.pop_back();
    }
    clauses[i].end = end;
    if (kind == TokenKind::kClose && paired) ends.push_back(end);
    if (kind == TokenKind::kClose || kind == TokenKind::kBoundary) end = i;
  }
  return clauses;
}

TEST_CASE("clauses end at boundaries and brackets, however brackets are nested") {
  const RuleProgram program = Program();
  std::mt19937 random(5);
  static const std::string kParts[] = {"甲", ",", "(", ")", "产业", "、", "【", "】", "“", "”"};
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (std::size_t n = random() % 24; n > 0; --n) text += kParts[random() % 10];
    const SentenceView view = Tokens(program, text);
    const std::vector<Clause> clauses = Clauses(view);
    for (std::size_t i = 0; i < clauses.size(); ++i) {
      INFO(text << " at " << i);
      REQUIRE(view.ClauseBegin(i) == clauses[i].begin);
      REQUIRE(view.ClauseEnd(i) == clauses[i].end);
      REQUIRE(view.MatchingBracket(i) == clauses[i].bracket);
    }
  }
}

TEST_CASE("a blank parts the phrases of a heading, but no Latin words and no cells") {
  const RuleProgram program = Program();
  const SentenceView view = Tokens(program, "产业 甲ab cd\t甲");
  REQUIRE(view.tokens.size() == 6);
  CHECK(view.tokens[1].kind == TokenKind::kBoundary);
  CHECK(view.ClauseEnd(0) == 1);
  CHECK(view.ClauseBegin(5) == 2);
}

TEST_CASE("marks alone close a phrase as quotes do, unless they join two words") {
  const RuleProgram program = Program();
  const SentenceView joined = Tokens(program, "产业-甲");
  REQUIRE(joined.tokens.size() == 3);
  CHECK(joined.tokens[1].kind == TokenKind::kWord);
  const SentenceView last = Tokens(program, "产业-");
  REQUIRE(last.tokens.size() == 2);
  CHECK(last.tokens[1].kind == TokenKind::kQuote);
  CHECK(Tokens(program, "产业...").tokens[1].kind == TokenKind::kQuote);
  CHECK(Tokens(program, "产业a-").tokens[1].kind == TokenKind::kWord);
}

// Of a text in which each 5 is a quantity.
SentenceView TokensOfQuantities(const RuleProgram& program, const std::string& text) {
  SentenceView view;
  view.text = text;
  view.range = {0, text.size()};
  for (std::size_t at = 0; (at = text.find('5', at)) != text.npos; ++at) {
    view.quantities.emplace_back();
    view.quantities.back().extent = {at, at + 1};
  }
  SentenceTokenizer(&program).Tokenize(&view);
  return view;
}

TEST_CASE("the row ends with the clause of the last quantity, and is the same as a longer one") {
  const RuleProgram program = Program();
  std::mt19937 random(6);
  static const std::string kParts[] = {"甲", ",", "(", ")", "产业", "、", "【", "】", "“", "5"};
  std::size_t shortened = 0;
  for (int round = 0; round < 3000; ++round) {
    std::string text = "5";
    for (std::size_t n = random() % 24; n > 0; --n) text += kParts[random() % 10];
    const SentenceView view = TokensOfQuantities(program, text);
    const std::string longer = text + "5";
    const SentenceView whole = TokensOfQuantities(program, longer);
    INFO(text);
    const std::size_t last = view.quantity_tokens.back();
    REQUIRE(view.tokens[last].kind == TokenKind::kQuantity);
    REQUIRE(view.ClauseEnd(last) == std::min(whole.ClauseEnd(last), view.tokens.size()));
    const bool ended = view.tokens.size() + 1 < whole.tokens.size();
    shortened += ended;
    for (std::size_t i = 0; i < view.tokens.size(); ++i) {
      REQUIRE(view.tokens[i].begin == whole.tokens[i].begin);
      REQUIRE(view.tokens[i].kind == whole.tokens[i].kind);
      REQUIRE(view.tokens[i].quoted == whole.tokens[i].quoted);
      REQUIRE(view.ClauseBegin(i) == whole.ClauseBegin(i));
      REQUIRE(view.MatchingBracket(i) == whole.MatchingBracket(i));
      const bool mark = i + 1 == view.tokens.size();  // its clause is the next
      if (ended && !mark) REQUIRE(view.ClauseEnd(i) == whole.ClauseEnd(i));
    }
  }
  CHECK(shortened > 300);
}

TEST_CASE("a token behind the last one is no word, of no set, and joins nothing") {
  const RuleProgram program = Program();
  const SentenceView view = Tokens(program, "甲、");
  REQUIRE(view.tokens.size() == 2);
  CHECK(view.Joins(1));
  CHECK(!view.Joins(2));
  CHECK(!view.Is(2, SentenceWord::kJoint));
  CHECK(!view.IsWord(2, "、"));
}

TEST_CASE("rows laid out together are those laid out one by one") {
  const RuleProgram program = Program();
  std::mt19937 random(8);
  static const std::string kParts[] = {"甲", ",", "(", ")", "产业", "5", "a", " ", "注册率", "一"};
  SentenceTokenizer tokenizer(&program);
  tokenizer.Tokenize(std::span<SentenceView* const>());
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> texts(1 + random() % 5);
    std::vector<SentenceView> views(texts.size());
    std::vector<SentenceView*> all;
    for (std::size_t k = 0; k < texts.size(); ++k) {
      for (std::size_t n = random() % 12; n > 0; --n) texts[k] += kParts[random() % 10];
      views[k] = TokensOfQuantities(program, texts[k]);
      views[k].tokens.clear();
      all.push_back(&views[k]);
    }
    tokenizer.Tokenize(all);
    for (std::size_t k = 0; k < texts.size(); ++k) {
      const SentenceView alone = TokensOfQuantities(program, texts[k]);
      INFO(texts[k]);
      REQUIRE(views[k].tokens.size() == alone.tokens.size());
      REQUIRE(views[k].quantity_tokens == alone.quantity_tokens);
      for (std::size_t i = 0; i < alone.tokens.size(); ++i) {
        REQUIRE(views[k].TokenText(i) == alone.TokenText(i));
        REQUIRE(views[k].tokens[i].kind == alone.tokens[i].kind);
        REQUIRE(views[k].tokens[i].traits == alone.tokens[i].traits);
        REQUIRE(views[k].ClauseEnd(i) == alone.ClauseEnd(i));
      }
    }
  }
}

TEST_CASE("what is between quotation marks is quoted, and what is behind one too many is not") {
  const RuleProgram program = Program();
  const SentenceView view = Tokens(program, "甲“甲《甲》甲”甲”甲“甲");
  std::string quoted;
  for (const SentenceToken& token : view.tokens) quoted += token.quoted ? 'q' : '.';
  CHECK(quoted == "..qqqqq......");  // the last one is closed in no clause of this sentence
}

TEST_CASE("what is said at length is no name") {
  const RuleProgram program = Program();
  const auto quotes = [&](const std::string& text) {
    const SentenceView view = Tokens(program, text);
    return std::any_of(view.tokens.begin(), view.tokens.end(),
                       [](const SentenceToken& token) { return token.quoted; });
  };
  std::string ten;
  for (int i = 0; i < 10; ++i) ten += "产业";
  CHECK(quotes("“" + ten + ten + "”"));              // one clause
  CHECK(quotes("“产业,产业”"));                      // short
  CHECK_FALSE(quotes("“" + ten + "," + ten + "”"));  // a speech
  CHECK_FALSE(quotes("甲,“" + ten + "," + ten + "”"));
  CHECK(quotes("甲“" + ten + "," + ten + "”"));  // a theme
  CHECK(quotes("《" + ten + "," + ten + "》"));  // a title
}

TEST_CASE("tokens carry traits, sets and shape, mentions and marks their sets") {
  const RuleProgram program = Program();
  SentenceView view;
  view.text = "2024年注册率、注销率产业";
  view.range = {0, view.text.size()};
  view.times.emplace_back();
  view.times.back().range = {0, 7};
  SentenceTokenizer(&program).Tokenize(&view);
  REQUIRE(view.tokens.size() == 5);
  CHECK(view.tokens[0].kind == TokenKind::kTime);
  CHECK(view.Is(0, SentenceWord::kRate));
  CHECK(view.tokens[1].traits == kTraitHeadShape);
  CHECK(view.tokens[2].kind == TokenKind::kComma);
  CHECK(view.Is(2, SentenceWord::kJoint));
  CHECK_FALSE(view.Is(1, SentenceWord::kJoint));
  CHECK(view.tokens[3].traits == 0);  // a verb
  CHECK(view.tokens[4].traits == kTraitHead);
  CHECK(view.Is(4, SentenceWord::kJoint));
}

TEST_CASE("a name with marks inside is one token, and what stands behind it moves up") {
  RuleProgram program = Program();
  program.sentence_words.Add(SentenceWord::kJoinedName, "甲、甲、甲产业");
  program.sentence_words.Add(SentenceWord::kJoinedName, "一、产业");
  program.profiles.AddSets(program.sentence_words);
  const std::string text = "(一、产业),甲、甲、甲、产业、甲。一、产业3";
  SentenceView view;
  view.text = text;
  view.range = {0, text.size()};
  view.quantities.emplace_back().extent = {text.size() - 1, text.size()};
  SentenceTokenizer(&program).Tokenize(&view);
  std::vector<std::string> tokens;
  for (std::size_t i = 0; i < view.tokens.size(); ++i) tokens.emplace_back(view.TokenText(i));
  CHECK(tokens == std::vector<std::string>{"(", "一、产业", ")", ",", "甲", "、", "甲", "、", "甲",
                                           "、", "产业", "、", "甲", "。", "一、产业", "3"});
  CHECK(view.MatchingBracket(0) == 2);
  CHECK(view.ClauseBegin(15) == 14);
  CHECK(view.ClauseEnd(4) == 13);
  CHECK(view.quantity_tokens[0] == 15);
  CHECK((view.tokens[1].traits & kTraitHead) != 0);

  // The last piece has to be a word.
  const SentenceView longer = Tokens(program, "甲、甲、甲产业一");
  CHECK(longer.tokens.size() == 7);
}

TEST_CASE("the number of an item ends a clause") {
  const RuleProgram program = Program();
  CHECK(Tokens(program, "一、甲").tokens[1].kind == TokenKind::kBoundary);
  CHECK(Tokens(program, "一、甲(甲)").ClauseBegin(2) == 2);
  CHECK(Tokens(program, "一、一产业").tokens[1].kind == TokenKind::kComma);
}

TEST_CASE("a token's roles and spelling are those of what it is") {
  const RuleProgram program = Program();
  for (const std::string text :
       {"一、产业(注销率)乙", "“注册率”±甲 产业A乙", "一产业注销率,注册率"}) {
    const SentenceView view = Tokens(program, text);
    REQUIRE_FALSE(view.tokens.empty());
    for (std::size_t i = 0; i < view.tokens.size(); ++i) {
      const SentenceToken& token = view.tokens[i];
      CAPTURE(text, i);
      CHECK(token.spelling == Spelling::Of(text, token.begin, token.end));
      CHECK(token.roles == (token.kind == TokenKind::kWord
                                ? RolesOfWord(token.word_class, token.traits, token.sets)
                                : RolesOfKind(token.kind)));
    }
  }
  const SentenceView view = Tokens(program, "一、产业注销率(甲)");
  const auto has = [&](std::size_t i, TokenRole role) {
    return (view.tokens[i].roles & role) != 0;
  };
  CHECK(has(1, kRoleStatus));  // made a boundary after it was laid out
  CHECK((has(2, kRoleNominal) && has(2, kRoleShown) && !has(2, kRoleVerb)));
  CHECK((has(3, kRoleVerb) && has(3, kRoleGoverns) && !has(3, kRoleNominal)));
  CHECK_FALSE(has(4, kRoleShown));
}

TEST_CASE("the table of marks says of each mark what it is") {
  WordProfiles profiles;
  SentenceWords sets;
  sets.Add(SentenceWord::kJoint, "、");
  sets.Add(SentenceWord::kRate, "±");
  profiles.AddSets(sets);
  const MarkTable marks(&profiles);
  CHECK(marks.Of("、").kind == TokenKind::kComma);
  CHECK(marks.Of("、").sets == SetBit(SentenceWord::kJoint));
  CHECK(marks.Of("±").sets == SetBit(SentenceWord::kRate));
  for (const char* boundary : {",", ";", ":", "!", "?", "。", "…", "—", "|"}) {
    CHECK(marks.Of(boundary).kind == TokenKind::kBoundary);
  }
  for (const char* open : {"(", "[", "【", "〔"}) CHECK(marks.Of(open).kind == TokenKind::kOpen);
  for (const char* close : {")", "]", "】", "〕"}) CHECK(marks.Of(close).kind == TokenKind::kClose);
  for (const char* opening : {"“", "‘", "《"}) CHECK(marks.Of(opening).quotes == 1);
  for (const char* closing : {"”", "’", "》"}) CHECK(marks.Of(closing).quotes == -1);
  for (const char* other : {"%", "\xFF", "\xE3\x80", "％", "\xF0\x9F\x98\x80", "\xE2\x80\xC0"}) {
    CHECK(marks.Of(other).kind == TokenKind::kQuote);
    CHECK(marks.Of(other).quotes == 0);
  }
}

}  // namespace
}  // namespace extract
