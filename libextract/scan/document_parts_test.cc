// A stream, its parts on several scanners, and the whole document give the same facts.
#include "extract/document_parts.h"

#include <algorithm>
#include <array>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <random>
#include <sstream>
#include <thread>

#include "extract/scanner.h"
#include "scan/test_rules.h"

namespace extract {
namespace {

namespace fs = std::filesystem;

std::shared_ptr<const CompiledRules> Rules() {
  static const std::shared_ptr<const CompiledRules> rules = TestRules("cn");
  return rules;
}

// The test documents again and again, in a random order: every heading moves the context.
std::string LargeText(std::size_t bytes) {
  std::vector<std::string> texts;
  for (const auto& entry : fs::directory_iterator(fs::path(EXTRACT_SOURCE_DIR) / "testdata")) {
    const std::string name = entry.path().filename().string();
    if (name.starts_with("gb18030")) continue;
    std::ifstream stream(entry.path(), std::ios::binary);
    std::ostringstream text;
    text << stream.rdbuf();
    texts.push_back(text.str() + "\n");
  }
  std::sort(texts.begin(), texts.end());
  std::mt19937 random(11);
  std::string all;
  while (all.size() < bytes) all += texts[random() % texts.size()];
  return all;
}

// Memory as a pipe, in pieces of random sizes.
class Pipe : public ByteSource {
 public:
  explicit Pipe(const std::string* text, unsigned seed) : text_(text), random_(seed) {}
  Result<std::size_t> Read(char* data, std::size_t size) override {
    const std::size_t wish = 1 + random_() % 100000;
    const std::size_t count = std::min({text_->size() - at_, size, wish});
    text_->copy(data, count, at_);
    at_ += count;
    return count;
  }

 private:
  const std::string* text_;
  std::mt19937 random_;
  std::size_t at_ = 0;
};

DocumentStream Stream(const std::string& text, unsigned seed, DocumentOptions options = {}) {
  Result<DocumentStream> stream =
      DocumentStream::FromSource(std::make_unique<Pipe>(&text, seed), std::move(options));
  REQUIRE(stream.ok());
  return std::move(stream).value();
}

struct Printer : FactSink {
  bool Add(const Fact& fact) override {
    for (const std::size_t at : {fact.evidence.begin, fact.evidence.end, fact.evidence.begin_byte,
                                 fact.evidence.end_byte, fact.evidence.line}) {
      out += std::to_string(at) + ' ';
    }
    out += fact.quote + ' ' + fact.indicator + ' ' + fact.district + ' ' + fact.period + ' ' +
           std::string(ToString(fact.status)) + ' ' + fact.rule + ' ' + fact.sentence + '\n';
    return true;
  }
  std::string out;
};

template <typename Scan>
std::string Records(const Scan& scan) {
  Printer printer;
  const Status status = scan(&printer);
  INFO(status.message());
  REQUIRE(status.ok());
  return printer.out;
}

std::string Whole(const std::string& text) {
  Scanner scanner(Rules());
  const Result<Document> document = Document::FromBytes(text, {});
  REQUIRE(document.ok());
  return Records([&](FactSink* sink) { return scanner.Scan(document.value(), sink); });
}

TEST_CASE("A stream gives the facts of the whole text") {
  const std::string text = LargeText(2500000);
  const std::string whole = Whole(text);
  CHECK(std::count(whole.begin(), whole.end(), '\n') > 1000);
  Scanner scanner(Rules());
  for (unsigned seed = 1; seed <= 2; ++seed) {
    DocumentStream stream = Stream(text, seed);
    CHECK((Records([&](FactSink* sink) { return scanner.Scan(&stream, sink); }) == whole));
  }
}

TEST_CASE("Parts that several scanners share give the facts of the whole text") {
  const std::string text = LargeText(2500000);
  Result<DocumentParts> parts = DocumentParts::Start(Rules(), Stream(text, 3));
  REQUIRE(parts.ok());
  std::map<std::size_t, std::string> records;
  std::mutex mutex;
  const auto work = [&] {
    Scanner scanner(Rules());
    DocumentPart part;
    Status status;
    while (parts.value().Next(&part, &status)) {
      Printer printer;
      const Status scanned = scanner.Scan(part, &printer);
      const std::lock_guard lock(mutex);
      if (scanned.ok()) records[part.number()] = std::move(printer.out);
    }
  };
  std::thread first(work), second(work);
  first.join();
  second.join();
  CHECK(records.size() > 10);
  std::string all;
  std::size_t expected = 0;
  for (const auto& [number, text_of] : records) {
    CHECK(number == expected++);
    all += text_of;
  }
  CHECK((all == Whole(text)));
}

TEST_CASE("A stream whose options make no sense, and a sink that has enough") {
  const std::string text = "全市新增企业40家。\n";
  DocumentOptions dated, placed;
  dated.date = "gestern";
  placed.district = "没有这个地方";
  const Result<DocumentParts> parts = DocumentParts::Start(Rules(), Stream(text, 1, dated));
  CHECK(parts.status().code() == StatusCode::kInvalidArgument);
  Scanner scanner(Rules());
  DocumentStream wrong = Stream(text, 1, placed);
  FactCollector none;
  CHECK(scanner.Scan(&wrong, &none).code() == StatusCode::kInvalidArgument);

  struct Once : FactSink {
    bool Add(const Fact&) override { return ++facts < 3; }
    int facts = 0;
  };
  const std::string large = LargeText(1500000);
  DocumentStream stream = Stream(large, 1);
  Once sink;
  CHECK(scanner.Scan(&stream, &sink).ok());
  CHECK(sink.facts == 3);
}

// Where a text is cut: paragraphs that speak of those before them stand behind one that grows, so
// that the cuts fall between others of them each time.

// What a fact says, wherever it stands.
struct Sayings : FactSink {
  bool Add(const Fact& fact) override {
    all += fact.quote + ' ' + fact.indicator + ' ' + fact.district + ' ' + fact.period + ' ' +
           std::string(ToString(fact.status)) + ' ' + fact.rule + '\n';
    return true;
  }
  std::string all;
};

// Longer than what is read beforehand, so that no padding behind it moves anything into that.
std::string Beginning() {
  std::string text =
      "常德市2016年农村工作总结\n\n2016年3月2日\n\n记者来到石门县磨市镇白云村采访。\n\n";
  for (int i = 0; i < 240; ++i) text += "各乡镇认真落实全市的总体安排，持续改善农村面貌。\n\n";
  return text;
}

// Several segments of paragraphs, each of which might be taken to go on with the one before.
std::string Passages() {
  constexpr std::array kPairs = {
      "今年全市拟新办28件便民实事。\n\n建成灌渠40公里，新建果园6个。",
      "2016年预期目标：粮食产量增长3%。\n\n茶叶产量增长5%，茶农收入1.2万元。",
      "《乡村发展规划》提出，新建冷库12座。\n\n新增蔬菜大棚70个。",
      "石门县磨市镇白云村请来了专家。\n\n白云村种柑橘1200亩，橘农90户。",
      "在澧县的一处茶园，工人正在采茶。\n\n茶园有采茶工60人。",
      "到2020年，农村自来水全部进户。\n\n届时，全市水厂有15座。",
      "2014年，自来水用户9万户。\n\n其中：新用户2万户，同比增长7%。",
      "二、2015年工作回顾\n\n新建水库3座。",
      "三、2016年工作安排\n\n主要任务是：\n\n新修塘坝130口。",
      "四、石门县\n\n柑橘产量40万吨。",
  };
  std::mt19937 random(7);
  std::string text;
  while (text.size() < 300000) text += std::string(kPairs[random() % kPairs.size()]) + "\n\n";
  return text;
}

// By two scanners in turn, so that neither has seen what stands before a part.
std::string InParts(DocumentStream stream) {
  Result<DocumentParts> parts = DocumentParts::Start(Rules(), std::move(stream));
  REQUIRE(parts.ok());
  Scanner scanners[] = {Scanner(Rules()), Scanner(Rules())};
  Sayings sayings;
  DocumentPart part;
  Status status;
  while (parts.value().Next(&part, &status)) {
    REQUIRE(scanners[part.number() % 2].Scan(part, &sayings).ok());
  }
  REQUIRE(status.ok());
  return sayings.all;
}

TEST_CASE("Where a text is cut into segments changes no fact") {
  const std::string beginning = Beginning(), passages = Passages();
  std::string expected;
  for (int padding = 0; padding < 24; ++padding) {
    std::string text = beginning + "平";
    for (int i = 0; i < padding * 5; ++i) text += "稳";
    text += "发展。\n\n" + passages;
    const Result<Document> document = Document::FromBytes(text, {});
    REQUIRE(document.ok());
    Scanner scanner(Rules());
    Sayings whole;
    REQUIRE(scanner.Scan(document.value(), &whole).ok());
    if (expected.empty()) expected = whole.all;
    INFO(padding);
    CHECK((whole.all == expected));
    CHECK((InParts(Stream(text, 1)) == expected));
  }
  CHECK(expected.find(" planned ") != std::string::npos);
  CHECK(expected.find("石门县") != std::string::npos);
}

}  // namespace
}  // namespace extract
