// SPDX-License-Identifier: Apache-2.0
// Cards as JSON, schema unkink.cards/1; for reference.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/exercise.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// schema, note, ruleset, exercises: all that have the name ("exercise" or "pack/exercise"), each
/// as in unkink.exercises/1. Ends with a line break. Nothing when no pack has it.
std::optional<std::string> exercise_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                              std::string_view name);

/// The same with `routines`; their parts have `steps` as well, null where the exercise is in none
/// of `packs`.
std::optional<std::string> routine_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                             std::string_view name);

/// The same with `ladders`.
std::optional<std::string> ladder_card_json(const Ruleset& ruleset, std::span<const Pack> packs,
                                            std::string_view name);

}  // namespace unkink
