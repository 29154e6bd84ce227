// SPDX-License-Identifier: Apache-2.0
#include "plan/plan_candidate.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>
#include <utility>

#include "plan/caution_filter.hpp"

namespace unkink {
namespace {

using Equipment = std::set<std::string>;

Equipment at_hand(const PlanRules& rules, const PlanWishes& wishes) {
  Equipment all(rules.equipment_at_hand.begin(), rules.equipment_at_hand.end());
  all.insert(wishes.equipment.begin(), wishes.equipment.end());
  return all;
}

bool may_be_chosen(Level level) { return level == Level::gentle || level == Level::standard; }

bool is_eligible(const Exercise& exercise, const Equipment& equipment) {
  return may_be_chosen(exercise.level) &&
         std::ranges::all_of(exercise.equipment,
                             [&](const auto& thing) { return equipment.contains(thing); });
}

Exercise as_variant(Exercise exercise, const Variant& variant) {
  exercise.name = variant.name;
  exercise.level = variant.level;
  exercise.steps = variant.steps;
  exercise.demands = variant.demands;
  exercise.dose = variant.dose;
  return exercise;
}

const Variant* easier_variant(const Outcome& outcome, const Exercise& exercise) {
  const Variant* easiest = nullptr;
  for (const auto& variant : exercise.variants) {
    if (variant.level > exercise.level) continue;
    if (!cautions_against(outcome, variant.demands).empty()) continue;
    if (easiest == nullptr || variant.level < easiest->level) easiest = &variant;
  }
  return easiest;
}

// Gentlest first would give someone healthy the weakest plan there is.
bool is_preferred(const Outcome& outcome, const Candidate& candidate) {
  if (std::ranges::any_of(outcome.patterns, &FittingPattern::gentle)) {
    return candidate.exercise.level == Level::gentle;
  }
  return candidate.exercise.level == Level::standard && candidate.variant.empty();
}

LeftOut left_out(const PlanRules& rules, const Outcome& outcome, const Exercise& exercise) {
  const auto against = cautions_against(outcome, exercise.demands);
  return {exercise.pack + "/" + exercise.id, exercise.name,
          left_out_sentence(rules, against, exercise.demands), open_items_of(against)};
}

void sort_preferred_first(std::vector<Candidate>& candidates) {
  std::ranges::sort(candidates, {}, [](const Candidate& candidate) {
    const auto& exercise = candidate.exercise;
    return std::tuple(!candidate.preferred, exercise.demands.size(),
                      std::string_view(exercise.pack), std::string_view(exercise.id));
  });
}

void sort_all(Candidates& candidates) {
  sort_preferred_first(candidates.warm_ups);
  sort_preferred_first(candidates.exercises);
  std::ranges::sort(candidates.left_out, {}, &LeftOut::id);
}

}  // namespace

std::optional<Candidate> allowed_form(const PlanRules& rules, const Outcome& outcome,
                                      const Exercise& exercise) {
  const auto against = cautions_against(outcome, exercise.demands);
  Candidate candidate{exercise, {}, {}};
  if (!against.empty()) {
    const auto* variant = easier_variant(outcome, exercise);
    if (variant == nullptr) return std::nullopt;
    candidate = {as_variant(exercise, *variant), variant->id,
                 asks_for(rules, against, exercise.demands)};
  }
  candidate.seconds = seconds_of(candidate.exercise);
  candidate.preferred = is_preferred(outcome, candidate);
  return candidate;
}

Candidates find_candidates(const PlanRules& rules, const Outcome& outcome,
                           std::span<const Pack> packs, const PlanWishes& wishes) {
  const auto equipment = at_hand(rules, wishes);
  Candidates found;
  for (const auto& pack : packs) {
    for (const auto& exercise : pack.exercises) {
      if (!is_eligible(exercise, equipment)) continue;
      auto candidate = allowed_form(rules, outcome, exercise);
      if (!candidate) {
        found.left_out.push_back(left_out(rules, outcome, exercise));
      } else {
        (exercise.warm_up ? found.warm_ups : found.exercises).push_back(*std::move(candidate));
      }
    }
  }
  sort_all(found);
  return found;
}

}  // namespace unkink
