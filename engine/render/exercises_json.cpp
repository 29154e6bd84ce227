// SPDX-License-Identifier: Apache-2.0
#include "render/exercises_json.hpp"

#include "render/exercises_text.hpp"
#include "render/reference_value.hpp"

namespace unkink {
namespace {

Json pack_value(const Pack& pack, std::span<const Pack> packs) {
  auto exercises = Json::array();
  for (const auto& exercise : pack.exercises) exercises.push_back(reference_value(exercise));
  auto routines = Json::array();
  for (const auto& routine : pack.routines) routines.push_back(reference_value(routine, packs));
  auto ladders = Json::array();
  for (const auto& ladder : pack.ladders) ladders.push_back(reference_value(ladder, packs));
  return {{"id", text_value(pack.id)},
          {"name", text_value(pack.name)},
          {"version", text_value(pack.version)},
          {"exercises", exercises},
          {"routines", routines},
          {"ladders", ladders}};
}

}  // namespace

std::string exercises_json(const Ruleset& ruleset, std::span<const Pack> packs) {
  auto values = Json::array();
  for (const auto& pack : packs) values.push_back(pack_value(pack, packs));
  return written({{"schema", "unkink.exercises/1"},
                  {"note", reference_note},
                  {"ruleset", identity_value(ruleset.identity)},
                  {"packs", values}});
}

}  // namespace unkink
