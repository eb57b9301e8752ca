// The walk. From one place, a node leads to an ordered list of places: for kBehind in the order in
// which RE2 would prefer them, so that the first of the whole pattern is RE2's match; for kBefore
// in any order, since of matches with the same end the longest is the leftmost. A place that a list
// has twice counts once: what follows is the same from it.

#include "rules/context_pattern.h"

#include <algorithm>
#include <bitset>

#include "base/utf8.h"
#include "rules/context_characters.h"

namespace extract {

class ContextWalk {
 public:
  ContextWalk(const ContextPattern& pattern, std::string_view text, ContextScratch* scratch)
      : pattern_(pattern),
        words_(*pattern.words_),
        text_(text),
        before_(pattern.side_ == ContextSide::kBefore),
        places_(scratch->places),
        entered_(scratch->entered) {}

  std::size_t Match() {
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
    switch (node.kind) {
      case Kind::kWords:
        return Words(node, at);
      case Kind::kClass:
        return Class(pattern_.classes_[node.first], at);
      case Kind::kRun:
      case Kind::kPlusRun:
        return Run(node, at, nullptr);
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

  // False where Walk would find nothing.
  bool MayBegin(const Node& node, std::uint32_t at) {
    return (node.next & CharacterBit(NextCharacterAt(at))) != 0;
  }
  // What may be left out is left out here.
  bool IsMissing(const Node& node, std::uint32_t at) {
    return (node.kind == Kind::kOptional || node.kind == Kind::kStar) &&
           !MayBegin(pattern_.nodes_[node.first], at);
  }
  // One place is asked about by several nodes in turn.
  std::uint32_t NextCharacterAt(std::uint32_t at) {
    if (at != seen_at_) {
      seen_at_ = at;
      seen_ = before_ ? PackedBefore(text_, at) : PackedAt(text_, at);
    }
    return seen_;
  }

  void Words(const Node& node, std::uint32_t at) {
    const std::string_view room = before_ ? text_.substr(0, at) : text_.substr(at);
    words_.ForEach(node.first, pattern_.side_, room, NextCharacterAt(at),
                   [&](std::uint32_t size) { places_.push_back(before_ ? at - size : at + size); });
  }

  void Class(const ContextPattern::CharacterClass& characters, std::uint32_t at) {
    const std::uint32_t next = Beyond(characters, at);
    if (next != at) places_.push_back(next);
  }

  // Behind the next character where it is of the class, else `at`.
  std::uint32_t Beyond(const ContextPattern::CharacterClass& characters, std::uint32_t at) {
    if (at == (before_ ? 0 : text_.size())) return at;
    std::uint32_t size;
    const char32_t c = Decode(NextCharacterAt(at), at, &size);
    bool found = false;
    for (const ContextPattern::Range& range : characters.ranges) {
      found |= c >= range.first && c <= range.last;
    }
    return found == characters.negated ? at : before_ ? at - size : at + size;
  }

  char32_t Decode(std::uint32_t packed, std::uint32_t at, std::uint32_t* size) const {
    if (packed < 0x80) {
      *size = 1;
      return packed;
    }
    if (packed >= 0xE00000 && packed < 0xF00000) {
      *size = 3;
      return (packed >> 16 & 0x0F) << 12 | (packed >> 8 & 0x3F) << 6 | (packed & 0x3F);
    }
    std::size_t length;
    const char32_t c =
        before_ ? CodePointBefore(text_, at, &length) : CodePointAt(text_, at, &length);
    *size = static_cast<std::uint32_t>(length);
    return c;
  }

  // `next`: what must follow, null for anything. Places where it cannot begin are left out: behind
  // a gap these are nearly all.
  void Run(const Node& node, std::uint32_t at, const Node* next) {
    const ContextPattern::CharacterClass& characters = pattern_.classes_[node.first];
    const std::size_t base = places_.size();
    bool may_stop = node.kind == Kind::kRun;
    while (true) {
      if (may_stop && (next == nullptr || MayBegin(*next, at))) places_.push_back(at);
      const std::uint32_t beyond = Beyond(characters, at);
      if (beyond == at) break;
      at = beyond;
      may_stop = true;
    }
    if (!node.lazy && !before_) {
      std::reverse(places_.begin() + static_cast<std::ptrdiff_t>(base), places_.end());
    }
  }

  // Every child goes on from all places to which the one before it leads.
  void Sequence(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    places_.push_back(at);
    std::size_t begin = base;
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const std::size_t end = places_.size();
      const std::uint32_t child = pattern_.children_[node.first + i];
      const Node& next = pattern_.nodes_[child];
      if (end == begin + 1 && IsMissing(next, places_[begin])) continue;
      const bool run = next.kind == Kind::kRun || next.kind == Kind::kPlusRun;
      if (run && i + 1 < node.count) {
        const Node& follows = pattern_.nodes_[pattern_.children_[node.first + i + 1]];
        for (std::size_t k = begin; k < end; ++k) Run(next, places_[k], &follows);
      } else {
        for (std::size_t k = begin; k < end; ++k) {
          if (MayBegin(next, places_[k])) Walk(child, places_[k]);
        }
      }
      if (end > begin + 1) KeepFirst(end);
      begin = end;
      if (places_.size() == end) break;
    }
    Remove(base, begin);
  }

  void Choice(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    for (std::uint32_t i = 0; i < node.count; ++i) {
      const std::uint32_t child = pattern_.children_[node.first + i];
      if (MayBegin(pattern_.nodes_[child], at)) Walk(child, at);
    }
    KeepFirst(base);
  }

  void Optional(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    if (node.lazy) places_.push_back(at);
    if (MayBegin(pattern_.nodes_[node.first], at)) Walk(node.first, at);
    if (!node.lazy) places_.push_back(at);
    KeepFirst(base);
  }

  // Repetitions where the order does not matter: all places that can be reached.
  void Closure(const Node& node, std::uint32_t at) {
    const std::size_t base = places_.size();
    places_.push_back(at);
    for (std::size_t k = base; k < places_.size(); ++k) {
      if (!MayBegin(pattern_.nodes_[node.first], places_[k])) continue;
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
    const std::size_t count = places_.size() - begin;
    if (count < 2) return;
    constexpr std::size_t kFew = 8;
    std::size_t kept = begin + 1;
    if (count <= kFew) {
      for (std::size_t i = kept; i < places_.size(); ++i) {
        std::size_t k = begin;
        while (k < kept && places_[k] != places_[i]) ++k;
        if (k == kept) places_[kept++] = places_[i];
      }
    } else {
      std::bitset<ContextPattern::kMaxText + 1> known;
      known.set(places_[begin]);
      for (std::size_t i = kept; i < places_.size(); ++i) {
        if (known.test(places_[i])) continue;
        known.set(places_[i]);
        places_[kept++] = places_[i];
      }
    }
    places_.resize(kept);
  }

  void Remove(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    while (end < places_.size()) places_[begin++] = places_[end++];
    places_.resize(begin);
  }

  const ContextPattern& pattern_;
  const ContextWords& words_;
  const std::string_view text_;
  const bool before_;
  std::vector<std::uint32_t>& places_;
  std::vector<std::uint32_t>& entered_;
  std::uint32_t seen_at_ = ~std::uint32_t{0};
  std::uint32_t seen_ = 0;  // the character next to it
};

std::size_t ContextPattern::Match(std::string_view text, ContextScratch* scratch) const {
  return ContextWalk(*this, text, scratch).Match();
}

}  // namespace extract
