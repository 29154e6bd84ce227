// SPDX-License-Identifier: Apache-2.0
#include "render/reference_value.hpp"

#include "render/card_search.hpp"
#include "render/exercise_value.hpp"
#include "render/level_name.hpp"

namespace unkink {
namespace {

Json variant_values(const std::vector<Variant>& variants) {
  auto values = Json::array();
  for (const auto& variant : variants) {
    values.push_back(Json{{"id", text_value(variant.id)},
                          {"name", text_value(variant.name)},
                          {"level", level_name(variant.level)},
                          {"demands", text_values(variant.demands)},
                          {"dose", dose_value(variant.dose)},
                          {"steps", text_values(variant.steps)}});
  }
  return values;
}

Json name_or_null(std::span<const Pack> packs, std::string_view pack, std::string_view id) {
  const auto* exercise = find_exercise(packs, pack, id);
  return exercise == nullptr ? Json(nullptr) : text_value(exercise->name);
}

Json part_values(const Routine& routine, std::span<const Pack> packs) {
  auto values = Json::array();
  for (const auto& part : routine.parts) {
    values.push_back(Json{{"exercise", text_value(part.pack + "/" + part.exercise)},
                          {"name", name_or_null(packs, part.pack, part.exercise)},
                          {"seconds", part.seconds},
                          {"say", text_or_null(part.say)}});
  }
  return values;
}

Json step_values(const Ladder& ladder, std::span<const Pack> packs) {
  auto values = Json::array();
  for (const auto& step : ladder.steps) {
    values.push_back(Json{{"exercise", text_value(ladder.pack + "/" + step.exercise)},
                          {"name", name_or_null(packs, ladder.pack, step.exercise)},
                          {"advance", text_or_null(step.advance)},
                          {"earliest_week", step.earliest_week}});
  }
  return values;
}

}  // namespace

Json reference_value(const Exercise& exercise) {
  auto value = exercise_value(exercise, seconds_of(exercise));
  value["warm_up"] = exercise.warm_up;
  put_instructions(value, exercise);
  value["variants"] = variant_values(exercise.variants);
  return value;
}

Json reference_value(const Routine& routine, std::span<const Pack> packs) {
  return {
      {"id", text_value(routine.id)},
      {"pack", text_value(routine.pack)},
      {"name", text_value(routine.name)},
      {"occasion", text_value(routine.occasion)},
      {"every_minutes", routine.every_minutes == 0 ? Json(nullptr) : Json(routine.every_minutes)},
      {"seconds", seconds_of(routine)},
      {"parts", part_values(routine, packs)},
      {"sources", text_values(routine.sources)}};
}

Json reference_value(const Ladder& ladder, std::span<const Pack> packs) {
  return {{"id", text_value(ladder.id)},
          {"pack", text_value(ladder.pack)},
          {"name", text_value(ladder.name)},
          {"steps", step_values(ladder, packs)},
          {"step_back", text_or_null(ladder.step_back)},
          {"sources", text_values(ladder.sources)}};
}

}  // namespace unkink
