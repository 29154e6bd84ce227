// SPDX-License-Identifier: Apache-2.0
// Evaluation: every condition of a ruleset over a block of records, in three-valued logic.
//
// What decides is what explains: outcomes and traces are read off the planes that are computed
// here.
#pragma once

#include <cstdint>
#include <vector>

#include "evaluate/block.hpp"
#include "evaluate/listed_words.hpp"
#include "evaluate/planes.hpp"
#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// A block, evaluated: the planes that outcomes and traces are read from. Borrows nothing.
struct Evaluation {
  Plane all;                           ///< one bit for each record
  std::vector<Planes> nodes;           ///< by NodeId; see Kernel::evaluate for which are filled
  std::vector<LiveWords> live;         ///< by NodeId: words of yes and unsure that may have a bit
  std::vector<std::uint8_t> in_doubt;  ///< by NodeId; 0: known to have none in unsure and unsure_no
  ListedWords rules;                   ///< of all rules' conditions: where they are true
  std::vector<Plane> off;              ///< by item: certainly not to be asked
  std::vector<Plane> unsure;           ///< by item: "not sure", and not set aside
  std::vector<Plane> missing;          ///< by item: should have been asked, unanswered
  std::vector<Plane> counted;          ///< by item: "not sure" that counts towards the policies
  Plane incomplete;                    ///< some item is missing
  Plane unsure_once;                   ///< at least one counted "not sure"
  Plane unsure_often;                  ///< at least many_unsure_count of them

  Truth truth(NodeId node, std::size_t record) const;
  /// Whether the rule's condition is true.
  bool fired(const Rule& rule, std::size_t record) const;
  /// Whether "not sure" left it open, and so the rule fires.
  bool fired_unsure(const Rule& rule, std::size_t record) const;
};

/// Evaluates every node once. Pure and total: no clock, no locale, no I/O, no failure.
Evaluation evaluate(const Ruleset& ruleset, const Block& block);

/// What the ruleset says of one record of an evaluated block, with its trace.
Outcome outcome_of(const Ruleset& ruleset, const Block& block, const Evaluation& evaluation,
                   std::size_t record);

/// One person: a block of one. Impossible pairs are settled, and rules that fire by the answers as
/// they were given raise as well.
Outcome judge(const Ruleset& ruleset, const Answers& given);

/// Whether the item is to be asked of this record: its `ask_when` is not certainly false.
bool is_asked(const Evaluation& evaluation, ItemIndex item, std::size_t record);

}  // namespace unkink
