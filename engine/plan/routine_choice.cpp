// SPDX-License-Identifier: Apache-2.0
#include "plan/routine_choice.hpp"

#include <algorithm>
#include <expected>
#include <set>

#include "plan/caution_filter.hpp"
#include "plan/plan_candidate.hpp"

namespace unkink {
namespace {

const Exercise* find_exercise(std::span<const Pack> packs, const std::string& pack,
                              const std::string& id) {
  const auto of = std::ranges::find(packs, pack, &Pack::id);
  if (of == packs.end()) return nullptr;
  const auto found = std::ranges::find(of->exercises, id, &Exercise::id);
  return found == of->exercises.end() ? nullptr : &*found;
}

/// What keeps one part out of a plan.
struct Obstacle {
  std::string why;
  std::vector<std::string> open_items;
};

Obstacle forbidden(const PlanRules& rules, const Outcome& outcome, const Exercise& exercise) {
  const auto against = cautions_against(outcome, exercise.demands);
  return {exercise.name + " " + left_out_sentence(rules, against, exercise.demands),
          open_items_of(against)};
}

/// Whose routines are considered: a document's, or what a pack composed for this person.
enum class Maker : std::uint8_t { document, pack };

bool is_ladder_step(std::span<const Pack> packs, const Exercise& exercise) {
  const auto of = std::ranges::find(packs, exercise.pack, &Pack::id);
  return of != packs.end() && std::ranges::any_of(of->ladders, [&](const Ladder& ladder) {
           const auto& steps = ladder.steps;
           return std::ranges::find(steps, exercise.id, &LadderStep::exercise) != steps.end();
         });
}

// Nobody chooses an advanced exercise for a person; but a ladder leads up to it, and the pack that
// composes knows what the person has done.
bool is_for_everybody(std::span<const Pack> packs, const Exercise& exercise, Maker maker) {
  if (exercise.level == Level::helper) return false;
  if (exercise.level != Level::advanced) return true;
  return maker == Maker::pack && is_ladder_step(packs, exercise);
}

std::expected<PlannedPart, Obstacle> planned_part(const PlanRules& rules, const Outcome& outcome,
                                                  const RoutinePart& part,
                                                  const Exercise& exercise) {
  const auto id = part.pack + "/" + part.exercise;
  const auto form = allowed_form(rules, outcome, exercise);
  if (!form) return std::unexpected(forbidden(rules, outcome, exercise));
  const bool eased = !form->variant.empty();
  return PlannedPart{id,
                     form->exercise.name,
                     part.seconds,
                     eased ? "" : part.say,
                     form->variant,
                     eased ? std::nullopt : part.dose,
                     exercise.sided};
}

void add_equipment(const PlanRules& rules, const Exercise& exercise,
                   std::set<std::string>& needed) {
  for (const auto& thing : exercise.equipment) {
    const auto& there = rules.equipment_at_hand;
    if (std::ranges::find(there, thing) == there.end()) needed.insert(thing);
  }
}

/// One routine on its way into a plan.
class Choice {
 public:
  Choice(const PlanRules& rules, const Outcome& outcome, std::span<const Pack> packs, Maker maker)
      : rules_(rules), outcome_(outcome), packs_(packs), maker_(maker) {}

  void consider(const Routine& routine, RoutineChoice& choice) const {
    const auto id = routine.pack + "/" + routine.id;
    PlannedRoutine planned{
        id, routine.name, routine.occasion, routine.every_minutes, seconds_of(routine), {}, {}};
    planned.at = routine.at;
    planned.composed = maker_ == Maker::pack;
    std::set<std::string> needed;
    for (const auto& part : routine.parts) {
      const auto* exercise = find_exercise(packs_, part.pack, part.exercise);
      auto found = fitting_part(part, exercise);
      if (!found) {
        choice.left_out.push_back({id, routine.name, found.error().why, found.error().open_items});
        return;
      }
      planned.parts.push_back(*std::move(found));
      add_equipment(rules_, *exercise, needed);
    }
    planned.equipment.assign(needed.begin(), needed.end());
    choice.allowed.push_back(std::move(planned));
  }

 private:
  std::expected<PlannedPart, Obstacle> fitting_part(const RoutinePart& part,
                                                    const Exercise* exercise) const {
    if (exercise == nullptr)
      return std::unexpected(Obstacle{part.pack + "/" + part.exercise + " is not installed", {}});
    if (!is_for_everybody(packs_, *exercise, maker_))
      return std::unexpected(Obstacle{exercise->name + " is not for everybody", {}});
    return planned_part(rules_, outcome_, part, *exercise);
  }

  const PlanRules& rules_;
  const Outcome& outcome_;
  std::span<const Pack> packs_;
  Maker maker_;
};

std::string advance_words(const Ladder& ladder, const LadderStep& from, const LadderStep& to,
                          std::span<const Pack> packs) {
  const auto* next = find_exercise(packs, ladder.pack, to.exercise);
  auto text = ladder.name + ": " + from.advance + " Then, from week " +
              std::to_string(to.earliest_week) + " on, go to " +
              (next == nullptr ? to.exercise : next->name) + ".";
  return ladder.step_back.empty() ? text : text + " " + ladder.step_back;
}

}  // namespace

RoutineChoice choose_routines(const PlanRules& rules, const Outcome& outcome,
                              std::span<const Pack> packs) {
  RoutineChoice choice;
  const Choice one(rules, outcome, packs, Maker::document);
  for (const auto& pack : packs) {
    for (const auto& routine : pack.routines) one.consider(routine, choice);
  }
  std::ranges::sort(choice.allowed, {}, &PlannedRoutine::id);
  std::ranges::sort(choice.left_out, {}, &LeftOut::id);
  return choice;
}

RoutineChoice choose_composed_routines(const PlanRules& rules, const Outcome& outcome,
                                       std::span<const Pack> packs,
                                       std::span<const Routine> composed) {
  RoutineChoice choice;
  const Choice one(rules, outcome, packs, Maker::pack);
  for (const auto& routine : composed) one.consider(routine, choice);
  return choice;
}

std::vector<std::string> doable_exercises(const PlanRules& rules, const Outcome& outcome,
                                          std::span<const Pack> packs, const Pack& pack) {
  std::vector<std::string> ids;
  for (const auto& exercise : pack.exercises) {
    if (!is_for_everybody(packs, exercise, Maker::pack)) continue;
    if (allowed_form(rules, outcome, exercise)) ids.push_back(exercise.id);
  }
  return ids;
}

std::string next_step(const Exercise& exercise, std::span<const Pack> packs) {
  const auto of = std::ranges::find(packs, exercise.pack, &Pack::id);
  if (of == packs.end()) return {};
  for (const auto& ladder : of->ladders) {
    const auto step = std::ranges::find(ladder.steps, exercise.id, &LadderStep::exercise);
    if (step == ladder.steps.end() || std::next(step) == ladder.steps.end()) continue;
    return advance_words(ladder, *step, *std::next(step), packs);
  }
  return {};
}

}  // namespace unkink
