// SPDX-License-Identifier: Apache-2.0
#include "render/shown_scores.hpp"

#include <algorithm>

namespace unkink {
namespace {

bool reaches(const Conditions& conditions, NodeId from, NodeId wanted) {
  if (from == wanted) return true;
  if (from >= conditions.nodes.size() || is_atom(conditions.nodes[from].kind)) return false;
  return std::ranges::any_of(conditions.children_of(conditions.nodes[from]),
                             [&](NodeId child) { return reaches(conditions, child, wanted); });
}

bool fired_reading(const Ruleset& ruleset, const Outcome& outcome, NodeId node) {
  return std::ranges::any_of(outcome.reasons, [&](const Reason& reason) {
    const auto rule = std::ranges::find(ruleset.rules, reason.rule, &Rule::id);
    return rule != ruleset.rules.end() && reaches(ruleset.conditions, rule->when, node);
  });
}

bool is_read_by_fired(const Ruleset& ruleset, const Outcome& outcome, const std::string& id) {
  const auto score = std::ranges::find(ruleset.scores, id, &Score::id);
  if (score == ruleset.scores.end()) return false;
  const auto* criteria = std::get_if<CriteriaScore>(&score->rule);
  return criteria != nullptr && fired_reading(ruleset, outcome, criteria->result);
}

bool says_something(const CriteriaResult& result) {
  return result.result == Truth::yes || (result.result == Truth::unknown && result.applies);
}

bool says_something(const SumResult& result) { return result.answered; }

}  // namespace

std::vector<const ScoreResult*> shown_scores(const Ruleset& ruleset, const Outcome& outcome) {
  std::vector<const ScoreResult*> shown;
  for (const auto& score : outcome.scores) {
    const bool says =
        std::visit([](const auto& result) { return says_something(result); }, score.result);
    if (says || is_read_by_fired(ruleset, outcome, score.id)) shown.push_back(&score);
  }
  return shown;
}

}  // namespace unkink
