// SPDX-License-Identifier: Apache-2.0
#include "render/exercises_text.hpp"

#include <vector>

#include "render/dose_text.hpp"
#include "render/frame_text.hpp"
#include "render/level_name.hpp"
#include "render/text_page.hpp"
#include "render/word_list.hpp"

namespace unkink {
namespace {

constexpr std::size_t inner = 4;

std::string demand_words(const Ruleset& ruleset, const std::vector<std::string>& demands) {
  std::vector<std::string> texts;
  for (const auto& id : demands) {
    const auto* demand = ruleset.plan_rules.find_demand(id);
    texts.push_back(demand == nullptr ? id : demand->text);
  }
  return joined(texts);
}

std::string kind(const Exercise& exercise) {
  std::vector<std::string> words = {std::string(level_name(exercise.level)), exercise.position};
  words.insert(words.end(), exercise.movements.begin(), exercise.movements.end());
  if (exercise.warm_up) words.emplace_back("warm-up");
  return joined(words);
}

void write_labelled(TextPage& page, const std::string& label, const std::string& text) {
  if (!text.empty()) page.entry(label + ": ", text, inner);
}

void write_exercise(TextPage& page, const Ruleset& ruleset, const Exercise& exercise) {
  page.entry("- ", exercise.id + ": " + exercise.name + " (" + kind(exercise) + ")");
  page.paragraph(exercise.purpose, inner);
  write_labelled(page, "works on", joined(exercise.targets));
  write_labelled(page, "equipment", joined(exercise.equipment));
  write_labelled(page, "asks for", demand_words(ruleset, exercise.demands));
  write_labelled(page, "dose", dose_words(exercise));
  write_labelled(page, "sources", joined(exercise.sources, "; "));
}

}  // namespace

std::string exercises_text(const Ruleset& ruleset, std::span<const Pack> packs,
                           const TextStyle& style) {
  TextPage page(style);
  page.paragraph(reference_note);
  for (const auto& pack : packs) {
    page.heading(pack.name + " (" + pack.id + " " + pack.version + ")");
    for (const auto& exercise : pack.exercises) write_exercise(page, ruleset, exercise);
  }
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
