// SPDX-License-Identifier: Apache-2.0
// Exercise and Pack: what a pack's document becomes once it has passed every check.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/dose.hpp"

namespace unkink {

/// How demanding an exercise is; `advanced` and `helper` are never chosen unless asked for.
enum class Level : std::uint8_t { gentle, standard, advanced, helper };

/// An easier or harder form of an exercise.
struct Variant {
  std::string id;
  std::string name;
  Level level = Level::gentle;
  std::vector<std::string> steps;
  std::vector<std::string> demands;  ///< sorted; implied ones included
  Dose dose;
};

struct Exercise {
  std::string id;    ///< unique in its pack
  std::string pack;  ///< the pack's id
  std::string name;
  Level level = Level::standard;
  bool warm_up = false;  ///< made to open a session
  bool sided = false;    ///< done on each side; the dose is per side
  std::string position;
  std::vector<std::string> movements;
  std::vector<std::string> targets;
  std::vector<std::string> equipment;
  std::vector<std::string> demands;  ///< sorted; implied ones included
  std::vector<std::string> steps;    ///< one action each
  std::string mistake;               ///< the common mistake; may be empty
  std::string breathing;             ///< may be empty
  std::string purpose;               ///< what it is for, in a sentence
  Dose dose;
  std::vector<Variant> variants;
  std::vector<std::string> sources;  ///< titles, resolved from the pack's list
};

/// One exercise of a routine. `pack` and `exercise` name it; it may belong to another pack.
struct RoutinePart {
  std::string pack;
  std::string exercise;
  std::int32_t seconds = 0;
  std::string say;             ///< may be empty
  std::optional<Dose> dose{};  ///< instead of the exercise's own; only where a pack composed it
};

/// Exercises in order, for an occasion.
struct Routine {
  std::string id;    ///< unique in its pack
  std::string pack;  ///< the pack's id
  std::string name;
  std::string occasion;
  std::int32_t every_minutes = 0;  ///< 0: not repeated
  std::vector<RoutinePart> parts;
  std::vector<std::string> sources;  ///< titles
  std::vector<std::string> at{};     ///< times of the day, "10:30"; only where a pack composed it
};

/// What allows the next, harder exercise of a ladder.
struct LadderStep {
  std::string exercise;  ///< of the same pack
  std::string advance;
  std::int32_t earliest_week = 1;
};

/// Exercises from the easiest to the hardest.
struct Ladder {
  std::string id;
  std::string pack;
  std::string name;
  std::string step_back;  ///< when to go down a step
  std::vector<LadderStep> steps;
  std::vector<std::string> sources;  ///< titles
};

struct Pack {
  std::string id;
  std::string name;
  std::string version;
  std::vector<Exercise> exercises;  ///< by id
  std::vector<Routine> routines{};  ///< by id
  std::vector<Ladder> ladders{};    ///< by id
};

/// How long the routine takes: the sum of its parts, in seconds.
std::int32_t seconds_of(const Routine& routine);

/// How long one session of the exercise takes, in seconds, at the low end of its dose; both sides.
/// Where it is repeated, each repetition takes its hold and three seconds to move.
std::int32_t seconds_of(const Exercise& exercise);

}  // namespace unkink
