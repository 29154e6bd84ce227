// SPDX-License-Identifier: Apache-2.0
#include "model/exercise.hpp"

namespace unkink {
namespace {

// Our choice: a repetition without a stated hold takes about three seconds, and a set is followed
// by ten seconds of rest. Used for time budgets only, never as a dose.
constexpr std::int32_t seconds_per_repetition = 3;
constexpr std::int32_t rest_seconds = 10;

std::int32_t low_or(const std::optional<IntRange>& range, std::int32_t otherwise) {
  return range ? range->low : otherwise;
}

}  // namespace

std::int32_t seconds_of(const Exercise& exercise) {
  const auto& dose = exercise.dose;
  const std::int32_t sides = exercise.sided ? 2 : 1;
  if (dose.duration_seconds) return dose.duration_seconds->low * sides;
  const auto hold = low_or(dose.hold_seconds, seconds_per_repetition);
  const auto sets = low_or(dose.sets, 1);
  const auto one_set = hold * low_or(dose.repetitions, 1) * sides;
  return one_set * sets + rest_seconds * (sets - 1);
}

std::int32_t seconds_of(const Routine& routine) {
  std::int32_t seconds = 0;
  for (const auto& part : routine.parts) seconds += part.seconds;
  return seconds;
}

}  // namespace unkink
