// SPDX-License-Identifier: Apache-2.0
#include "render/card_text.hpp"

#include "render/card_search.hpp"
#include "render/dose_text.hpp"
#include "render/exercise_words.hpp"
#include "render/exercises_text.hpp"
#include "render/frame_text.hpp"
#include "render/level_name.hpp"
#include "render/text_page.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t outer = 2;
constexpr std::size_t inner = 5;  // columns: under the text of a numbered entry

void write_steps(TextPage& page, const std::vector<std::string>& steps, std::size_t indent) {
  for (std::size_t i = 0; i < steps.size(); ++i) {
    page.entry(std::to_string(i + 1) + ") ", steps[i], indent);
  }
}

void write_title(TextPage& page, const auto& entry) {
  page.heading(entry.name + " (" + entry.pack + "/" + entry.id + ")");
}

void write_variant(TextPage& page, const Ruleset& ruleset, const Exercise& exercise,
                   const Variant& variant) {
  page.gap();
  page.entry(
      "- ", variant.name + " (" + variant.id + ", " + std::string(level_name(variant.level)) + ")");
  write_steps(page, variant.steps, inner);
  page.labelled("Dose", dose_words(variant.dose, exercise.sided), inner);
  page.labelled("Asks for", demand_words(ruleset, variant.demands), inner);
}

void write_card(TextPage& page, const Ruleset& ruleset, std::span<const Pack> /*packs*/,
                const Exercise& exercise) {
  write_title(page, exercise);
  page.paragraph(exercise.purpose, outer);
  write_steps(page, exercise.steps, outer);
  page.labelled("Kind", kind_words(exercise));
  page.labelled("Dose", dose_words(exercise));
  page.labelled("Breathing", exercise.breathing);
  page.labelled("Take care", exercise.mistake);
  page.labelled("Works on", joined(exercise.targets));
  page.labelled("Equipment", joined(exercise.equipment));
  page.labelled("Asks for", demand_words(ruleset, exercise.demands));
  page.labelled("Sources", joined(exercise.sources, "; "));
  if (!exercise.variants.empty()) page.heading("Other forms of " + exercise.id);
  for (const auto& variant : exercise.variants) write_variant(page, ruleset, exercise, variant);
}

void write_part(TextPage& page, std::span<const Pack> packs, const RoutinePart& part,
                std::size_t number) {
  const auto id = part.pack + "/" + part.exercise;
  const auto mark = std::to_string(number) + ". ";
  const auto length = ", " + std::to_string(part.seconds) + " seconds";
  page.gap();
  const auto* exercise = find_exercise(packs, part.pack, part.exercise);
  if (exercise == nullptr) {
    page.entry(mark, id + length + ": not installed");
    return;
  }
  page.entry(mark, exercise->name + " (" + id + ")" + length);
  page.paragraph(part.say, inner);
  write_steps(page, exercise->steps, inner);
  page.labelled("Take care", exercise->mistake, inner);
}

void write_card(TextPage& page, const Ruleset& /*ruleset*/, std::span<const Pack> packs,
                const Routine& routine) {
  write_title(page, routine);
  page.paragraph(routine_words(routine), outer);
  std::size_t number = 0;
  for (const auto& part : routine.parts) write_part(page, packs, part, ++number);
  page.gap();
  page.labelled("Sources", joined(routine.sources, "; "));
}

std::string step_words(std::span<const Pack> packs, const Ladder& ladder, const LadderStep& step) {
  const auto id = ladder.pack + "/" + step.exercise;
  const auto weeks = ", from week " + std::to_string(step.earliest_week) + " on";
  const auto* exercise = find_exercise(packs, ladder.pack, step.exercise);
  if (exercise == nullptr) return id + weeks + ": not installed";
  return exercise->name + " (" + id + ", " + std::string(level_name(exercise->level)) + ")" + weeks;
}

void write_card(TextPage& page, const Ruleset& /*ruleset*/, std::span<const Pack> packs,
                const Ladder& ladder) {
  write_title(page, ladder);
  std::size_t number = 0;
  for (const auto& step : ladder.steps) {
    page.entry(std::to_string(++number) + ". ", step_words(packs, ladder, step));
    page.labelled(number < ladder.steps.size() ? "Go on when" : "Then", step.advance, inner);
  }
  page.labelled("Step back", ladder.step_back);
  page.labelled("Sources", joined(ladder.sources, "; "));
}

template <class Entry>
std::optional<std::string> cards(const Ruleset& ruleset, std::span<const Pack> packs,
                                 const std::vector<const Entry*>& entries, const TextStyle& style) {
  if (entries.empty()) return std::nullopt;
  TextPage page(style);
  page.paragraph(reference_note);
  for (const auto* entry : entries) write_card(page, ruleset, packs, *entry);
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace

std::optional<std::string> exercise_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                              std::string_view name, const TextStyle& style) {
  return cards(ruleset, packs, exercises_named(packs, name), style);
}

std::optional<std::string> routine_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                             std::string_view name, const TextStyle& style) {
  return cards(ruleset, packs, routines_named(packs, name), style);
}

std::optional<std::string> ladder_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                            std::string_view name, const TextStyle& style) {
  return cards(ruleset, packs, ladders_named(packs, name), style);
}

}  // namespace unkink
