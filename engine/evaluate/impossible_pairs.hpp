// SPDX-License-Identifier: Apache-2.0
// Two numbers of which the first cannot exceed the second (age at onset, age), and does: nobody
// knows which is wrong, so both are read as "not sure". A number that is set aside, because its
// item is certainly not asked, makes no such pair: what is not evaluated must not take the other
// one away.
#pragma once

#include <optional>
#include <vector>

#include "evaluate/kernel.hpp"

namespace unkink {

/// Reads the impossible pairs of one person as "not sure" and notes the contradictions. Doing it
/// again changes nothing.
void settle_impossible_pairs(const Ruleset& ruleset, Answers& answers);

/// The same for many people.
class ImpossiblePairs {
 public:
  /// Borrows the ruleset.
  explicit ImpossiblePairs(const Ruleset& ruleset) : ruleset_(ruleset) {}

  /// For a block that is filled in but not sealed.
  void settle(Block& block);

 private:
  struct Found {
    const ImpossiblePair* pair = nullptr;
    std::uint32_t record = 0;
  };

  void find(const Block& block);
  void drop_set_aside(const Block& block);

  const Ruleset& ruleset_;
  std::vector<Found> found_;
  std::vector<std::uint32_t> doubtful_;  ///< records whose pairs may be set aside
  std::optional<Kernel> kernel_;         ///< for these; few inputs have any
};

}  // namespace unkink
