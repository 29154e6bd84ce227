// SPDX-License-Identifier: Apache-2.0
// The order in which a ruleset is compiled: names, items, conditions and what they do, then the
// promises that the whole must keep.
#include "compile/compile_ruleset.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "compile/compile_items.hpp"
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

// Scores know their criteria only once all conditions stand: the nodes are shared with rules.
void attach_criteria(const RulesetDraft& draft, ConditionCompiler& conditions,
                     std::vector<Score>& scores) {
  for (std::size_t i = 0; i < scores.size(); ++i) {
    auto* criteria = std::get_if<CriteriaScore>(&scores[i].rule);
    if (criteria == nullptr) continue;
    for (const auto& of : draft.scores[i].of) criteria->criteria.push_back(conditions.compile(of));
    if (draft.scores[i].requires_all) {
      criteria->requires_all = conditions.compile(*draft.scores[i].requires_all);
    }
  }
}

// Faults that a file which could not be read may be the only reason for.
bool may_be_elsewhere(const Diagnostic& fault) {
  constexpr std::array codes = {Code::unknown_item, Code::unknown_finding, Code::unknown_source,
                                Code::unknown_word, Code::no_firing_case,  Code::no_near_miss};
  const bool of_folder = fault.span.begin.line == 0;
  return of_folder || std::ranges::find(codes, fault.code) != codes.end();
}

}  // namespace

CompiledRuleset compile_ruleset(const RulesetDraft& draft) {
  Faults faults;
  if (draft.items.size() > most_items) {
    faults.add(Code::bad_value, draft.items[most_items].span, "a ruleset has at most 65,535 items");
    return {std::nullopt, std::move(faults).sorted()};
  }
  Ruleset ruleset;
  const auto names = declare_names(draft, faults);
  compile_head(draft, names, ruleset, faults);
  ruleset.plan_rules = compile_plan_rules(draft, faults);
  ruleset.questionnaire = compile_items(draft, faults);
  ConditionCompiler conditions(draft, names, ruleset.questionnaire, faults);
  const Parts parts{draft, names, ruleset.questionnaire, conditions, faults};
  ruleset.scores = compile_scores(parts);
  ruleset.soft_flags = compile_soft_flags(parts);
  ruleset.rules = compile_rules(parts);
  ruleset.patterns = compile_patterns(parts);
  ruleset.cautions = compile_cautions(parts);
  ruleset.invariants = compile_invariants(parts);
  ruleset.advice = compile_advice(parts);
  ruleset.regions = compile_regions(parts);
  ruleset.plan_rules.phases = compile_phases(parts);
  ruleset.impossible_pairs = compile_impossible_pairs(parts);
  conditions.compile_rest();
  check_safety(parts, ruleset);
  if (draft.whole) {
    check_case_names(draft, names, faults);
    check_coverage(draft, faults);
  } else {
    faults.drop(may_be_elsewhere);
  }
  if (!faults.none()) return {std::nullopt, std::move(faults).sorted()};
  attach_criteria(draft, conditions, ruleset.scores);
  ruleset.conditions = std::move(conditions.graph()).take();
  return {std::move(ruleset), {}};
}

}  // namespace unkink
