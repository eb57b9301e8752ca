// Lists of words for {lex:FILE.CLASS}.
#ifndef EXTRACT_RULES_LEXICONS_H_
#define EXTRACT_RULES_LEXICONS_H_

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace extract {

class Lexicons {
 public:
  using Words = std::vector<std::string_view>;

  // The words of a lexicon, "verbs.rise", to be added to. The texts of the words must live as long
  // as the lexicons.
  Words& operator[](std::string_view name);

  // Any of the words as RE2, longer words first, because RE2 takes the first alternative that
  // matches. Null where there is no such lexicon. Made when first asked for: no word is added
  // later.
  const std::string* Pattern(std::string_view name);

  std::vector<std::string> Names() const;

 private:
  struct Lexicon {
    Words words;
    std::string pattern;
  };
  std::map<std::string, Lexicon, std::less<>> lexicons_;
};

}  // namespace extract

#endif  // EXTRACT_RULES_LEXICONS_H_
