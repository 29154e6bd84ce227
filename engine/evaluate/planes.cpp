// SPDX-License-Identifier: Apache-2.0
#include "evaluate/planes.hpp"

#include <algorithm>
#include <utility>

#include "evaluate/plane_ops.hpp"

namespace unkink {

Plane all_records(std::size_t size) {
  Plane plane(plane_words(size));
  const auto whole = size / bits_per_word;
  std::fill_n(plane.begin(), whole, ~Word{0});
  if (const auto rest = size % bits_per_word; rest != 0) plane[whole] = (Word{1} << rest) - 1;
  return plane;
}

bool test_bit(const Plane& plane, std::size_t record) {
  return (plane[record / bits_per_word] >> (record % bits_per_word) & 1U) != 0;
}

bool is_empty(const Plane& plane) {
  return std::ranges::all_of(plane, [](Word word) { return word == 0; });
}

void join_into(Plane& a, const Plane& b) {
  for (std::size_t w = 0; w < a.size(); ++w) a[w] |= b[w];
}

Plane at_least_of(std::span<const Plane* const> planes, std::uint32_t count, const Plane& all) {
  Plane certain(all.size());
  Plane none(all.size());
  std::vector<EndWords> ends;
  for (const auto* plane : planes) ends.push_back({plane->data(), none.data()});
  Plane doubt(all.size());
  plane_ops().at_least({certain.data(), doubt.data()}, ends, count, all.data(), all.size());
  return certain;
}

namespace {

/// Planes to fill, and both ends of the children that they are made of.
struct Joined {
  Joined(std::span<const Planes* const> children, const Plane& all)
      : words(all.size()), planes{Plane(words), Plane(words), Plane(words), Plane(words)} {
    for (const auto* child : children) {
      yes.push_back({child->yes.data(), child->unsure.data()});
      no.push_back({child->no.data(), child->unsure_no.data()});
    }
  }

  EndToFill yes_end() { return {planes.yes.data(), planes.unsure.data()}; }
  EndToFill no_end() { return {planes.no.data(), planes.unsure_no.data()}; }

  std::size_t words;
  Planes planes;
  std::vector<EndWords> yes;
  std::vector<EndWords> no;
};

}  // namespace

Planes all_of(std::span<const Planes* const> children, const Plane& all) {
  Joined joined(children, all);
  plane_ops().every(joined.yes_end(), joined.yes, all.data(), joined.words);
  plane_ops().some(joined.no_end(), joined.no, all.data(), joined.words);
  return std::move(joined.planes);
}

Planes any_of(std::span<const Planes* const> children, const Plane& all) {
  Joined joined(children, all);
  plane_ops().some(joined.yes_end(), joined.yes, all.data(), joined.words);
  plane_ops().every(joined.no_end(), joined.no, all.data(), joined.words);
  return std::move(joined.planes);
}

Planes at_least(std::span<const Planes* const> children, std::uint32_t count, const Plane& all) {
  Joined joined(children, all);
  plane_ops().at_least(joined.yes_end(), joined.yes, count, all.data(), joined.words);
  plane_ops().at_least(joined.no_end(), joined.no, count_to_refute(children.size(), count),
                       all.data(), joined.words);
  return std::move(joined.planes);
}

Planes negation(const Planes& child) {
  return {child.no, child.yes, child.unsure_no, child.unsure};
}

}  // namespace unkink
