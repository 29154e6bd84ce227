// SPDX-License-Identifier: Apache-2.0
// Two numbers of which the first cannot exceed the second (age at onset, age), and does: nobody
// knows which is wrong, so both are read as "not sure"; what rules fire for by the answers as they
// were given raises all the same: the riskier reading wins. A number that is set aside, because its
// item is certainly not asked, makes no such pair: what is not evaluated must not take the other
// one away.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "evaluate/kernel.hpp"

namespace unkink {

/// Reads the impossible pairs of one person as "not sure" and notes the contradictions. Doing it
/// again changes nothing.
void settle_impossible_pairs(const Ruleset& ruleset, Answers& answers);

/// The same for many people.
class ImpossiblePairs {
 public:
  /// Borrows the ruleset. `wanted` of outcomes is everything, see join_rules.
  explicit ImpossiblePairs(const Ruleset& ruleset, Wanted wanted = Wanted::results)
      : ruleset_(ruleset), wanted_(wanted) {}

  /// For a block that is filled in but not sealed.
  void settle(Block& block);

  // Of the block that was settled last:

  /// Where rules' conditions are true by the answers as they were given, and not by those that were
  /// settled, whose evaluation this is. Sorted by node and word, no word twice; valid until the
  /// next block is settled.
  std::span<const ListedWord> also_true(const Evaluation& settled);
  /// The rules that are so join the record's outcome. Needs everything wanted.
  void join_rules(Outcome& outcome, std::size_t record) const;

 private:
  struct Found {
    const ImpossiblePair* pair = nullptr;
    std::uint32_t record = 0;
  };

  void find(const Block& block);
  void evaluate_as_given(const Block& block);
  void drop_set_aside();
  std::size_t place_of(std::size_t record) const;

  const Ruleset& ruleset_;
  Wanted wanted_;
  std::vector<Found> found_;
  std::vector<ListedWord> also_true_;
  // The records with a pair, as they were given. Few inputs have any.
  std::vector<std::uint32_t> records_;  ///< where they stand in the block, in its order
  std::vector<bool> is_settled_;        ///< of these: not all their pairs were set aside
  std::optional<Kernel> kernel_;
  std::optional<Block> as_given_;
  const Evaluation* evaluation_ = nullptr;
};

}  // namespace unkink
