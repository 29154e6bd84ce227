// SPDX-License-Identifier: Apache-2.0
// Counts by group do not hang on how the records came in chunks.
#include "score/tally.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

// Records of ever new groups, each twice, `each` to a chunk.
Tally counted(std::size_t records, std::size_t each) {
  Tally sum;
  for (std::size_t first = 0; first < records; first += each) {
    Tally chunk;
    for (std::size_t i = first; i < std::min(records, first + each); ++i) {
      ++chunk.groups["group " + std::to_string(i * 7919 % (records / 2))][0];
    }
    sum.add(chunk);
  }
  return sum;
}

TEST_CASE("more groups than are kept are the same for any chunk", "[score]") {
  const auto whole = counted(4000, 4000);
  CHECK(whole.groups.size() == most_groups);
  CHECK(whole.other_groups[0] == 2 * (2000 - most_groups));
  for (const std::size_t each : {1U, 3U, 1500U}) {
    const auto parts = counted(4000, each);
    CHECK(parts.groups == whole.groups);
    CHECK(parts.other_groups == whole.other_groups);
  }
}

}  // namespace
}  // namespace unkink
