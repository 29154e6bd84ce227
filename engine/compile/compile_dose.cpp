// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_dose.hpp"

#include <optional>
#include <string>

namespace unkink {
namespace {

std::string in_words(std::int64_t low, std::int64_t high) {
  return low == high ? std::to_string(low) : std::to_string(low) + " to " + std::to_string(high);
}

std::optional<IntRange> part(const std::optional<RangeDraft>& written, const IntRange& limit,
                             std::string_view key, Faults& faults) {
  if (!written) return std::nullopt;
  if (written->low > written->high) {
    faults.add(Code::bad_value, written->span,
               in_quotes(key) + " goes from " + std::to_string(written->low) + " down to " +
                   std::to_string(written->high),
               "write [low, high]");
    return std::nullopt;
  }
  const bool fits = limit.low <= written->low && written->high <= limit.high;
  if (!fits) {
    faults.add(Code::dose_out_of_range, written->span,
               in_quotes(key) + " of " + in_words(written->low, written->high) +
                   " is outside the ruleset's limits",
               "allowed: " + in_words(limit.low, limit.high));
    return std::nullopt;
  }
  return IntRange{static_cast<std::int32_t>(written->low),
                  static_cast<std::int32_t>(written->high)};
}

}  // namespace

Dose compile_dose(const DoseDraft& draft, const DoseLimits& limits, Faults& faults) {
  if (!draft.duration_seconds && !draft.repetitions && !draft.hold_seconds) {
    faults.add(Code::missing_key, draft.span, "the dose says neither how long nor how often",
               "give `duration_seconds`, or `repetitions`, or `hold_seconds`");
  }
  return {part(draft.hold_seconds, limits.hold_seconds, "hold_seconds", faults),
          part(draft.repetitions, limits.repetitions, "repetitions", faults),
          part(draft.sets, limits.sets, "sets", faults),
          part(draft.duration_seconds, limits.duration_seconds, "duration_seconds", faults),
          part(draft.times_per_day, limits.times_per_day, "times_per_day", faults),
          part(draft.days_per_week, limits.days_per_week, "days_per_week", faults)};
}

}  // namespace unkink
