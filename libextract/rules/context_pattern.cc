// The walk. From one place, a node leads to an ordered list of places: for kBehind in the order in
// which RE2 would prefer them, so that the first of the whole pattern is RE2's match; for kBefore in
// any order, since of matches with the same end the longest is the leftmost. A place that a list
// has twice counts once: what follows is the same from it.

#include "rules/context_pattern.h"

#include <algorithm>
#include <cstring>

#include "base/utf8.h"
#include "rules/context_characters.h"

namespace extract {

class ContextWalk {
 public:
  ContextWalk(const ContextPattern& pattern, std::string_view text, ContextScratch* scratch)
      : pattern_(pattern),
        text_(text),
        before_(pattern.side_ == ContextSide::kBefore),
        places_(scratch->places),
        entered_(scratch->entered) {}

  std::size_t Run() {
    places_.clear();
    entered_.clear();
    const auto size = static_cast<std::uint32_t>(text_.size());
    Walk(pattern_.root_, before_ ? size : 0);
    if (places_.empty()) return ContextPattern::kNoMatch;
    if (!before_) return places_.front();
    return size - *std::min_element(places_.begin(), places_.end());
  }

 private:
  using Node = ContextPattern::Node;
  using Kind = ContextPattern::Kind;

  // Appends the places to which `node` leads from `at`.
  void Walk(std::uint32_t index, std::uint32_t at) {
    const Node& node = pattern_.nodes_[index];
    if (!node.nullable && !MayBegin(node, at)) return;
    switch (node.kind) {
      case Kind::kWords:
        return Words(node, at);
      case Kind::kClass:
        return Class(pattern_.classes_[node.first], at);
      case Kind::kSequence:
        return Sequence(node, at);
      case Kind::kChoice:
        return Choice(node, at);
      case Kind::kOptional:
        return Optional(node, at);
      case Kind::kStar:
      case Kind::kPlus:
        return before_ ? Closure(node, at) : Repeat(node, at);
      case Kind::kTextBegin:
        if (at == 0) places_.push_back(at);
        return;
      case Kind::kTextEnd:
        if (at == text_.size()) places_.push_back(at);
        return;
    }
  }

  bool MayBegin(const Node& node, std::uint32_t at) {
    if (node.next == ~std::uint64_t{0}) return true;
    return (node.next & CharacterBit(NextCharacterAt(at))) != 0;
  }
  std::uint32_t NextCharacterAt(std::uint32_t at) const {
    return before_ ? PackedBefore(text_, at) : PackedAt(text_, at);
  }

  void Words(const Node& node, std::uint32_t at) {
    const ContextPattern::WordTable& table = pattern_.tables_[node.first];
    const std::uint32_t character = NextCharacterAt(at);
    std::uint32_t slot = CharacterHash(character) & (table.slots - 1);
    const ContextPattern::Slot* const slots = pattern_.slots_.data() + table.first_slot;
    while (slots[slot].count != 0 && slots[slot].character != character) {
      slot = (slot + 1) & (table.slots - 1);
    }
    const std::size_t room = before_ ? at : text_.size() - at;
    for (std::uint32_t i = 0; i < slots[slot].count; ++i) {
      const ContextPattern::Word& word = pattern_.words_[slots[slot].first + i];
      if (word.size > room) continue;
      const std::uint32_t begin = before_ ? at - word.size : at;
      if (std::memcmp(text_.data() + begin, pattern_.pool_.data() + word.begin, word.size) == 0) {
        places_.push_back(before_ ? begin : at + word.size);
      }
    }
  }

  void Class(const ContextPattern::CharacterClass& characters, std::uint32_t at) {
    const std::uint32_t next = Beyond(characters, at);
    if (next != at) places_.push_back(next);
  }

  // Behind the next character where it is of the class, else `at`.
  std::uint32_t Beyond(const ContextPattern::CharacterClass& characters, std::uint32_t at) const {
    if (at == (before_ ? 0 : text_.size())) return at;
    std::size_t length;
    const char32_t c =
        before_ ? CodePointBefore(text_, at, &length) : CodePointAt(text_, at, &length);
    bool found = false;
    for (const ContextPattern::Range& range : characters.ranges) {
      found |= c >= range.first && c <= range.last;
    }
    const auto size = static_cast<std::uint32_t>(length);
    return found == characters.negated ? at : before_ ? at - size : at + size;
  }

  // Every child goes on from all places to which the one before it leads.
  void Sequence(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    places_.push_back(at);
    std::size_t begin = base;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const std::size_t end = places_.size();
      for (std::size_t k = begin; k < end; ++k) {
        Walk(pattern_.children_[node.first + i], places_[k]);
      }
      KeepFirst(end);
      begin = end;
      if (places_.size() == end) break;
    }
    Remove(base, begin);
  }

  void Choice(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    for (std::uint32_t i = 0; i < node.count; ++i) Walk(pattern_.children_[node.first + i], at);
    KeepFirst(base);
  }

  void Optional(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    if (node.lazy) places_.push_back(at);
    Walk(node.first, at);
    if (!node.lazy) places_.push_back(at);
    KeepFirst(base);
  }

  // Repetitions where the order does not matter: all places that can be reached.
  void Closure(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    places_.push_back(at);
    for (std::size_t k = base; k < places_.size(); ++k) {
      Walk(node.first, places_[k]);
      KeepFirst(base);
    }
    // Without `at` itself for +: the child, which is never empty, does not lead there.
    if (node.kind == Kind::kPlus) Remove(base, base + 1);
  }

  // Where it does: as often as possible first (last, for a lazy one).
  void Repeat(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    const std::size_t entered = entered_.size();
    RepeatFrom(node, at, entered, node.kind == Kind::kStar);
    entered_.resize(entered);
    KeepFirst(base);
  }

  void RepeatFrom(const Node& node, std::uint32_t at, std::size_t entered, bool may_stop) {
    const auto known = entered_.begin() + static_cast<std::ptrdiff_t>(entered);
    if (std::find(known, entered_.end(), at) != entered_.end()) return;
    entered_.push_back(at);
    if (may_stop && node.lazy) places_.push_back(at);
    const std::size_t begin = places_.size();
    Walk(node.first, at);
    const std::size_t end = places_.size();
    for (std::size_t k = begin; k < end; ++k) RepeatFrom(node, places_[k], entered, true);
    Remove(begin, end);
    if (may_stop && !node.lazy) places_.push_back(at);
  }

  // Leaves each of the places from `begin` on once, where it stands first.
  void KeepFirst(std::size_t begin) {
    std::size_t kept = begin + 1;
    for (std::size_t i = kept; i < places_.size(); ++i) {
      std::size_t k = begin;
      while (k < kept && places_[k] != places_[i]) ++k;
      if (k == kept) places_[kept++] = places_[i];
    }
    if (kept < places_.size()) places_.resize(kept);
  }

  void Remove(std::size_t begin, std::size_t end) {
    const auto first = places_.begin();
    places_.erase(first + static_cast<std::ptrdiff_t>(begin),
                  first + static_cast<std::ptrdiff_t>(end));
  }

  const ContextPattern& pattern_;
  const std::string_view text_;
  const bool before_;
  std::vector<std::uint32_t>& places_;
  std::vector<std::uint32_t>& entered_;
};

std::size_t ContextPattern::Match(std::string_view text, ContextScratch* scratch) const {
  return ContextWalk(*this, text, scratch).Run();
}

}  // namespace extract
