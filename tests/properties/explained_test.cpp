// SPDX-License-Identifier: Apache-2.0
// Properties: each outcome of the shipped ruleset is explained by what decided it, and a plan comes
// only where it may.
#include <algorithm>

#include "properties/shipped_people.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace test;

/// One block of people, judged.
struct Judged {
  const Ruleset& ruleset = shipped().ruleset;
  Block block = block_of(ruleset, people(), 0, block_size);
  Evaluation evaluation = evaluate(ruleset, block);
  std::vector<Outcome> outcomes;

  Judged() {
    for (std::size_t r = 0; r < block_size; ++r) {
      outcomes.push_back(outcome_of(ruleset, block, evaluation, r));
    }
  }
};

const Judged& judged() {
  static const Judged all;
  return all;
}

const Reason* reason_of(const Outcome& outcome, std::string_view rule) {
  const auto found = std::ranges::find(outcome.reasons, rule, &Reason::rule);
  return found == outcome.reasons.end() ? nullptr : &*found;
}

TEST_CASE("a rule has a reason exactly when it fired, and a reason has its answers",
          "[properties]") {
  const auto& all = judged();
  std::size_t unexplained = 0;
  std::size_t silent = 0;
  for (std::size_t r = 0; r < block_size; ++r) {
    const auto& outcome = all.outcomes[r];
    std::size_t fired = 0;
    for (std::size_t i = 0; i < all.ruleset.rules.size(); ++i) {
      const bool yes = all.evaluation.fired(all.ruleset.rules[i], r);
      const bool doubt = all.evaluation.fired_unsure(all.ruleset.rules[i], r);
      const auto* reason = reason_of(outcome, all.ruleset.rules[i].id);
      if ((yes || doubt) != (reason != nullptr)) ++unexplained;
      if (reason == nullptr) continue;
      ++fired;
      if ((reason->by == RaisedBy::yes) != yes) ++unexplained;
    }
    const auto policies = std::ranges::count_if(
        outcome.reasons, [](const Reason& one) { return one.rule.starts_with("policy-"); });
    if (fired + static_cast<std::size_t>(policies) != outcome.reasons.size()) ++unexplained;
    for (const auto& reason : outcome.reasons) {
      if (reason.because.empty() || reason.text.empty() || reason.sources.empty()) ++silent;
    }
  }
  CHECK(unexplained == 0);
  CHECK(silent == 0);
}

TEST_CASE("the disposition is that of the highest reason, and of the planes", "[properties]") {
  const auto& all = judged();
  std::size_t wrong = 0;
  for (std::size_t level = 1; level < disposition_names.size(); ++level) {
    const auto least = static_cast<Disposition>(level);
    const auto plane = reached(all.ruleset, all.evaluation, least);
    for (std::size_t r = 0; r < block_size; ++r) {
      if (test_bit(plane, r) != (all.outcomes[r].disposition >= least)) ++wrong;
    }
  }
  CHECK(wrong == 0);
}

// A rule's reason, said alone: nothing else answered. What was not asked cannot be said.
bool still_fires(const Judged& all, std::size_t record, const Reason& reason) {
  Answers alone(all.ruleset.questionnaire.items.size());
  for (const auto& one : reason.because) {
    if (one.answer == "not asked") return true;
    const auto item = *all.ruleset.questionnaire.find(one.item);
    alone.by_item[item] = all.block.answer(record, item);
  }
  return reason_of(judge(all.ruleset, alone), reason.rule) != nullptr;
}

TEST_CASE("the answers that are named are enough to make the rule fire", "[properties]") {
  const auto& all = judged();
  std::string not_enough;
  const auto looked_at = people().size() / block_size * 300;  // each rule is judged anew
  for (std::size_t r = 0; r < looked_at; ++r) {
    for (const auto& reason : all.outcomes[r].reasons) {
      if (reason.by != RaisedBy::yes || still_fires(all, r, reason)) continue;
      not_enough += reason.rule + ": " + said(all.ruleset, people()[r]) + "\n";
    }
  }
  CHECK(not_enough == "");
}

TEST_CASE("a plan comes only with a complete self_care or routine of an adult", "[properties]") {
  const auto& all = judged();
  const auto age = all.ruleset.questionnaire.find("age");
  REQUIRE(age);
  std::string wrong;
  std::size_t plans = 0;
  for (std::size_t r = 0; r < block_size; ++r) {
    const auto& outcome = all.outcomes[r];
    if (!outcome.plan_allowed) continue;
    ++plans;
    const auto answer = all.block.answer(r, *age);
    const bool adult = answer.state == AnswerState::answered && answer.value >= 18;
    const bool policy = std::ranges::any_of(
        outcome.reasons, [](const Reason& one) { return one.rule.starts_with("policy-"); });
    const bool calm = outcome.disposition <= Disposition::routine;
    if (adult && calm && outcome.complete && !policy) continue;
    wrong += said(all.ruleset, people()[r]) + "\n";
  }
  CHECK(wrong == "");
  CHECK(plans > 0);
}

TEST_CASE("self_care comes without any reason, everything else with one", "[properties]") {
  std::size_t seen[disposition_names.size()] = {};
  for (const auto& outcome : judged().outcomes) {
    ++seen[static_cast<std::size_t>(outcome.disposition)];
    CHECK((outcome.disposition == Disposition::self_care) == outcome.reasons.empty());
    if (outcome.disposition == Disposition::self_care) CHECK(outcome.complete);
  }
  for (const auto count : seen) CHECK(count > 0);
}

}  // namespace
}  // namespace unkink
