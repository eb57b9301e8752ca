#include "text/markup.h"

#include <algorithm>

namespace extract {
namespace {

constexpr std::size_t kMaxTagBytes = 200;

constexpr std::string_view kTags[] = {"a", "b",    "br",     "em",  "font", "i", "p",
                                      "s", "span", "strong", "sub", "sup",  "u"};

struct Entity {
  std::string_view name;
  char32_t character;
};

constexpr Entity kEntities[] = {
    {"&amp;", '&'},      {"&lt;", '<'},       {"&gt;", '>'},      {"&quot;", '"'},
    {"&nbsp;", ' '},     {"&ensp;", ' '},     {"&emsp;", ' '},    {"&thinsp;", ' '},
    {"&ldquo;", 0x201C}, {"&rdquo;", 0x201D}, {"&middot;", 0xB7},
};

Markup MatchTag(std::string_view text) {
  std::size_t i = 1;
  if (i < text.size() && text[i] == '/') ++i;
  const std::size_t name_begin = i;
  while (i < text.size() && text[i] >= 'a' && text[i] <= 'z') ++i;
  const std::string_view name = text.substr(name_begin, i - name_begin);
  if (std::find(std::begin(kTags), std::end(kTags), name) == std::end(kTags)) return {};
  if (i < text.size() && text[i] != '>' && text[i] != ' ' && text[i] != '/') return {};
  const std::size_t close = text.substr(0, kMaxTagBytes).find('>', i);
  if (close == std::string_view::npos) return {};
  const bool breaks = name == "br" || name == "p";
  return {close + 1, breaks ? U' ' : U'\0'};
}

}  // namespace

Markup MatchMarkup(std::string_view text) {
  if (text.size() < 2) return {};
  switch (text[0]) {
    case '*':
      if (text[1] == '*') return {2, 0};
      return {};
    case '<':
      return MatchTag(text);
    case '&':
      for (const Entity& entity : kEntities) {
        if (text.substr(0, entity.name.size()) == entity.name) {
          return {entity.name.size(), entity.character};
        }
      }
      return {};
    case '\\':
      if (std::string_view("*_#-.+()[]{}|>~`\\!").find(text[1]) != std::string_view::npos) {
        return {1, 0};
      }
      return {};
    default:
      return {};
  }
}

}  // namespace extract
