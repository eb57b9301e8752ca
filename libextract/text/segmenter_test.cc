#include "text/segmenter.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <map>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "base/utf8.h"
#include "text/word_cost.h"

namespace extract {
namespace {

constexpr char kWords[] =
    "# a comment\n"
    "word\tclass\tcost\n"
    "取消\tv\t900\n"
    "权力\tn\t900\n"
    "消\tv\t1300\n"
    "行\tv\t1000\n"
    "行政\tn\t800\n"
    "行政权力\tn\t900\n";

WordList Words(std::vector<WordList::Extra> extra = {}) {
  Result<WordList> words = WordList::FromTsv(kWords, "words.tsv", std::move(extra));
  REQUIRE(words.ok());
  return std::move(words).value();
}

std::string Cut(const WordList& words, const std::string& text) {
  std::vector<Token> tokens;
  Segmenter(&words).Segment(text, {0, text.size()}, &tokens);
  std::string cut;
  for (const Token& token : tokens) {
    if (!cut.empty()) cut += '|';
    cut += text.substr(token.begin, token.end - token.begin);
  }
  return cut;
}

TEST_CASE("the cheapest path of words wins") {
  const WordList words = Words();
  CHECK(Cut(words, "取消行政权力") == "取消|行政权力");
  CHECK(Cut(words, "行政") == "行政");
}

TEST_CASE("characters out of the list stand alone, letters and digits in runs") {
  const WordList words = Words();
  CHECK(Cut(words, "取消了GDP2.5,行政") == "取消|了|GDP2.5|,|行政");
}

TEST_CASE("Roman numerals are letters, other characters of three bytes are not") {
  const WordList words = Words();
  CHECK(Cut(words, "ⅠⅤ行政") == "ⅠⅤ|行政");
  CHECK(Cut(words, "行政Ⅻ") == "行政|Ⅻ");
  CHECK(Cut(words, "Ⅰ—Ⅲ行政Ⅰ至Ⅳ") == "Ⅰ—Ⅲ|行政|Ⅰ至Ⅳ");
  CHECK(Cut(words, "Ⅰ—行政Ⅰ") == "Ⅰ|—|行政|Ⅰ");
  CHECK(Cut(words, "⅟⅛ↀ行政") == "⅟|⅛|ↀ|行政");
  CHECK(Cut(words, std::string("Ⅲ").substr(0, 2)) == std::string("Ⅲ").substr(0, 2));
}

TEST_CASE("spaces and line breaks belong to no token") {
  CHECK(Cut(Words(), "取消 \n行政") == "取消|行政");
}

TEST_CASE("an extra word is added, and replaces one of the list") {
  const WordList words =
      Words({{"取消行政", WordClass::kNoun, 100}, {"权力", WordClass::kVerb, 5}});
  CHECK(Cut(words, "取消行政权力") == "取消行政|权力");
  CHECK(words.ClassOf("权力") == WordClass::kVerb);
  CHECK(words.size() == 7);
}

TEST_CASE("a word has a sibling with another first character") {
  const WordList words = Words({{"小学生", WordClass::kNoun, 5},
                                {"中学生", WordClass::kNoun, 5},
                                {"私营", WordClass::kAdjective, 5},
                                {"公营", WordClass::kNoun, 5},
                                {"大学生", WordClass::kVerb, 5}});
  CHECK(words.HasSibling("小学生", "中"));
  CHECK(words.HasSibling("私营", "公"));
  CHECK_FALSE(words.HasSibling("小学生", "大"));  // a verb names nothing
  CHECK_FALSE(words.HasSibling("小学生", "小"));  // itself
  CHECK_FALSE(words.HasSibling("小学生", "男"));
  CHECK_FALSE(words.HasSibling("小学生", ""));
  CHECK_FALSE(words.HasSibling("生", "中"));
}

TEST_CASE("a moved word list still works") {
  WordList words = Words({{"啊", WordClass::kOther, 1}});
  const WordList moved = std::move(words);
  CHECK(Cut(moved, "取消啊") == "取消|啊");
}

// T恤, 卡A: their first or second character is no Chinese one.
bool IsLeftOut(const std::string& word) {
  for (std::size_t i = 0, at = 0; i < 2 && at < word.size(); ++i) {
    std::size_t length = 0;
    if (HanCode(DecodeAt(word, at, &length)) == kNoHan) return true;
    at += length;
  }
  return false;
}

TEST_CASE("every word of the national list is found, and nothing behind it") {
  std::ifstream file(EXTRACT_SOURCE_DIR "/rules/cn/words.tsv");
  std::stringstream text;
  text << file.rdbuf();
  const std::string tsv = text.str();
  const Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", {});
  REQUIRE(words.ok());
  std::set<std::string> rows;
  std::size_t known = 0;
  for (std::string line; std::getline(text, line);) {
    if (line.starts_with("#") || line.starts_with("word\t")) continue;
    const std::string word = line.substr(0, line.find('\t'));
    if (IsLeftOut(word)) continue;
    known += words.value().ClassOf(word) != WordClass::kOther;
    rows.insert(word);
  }
  CHECK(words.value().size() == rows.size());
  CHECK(known > rows.size() * 9 / 10);  // the others have the class x
  for (const std::string& word : rows) {
    const std::string longer = word + "的";
    if (rows.count(longer) == 0) REQUIRE(words.value().ClassOf(longer) == WordClass::kOther);
  }
}

TEST_CASE("tags go to the words of the list, and tell the others that they have none") {
  WordList words = Words();
  const auto tags_of = [&words](const std::string& text) {
    std::vector<Token> tokens;
    Segmenter(&words).Segment(text, {0, text.size()}, &tokens);
    std::vector<int> tags;
    for (const Token& token : tokens) tags.push_back(words.kind(token.kind).tag);
    return tags;
  };
  constexpr int kNone = WordList::kNoTag, kUntagged = WordList::kUntagged;
  CHECK(tags_of("取消行政行") == std::vector{kUntagged, kUntagged, kUntagged});
  words.SetTags({{"取消", 7}, {"行", 8}, {"行政权力", 7}, {"没有", 9}, {"权力", 0}});
  CHECK(tags_of("取消行政行权力") == std::vector{7, kNone, 8, kNone});
  CHECK(tags_of("行政权力了") == std::vector{7, kUntagged});  // 了 is not in the list
  CHECK(words.ClassOf("取消") == WordClass::kVerb);
  CHECK(words.ClassOf("行政权力") == WordClass::kNoun);
}

TEST_CASE("more tags than there is room for leave words untagged, with their classes") {
  std::string tsv = "word\tclass\tcost\n";
  std::vector<std::string> all;
  for (int i = 0; i < 1500; ++i) {
    const char bytes[] = {char(0xE5), char(0x80 + i / 64), char(0x80 + i % 64), 0};
    all.emplace_back(bytes);
    tsv += all.back() + (i % 2 == 0 ? "\tn\t" : "\tv\t") + "500\n";
  }
  Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", {});
  REQUIRE(words.ok());
  std::vector<std::pair<std::string_view, std::uint16_t>> tags;
  for (std::size_t i = 0; i < all.size(); ++i) tags.emplace_back(all[i], i + 1);
  words.value().SetTags(tags);
  std::size_t untagged = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    std::vector<Token> tokens;
    Segmenter(&words.value()).Segment(all[i], {0, all[i].size()}, &tokens);
    REQUIRE(tokens.size() == 1);
    const WordList::Kind kind = words.value().kind(tokens[0].kind);
    CHECK(kind.word_class == (i % 2 == 0 ? WordClass::kNoun : WordClass::kVerb));
    CHECK((kind.tag == i + 1 || kind.tag == WordList::kUntagged));
    untagged += kind.tag == WordList::kUntagged;
  }
  CHECK(untagged > 0);
  CHECK(untagged < 1000);
}

// The cheapest cut of all, and of those the one that takes the longest last word, and so on.
std::string SlowCut(const WordList& words, const std::vector<std::string>& text) {
  std::vector<std::uint32_t> best(text.size() + 1, ~0u);
  std::vector<std::size_t> from(text.size() + 1);
  best[0] = 0;
  for (std::size_t end = 1; end <= text.size(); ++end) {
    for (std::size_t begin = 0; begin < end; ++begin) {
      std::u32string word;
      for (std::size_t i = begin; i < end; ++i) {
        std::size_t length = 0;
        word.push_back(DecodeAt(text[i], 0, &length));
      }
      const std::uint32_t value = words.table().Find(word);
      if (value == WordTable::kNoValue && end > begin + 1) continue;
      const std::uint32_t cost =
          best[begin] +
          (value == WordTable::kNoValue ? kUnknownCharacterCost : WordList::CostIn(value));
      if (cost >= best[end]) continue;
      best[end] = cost;
      from[end] = begin;
    }
  }
  std::string cut;
  for (std::size_t end = text.size(); end > 0; end = from[end]) {
    std::string word;
    for (std::size_t i = from[end]; i < end; ++i) word += text[i];
    cut = cut.empty() ? word : word + "|" + cut;
  }
  return cut;
}

TEST_CASE("of all cuts the cheapest is taken, and of equal ones that with the longest last words") {
  static const std::vector<std::string> kCharacters = {"甲", "乙", "丙", "丁"};
  std::mt19937 random(7);
  for (int round = 0; round < 60; ++round) {
    std::map<std::string, int> rows;
    const auto text = [&](std::size_t most) {
      std::vector<std::string> characters(1 + random() % most);
      for (std::string& c : characters) c = kCharacters[random() % kCharacters.size()];
      return characters;
    };
    for (int n = 0; n < 30; ++n) {
      std::string word;
      for (const std::string& c : text(4)) word += c;
      rows[word] = static_cast<int>(random() % 4) * 300;
    }
    std::string tsv = "word\tclass\tcost\n";
    for (const auto& [word, cost] : rows) tsv += word + "\tn\t" + std::to_string(cost) + "\n";
    Result<WordList> words = WordList::FromTsv(tsv, "words.tsv", {});
    REQUIRE(words.ok());
    for (int i = 0; i < 50; ++i) {
      const std::vector<std::string> characters = text(12);
      std::string whole;
      for (const std::string& c : characters) whole += c;
      REQUIRE(Cut(words.value(), whole) == SlowCut(words.value(), characters));
    }
  }
}

TEST_CASE("texts that are read together are cut like each alone; what is passed is one token") {
  const WordList words = Words();
  const std::vector<std::string> texts = {"取消行政 权力", "", "行政权力2.5%,行政", "取消"};
  Segmenter segmenter(&words);
  const auto mark = [](std::string_view) { return true; };
  segmenter.Start();
  for (const std::string& text : texts) {
    segmenter.Enter(text);
    const std::size_t half = text.size() < 6 ? 0 : 6;
    segmenter.Read({0, half}, mark);
    const std::size_t given = text.size() > half ? half + 3 : half;
    if (text.size() > half) segmenter.Pass({half, given});
    segmenter.Read({given, text.size()}, mark);
  }
  segmenter.LookUp();
  std::vector<std::string> cut;
  for (const std::string& text : texts) {
    cut.emplace_back();
    segmenter.Cut([&](const Token& token) {
      cut.back() += text.substr(token.begin, token.end - token.begin);
      cut.back() += token.kind == WordList::kGivenKind   ? '+'
                    : token.kind == WordList::kBlankKind ? '_'
                                                         : '|';
    });
  }
  CHECK(cut ==
        std::vector<std::string>{"取消|行+政| _权力|", "", "行政|权+力|2.5|%|,|行政|", "取消|"});
}

TEST_CASE("words out of order are refused with their line") {
  Result<WordList> words = WordList::FromTsv("w\tc\tc\n消\tv\t1\n取\tv\t1\n", "w.tsv", {});
  REQUIRE_FALSE(words.ok());
  CHECK(words.status().message() == "w.tsv:3: word out of order: sort by bytes");
}

TEST_CASE("a row of another form is refused") {
  CHECK_FALSE(WordList::FromTsv("w\tc\tc\n取\tvv\t1\n", "w.tsv", {}).ok());
  CHECK_FALSE(WordList::FromTsv("w\tc\tc\n取\n", "w.tsv", {}).ok());
}

TEST_CASE("sorted words of any length of characters are read") {
  const std::string tsv =
      "# made for this test\n\nw\tc\tc\na\tn\t1\naé取\tn\t1\nb\xFF取\tn\t1\né\tv\t2\r\n一\tn\t3\n"
      "一a\tn\t1\n一a取\tv\t99999\n# "
      "between\n一取\tv\t4\n一取消\tn\t5\tmore\n一取\xEF\xBF\xBD\tn\t1\n"
      "一\xF0\x9F\x98\x80\tn\t1\n丁取\tv\t6";
  const Result<WordList> read = WordList::FromTsv(tsv, "w.tsv", {});
  REQUIRE(read.ok());
  const WordList& words = read.value();
  CHECK(words.size() == 4);
  for (const char* noun : {"一", "一取消"}) CHECK(words.ClassOf(noun) == WordClass::kNoun);
  for (const char* verb : {"一取", "丁取"}) CHECK(words.ClassOf(verb) == WordClass::kVerb);
  for (const char* other : {"a", "aé取", "é", "一a", "一a取"}) {
    CHECK(words.ClassOf(other) == WordClass::kOther);  // their first two are not Chinese
  }
  CHECK(words.ClassOf("b\xFF取") == WordClass::kOther);
  CHECK(words.ClassOf("一取\xEF\xBF\xBD") == WordClass::kOther);
  for (const char* wrong : {"w\tc\tc\n取消\tv\t1\n取\tv\t1\n", "w\tc\tc\n取\tv\t1\n取\tv\t1\n",
                            "w\tc\tc\nb\tv\t1\na取\tv\t1\n", "w\tc\tc\n取", "w\tc\tc\n取\t",
                            "w\tc\tc\n取\n消\tv\t1\n", "w\tc\tc\n取\tv\n消\tv\t1\n"}) {
    CHECK_FALSE(WordList::FromTsv(wrong, "w.tsv", {}).ok());
  }
}

TEST_CASE("tokens cover any bytes in order") {
  const WordList words = Words();
  const std::string text = "\xE5\x8F 取\xFF消\xF0\x9F\x98\x80行";
  std::vector<Token> tokens;
  Segmenter(&words).Segment(text, {0, text.size()}, &tokens);
  std::size_t at = 0;
  for (const Token& token : tokens) {
    CHECK(token.begin >= at);
    CHECK(token.end > token.begin);
    at = token.end;
  }
  CHECK(at <= text.size());
}

}  // namespace
}  // namespace extract
