// SPDX-License-Identifier: Apache-2.0
#include "evaluate/wanted_ends.hpp"

namespace unkink {
namespace {

void want_both(WantedEnds& ends) { ends.yes = ends.no = true; }

void want_score(std::vector<WantedEnds>& wanted, const Score& score) {
  if (const auto* criteria = std::get_if<CriteriaScore>(&score.rule)) {
    return want_both(wanted[criteria->result]);
  }
  for (const auto& term : std::get<SumScore>(score.rule).terms) {
    if (const auto* node = std::get_if<NodeId>(&term.from)) want_both(wanted[*node]);
  }
}

// Only conjunctions that nothing but rules read are listed without a plane.
void want_plane(WantedEnds& ends, const Node& node) {
  ends.yes = ends.yes || (ends.listed && (ends.no || node.kind != NodeKind::all_of));
}

// What a condition is made of is wanted as it is; of a negation's child it is the other end.
void want_children(std::vector<WantedEnds>& wanted, const Conditions& conditions, NodeId id) {
  const auto& node = conditions.nodes[id];
  if (is_atom(node.kind)) return;
  const bool turned = node.kind == NodeKind::negation;
  for (const auto child : conditions.children_of(node)) {
    const bool yes = wanted[id].yes || wanted[id].listed;
    wanted[child].yes |= turned ? wanted[id].no : yes;
    wanted[child].no |= turned ? yes : wanted[id].no;
  }
}

}  // namespace

// Nodes stand after what they depend on, so one pass from the last suffices.
std::vector<WantedEnds> ends_of_results(const Ruleset& ruleset) {
  std::vector<WantedEnds> wanted(ruleset.conditions.nodes.size());
  for (const auto& item : ruleset.questionnaire.items) {
    if (item.ask_when) wanted[*item.ask_when].no = true;
  }
  for (const auto& rule : ruleset.rules) wanted[rule.when].listed = true;
  for (const auto& pattern : ruleset.patterns) {
    wanted[pattern.when].yes = true;
    if (pattern.unless) wanted[*pattern.unless].no = true;
  }
  for (const auto& score : ruleset.scores) want_score(wanted, score);
  for (auto id = static_cast<NodeId>(wanted.size()); id-- > 0;) {
    want_plane(wanted[id], ruleset.conditions.nodes[id]);
    want_children(wanted, ruleset.conditions, id);
  }
  return wanted;
}

}  // namespace unkink
