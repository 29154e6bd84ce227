// SPDX-License-Identifier: Apache-2.0
#include "check/run_cases.hpp"

#include <algorithm>

#include "bind/bind_answers.hpp"
#include "check/case_answers.hpp"
#include "check/near_miss.hpp"
#include "evaluate/impossible_pairs.hpp"

namespace unkink {
namespace {

std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

std::string fired_list(const Outcome& outcome) {
  std::string list;
  for (const auto& reason : outcome.reasons) list += (list.empty() ? "" : ", ") + reason.rule;
  return list.empty() ? "no rule fired" : "fired: " + list;
}

std::string result_of(const ScoreResult& score) {
  if (const auto* criteria = std::get_if<CriteriaResult>(&score.result)) {
    return std::string(name(criteria->result));
  }
  return std::get<SumResult>(score.result).band.value_or("unknown");
}

/// One case, judged; reports each difference from what is written.
class CaseCheck {
 public:
  CaseCheck(const CaseDraft& one, const Ruleset& ruleset, Answers answers, Diagnostics& diagnostics)
      : one_(one),
        ruleset_(ruleset),
        answers_(std::move(answers)),
        outcome_(judge(ruleset, answers_)),
        diagnostics_(diagnostics) {}

  void check() {
    check_disposition();
    for (const auto& rule : one_.fires) check_fires(rule);
    for (const auto& rule : one_.near_miss) check_near_miss(rule);
    if (one_.patterns) check_patterns(*one_.patterns);
    if (one_.plan && one_.plan->value != outcome_.plan_allowed) {
      failed(one_.plan->span, outcome_.plan_allowed ? "a plan is allowed" : "no plan is allowed");
    }
    for (const auto& expected : one_.scores) check_score(expected);
    check_invariants();
  }

 private:
  void add(Code code, const Span& span, std::string message, std::string help) {
    diagnostics_.push_back({code, span, std::move(message), std::move(help)});
  }
  void failed(const Span& span, const std::string& what) {
    add(Code::case_failed, span, "case " + in_quotes(one_.id.value) + ": " + what,
        fired_list(outcome_));
  }

  bool fired(const std::string& rule) const {
    return std::ranges::find(outcome_.reasons, rule, &Reason::rule) != outcome_.reasons.end();
  }

  void check_disposition() {
    const auto got = name(outcome_.disposition);
    if (got == one_.expect.value) return;
    failed(one_.expect.span, "expected " + one_.expect.value + ", got " + std::string(got));
  }

  void check_fires(const Text& rule) {
    if (!fired(rule.value))
      failed(rule.span, "the rule " + in_quotes(rule.value) + " does not fire");
  }

  void check_near_miss(const Text& rule) {
    if (fired(rule.value)) return failed(rule.span, "the rule " + in_quotes(rule.value) + " fires");
    const auto found = std::ranges::find(ruleset_.rules, rule.value, &Rule::id);
    const auto index = static_cast<std::size_t>(found - ruleset_.rules.begin());
    if (one_answer_fires(ruleset_, index, answers_)) return;
    add(Code::near_miss_too_far, rule.span,
        "case " + in_quotes(one_.id.value) + " is not near the rule " + in_quotes(rule.value),
        "no single changed answer makes it fire");
  }

  void check_patterns(const Texts& expected) {
    std::vector<std::string> wanted;
    std::vector<std::string> got;
    for (const auto& pattern : expected) wanted.push_back(pattern.value);
    for (const auto& pattern : outcome_.patterns) got.push_back(pattern.id);
    std::ranges::sort(wanted);
    std::ranges::sort(got);
    if (wanted == got) return;
    std::string list;
    for (const auto& id : got) list += (list.empty() ? "" : ", ") + id;
    failed(expected.empty() ? one_.id.span : expected.front().span,
           "the patterns that fit are: " + (list.empty() ? "none" : list));
  }

  void check_score(const ExpectedScoreDraft& expected) {
    const auto found = std::ranges::find(outcome_.scores, expected.score.value, &ScoreResult::id);
    const auto got = result_of(*found);
    if (got == expected.result.value) return;
    failed(expected.result.span, "the score " + in_quotes(expected.score.value) + " is " + got);
  }

  void check_invariants() {
    Block block(ruleset_.questionnaire, 1);
    auto settled = answers_;
    settle_impossible_pairs(ruleset_, settled);
    block.put(0, settled);
    const auto evaluation = evaluate(ruleset_, block);
    for (const auto& invariant : ruleset_.invariants) {
      if (evaluation.truth(invariant.when, 0) != Truth::yes) continue;
      if (outcome_.disposition >= invariant.at_least) continue;
      add(Code::invariant_broken, one_.id.span,
          "case " + in_quotes(one_.id.value) + " breaks the invariant " + in_quotes(invariant.id),
          invariant.say);
    }
  }

  const CaseDraft& one_;
  const Ruleset& ruleset_;
  Answers answers_;
  Outcome outcome_;
  Diagnostics& diagnostics_;
};

}  // namespace

CaseRun run_cases(const RulesetDraft& draft, const Ruleset& ruleset) {
  CaseRun run;
  for (const auto& one : draft.cases) {
    ++run.cases;
    auto bound = bind_answers(ruleset, answers_of(one, draft));
    std::ranges::move(bound.diagnostics, std::back_inserter(run.diagnostics));
    if (!bound.diagnostics.empty()) continue;
    CaseCheck(one, ruleset, std::move(bound.answers), run.diagnostics).check();
  }
  sort_by_place(run.diagnostics);
  return run;
}

}  // namespace unkink
