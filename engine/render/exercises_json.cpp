// SPDX-License-Identifier: Apache-2.0
#include "render/exercises_json.hpp"

#include "render/exercise_value.hpp"
#include "render/exercises_text.hpp"
#include "render/json_values.hpp"
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

Json listed_value(const Exercise& exercise) {
  auto value = exercise_value(exercise, seconds_of(exercise));
  value["warm_up"] = exercise.warm_up;
  put_instructions(value, exercise);
  value["variants"] = variant_values(exercise.variants);
  return value;
}

Json pack_value(const Pack& pack) {
  auto exercises = Json::array();
  for (const auto& exercise : pack.exercises) exercises.push_back(listed_value(exercise));
  return {{"id", text_value(pack.id)},
          {"name", text_value(pack.name)},
          {"version", text_value(pack.version)},
          {"exercises", exercises}};
}

}  // namespace

std::string exercises_json(const Ruleset& ruleset, std::span<const Pack> packs) {
  auto values = Json::array();
  for (const auto& pack : packs) values.push_back(pack_value(pack));
  return written({{"schema", "unkink.exercises/1"},
                  {"note", reference_note},
                  {"ruleset", identity_value(ruleset.identity)},
                  {"packs", values}});
}

}  // namespace unkink
