// SPDX-License-Identifier: Apache-2.0
// Cases are run elsewhere (engine/check); here only what can be said without running them.
#include <algorithm>
#include <map>
#include <set>

#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

// Follows `base` from case to case; a chain longer than there are cases goes in a circle.
void check_bases(const RulesetDraft& draft, const DeclaredNames& names, Faults& faults) {
  std::map<std::string, const CaseDraft*> by_id;
  for (const auto& one : draft.cases) by_id[one.id.value] = &one;
  for (const auto& one : draft.cases) {
    if (!one.base) continue;
    check_words({*one.base}, names.cases, Code::bad_value, "case", faults);
    const auto* at = &one;
    std::size_t steps = 0;
    while (at->base && by_id.contains(at->base->value) && steps <= draft.cases.size()) {
      at = by_id[at->base->value];
      ++steps;
    }
    if (steps > draft.cases.size()) {
      faults.add(Code::bad_value, one.base->span,
                 "the case " + in_quotes(one.id.value) + " is based on itself");
    }
  }
}

void check_rules_have_cases(const RulesetDraft& draft, Faults& faults) {
  std::set<std::string> fired;
  std::set<std::string> missed;
  for (const auto& one : draft.cases) {
    for (const auto& id : one.fires) fired.insert(id.value);
    for (const auto& id : one.near_miss) missed.insert(id.value);
  }
  for (const auto& rule : draft.rules) {
    const auto& id = rule.id;
    if (!fired.contains(id.value)) {
      faults.add(Code::no_firing_case, id.span,
                 "no case makes the rule " + in_quotes(id.value) + " fire",
                 "add a [[case]] with fires = [" + in_quotes(id.value) + "]");
    }
    if (!missed.contains(id.value)) {
      faults.add(Code::no_near_miss, id.span,
                 "no case is a near miss of the rule " + in_quotes(id.value),
                 "add a [[case]] with near_miss = [" + in_quotes(id.value) + "]");
    }
  }
}

}  // namespace

void check_case_names(const RulesetDraft& draft, const DeclaredNames& names, Faults& faults) {
  for (const auto& one : draft.cases) {
    compile_disposition(one.expect, faults);
    check_words(one.fires, names.rules, Code::bad_value, "rule", faults);
    check_words(one.near_miss, names.rules, Code::bad_value, "rule", faults);
    if (one.patterns)
      check_words(*one.patterns, names.patterns, Code::bad_value, "pattern", faults);
    for (const auto& expected : one.scores) {
      check_words({expected.score}, names.scores, Code::bad_value, "score", faults);
    }
  }
  check_bases(draft, names, faults);
  if (draft.head && draft.head->require_cases) check_rules_have_cases(draft, faults);
}

}  // namespace unkink
