// SPDX-License-Identifier: Apache-2.0
// Small rules, exercises and outcomes for the tests of plans.
#pragma once

#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink::samples {

/// Cover flexion, extension and rotation; two demands; a chair is at hand; 3 exercises, 10 minutes.
inline Ruleset ruleset() {
  Ruleset rules;
  rules.plan_rules.cover = {"flexion", "extension", "rotation"};
  rules.plan_rules.demands = {{"kneeling", "kneeling on the floor", 1, {}, {}, {}},
                              {"head_down", "a head below the heart", 1, {}, {}, {}}};
  rules.plan_rules.equipment_at_hand = {"chair"};
  rules.plan_rules.schedule = "Once a day.";
  rules.plan_rules.principles = {"A pull is fine."};
  rules.plan_rules.stop_rules = {"Pain goes down an arm."};
  rules.plan_rules.come_back = "After four weeks.";
  return rules;
}

inline Outcome outcome() {
  Outcome outcome;
  outcome.plan_allowed = true;
  return outcome;
}

/// A standard exercise of `seconds` in pack "p" that asks nothing of the body.
inline Exercise exercise(const std::string& id, std::vector<std::string> movements = {},
                         std::int32_t seconds = 60) {
  Exercise made;
  made.id = id;
  made.pack = "p";
  made.name = "Name of " + id;
  made.movements = std::move(movements);
  made.steps = {"Do it."};
  made.dose.duration_seconds = IntRange{seconds, seconds};
  return made;
}

inline Exercise warm_up(const std::string& id, std::int32_t seconds = 60) {
  auto made = exercise(id, {}, seconds);
  made.warm_up = true;
  return made;
}

inline Exercise asking(Exercise made, std::vector<std::string> demands) {
  made.demands = std::move(demands);
  return made;
}

inline Exercise working(Exercise made, std::vector<std::string> targets) {
  made.targets = std::move(targets);
  return made;
}

inline Exercise at_level(Exercise made, Level level) {
  made.level = level;
  return made;
}

inline Variant variant(const std::string& id, std::vector<std::string> demands,
                       Level level = Level::gentle) {
  Variant made;
  made.id = id;
  made.name = "Easier: " + id;
  made.level = level;
  made.steps = {"Do less of it."};
  made.demands = std::move(demands);
  made.dose.duration_seconds = IntRange{30, 30};
  return made;
}

inline Pack pack(std::vector<Exercise> exercises) { return {"p", "P", "1", std::move(exercises)}; }

inline ActiveCaution caution(bool sure, std::vector<Because> because = {},
                             std::vector<std::string> forbids = {"kneeling"}) {
  return {"sore-knees", "Your knees are sore.", std::move(forbids), sure, std::move(because)};
}

/// A pattern that fits, with what a plan should favour for it.
inline FittingPattern pattern(const std::string& id, std::vector<std::string> targets,
                              std::vector<std::string> movements = {}, bool gentle = false) {
  return {id, "It fits.", std::move(targets), std::move(movements), gentle};
}

inline std::vector<std::string> ids(const std::vector<PlannedExercise>& exercises) {
  std::vector<std::string> all;
  for (const auto& planned : exercises) all.push_back(planned.exercise.id);
  return all;
}

}  // namespace unkink::samples
