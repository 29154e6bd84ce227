// SPDX-License-Identifier: Apache-2.0
// Cards: one exercise, routine or ladder in full, to look it up; for reference.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/exercise.hpp"
#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// The exercise with its steps, dose, common mistake, demands, sources and every variant. `name` is
/// "exercise" or "pack/exercise"; where several packs have one, all are shown. Opens with
/// reference_note. Nothing when no pack has it.
std::optional<std::string> exercise_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                              std::string_view name, const TextStyle& style);

/// The same of a routine: its occasion, how long it takes and how often, and each part with its
/// seconds and the exercise's steps. A part whose exercise is in none of `packs` says so.
std::optional<std::string> routine_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                             std::string_view name, const TextStyle& style);

/// The same of a ladder: each step, from which week on, and what allows the next.
std::optional<std::string> ladder_card_text(const Ruleset& ruleset, std::span<const Pack> packs,
                                            std::string_view name, const TextStyle& style);

}  // namespace unkink
