// SPDX-License-Identifier: Apache-2.0
#include "render/plan_section.hpp"

#include <algorithm>
#include <map>

#include "render/dose_text.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t under_exercise = 5;  // columns: under the name of a numbered exercise

std::string from_sources(const std::vector<std::string>& sources) {
  return sources.empty() ? "" : "; " + joined(sources, "; ");
}

void write_exercise(TextPage& page, std::size_t number, const PlannedExercise& planned) {
  const auto& exercise = planned.exercise;
  page.gap();
  page.entry(std::to_string(number) + ". ",
             exercise.name + " (" + std::to_string(planned.seconds) + " seconds)");
  page.paragraph(exercise.purpose, under_exercise);
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    page.entry(std::to_string(i + 1) + ") ", exercise.steps[i], under_exercise);
  }
  page.labelled("Dose", dose_words(exercise), under_exercise);
  page.labelled("Breathing", exercise.breathing, under_exercise);
  page.labelled("Take care", exercise.mistake, under_exercise);
  page.labelled("Why", planned.why, under_exercise);
  page.labelled("Next", planned.next_step, under_exercise);
  page.labelled("From", exercise.pack + "/" + exercise.id + from_sources(exercise.sources),
                under_exercise);
}

void write_exercises(TextPage& page, const std::string& title,
                     const std::vector<PlannedExercise>& exercises) {
  if (exercises.empty()) return;
  page.heading(title);
  std::size_t number = 0;
  for (const auto& planned : exercises) write_exercise(page, ++number, planned);
}

void write_entries(TextPage& page, const std::string& title,
                   const std::vector<std::string>& entries) {
  if (entries.empty()) return;
  page.heading(title);
  for (const auto& entry : entries) page.entry("- ", entry);
}

// Exercises that only missing answers keep out are named together: what would help is the answer.
void write_left_out(TextPage& page, const Plan& plan) {
  if (plan.left_out.empty()) return;
  page.heading("Left out");
  std::map<std::string, std::vector<std::string>> waiting;
  for (const auto& left : plan.left_out) {
    if (left.open_items.empty()) {
      page.entry("- ", left.name + ": " + left.why);
    } else {
      waiting[joined(left.open_items)].push_back(left.name);
    }
  }
  for (const auto& [items, names] : waiting) {
    page.entry("- ", "Until there is a sure answer to " + items + ": " + joined(names) + ".");
  }
}

std::string part_words(const PlannedPart& part) {
  auto text = part.name;
  if (!part.variant.empty())
    text += " (the easier form \"" + part.variant + "\" of " + part.id + ")";
  text += ", " + std::to_string(part.seconds) + " seconds";
  if (part.dose) text += ": " + dose_words(*part.dose, part.sided);
  return part.say.empty() ? text : text + ". " + part.say;
}

std::string routine_line(const PlannedRoutine& routine) {
  auto text =
      routine.name + " (" + std::to_string(routine.seconds) + " seconds): " + routine.occasion;
  if (!routine.at.empty()) text += " At " + joined(routine.at) + ".";
  if (!routine.equipment.empty()) text += " Needs: " + joined(routine.equipment) + ".";
  return text;
}

void write_routines(TextPage& page, const Plan& plan, bool composed) {
  const auto wanted = [&](const PlannedRoutine& routine) { return routine.composed == composed; };
  if (std::ranges::none_of(plan.routines, wanted)) return;
  page.heading(composed ? "Put together for you" : "Routines that your answers allow");
  for (const auto& routine : plan.routines) {
    if (!wanted(routine)) continue;
    page.entry("- ", routine_line(routine));
    for (const auto& part : routine.parts) page.entry("- ", part_words(part), 4);
  }
}

std::string weeks_of(const Phase& phase) {
  const auto first = std::to_string(phase.weeks.low);
  if (phase.weeks.low == phase.weeks.high) return "Week " + first;
  return "Weeks " + first + " to " + std::to_string(phase.weeks.high);
}

void write_phases(TextPage& page, const Plan& plan) {
  for (const auto& phase : plan.phases) {
    page.entry("- ", weeks_of(phase) + ": " + phase.say + " " + phase.gate);
  }
}

void write_advice(TextPage& page, const Plan& plan) {
  if (plan.advice.empty()) return;
  page.heading("Besides");
  for (const auto& advice : plan.advice) page.entry("- ", advice.say);
}

void write_schedule(TextPage& page, const Plan& plan) {
  page.heading("How often");
  page.paragraph(plan.schedule, 2);
  write_phases(page, plan);
  write_advice(page, plan);
  write_entries(page, "What to keep in mind", plan.principles);
  write_entries(page, "When to stop", plan.stop_rules);
  page.heading("When to come back");
  page.paragraph(plan.come_back, 2);
}

}  // namespace

void write_plan(TextPage& page, const Plan& plan) {
  if (plan.exercises.empty()) {
    page.heading("Plan");
    page.paragraph(plan.left_out.empty() ? "No exercise could be chosen."
                                         : "No exercise is left that your answers allow.",
                   2);
  } else {
    page.heading("Plan: " + std::to_string(plan.minutes) +
                 (plan.minutes == 1 ? " minute" : " minutes"));
  }
  write_exercises(page, "Warm-up", plan.warm_up);
  write_exercises(page, "Exercises", plan.exercises);
  if (!plan.uncovered.empty() && !plan.exercises.empty()) {
    page.gap();
    page.paragraph("Not covered by this plan: " + joined(plan.uncovered));
  }
  write_routines(page, plan, true);
  write_routines(page, plan, false);
  write_left_out(page, plan);
  write_schedule(page, plan);
}

}  // namespace unkink
