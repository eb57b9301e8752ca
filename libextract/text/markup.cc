#include "text/markup.h"

#include <algorithm>
#include <cstdint>
#include <iterator>

namespace extract {
namespace {

constexpr std::size_t kMaxTagBytes = 200;

// What the end of an element leaves in the text.
enum class TagKind : std::uint8_t {
  kInline,  // nothing
  kBreak,   // a blank, as its beginning does
  kBlock,   // the end of a clause: cells, items and headings have no mark of their own
};

struct Tag {
  std::string_view name;
  TagKind kind;
};

constexpr Tag kTags[] = {
    {"a", TagKind::kInline},    {"article", TagKind::kBlock}, {"b", TagKind::kInline},
    {"body", TagKind::kBlock},  {"br", TagKind::kBreak},      {"center", TagKind::kBlock},
    {"dd", TagKind::kBlock},    {"div", TagKind::kBlock},     {"dl", TagKind::kBlock},
    {"dt", TagKind::kBlock},    {"em", TagKind::kInline},     {"font", TagKind::kInline},
    {"h1", TagKind::kBlock},    {"h2", TagKind::kBlock},      {"h3", TagKind::kBlock},
    {"h4", TagKind::kBlock},    {"h5", TagKind::kBlock},      {"h6", TagKind::kBlock},
    {"html", TagKind::kBlock},  {"i", TagKind::kInline},      {"img", TagKind::kInline},
    {"li", TagKind::kBlock},    {"main", TagKind::kBlock},    {"ol", TagKind::kBlock},
    {"p", TagKind::kBreak},     {"s", TagKind::kInline},      {"section", TagKind::kBlock},
    {"span", TagKind::kInline}, {"strong", TagKind::kInline}, {"sub", TagKind::kInline},
    {"sup", TagKind::kInline},  {"table", TagKind::kBlock},   {"tbody", TagKind::kBlock},
    {"td", TagKind::kBlock},    {"tfoot", TagKind::kBlock},   {"th", TagKind::kBlock},
    {"thead", TagKind::kBlock}, {"tr", TagKind::kBlock},      {"u", TagKind::kInline},
    {"ul", TagKind::kBlock},
};

struct Entity {
  std::string_view name;
  char32_t character;
};

constexpr Entity kEntities[] = {
    {"&amp;", '&'},      {"&lt;", '<'},       {"&gt;", '>'},      {"&quot;", '"'},
    {"&nbsp;", ' '},     {"&ensp;", ' '},     {"&emsp;", ' '},    {"&thinsp;", ' '},
    {"&ldquo;", 0x201C}, {"&rdquo;", 0x201D}, {"&middot;", 0xB7},
};

struct FoundTag {
  const Tag* tag = nullptr;
  bool closes = false;
  std::size_t length = 0;
};

// `text` begins with <. `tag` is null where no known one stands there.
FoundTag FindTag(std::string_view text) {
  FoundTag found;
  std::size_t i = 1;
  found.closes = i < text.size() && text[i] == '/';
  i += found.closes;
  const std::size_t name_begin = i;
  const auto in_name = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '1' && c <= '6'); };
  while (i < text.size() && in_name(text[i])) ++i;
  const std::string_view name = text.substr(name_begin, i - name_begin);
  const auto* const tag = std::find_if(std::begin(kTags), std::end(kTags),
                                       [name](const Tag& known) { return known.name == name; });
  if (tag == std::end(kTags)) return {};
  if (i < text.size() && text[i] != '>' && text[i] != ' ' && text[i] != '/') return {};
  const std::size_t close = text.substr(0, kMaxTagBytes).find('>', i);
  if (close == std::string_view::npos) return {};
  found.tag = tag;
  found.length = close + 1;
  return found;
}

Markup MatchTag(std::string_view text) {
  const FoundTag found = FindTag(text);
  if (found.tag == nullptr) return {};
  switch (found.tag->kind) {
    case TagKind::kBreak:
      return {found.length, U' '};
    case TagKind::kBlock:
      return {found.length, found.closes ? U';' : U'\0'};
    default:
      return {found.length, U'\0'};
  }
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

BlockTag MatchBlockTag(std::string_view text) {
  if (text.empty() || text.front() != '<') return {};
  const FoundTag found = FindTag(text);
  if (found.tag == nullptr || found.tag->kind == TagKind::kInline) return {};
  const std::string_view name = found.tag->name;
  const bool heading = name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
  return {found.length, heading ? name[1] - '0' : 0};
}

BlockTag MatchLastBlockTag(std::string_view text) {
  if (text.empty() || text.back() != '>') return {};
  const std::size_t near = text.size() - std::min(text.size(), kMaxTagBytes);
  const std::size_t begin = text.substr(near).rfind('<');
  if (begin == std::string_view::npos) return {};
  const BlockTag tag = MatchBlockTag(text.substr(near + begin));
  return near + begin + tag.length == text.size() ? tag : BlockTag();
}

}  // namespace extract
