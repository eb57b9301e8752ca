#include "output/html.h"

#include "output/table.h"

namespace extract {
namespace {

constexpr std::string_view kHead = R"(<!DOCTYPE html>
<html lang="zh">
<head>
<meta charset="utf-8">
<title>extract</title>
<style>
body { font: 15px/1.5 sans-serif; margin: 1.5em; color: #222 }
table { border-collapse: collapse }
th, td { padding: .3em .6em; border-bottom: 1px solid #ddd; text-align: left; vertical-align: top }
th { position: sticky; top: 0; background: #f4f4f4 }
td.number { text-align: right; white-space: nowrap }
td.sentence { max-width: 40em; color: #555 }
mark { background: #ffe9a8; color: #000 }
tr.planned td, tr.expected td { background: #f5f9ff }
</style>
</head>
<body>
<table>
<thead><tr><th>document</th><th>line</th><th>district</th><th>indicator</th><th>value</th><th>unit</th><th>period</th><th>measure</th><th>status</th><th>action</th><th>sentence</th><th>rule</th></tr></thead>
<tbody>
)";
constexpr std::string_view kFoot = "</tbody>\n</table>\n</body>\n</html>\n";

void AppendEscaped(std::string_view text, std::string* out) {
  for (const char c : text) {
    switch (c) {
      case '&':
        *out += "&amp;";
        break;
      case '<':
        *out += "&lt;";
        break;
      case '>':
        *out += "&gt;";
        break;
      case '"':
        *out += "&quot;";
        break;
      default:
        *out += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
    }
  }
}

void AppendCell(std::string_view text, std::string* out) {
  *out += "<td>";
  AppendEscaped(text, out);
  *out += "</td>";
}

}  // namespace

std::string_view HtmlFormat::head() const { return kHead; }
std::string_view HtmlFormat::foot() const { return kFoot; }

void HtmlFormat::StartDocument(std::string_view document) {
  document_.clear();
  AppendEscaped(document, &document_);
  sentence_.clear();
}

// A quote in traditional script or with blanks in it is not found in the normalised sentence, which
// then stands without a mark.
void HtmlFormat::AppendSentence(const Fact& fact, std::string* out) {
  if (sentence_ != fact.sentence) {
    sentence_ = fact.sentence;
    searched_ = 0;
  }
  *out += "<td class=\"sentence\">";
  const std::string_view sentence = fact.sentence;
  const std::size_t at = sentence.find(fact.quote, searched_);
  if (at == std::string_view::npos) {
    AppendEscaped(sentence, out);
  } else {
    searched_ = at + fact.quote.size();
    AppendEscaped(sentence.substr(0, at), out);
    *out += "<mark>";
    AppendEscaped(fact.quote, out);
    *out += "</mark>";
    AppendEscaped(sentence.substr(searched_), out);
  }
  *out += "</td>";
}

void HtmlFormat::Append(const Fact& fact, std::string* out) {
  *out += "<tr class=\"";
  *out += ToString(fact.status);
  *out += "\"><td>";
  *out += document_;
  *out += "</td><td class=\"number\">";
  *out += std::to_string(fact.evidence.line);
  *out += "</td>";
  AppendCell(fact.district, out);
  AppendCell(fact.indicator, out);
  *out += "<td class=\"number\">";
  AppendEscaped(ValueCell(fact), out);
  *out += "</td>";
  AppendCell(fact.unit, out);
  AppendCell(fact.period.empty() && fact.year ? std::to_string(*fact.year) : fact.period, out);
  std::string measure = ToString(fact.measure);
  if (fact.basis != Basis::kNone) measure.append(" ").append(ToString(fact.basis));
  AppendCell(measure, out);
  AppendCell(ToString(fact.status), out);
  AppendCell(fact.action, out);
  AppendSentence(fact, out);
  AppendCell(fact.rule, out);
  *out += "</tr>\n";
}

}  // namespace extract
