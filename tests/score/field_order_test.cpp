// SPDX-License-Identifier: Apache-2.0
// The order of keys is found from records that each lack some.
#include "score/field_order.hpp"

#include <algorithm>
#include <random>

#include "support/catch.hpp"

namespace unkink {
namespace {

using Columns = std::vector<std::uint32_t>;

TEST_CASE("an order is put together from records that lack some columns", "[score]") {
  FieldOrder order;
  CHECK(order.learn(Columns{0, 3}));
  CHECK(order.learn(Columns{0, 1, 3}));
  CHECK(order.learn(Columns{0, 2, 3}));  // before or behind 1: nobody knows yet
  order.learn(Columns{0, 1, 2, 3});
  CHECK(order.columns() == Columns{0, 1, 2, 3});
  CHECK_FALSE(order.learn(Columns{0, 3}));
  CHECK_FALSE(order.learn(Columns{}));
  CHECK(order.columns() == Columns{0, 1, 2, 3});
}

TEST_CASE("a file that changes its order takes the order along", "[score]") {
  FieldOrder order;
  order.learn(Columns{0, 1, 2, 3, 4, 5, 6});
  order.confirm(1000000);
  unsigned looked_at = 0;
  while (!order.learn(Columns{6, 4, 2, 0}) && looked_at < 1000) ++looked_at;
  CHECK(looked_at > 100);
  CHECK(looked_at < 500);
  const auto& now = order.columns();
  CHECK(now.size() == 7);
  CHECK(std::ranges::find(now, 6U) < std::ranges::find(now, 4U));
  CHECK(std::ranges::find(now, 4U) < std::ranges::find(now, 2U));
  CHECK(std::ranges::find(now, 2U) < std::ranges::find(now, 0U));
}

TEST_CASE("a column that stands elsewhere is moved at once", "[score]") {
  FieldOrder order;
  order.learn(Columns{0, 2, 1, 3, 4, 5});
  order.confirm(1000000);
  CHECK(order.learn(Columns{0, 1, 2, 3, 4, 5}));
  CHECK(order.columns() == Columns{0, 1, 2, 3, 4, 5});
}

TEST_CASE("a third of records in any order leave the others theirs", "[score]") {
  FieldOrder order;
  const Columns usual{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
  Columns others = usual;
  std::mt19937 random(11);
  unsigned right = 0;
  for (unsigned i = 0; i < 30000; ++i) {
    if (i % 3 == 0) {
      std::ranges::shuffle(others, random);
      order.learn(others);
    } else {
      order.learn(usual);
    }
    right += order.columns() == usual ? 1 : 0;
  }
  CHECK(right > 29900);
}

TEST_CASE("records without any order do not turn it round for ever", "[score]") {
  FieldOrder order;
  unsigned turns = 0;
  for (unsigned i = 0; i < 10000; ++i) {
    const bool even = i % 2 == 0;
    turns += order.learn(even ? Columns{0, 1, 2} : Columns{2, 1, 0}) ? 1 : 0;
  }
  CHECK(turns > 2);
  CHECK(turns < 1000);
}

}  // namespace
}  // namespace unkink
