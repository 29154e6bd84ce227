// SPDX-License-Identifier: Apache-2.0
// Tests: how long exercises and routines take.
#include "model/exercise.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

constexpr auto absent = std::nullopt;

struct SecondsRow {
  const char* name;
  Dose dose;  // hold, repetitions, sets, duration, times a day, days a week
  bool sided;
  std::int32_t seconds;
};

const SecondsRow rows[] = {
    {"a duration is what it says", {absent, absent, absent, IntRange{48, 60}, {}, {}}, false, 48},
    {"a duration on each side", {absent, absent, absent, IntRange{30, 30}, {}, {}}, true, 60},
    {"a single hold is what it says",
     {IntRange{30, 45}, absent, absent, absent, {}, {}},
     false,
     30},
    {"one repetition is a single hold",
     {IntRange{20, 30}, IntRange{1, 3}, absent, absent, {}, {}},
     false,
     20},
    {"held repetitions take three seconds more each",
     {IntRange{20, 30}, IntRange{3, 3}, absent, absent, {}, {}},
     false,
     69},
    {"the same on each side",
     {IntRange{20, 30}, IntRange{3, 3}, absent, absent, {}, {}},
     true,
     138},
    {"repetitions without a hold take three seconds each",
     {absent, IntRange{8, 12}, absent, absent, {}, {}},
     false,
     24},
    {"one movement without a hold", {absent, IntRange{1, 1}, absent, absent, {}, {}}, false, 3},
    {"sets have ten seconds of rest between them",
     {IntRange{2, 3}, IntRange{8, 10}, IntRange{2, 3}, absent, {}, {}},
     false,
     90},
    {"sets of single holds", {IntRange{15, 15}, absent, IntRange{2, 2}, absent, {}, {}}, false, 40},
    {"how often does not count",
     {IntRange{15, 15}, absent, absent, absent, IntRange{6, 6}, IntRange{7, 7}},
     false,
     15},
    {"an empty dose is one movement", {}, false, 3},
};

TEST_CASE("an exercise takes its holds, its movements and its rests", "[model]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      Exercise exercise;
      exercise.dose = row.dose;
      exercise.sided = row.sided;
      CHECK(seconds_of(exercise) == row.seconds);
    }
  }
}

TEST_CASE("a routine takes as long as its parts", "[model]") {
  Routine routine;
  CHECK(seconds_of(routine) == 0);
  routine.parts = {{"p", "a", 30, ""}, {"p", "b", 45, ""}};
  CHECK(seconds_of(routine) == 75);
}

}  // namespace
}  // namespace unkink
