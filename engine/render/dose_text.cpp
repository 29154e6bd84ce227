// SPDX-License-Identifier: Apache-2.0
#include "render/dose_text.hpp"

#include <vector>

#include "render/word_list.hpp"

namespace unkink {
namespace {

std::string range_words(const IntRange& range) {
  const auto low = std::to_string(range.low);
  return range.low == range.high ? low : low + " to " + std::to_string(range.high);
}

std::string counted(const IntRange& range, const std::string& one, const std::string& rest = {}) {
  return range_words(range) + " " + one + (range.high == 1 ? "" : "s") + rest;
}

}  // namespace

std::string dose_words(const Exercise& exercise) {
  return dose_words(exercise.dose, exercise.sided);
}

std::string dose_words(const Dose& dose, bool sided) {
  std::vector<std::string> parts;
  if (dose.duration_seconds) {
    parts.push_back("keep going for " + counted(*dose.duration_seconds, "second"));
  }
  if (dose.hold_seconds) parts.push_back("hold " + counted(*dose.hold_seconds, "second"));
  if (dose.repetitions) parts.push_back(counted(*dose.repetitions, "repetition"));
  if (dose.sets) parts.push_back(counted(*dose.sets, "set"));
  if (sided && !parts.empty()) parts.emplace_back("on each side");
  if (dose.times_per_day) parts.push_back(counted(*dose.times_per_day, "time", " a day"));
  if (dose.days_per_week) parts.push_back(counted(*dose.days_per_week, "day", " a week"));
  return joined(parts);
}

}  // namespace unkink
