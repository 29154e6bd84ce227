// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_routines.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "compile/routine_limits.hpp"

namespace unkink {
namespace {

constexpr std::int64_t latest_start_week = 52;

std::int32_t within(const Spanned<std::int64_t>& written, std::string_view key, std::int64_t high,
                    Faults& faults) {
  if (written.value >= 1 && written.value <= high) return static_cast<std::int32_t>(written.value);
  if (written.span.begin.line > 0) {
    faults.add(Code::bad_value, written.span,
               in_quotes(key) + " is a number from 1 to " + std::to_string(high));
  }
  return 1;
}

void check_own_exercise(const Text& id, const PackDraft& draft, Faults& faults) {
  std::vector<std::string> own;
  for (const auto& exercise : draft.exercises) own.push_back(exercise.id.value);
  if (id.value.empty() || std::ranges::find(own, id.value) != own.end()) return;
  faults.add(Code::unknown_word, id.span, "the pack has no exercise called " + in_quotes(id.value),
             suggest(id.value, own));
}

RoutinePart compile_part(const RoutinePartDraft& part, const PackDraft& draft, Faults& faults) {
  RoutinePart compiled{draft.id.value, part.exercise.value,
                       within(part.seconds, "seconds", longest_part, faults),
                       part.say ? part.say->value : ""};
  const auto slash = part.exercise.value.find('/');
  if (slash == std::string::npos) {
    check_own_exercise(part.exercise, draft, faults);
  } else {
    compiled.pack = part.exercise.value.substr(0, slash);
    compiled.exercise = part.exercise.value.substr(slash + 1);
  }
  return compiled;
}

Routine compile_routine(const RoutineDraft& routine, const PackDraft& draft, Faults& faults) {
  Routine compiled{
      routine.id.value, draft.id.value, routine.name.value, routine.occasion.value, 0, {}, {}};
  if (routine.every_minutes) {
    compiled.every_minutes =
        within(*routine.every_minutes, "every_minutes", longest_interval, faults);
  }
  for (const auto& part : routine.parts) {
    compiled.parts.push_back(compile_part(part, draft, faults));
  }
  if (routine.parts.empty()) {
    faults.add(Code::missing_key, routine.span, "[[routine]] needs the key \"part\"",
               "write: part = [{ exercise = \"...\", seconds = 30 }]");
  }
  compiled.sources = source_titles(routine.sources, routine.id, "routine", draft, faults);
  return compiled;
}

Ladder compile_ladder(const LadderDraft& ladder, const PackDraft& draft, Faults& faults) {
  Ladder compiled{
      ladder.id.value, draft.id.value, ladder.name.value, ladder.step_back.value, {}, {}};
  std::int32_t last_week = 1;
  for (const auto& step : ladder.steps) {
    check_own_exercise(step.exercise, draft, faults);
    const auto week = within(step.earliest_week, "earliest_week", latest_start_week, faults);
    if (week < last_week) {
      faults.add(Code::bad_value, step.earliest_week.span, "the weeks of a ladder never fall");
    }
    last_week = week;
    compiled.steps.push_back({step.exercise.value, step.advance.value, week});
  }
  if (ladder.steps.empty()) {
    faults.add(Code::missing_key, ladder.span, "[[ladder]] needs the key \"step\"");
  }
  compiled.sources = source_titles(ladder.sources, ladder.id, "ladder", draft, faults);
  return compiled;
}

}  // namespace

std::vector<Routine> compile_routines(const PackDraft& draft, Faults& faults) {
  std::vector<Routine> routines;
  for (const auto& routine : draft.routines) {
    routines.push_back(compile_routine(routine, draft, faults));
  }
  std::ranges::sort(routines, {}, &Routine::id);
  return routines;
}

std::vector<Ladder> compile_ladders(const PackDraft& draft, Faults& faults) {
  std::vector<Ladder> ladders;
  for (const auto& ladder : draft.ladders) ladders.push_back(compile_ladder(ladder, draft, faults));
  std::ranges::sort(ladders, {}, &Ladder::id);
  return ladders;
}

std::vector<std::string> source_titles(const Texts& sources, const Text& owner,
                                       std::string_view what, const PackDraft& draft,
                                       Faults& faults) {
  std::vector<std::string> ids;
  for (const auto& source : draft.sources) ids.push_back(source.id.value);
  if (sources.empty()) {
    faults.add(Code::missing_source, owner.span,
               std::string(what) + " " + in_quotes(owner.value) + " names no source",
               "add: sources = [\"...\"]");
  }
  std::vector<std::string> titles;
  for (const auto& source : sources) {
    const auto found = std::ranges::find(ids, source.value);
    if (found == ids.end()) {
      faults.add(Code::unknown_source, source.span,
                 "no source is called " + in_quotes(source.value), suggest(source.value, ids));
      continue;
    }
    titles.push_back(draft.sources[static_cast<std::size_t>(found - ids.begin())].title.value);
  }
  return titles;
}

}  // namespace unkink
