// SPDX-License-Identifier: Apache-2.0
// Times of day, as people type them.
#include "model/clock_time.hpp"

#include "support/catch.hpp"

namespace unkink {
namespace {

TEST_CASE("a time of day has two digits each, and there is one", "[model]") {
  for (const auto* text : {"00:00", "09:05", "19:59", "23:59"}) {
    INFO(text);
    CHECK(is_clock_time(text));
  }
  for (const auto* text : {"", "9:00", "24:00", "12:60", "12.30", "1a:00", "12:3x", "012:30"}) {
    INFO(text);
    CHECK_FALSE(is_clock_time(text));
  }
}

}  // namespace
}  // namespace unkink
