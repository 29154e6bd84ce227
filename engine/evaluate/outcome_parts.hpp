// SPDX-License-Identifier: Apache-2.0
// The parts of an outcome, each read off the planes of one record.
#pragma once

#include "evaluate/trace.hpp"

namespace unkink {

/// One record of an evaluated block.
struct Record {
  const Ruleset& ruleset;
  const Block& block;
  const Evaluation& evaluation;
  std::size_t index;

  Trace trace() const { return {ruleset, block, evaluation, index}; }
};

/// Rules and policies that raised, highest disposition first, then by id.
std::vector<Reason> reasons_of(const Record& record);
void sort_reasons(std::vector<Reason>& reasons);
/// Rules that are unknown and did not fire, in the same order.
std::vector<OpenRule> open_rules_of(const Record& record);
std::vector<ScoreResult> scores_of(const Record& record);
std::vector<FittingPattern> patterns_of(const Record& record);
std::vector<ActiveCaution> cautions_of(const Record& record);
/// Items that were to be asked and have no definite answer.
std::vector<UnknownAnswer> unknown_of(const Record& record);
/// Answers to items that other answers switched off.
std::vector<Contradiction> switched_off_of(const Record& record);

/// Of answers that can be read in two ways the riskier reading wins: what rules fire for by the
/// other reading raises as well.
void join_rules(Outcome& outcome, const Outcome& other);

}  // namespace unkink
