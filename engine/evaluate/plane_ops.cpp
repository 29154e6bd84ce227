// SPDX-License-Identifier: Apache-2.0
// Compiled once for every instruction set that Highway knows here; the best is chosen at run time.
#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "evaluate/plane_ops.cpp"
#include <hwy/foreach_target.h>  // must come before highway.h
// clang-format off
#include <hwy/highway.h>
// clang-format on

#include <algorithm>
#include <array>
#include <bit>

#include "base/instruction_set.hpp"
#include "base/mask_bits-inl.hpp"
#include "evaluate/plane_ops.hpp"

HWY_BEFORE_NAMESPACE();
namespace unkink {
namespace HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;
// No vector is longer than a line, so lines are whole vectors.
using Words = hn::CappedTag<std::uint64_t, cache_line / sizeof(Word)>;
using Lanes = hn::Vec<Words>;

// Calls `each` with a place, and with how to load from there and how to store.
template <class Each>
HWY_INLINE void each_vector(std::size_t words, Each each) {
  const Words tag;
  for (std::size_t at = 0; at < words; at += hn::Lanes(tag)) {
    each(
        at, [&](const Word* from) { return hn::Load(tag, from + at); },
        [&](Lanes lane, Word* to) { hn::Store(lane, tag, to + at); });
  }
}

/// Which words have a bit, of those that it was given.
class Live {
 public:
  HWY_INLINE void add(std::size_t at, Lanes lanes) {
    live_ |= mask_bits(Words(), hn::Ne(lanes, hn::Zero(Words()))) << at % bits_per_word;
  }
  HWY_INLINE LiveWords words() const { return live_; }

 private:
  LiveWords live_ = 0;
};

// The children one after another, joined by `join` from `start` on.
template <class Start, class Join>
HWY_INLINE LiveWords join_children(EndToFill end, PlaneOps::Children children, std::size_t words,
                                   Start start, Join join) {
  Live live;
  if (end.doubt == nullptr) {
    each_vector(words, [&](std::size_t at, auto load, auto store) {
      auto certain = start(load);
      for (const auto& child : children) certain = join(certain, load(child.sure));
      store(certain, end.sure);
      live.add(at, certain);
    });
    return live.words();
  }
  each_vector(words, [&](std::size_t at, auto load, auto store) {
    auto certain = start(load);
    auto possible = certain;
    for (const auto& child : children) {
      const auto sure = load(child.sure);
      certain = join(certain, sure);
      possible = join(possible, hn::Or(sure, load(child.doubt)));
    }
    store(certain, end.sure);
    store(hn::AndNot(certain, possible), end.doubt);
    live.add(at, possible);
  });
  return live.words();
}

LiveWords every_child(EndToFill end, PlaneOps::Children children, const Word* all,
                      std::size_t words) {
  return join_children(
      end, children, words, [&](auto load) { return load(all); },
      [](Lanes a, Lanes b) { return hn::And(a, b); });
}

// The words of some vectors that have a bit. Most often there are none or one, at random: so one is
// written in any case.
template <std::size_t vectors>
HWY_INLINE ListedWord* list_words(NodeId id, const std::array<Lanes, vectors>& found,
                                  std::size_t first, ListedWord* at) {
  const Words tag;
  const auto lanes = hn::Lanes(tag);
  std::uint64_t left = 0;
  for (std::size_t v = 0; v < vectors; ++v) {
    left |= mask_bits(tag, hn::Ne(found[v], hn::Zero(tag))) << (v * lanes);
  }
  alignas(cache_line) std::array<Word, vectors * hn::MaxLanes(tag)> words;
  for (std::size_t v = 0; v < vectors; ++v) hn::Store(found[v], tag, words.data() + v * lanes);
  do {
    const auto word = static_cast<std::size_t>(std::countr_zero(left)) % words.size();
    *at = {id, static_cast<std::uint32_t>(first + word), words[word]};
    at += left != 0 ? 1 : 0;
    left &= left - 1;
  } while (left != 0);
  return at;
}

// As many vectors of one child as that, then of the next: they lie side by side.
template <std::size_t vectors>
HWY_INLINE ListedWord* list_side_by_side(const Conjunction& conjunction, const Word* all,
                                         std::size_t first, ListedWord* at) {
  const Words tag;
  const auto load = [&](const Word* from, std::size_t v) {
    return hn::Load(tag, from + first + v * hn::Lanes(tag));
  };
  const auto& children = conjunction.children;
  std::array<Lanes, vectors> found;
  for (std::size_t v = 0; v < vectors; ++v) {
    found[v] = load(children.empty() ? all : children.front(), v);
  }
  for (const auto* child : children.subspan(children.empty() ? 0 : 1)) {
    for (std::size_t v = 0; v < vectors; ++v) found[v] = hn::And(found[v], load(child, v));
  }
  return list_words(conjunction.id, found, first, at);
}

HWY_INLINE ListedWord* list_conjunction(const Conjunction& conjunction, const Word* all,
                                        std::size_t words, ListedWord* at) {
  const auto lanes = hn::Lanes(Words());
  std::size_t first = 0;
  for (; first + 4 * lanes <= words; first += 4 * lanes) {
    at = list_side_by_side<4>(conjunction, all, first, at);
  }
  switch ((words - first) / lanes) {
    case 1:
      return list_side_by_side<1>(conjunction, all, first, at);
    case 2:
      return list_side_by_side<2>(conjunction, all, first, at);
    case 3:
      return list_side_by_side<3>(conjunction, all, first, at);
    default:
      return at;
  }
}

ListedWord* list_every(std::span<const Conjunction> conjunctions, const Word* all,
                       std::size_t words, ListedWord* at) {
  for (const auto& conjunction : conjunctions) {
    at = list_conjunction(conjunction, all, words, at);
  }
  return at;
}

LiveWords some_child(EndToFill end, PlaneOps::Children children, const Word* /*all*/,
                     std::size_t words) {
  return join_children(
      end, children, words, [](auto /*load*/) { return hn::Zero(Words()); },
      [](Lanes a, Lanes b) { return hn::Or(a, b); });
}

/// A binary counter for each bit of a vector: digit b holds bit b of all their counts.
class Counter {
 public:
  HWY_INLINE explicit Counter(std::size_t most)
      : digits_(static_cast<std::size_t>(std::bit_width(most))) {
    for (std::size_t b = 0; b < digits_; ++b) counts_[b] = hn::Zero(Words());
  }

  HWY_INLINE void add(Lanes carry) {
    for (std::size_t b = 0; b < digits_; ++b) {
      const auto next = hn::And(counts_[b], carry);
      counts_[b] = hn::Xor(counts_[b], carry);
      carry = next;
    }
  }

  // Compares from the highest digit down.
  HWY_INLINE Lanes reached(std::size_t least) const {
    auto above = hn::Zero(Words());
    auto equal = hn::Not(above);
    for (std::size_t b = digits_; b-- > 0;) {
      if ((least >> b & 1U) != 0) {
        equal = hn::And(equal, counts_[b]);
      } else {
        above = hn::Or(above, hn::And(equal, counts_[b]));
        equal = hn::AndNot(counts_[b], equal);
      }
    }
    return hn::Or(above, equal);
  }

 private:
  std::array<Lanes, 32> counts_;
  std::size_t digits_;
};

LiveWords at_least_children(EndToFill end, PlaneOps::Children children, std::size_t count,
                            const Word* all, std::size_t words) {
  if (count > children.size()) {
    std::fill_n(end.sure, words, 0);
    if (end.doubt != nullptr) std::fill_n(end.doubt, words, 0);
    return 0;
  }
  Live live;
  each_vector(words, [&](std::size_t at, auto load, auto store) {
    Counter certain(children.size());
    for (const auto& child : children) certain.add(load(child.sure));
    const auto reached = hn::And(certain.reached(count), load(all));
    store(reached, end.sure);
    live.add(at, reached);
    if (end.doubt == nullptr) return;
    Counter possible(children.size());
    for (const auto& child : children) possible.add(hn::Or(load(child.sure), load(child.doubt)));
    const auto reachable = hn::And(possible.reached(count), load(all));
    store(hn::AndNot(reached, reachable), end.doubt);
    live.add(at, reachable);
  });
  return live.words();
}

// One bit a record: `compare` gives the mask of the lanes from a place on. Values behind the last
// record are read from a copy, as zeros, and their bits dropped.
template <class Tag, class Compare>
HWY_INLINE void each_word(Tag tag, Word* plane, const hn::TFromD<Tag>* values, std::size_t records,
                          Compare compare) {
  std::array<hn::TFromD<Tag>, bits_per_word> rest{};
  for (std::size_t first = 0; first < records; first += bits_per_word) {
    const auto count = std::min(bits_per_word, records - first);
    const auto* from = values + first;
    if (count < bits_per_word) {
      std::copy_n(from, count, rest.begin());
      from = rest.data();
    }
    Word word = 0;
    for (std::size_t at = 0; at < bits_per_word; at += hn::Lanes(tag)) {
      word |= mask_bits(tag, compare(hn::LoadU(tag, from + at))) << at;
    }
    if (count < bits_per_word) word &= (Word{1} << count) - 1;
    plane[first / bits_per_word] = word;
  }
}

void bytes_in_mask(Word* plane, const std::uint8_t* bytes, std::size_t records,
                   std::uint64_t mask) {
  const hn::CappedTag<std::uint8_t, 64> tag;
  each_word(tag, plane, bytes, records, [&](auto lanes) {
    const auto is = [&](std::uint64_t left) {
      return hn::Eq(lanes, hn::Set(tag, static_cast<std::uint8_t>(std::countr_zero(left))));
    };
    auto found = is(mask);
    for (auto left = mask & (mask - 1); left != 0; left &= left - 1) {
      found = hn::Or(found, is(left));
    }
    return found;
  });
}

void slice_values(std::span<Plane> digits, const std::int32_t* values, std::size_t records,
                  std::int32_t least, const Word* among) {
  const hn::CappedTag<std::int32_t, 16> tag;
  const auto lowest = hn::Set(tag, least);
  for (std::size_t d = 0; d < digits.size(); ++d) {
    const auto digit = hn::Set(tag, static_cast<std::int32_t>(std::uint32_t{1} << d));
    auto* plane = digits[d].data();
    each_word(tag, plane, values, records,
              [&](auto lanes) { return hn::TestBit(hn::Sub(lanes, lowest), digit); });
    for (std::size_t w = 0; w < digits[d].size(); ++w) plane[w] &= among[w];
  }
}

void compare_digits(std::span<const DigitStep> steps, const Word* const* digits,
                    std::size_t words) {
  for (const auto& step : steps) {
    const auto is_zero = hn::Set(Words(), step.is_zero);
    each_vector(words, [&](std::size_t /*at*/, auto load, auto store) {
      // Both where the number has the digit, either where it has not: without a branch.
      const auto below = load(step.from);
      const auto here = load(digits[step.digit]);
      store(hn::OrAnd(hn::And(below, here), is_zero, hn::Or(below, here)), step.to);
    });
  }
}

void fill_ranges(std::span<const RangeEnds> ranges, const Word* among, std::size_t words) {
  for (const auto& range : ranges) {
    each_vector(words, [&](std::size_t /*at*/, auto load, auto store) {
      const auto inside = hn::AndNot(load(range.beyond), load(range.low));
      store(inside, range.yes);
      if (range.no != nullptr) store(hn::AndNot(inside, load(among)), range.no);
    });
  }
}

// One bit a record, for eight bits of its mask at most.
HWY_INLINE void slice_bytes(std::span<Plane> bits, std::size_t word,
                            const std::array<std::uint8_t, bits_per_word>& bytes) {
  const hn::CappedTag<std::uint8_t, bits_per_word> tag;
  for (std::size_t b = 0; b < bits.size(); ++b) {
    const auto bit = hn::Set(tag, static_cast<std::uint8_t>(1U << b));
    Word found = 0;
    for (std::size_t at = 0; at < bits_per_word; at += hn::Lanes(tag)) {
      found |= mask_bits(tag, hn::TestBit(hn::Load(tag, bytes.data() + at), bit)) << at;
    }
    bits[b][word] = found;
  }
}

// Few lists have more than eight options, so a byte of each record is looked at, not all of it.
void slice_masks(std::span<Plane> bits, const std::uint64_t* masks, std::size_t records) {
  std::array<std::uint64_t, bits_per_word> rest{};
  alignas(cache_line) std::array<std::uint8_t, bits_per_word> bytes;
  for (std::size_t first = 0; first < records; first += bits_per_word) {
    const auto* from = masks + first;
    if (records - first < bits_per_word) {
      std::copy_n(from, records - first, rest.begin());
      from = rest.data();
    }
    for (std::size_t low = 0; low < bits.size(); low += 8) {
      for (std::size_t r = 0; r < bits_per_word; ++r) {
        bytes[r] = static_cast<std::uint8_t>(from[r] >> low);
      }
      const auto some = bits.subspan(low, std::min<std::size_t>(8, bits.size() - low));
      slice_bytes(some, first / bits_per_word, bytes);
    }
  }
}

const PlaneOps* ops() {
  static constexpr PlaneOps fitting = {every_child,       list_every,    some_child,
                                       at_least_children, bytes_in_mask, slice_values,
                                       compare_digits,    fill_ranges,   slice_masks};
  return &fitting;
}

}  // namespace HWY_NAMESPACE
}  // namespace unkink
HWY_AFTER_NAMESPACE();

#if HWY_ONCE
namespace unkink {

const PlaneOps& plane_ops() { return *UNKINK_FITTING(ops)(); }

}  // namespace unkink
#endif
