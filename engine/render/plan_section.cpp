// SPDX-License-Identifier: Apache-2.0
#include "render/plan_section.hpp"

#include "render/dose_text.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t inner = 5;  // columns: under the name of a numbered exercise

void write_labelled(TextPage& page, const std::string& label, const std::string& text) {
  if (!text.empty()) page.entry(label + ": ", text, inner);
}

std::string from_sources(const std::vector<std::string>& sources) {
  return sources.empty() ? "" : "; " + joined(sources, "; ");
}

void write_exercise(TextPage& page, std::size_t number, const PlannedExercise& planned) {
  const auto& exercise = planned.exercise;
  page.gap();
  page.entry(std::to_string(number) + ". ",
             exercise.name + " (" + std::to_string(planned.seconds) + " seconds)");
  page.paragraph(exercise.purpose, inner);
  for (std::size_t i = 0; i < exercise.steps.size(); ++i) {
    page.entry(std::to_string(i + 1) + ") ", exercise.steps[i], inner);
  }
  write_labelled(page, "Dose", dose_words(exercise));
  write_labelled(page, "Breathing", exercise.breathing);
  write_labelled(page, "Take care", exercise.mistake);
  write_labelled(page, "Why", planned.why);
  write_labelled(page, "From", exercise.pack + "/" + exercise.id + from_sources(exercise.sources));
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

void write_left_out(TextPage& page, const Plan& plan) {
  if (plan.left_out.empty()) return;
  page.heading("Left out");
  for (const auto& left : plan.left_out) page.entry("- ", left.name + ": " + left.why);
}

void write_schedule(TextPage& page, const Plan& plan) {
  page.heading("How often");
  page.paragraph(plan.schedule, 2);
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
  write_left_out(page, plan);
  write_schedule(page, plan);
}

}  // namespace unkink
