// SPDX-License-Identifier: Apache-2.0
#include "plan/compose_plan.hpp"

#include <algorithm>
#include <cassert>

#include "plan/cover_choice.hpp"
#include "plan/plan_candidate.hpp"
#include "plan/routine_choice.hpp"
#include "plan/time_budget.hpp"
#include "plan/warm_up_choice.hpp"

namespace unkink {
namespace {

std::int64_t shortest(const std::vector<Candidate>& candidates) {
  const auto found = std::ranges::min_element(candidates, {}, &Candidate::seconds);
  return found == candidates.end() ? 0 : found->seconds;
}

std::int64_t seconds_of(const std::vector<PlannedExercise>& planned) {
  std::int64_t sum = 0;
  for (const auto& each : planned) sum += each.seconds;
  return sum;
}

std::uint32_t whole_minutes(std::int64_t seconds) {
  return static_cast<std::uint32_t>((seconds + 59) / 60);
}

Plan frame(const PlanRules& rules) {
  Plan plan;
  plan.schedule = rules.schedule;
  plan.phases = rules.phases;
  plan.principles = rules.principles;
  plan.stop_rules = rules.stop_rules;
  plan.come_back = rules.come_back;
  return plan;
}

}  // namespace

Plan compose_plan(const Ruleset& ruleset, const Outcome& outcome, std::span<const Pack> packs,
                  const PlanWishes& wishes) {
  assert(outcome.plan_allowed);
  const auto& rules = ruleset.plan_rules;
  auto found = find_candidates(rules, outcome, packs, wishes);
  const TimeBudget budget(wishes.minutes.value_or(rules.minutes));
  Plan plan = frame(rules);
  plan.warm_up = choose_warm_up(found.warm_ups, budget, shortest(found.exercises));
  plan.exercises = choose_exercises(rules, outcome.patterns, std::move(found.exercises),
                                    wishes.max_exercises.value_or(rules.max_exercises),
                                    budget.after(seconds_of(plan.warm_up)));
  for (auto& planned : plan.exercises) planned.next_step = next_step(planned.exercise, packs);
  plan.left_out = std::move(found.left_out);
  auto routines = choose_routines(rules, outcome, packs);
  plan.routines = std::move(routines.allowed);
  std::ranges::move(routines.left_out, std::back_inserter(plan.left_out));
  plan.advice = outcome.advice;
  plan.uncovered = uncovered_classes(rules, plan.exercises);
  plan.minutes = whole_minutes(seconds_of(plan.warm_up) + seconds_of(plan.exercises));
  return plan;
}

}  // namespace unkink
