// SPDX-License-Identifier: Apache-2.0
// From the planes of one record to its outcome. Decides nothing that the planes do not say.
#include <algorithm>

#include "evaluate/impossible_pairs.hpp"
#include "evaluate/outcome_parts.hpp"

namespace unkink {
namespace {

// Reasons are sorted by urgency, and nothing else raises.
Disposition highest(const std::vector<Reason>& reasons) {
  return reasons.empty() ? Disposition::self_care : reasons.front().disposition;
}

bool may_carry_plan(const Outcome& outcome) {
  if (outcome.disposition > Disposition::routine) return false;
  return std::ranges::all_of(outcome.reasons, &Reason::plan_allowed);
}

std::vector<std::string> soft_flags_of(const Record& record) {
  std::vector<std::string> sentences;
  for (const auto& flag : record.ruleset.soft_flags) {
    if (record.evaluation.truth(flag.when, record.index) == Truth::yes) {
      sentences.push_back(flag.say);
    }
  }
  return sentences;
}

std::vector<GivenAdvice> advice_of(const Record& record) {
  std::vector<GivenAdvice> given;
  for (const auto& advice : record.ruleset.advice) {
    if (record.evaluation.truth(advice.when, record.index) == Truth::yes) {
      given.push_back({advice.id, advice.say});
    }
  }
  return given;
}

}  // namespace

Outcome outcome_of(const Ruleset& ruleset, const Block& block, const Evaluation& evaluation,
                   std::size_t record) {
  const Record one{ruleset, block, evaluation, record};
  Outcome outcome;
  outcome.reasons = reasons_of(one);
  outcome.disposition = highest(outcome.reasons);
  outcome.complete = !test_bit(evaluation.incomplete, record);
  outcome.open = open_rules_of(one);
  outcome.patterns = patterns_of(one);
  outcome.scores = scores_of(one);
  outcome.unknown = unknown_of(one);
  outcome.contradictions = switched_off_of(one);
  outcome.cautions = cautions_of(one);
  outcome.soft_flags = soft_flags_of(one);
  outcome.advice = advice_of(one);
  outcome.plan_allowed = may_carry_plan(outcome);
  return outcome;
}

void join_rules(Outcome& outcome, const Outcome& other) {
  for (const auto& reason : other.reasons) {
    if (reason.by != RaisedBy::yes) continue;
    auto& reasons = outcome.reasons;
    const auto known = std::ranges::find(reasons, reason.rule, &Reason::rule);
    if (known == reasons.end()) {
      reasons.push_back(reason);
    } else if (known->by != RaisedBy::yes) {
      *known = reason;
    }
    std::erase_if(outcome.open, [&](const OpenRule& open) { return open.rule == reason.rule; });
  }
  sort_reasons(outcome.reasons);
  outcome.disposition = highest(outcome.reasons);
  outcome.plan_allowed = may_carry_plan(outcome);
}

Outcome judge(const Ruleset& ruleset, const Answers& given) {
  const auto alone = [&](const Answers& answers) {
    Block block(ruleset.questionnaire, 1);
    block.put(0, answers);
    return outcome_of(ruleset, block, evaluate(ruleset, block), 0);
  };
  auto answers = given;
  settle_impossible_pairs(ruleset, answers);
  auto outcome = alone(answers);
  if (answers.by_item != given.by_item) join_rules(outcome, alone(given));
  outcome.id = answers.id;
  outcome.contradictions.insert(outcome.contradictions.begin(), answers.contradictions.begin(),
                                answers.contradictions.end());
  return outcome;
}

}  // namespace unkink
