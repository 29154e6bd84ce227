// SPDX-License-Identifier: Apache-2.0
// The parts of a ruleset, each compiled by one function from its drafts.
#pragma once

#include "compile/condition_compiler.hpp"
#include "compile/declared_names.hpp"
#include "compile/faults.hpp"
#include "model/ruleset.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

/// What every part needs: the draft, its names, the conditions so far, and where faults go.
struct Parts {
  const RulesetDraft& draft;
  const DeclaredNames& names;
  const Questionnaire& questionnaire;
  ConditionCompiler& conditions;
  Faults& faults;
};

std::vector<Rule> compile_rules(const Parts& parts);  ///< by id
std::vector<SoftFlag> compile_soft_flags(const Parts& parts);
std::vector<Score> compile_scores(const Parts& parts);
std::vector<Pattern> compile_patterns(const Parts& parts);
std::vector<Caution> compile_cautions(const Parts& parts);
std::vector<Invariant> compile_invariants(const Parts& parts);
std::vector<Phase> compile_phases(const Parts& parts);  ///< by their first week
std::vector<Advice> compile_advice(const Parts& parts);
std::vector<Region> compile_regions(const Parts& parts);  ///< none, or one of them the fallback
std::vector<ImpossiblePair> compile_impossible_pairs(const Parts& parts);

/// Identity, texts, policies, referrals and sources; missing tables are reported.
void compile_head(const RulesetDraft& draft, const DeclaredNames& names, Ruleset& ruleset,
                  Faults& faults);

/// The plan's frame, vocabulary, limits and demands; missing tables are reported.
PlanRules compile_plan_rules(const RulesetDraft& draft, Faults& faults);

/// What would be unsafe: red flags that can be skipped, negated or left unanswered, urgent rules in
/// which "not sure" does nothing, policies that are too weak.
void check_safety(const Parts& parts, const Ruleset& ruleset);

/// That the coverage table names kinds, and things of the ruleset, that exist.
void check_coverage(const RulesetDraft& draft, Faults& faults);

/// That cases name what exists, and that every rule has its two where the ruleset requires them.
void check_case_names(const RulesetDraft& draft, const DeclaredNames& names, Faults& faults);

/// The disposition of this name; reports any other word and yields `routine`.
Disposition compile_disposition(const Text& written, Faults& faults);

/// Reports each text that is not among `allowed`, under `code`, as "no WHAT is called ...".
void check_words(const Texts& texts, const std::vector<std::string>& allowed, Code code,
                 std::string_view what, Faults& faults);

}  // namespace unkink
