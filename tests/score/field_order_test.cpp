// SPDX-License-Identifier: Apache-2.0
// The order of keys is found from records that each lack some.
#include "score/field_order.hpp"

#include <algorithm>

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
  order.learn(Columns{0, 1, 2, 3, 4});
  CHECK(order.learn(Columns{4, 2, 0}));
  const auto& now = order.columns();
  CHECK(now.size() == 5);
  CHECK(std::ranges::find(now, 4U) < std::ranges::find(now, 2U));
  CHECK(std::ranges::find(now, 2U) < std::ranges::find(now, 0U));
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
