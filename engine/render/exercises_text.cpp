// SPDX-License-Identifier: Apache-2.0
#include "render/exercises_text.hpp"

#include <vector>

#include "render/dose_text.hpp"
#include "render/exercise_words.hpp"
#include "render/frame_text.hpp"
#include "render/text_page.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t under_name = 4;

void write_exercise(TextPage& page, const Ruleset& ruleset, const Exercise& exercise) {
  page.entry("- ", exercise.id + ": " + exercise.name + " (" + kind_words(exercise) + ")");
  page.paragraph(exercise.purpose, under_name);
  page.labelled("works on", joined(exercise.targets), under_name);
  page.labelled("equipment", joined(exercise.equipment), under_name);
  page.labelled("asks for", demand_words(ruleset, exercise.demands), under_name);
  page.labelled("dose", dose_words(exercise), under_name);
  page.labelled("sources", joined(exercise.sources, "; "), under_name);
}

void write_routine(TextPage& page, const Routine& routine) {
  page.entry("- ", routine.id + ": " + routine.name);
  page.paragraph(routine_words(routine), under_name);
  std::vector<std::string> parts;
  for (const auto& part : routine.parts) parts.push_back(part.pack + "/" + part.exercise);
  page.labelled("parts", joined(parts), under_name);
}

void write_ladder(TextPage& page, const Ladder& ladder) {
  page.entry("- ", ladder.id + ": " + ladder.name);
  std::vector<std::string> steps;
  for (const auto& step : ladder.steps) steps.push_back(step.exercise);
  page.labelled("steps", joined(steps), under_name);
}

void write_pack(TextPage& page, const Ruleset& ruleset, const Pack& pack) {
  page.heading(pack.name + " (" + pack.id + " " + pack.version + ")");
  for (const auto& exercise : pack.exercises) write_exercise(page, ruleset, exercise);
  if (!pack.routines.empty()) page.heading("Routines of " + pack.id);
  for (const auto& routine : pack.routines) write_routine(page, routine);
  if (!pack.ladders.empty()) page.heading("Ladders of " + pack.id);
  for (const auto& ladder : pack.ladders) write_ladder(page, ladder);
}

}  // namespace

std::string exercises_text(const Ruleset& ruleset, std::span<const Pack> packs,
                           const TextStyle& style) {
  TextPage page(style);
  page.paragraph(reference_note);
  for (const auto& pack : packs) write_pack(page, ruleset, pack);
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
