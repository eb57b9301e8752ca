// See the header. Keys are the bytes as they are; a lead byte of a three-byte character is enough
// to tell that the next two belong to it, since texts are valid UTF-8 (and a look-up in an invalid
// one just finds nothing).
#include "place/name_index.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace extract {
namespace {

constexpr std::size_t kCharacterBytes = NameFilter::kCharacterBytes;
constexpr std::size_t kPrefixBytes = NameFilter::kPrefixBytes;
constexpr std::size_t kFirstSlots = 1024;

bool IsThreeByteLead(char byte) { return (static_cast<unsigned char>(byte) & 0xF0) == 0xE0; }

std::uint64_t Mix(std::uint64_t x) { return NameFilter::Mix(x); }

std::uint64_t Hash(std::string_view name) {
  std::uint64_t hash = name.size();
  std::size_t at = 0;
  for (; at + 8 <= name.size(); at += 8) {
    std::uint64_t word;
    std::memcpy(&word, name.data() + at, 8);
    hash = Mix(hash ^ word);
  }
  std::uint64_t rest = 0;
  std::memcpy(&rest, name.data() + at, name.size() - at);
  return Mix(hash ^ rest);
}

bool HasIndexedForm(std::string_view name) {
  if (name.size() < kPrefixBytes || name.size() % kCharacterBytes != 0 ||
      name.size() > kMaxNameCharacters * kCharacterBytes) {
    return false;
  }
  for (std::size_t i = 0; i < name.size(); i += kCharacterBytes) {
    if (!IsThreeByteLead(name[i])) return false;
  }
  return true;
}

}  // namespace

NameIndex::NameIndex() : name_slots_(kFirstSlots, -1), prefix_slots_(kFirstSlots) {}

// The slot that holds the name, or the free one where it would go.
std::size_t NameIndex::NameSlot(std::string_view wanted, std::uint64_t hash) const {
  const std::size_t mask = name_slots_.size() - 1;
  std::size_t slot = hash & mask;
  while (name_slots_[slot] >= 0) {
    const Name& found = names_[static_cast<std::size_t>(name_slots_[slot])];
    if (found.hash == hash && name(name_slots_[slot]) == wanted) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

NameIndex::Prefix* NameIndex::PrefixSlot(std::uint64_t key) {
  const std::size_t mask = prefix_slots_.size() - 1;
  std::size_t slot = Mix(key) & mask;
  while (prefix_slots_[slot].key != 0 && prefix_slots_[slot].key != key) slot = (slot + 1) & mask;
  return &prefix_slots_[slot];
}

const NameIndex::Prefix* NameIndex::FindPrefix(std::uint64_t key) const {
  const std::size_t mask = prefix_slots_.size() - 1;
  std::size_t slot = Mix(key) & mask;
  while (prefix_slots_[slot].key != 0) {
    if (prefix_slots_[slot].key == key) return &prefix_slots_[slot];
    slot = (slot + 1) & mask;
  }
  return nullptr;
}

void NameIndex::GrowNames() {
  name_slots_.assign(name_slots_.size() * 2, -1);
  const std::size_t mask = name_slots_.size() - 1;
  for (std::size_t i = 0; i < names_.size(); ++i) {
    std::size_t slot = names_[i].hash & mask;
    while (name_slots_[slot] >= 0) slot = (slot + 1) & mask;
    name_slots_[slot] = static_cast<std::int32_t>(i);
  }
}

void NameIndex::GrowPrefixes() {
  std::vector<Prefix> old(prefix_slots_.size() * 2);
  old.swap(prefix_slots_);
  for (const Prefix& prefix : old) {
    if (prefix.key != 0) *PrefixSlot(prefix.key) = prefix;
  }
}

std::int32_t NameIndex::Add(std::string_view wanted) {
  if (!HasIndexedForm(wanted)) return -1;
  const std::uint64_t hash = Hash(wanted);
  const std::size_t slot = NameSlot(wanted, hash);
  if (name_slots_[slot] >= 0) return name_slots_[slot];
  const auto number = static_cast<std::int32_t>(names_.size());
  names_.push_back(
      {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(wanted.size()), hash});
  pool_.append(wanted);
  name_slots_[slot] = number;
  if (names_.size() * 2 > name_slots_.size()) GrowNames();

  filter_.Add(wanted);
  const std::uint64_t key = NameFilter::Prefix(wanted.data());
  Prefix* prefix = PrefixSlot(key);
  if (prefix->key == 0) {
    prefix->key = key;
    ++prefix_count_;
  }
  prefix->lengths |= 1u << (wanted.size() / kCharacterBytes);
  if (prefix_count_ * 2 > prefix_slots_.size()) GrowPrefixes();
  return number;
}

std::int32_t NameIndex::Find(std::string_view wanted) const {
  return HasIndexedForm(wanted) ? name_slots_[NameSlot(wanted, Hash(wanted))] : -1;
}

std::int32_t NameIndex::Match(std::string_view text, std::size_t position, std::size_t* length,
                              std::size_t most) const {
  if (text.size() - position < kPrefixBytes || !IsThreeByteLead(text[position])) return -1;
  const char* p = text.data() + position;
  if (!filter_.MayBegin(NameFilter::Character(p)) || !filter_.MayGoOn(p)) return -1;
  const Prefix* prefix = FindPrefix(NameFilter::Prefix(p));
  if (prefix == nullptr) return -1;
  most = std::min(most, (text.size() - position) / kCharacterBytes);
  std::uint32_t lengths = prefix->lengths & ((2u << most) - 1);
  while (lengths != 0) {
    const auto characters = static_cast<std::size_t>(std::bit_width(lengths)) - 1;
    lengths ^= 1u << characters;
    const std::string_view candidate = text.substr(position, characters * kCharacterBytes);
    const std::int32_t number = name_slots_[NameSlot(candidate, Hash(candidate))];
    if (number >= 0) {
      *length = candidate.size();
      return number;
    }
  }
  return -1;
}

}  // namespace extract
