// SPDX-License-Identifier: Apache-2.0
// Cases are run elsewhere (engine/check); here only what can be said without running them.
#include <algorithm>
#include <map>
#include <set>

#include "base/nearest.hpp"
#include "compile/compile_parts.hpp"

namespace unkink {
namespace {

using CasesById = std::map<std::string, const CaseDraft*>;

// The cases from `one` on that are based on each other, and end where they began; else none.
std::set<std::string> circle_of(const CaseDraft& one, const CasesById& by_id) {
  std::set<std::string> circle;
  const auto* at = &one;
  while (circle.insert(at->id.value).second) {
    const auto base = at->base ? by_id.find(at->base->value) : by_id.end();
    if (base == by_id.end()) return {};
    at = base->second;
  }
  return at == &one ? circle : std::set<std::string>{};
}

void check_bases(const RulesetDraft& draft, const DeclaredNames& names, Faults& faults) {
  CasesById by_id;
  for (const auto& one : draft.cases) by_id.emplace(one.id.value, &one);
  std::set<std::string> reported;
  for (const auto& one : draft.cases) {
    if (!one.base) continue;
    check_words({*one.base}, names.cases, Code::bad_value, "case", faults);
    if (reported.contains(one.id.value)) continue;
    const auto circle = circle_of(one, by_id);
    if (circle.empty()) continue;
    reported.insert(circle.begin(), circle.end());
    faults.add(Code::bad_value, one.base->span,
               "the case " + in_quotes(one.id.value) + " is based on itself");
  }
}

void check_answers(const CaseDraft& one, const std::vector<std::string>& items, Faults& faults) {
  auto keys = items;
  keys.emplace_back("id");
  for (const auto& entry : one.answers.entries) {
    check_words({entry.key}, keys, Code::unknown_item, "item", faults);
  }
}

std::vector<std::string> results_of(const ScoreDraft& score) {
  if (score.terms.empty()) return {"yes", "no", "unknown"};
  std::vector<std::string> results;
  for (const auto& band : score.bands) results.push_back(band.id.value);
  results.emplace_back("unknown");
  return results;
}

void check_expected(const ExpectedScoreDraft& expected, const RulesetDraft& draft,
                    const DeclaredNames& names, Faults& faults) {
  check_words({expected.score}, names.scores, Code::bad_value, "score", faults);
  const auto score = std::ranges::find_if(
      draft.scores, [&](const auto& one) { return one.id.value == expected.score.value; });
  if (score == draft.scores.end()) return;
  const auto results = results_of(*score);
  if (std::ranges::find(results, expected.result.value) != results.end()) return;
  faults.add(Code::bad_value, expected.result.span,
             "the score " + in_quotes(expected.score.value) + " never comes out as " +
                 (expected.result.value.empty() ? "this" : in_quotes(expected.result.value)),
             suggest(expected.result.value, results));
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
    check_answers(one, names.items, faults);
    for (const auto& expected : one.scores) check_expected(expected, draft, names, faults);
  }
  check_bases(draft, names, faults);
  if (draft.cases_read && draft.head && draft.head->require_cases)
    check_rules_have_cases(draft, faults);
}

}  // namespace unkink
