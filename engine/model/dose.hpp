// SPDX-License-Identifier: Apache-2.0
// Dose: how long, how often and how many times an exercise is done.
#pragma once

#include <cstdint>
#include <optional>

namespace unkink {

/// A range of whole numbers, both ends included.
struct IntRange {
  std::int32_t low = 0;
  std::int32_t high = 0;

  friend bool operator==(const IntRange&, const IntRange&) = default;
};

/// What is absent does not apply. With `duration_seconds` the exercise is done continuously;
/// otherwise it is `sets` of `repetitions`, each held for `hold_seconds`. Per side where sided.
struct Dose {
  std::optional<IntRange> hold_seconds;
  std::optional<IntRange> repetitions;
  std::optional<IntRange> sets;
  std::optional<IntRange> duration_seconds;
  std::optional<IntRange> times_per_day;
  std::optional<IntRange> days_per_week;
};

}  // namespace unkink
