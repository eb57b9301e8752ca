// A page for readers: a row a fact, with its sentence in which the words are marked.
#ifndef EXTRACT_OUTPUT_HTML_H_
#define EXTRACT_OUTPUT_HTML_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "output/row_format.h"

namespace extract {

class HtmlFormat : public RowFormat {
 public:
  std::string_view head() const override;
  std::string_view foot() const override;
  void StartDocument(std::string_view document) override;
  void Append(const Fact& fact, std::string* out) override;

 private:
  void AppendSentence(const Fact& fact, std::string* out);

  std::string document_;  // escaped
  // Where the next fact of this sentence is looked for, since a quote may stand in it twice.
  std::string sentence_;
  std::size_t searched_ = 0;
};

}  // namespace extract

#endif  // EXTRACT_OUTPUT_HTML_H_
