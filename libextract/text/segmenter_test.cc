#include "text/segmenter.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

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

TEST_CASE("a moved word list still works") {
  WordList words = Words({{"啊", WordClass::kOther, 1}});
  const WordList moved = std::move(words);
  CHECK(Cut(moved, "取消啊") == "取消|啊");
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
  CHECK(words.size() == 9);
  for (const char* noun : {"a", "aé取", "一", "一a", "一取消"}) {
    CHECK(words.ClassOf(noun) == WordClass::kNoun);
  }
  for (const char* verb : {"é", "一a取", "一取", "丁取"}) {
    CHECK(words.ClassOf(verb) == WordClass::kVerb);
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
