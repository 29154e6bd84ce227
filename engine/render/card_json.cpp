// SPDX-License-Identifier: Apache-2.0
#include "render/card_json.hpp"

#include "render/card_search.hpp"
#include "render/exercises_text.hpp"
#include "render/reference_value.hpp"

namespace unkink {
namespace {

Json card_value(const Exercise& exercise, std::span<const Pack> /*packs*/) {
  return reference_value(exercise);
}

Json card_value(const Routine& routine, std::span<const Pack> packs) {
  auto value = reference_value(routine, packs);
  for (std::size_t i = 0; i < routine.parts.size(); ++i) {
    const auto& part = routine.parts[i];
    const auto* exercise = find_exercise(packs, part.pack, part.exercise);
    value["parts"][i]["steps"] = exercise == nullptr ? Json(nullptr) : text_values(exercise->steps);
  }
  return value;
}

Json card_value(const Ladder& ladder, std::span<const Pack> packs) {
  return reference_value(ladder, packs);
}

template <class Entry>
std::optional<std::string> cards(const Ruleset& ruleset, std::span<const Pack> packs,
                                 const char* key, const std::vector<const Entry*>& entries) {
  if (entries.empty()) return std::nullopt;
  auto values = Json::array();
  for (const auto* entry : entries) values.push_back(card_value(*entry, packs));
  return written({{"schema", "unkink.cards/1"},
                  {"note", reference_note},
                  {"ruleset", identity_value(ruleset.identity)},
                  {key, values}});
}

}  // namespace

std::optional<std::string> exercise_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                              std::string_view name) {
  return cards(ruleset, packs, "exercises", exercises_named(packs, name));
}

std::optional<std::string> routine_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                             std::string_view name) {
  return cards(ruleset, packs, "routines", routines_named(packs, name));
}

std::optional<std::string> ladder_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                            std::string_view name) {
  return cards(ruleset, packs, "ladders", ladders_named(packs, name));
}

}  // namespace unkink
