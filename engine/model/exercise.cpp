// SPDX-License-Identifier: Apache-2.0
#include "model/exercise.hpp"

namespace unkink {
namespace {

// Our choice: moving into a repetition and out of it takes about three seconds besides its hold,
// and between two sets there are ten seconds of rest. Used for time budgets only, never as a dose.
constexpr std::int32_t movement_seconds = 3;
constexpr std::int32_t rest_seconds = 10;

std::int32_t low_or(const std::optional<IntRange>& range, std::int32_t otherwise) {
  return range ? range->low : otherwise;
}

// A single hold is as long as it says: there is nothing to move between.
std::int32_t seconds_of_set(const Dose& dose) {
  const auto repetitions = low_or(dose.repetitions, 1);
  if (dose.hold_seconds && repetitions == 1) return dose.hold_seconds->low;
  return (low_or(dose.hold_seconds, 0) + movement_seconds) * repetitions;
}

}  // namespace

std::int32_t seconds_of(const Exercise& exercise) {
  const auto& dose = exercise.dose;
  const std::int32_t sides = exercise.sided ? 2 : 1;
  if (dose.duration_seconds) return dose.duration_seconds->low * sides;
  const auto sets = low_or(dose.sets, 1);
  return seconds_of_set(dose) * sides * sets + rest_seconds * (sets - 1);
}

std::int32_t seconds_of(const Routine& routine) {
  std::int32_t seconds = 0;
  for (const auto& part : routine.parts) seconds += part.seconds;
  return seconds;
}

}  // namespace unkink
