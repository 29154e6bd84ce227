// SPDX-License-Identifier: Apache-2.0
#include "evaluate/planes.hpp"

#include <bit>

namespace unkink {
namespace {

// A binary counter for each of 64 records: counter[b] holds bit b of all 64 counts.
using Counter = std::vector<Word>;

void add(Counter& counter, Word carry) {
  for (auto& digit : counter) {
    const Word next = digit & carry;
    digit ^= carry;
    carry = next;
  }
}

// The records whose count is at least `least`: compares from the highest digit down.
Word reached(const Counter& counter, std::uint32_t least) {
  Word above = 0;
  Word equal = ~Word{0};
  for (std::size_t b = counter.size(); b-- > 0;) {
    const bool wanted = (least >> b & 1U) != 0;
    if (wanted) {
      equal &= counter[b];
    } else {
      above |= equal & counter[b];
      equal &= ~counter[b];
    }
  }
  return above | equal;
}

/// The records where at least `count` children are set in `sure`, or in `sure` and `unsure` taken
/// together, without those that are certain.
struct Reached {
  Plane certain;
  Plane in_doubt;
};

Reached reached_by(std::span<const Planes* const> children, Plane Planes::* sure,
                   Plane Planes::* unsure, std::uint32_t count, const Plane& all) {
  std::vector<Plane> together;
  std::vector<const Plane*> certain;
  std::vector<const Plane*> possible;
  together.reserve(children.size());
  for (const auto* child : children) {
    together.push_back(child->*sure);
    join_into(together.back(), child->*unsure);
    certain.push_back(&(child->*sure));
    possible.push_back(&together.back());
  }
  Reached reached{at_least_of(certain, count, all), at_least_of(possible, count, all)};
  for (std::size_t w = 0; w < all.size(); ++w) reached.in_doubt[w] &= ~reached.certain[w];
  return reached;
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
  Counter counter(static_cast<std::size_t>(std::bit_width(planes.size())));
  for (std::size_t w = 0; w < all.size(); ++w) {
    counter.assign(counter.size(), 0);
    for (const auto* plane : planes) add(counter, (*plane)[w]);
    result[w] = reached(counter, count) & all[w];
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
  planes = at_least(children, count, all);
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
  const Plane none(all.size());
  const auto total = static_cast<std::uint32_t>(children.size());
  if (count > total) return {none, all, none, none};
  auto yes = reached_by(children, &Planes::yes, &Planes::unsure, count, all);
  // Certainly short of `count` once more than total - count children are certainly false.
  auto no = reached_by(children, &Planes::no, &Planes::unsure_no, total - count + 1, all);
  return {std::move(yes.certain), std::move(no.certain), std::move(yes.in_doubt),
          std::move(no.in_doubt)};
}

Planes negation(const Planes& child) {
  return {child.no, child.yes, child.unsure_no, child.unsure};
}

}  // namespace unkink
