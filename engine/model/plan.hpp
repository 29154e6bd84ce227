// SPDX-License-Identifier: Apache-2.0
// Plan: what a person can start on today, and what was left out of it and why.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/exercise.hpp"
#include "model/outcome.hpp"
#include "model/plan_rules.hpp"

namespace unkink {

/// What the person asked of the plan; what is absent is the ruleset's choice.
struct PlanWishes {
  std::optional<std::uint32_t> minutes;
  std::optional<std::uint32_t> max_exercises;
  std::vector<std::string> equipment;  ///< at hand besides what the ruleset assumes
};

/// An exercise in the form in which it is to be done: where a variant was chosen, `exercise`
/// carries the variant's name, level, steps, demands and dose.
struct PlannedExercise {
  Exercise exercise;
  std::string variant;       ///< the variant's id; empty for the exercise as such
  std::int32_t seconds = 0;  ///< of one session
  std::string why;           ///< why it was chosen
  std::string next_step{};   ///< what a ladder has after it, and when; empty without one
};

/// An exercise that a caution forbids.
struct LeftOut {
  std::string id;  ///< pack/exercise
  std::string name;
  std::string why;
  /// Items whose missing or unsure answers are all that keeps it out; empty where a sure one does.
  std::vector<std::string> open_items{};
};

/// One part of a routine. Where an easier variant stands in for what is forbidden, `name` is the
/// variant's, and `say` is empty: the routine says it of the full form.
struct PlannedPart {
  std::string id;  ///< pack/exercise
  std::string name;
  std::int32_t seconds = 0;
  std::string say;
  std::string variant{};       ///< the variant's id; empty for the exercise as such
  std::optional<Dose> dose{};  ///< where a pack composed one; never of an easier form
  bool sided = false;
};

/// A routine that the person's cautions allow, some parts perhaps in an easier form.
struct PlannedRoutine {
  std::string id;  ///< pack/routine
  std::string name;
  std::string occasion;
  std::int32_t every_minutes = 0;
  std::int32_t seconds = 0;
  std::vector<PlannedPart> parts;
  std::vector<std::string> equipment;  ///< needed besides what the ruleset assumes
  std::vector<std::string> at{};       ///< times of the day; empty unless a pack composed them
  bool composed = false;               ///< by a pack, for this person
};

struct Plan {
  std::uint32_t minutes = 0;  ///< whole session, rounded up
  std::vector<PlannedExercise> warm_up;
  std::vector<PlannedExercise> exercises;
  std::vector<LeftOut> left_out;
  std::vector<std::string> uncovered;  ///< classes of `cover` that no chosen exercise covers
  std::vector<PlannedRoutine> routines;
  std::string schedule;
  std::vector<Phase> phases;
  std::vector<GivenAdvice> advice;
  std::vector<std::string> principles;
  std::vector<std::string> stop_rules;
  std::string come_back;
};

}  // namespace unkink
