// SPDX-License-Identifier: Apache-2.0
#include "evaluate/planes.hpp"

#include <array>
#include <bit>

namespace unkink {
namespace {

/// A binary counter for each of 64 records: digit b holds bit b of all 64 counts.
class Counter {
 public:
  explicit Counter(std::size_t most) : digits_(static_cast<std::size_t>(std::bit_width(most))) {}

  void add(Word carry) {
    for (std::size_t b = 0; b < digits_; ++b) {
      const Word next = counts_[b] & carry;
      counts_[b] ^= carry;
      carry = next;
    }
  }

  /// The records whose count is at least `least`: compares from the highest digit down.
  Word reached(std::size_t least) const {
    Word above = 0;
    Word equal = ~Word{0};
    for (std::size_t b = digits_; b-- > 0;) {
      if ((least >> b & 1U) != 0) {
        equal &= counts_[b];
      } else {
        above |= equal & counts_[b];
        equal &= ~counts_[b];
      }
    }
    return above | equal;
  }

 private:
  std::array<Word, 32> counts_{};
  std::size_t digits_;
};

/// Where the truth of `count` children is certain, and where doubt leads there.
struct Reached {
  Word certain = 0;
  Word in_doubt = 0;
};

Reached reached_by(std::span<const Planes* const> children, Plane Planes::* sure,
                   Plane Planes::* doubt, std::size_t count, std::size_t word) {
  if (count > children.size()) return {};
  Counter certain(children.size());
  Counter possible(children.size());
  for (const auto* child : children) {
    const Word yes = (child->*sure)[word];
    certain.add(yes);
    possible.add(yes | (child->*doubt)[word]);
  }
  const Word reached = certain.reached(count);
  return {reached, possible.reached(count) & ~reached};
}

}  // namespace

Plane all_records(std::size_t size) {
  Plane plane((size + bits_per_word - 1) / bits_per_word, ~Word{0});
  if (const auto rest = size % bits_per_word; rest != 0) plane.back() = (Word{1} << rest) - 1;
  return plane;
}

bool test_bit(const Plane& plane, std::size_t record) {
  return (plane[record / bits_per_word] >> (record % bits_per_word) & 1U) != 0;
}

void join_into(Plane& a, const Plane& b) {
  for (std::size_t w = 0; w < a.size(); ++w) a[w] |= b[w];
}

Plane at_least_of(std::span<const Plane* const> planes, std::uint32_t count, const Plane& all) {
  Plane result(all.size());
  if (count > planes.size()) return result;
  for (std::size_t w = 0; w < all.size(); ++w) {
    Counter counter(planes.size());
    for (const auto* plane : planes) counter.add((*plane)[w]);
    result[w] = counter.reached(count) & all[w];
  }
  return result;
}

namespace {

/// One end of the truth: where it is certain, and where only doubt leads there.
struct End {
  Plane Planes::* sure;
  Plane Planes::* doubt;
};

constexpr End true_end = {&Planes::yes, &Planes::unsure};
constexpr End false_end = {&Planes::no, &Planes::unsure_no};

// Child after child, so that each of its planes is walked once.
void start_ends(Planes& planes, const Plane& all, End every, End some) {
  planes.*every.sure = all;
  planes.*every.doubt = all;
  (planes.*some.sure).assign(all.size(), 0);
  (planes.*some.doubt).assign(all.size(), 0);
}

void join_child(Planes& planes, const Planes& child, End every, End some) {
  auto* certain = (planes.*every.sure).data();
  auto* possible = (planes.*every.doubt).data();
  auto* any = (planes.*some.sure).data();
  auto* any_possible = (planes.*some.doubt).data();
  const auto* sure = (child.*every.sure).data();
  const auto* doubt = (child.*every.doubt).data();
  const auto* other_sure = (child.*some.sure).data();
  const auto* other_doubt = (child.*some.doubt).data();
  const auto words = planes.yes.size();
  for (std::size_t w = 0; w < words; ++w) {
    certain[w] &= sure[w];
    possible[w] &= sure[w] | doubt[w];
    any[w] |= other_sure[w];
    any_possible[w] |= other_sure[w] | other_doubt[w];
  }
}

// The one end holds where it holds of every child, the other where it holds of some. Until all
// children are joined, the doubts hold what is possible, certain or not.
void fill_joined(Planes& planes, std::span<const Planes* const> children, const Plane& all,
                 End every, End some) {
  start_ends(planes, all, every, some);
  for (const auto* child : children) join_child(planes, *child, every, some);
  for (std::size_t w = 0; w < all.size(); ++w) {
    (planes.*every.doubt)[w] &= ~(planes.*every.sure)[w];
    (planes.*some.doubt)[w] &= ~(planes.*some.sure)[w];
  }
}

}  // namespace

void fill_all_of(Planes& planes, std::span<const Planes* const> children, const Plane& all) {
  fill_joined(planes, children, all, true_end, false_end);
}

void fill_any_of(Planes& planes, std::span<const Planes* const> children, const Plane& all) {
  fill_joined(planes, children, all, false_end, true_end);
}

void fill_at_least(Planes& planes, std::span<const Planes* const> children, std::uint32_t count,
                   const Plane& all) {
  const auto total = children.size();
  for (std::size_t w = 0; w < all.size(); ++w) {
    const auto yes = reached_by(children, &Planes::yes, &Planes::unsure, count, w);
    // Certainly short of `count` once more than total - count children are certainly false.
    const auto left = count > total ? 0 : total - count + 1;
    const auto no = reached_by(children, &Planes::no, &Planes::unsure_no, left, w);
    planes.yes[w] = yes.certain & all[w];
    planes.no[w] = no.certain & all[w];
    planes.unsure[w] = yes.in_doubt & all[w];
    planes.unsure_no[w] = no.in_doubt & all[w];
  }
}

void fill_negation(Planes& planes, const Planes& child) {
  planes.yes = child.no;
  planes.no = child.yes;
  planes.unsure = child.unsure_no;
  planes.unsure_no = child.unsure;
}

namespace {

Planes empty_planes(const Plane& all) {
  const Plane none(all.size());
  return {none, none, none, none};
}

}  // namespace

Planes all_of(std::span<const Planes* const> children, const Plane& all) {
  auto planes = empty_planes(all);
  fill_all_of(planes, children, all);
  return planes;
}

Planes any_of(std::span<const Planes* const> children, const Plane& all) {
  auto planes = empty_planes(all);
  fill_any_of(planes, children, all);
  return planes;
}

Planes at_least(std::span<const Planes* const> children, std::uint32_t count, const Plane& all) {
  auto planes = empty_planes(all);
  fill_at_least(planes, children, count, all);
  return planes;
}

Planes negation(const Planes& child) {
  return {child.no, child.yes, child.unsure_no, child.unsure};
}

}  // namespace unkink
