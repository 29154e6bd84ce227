// SPDX-License-Identifier: Apache-2.0
// Finding what packs hold by its name: "exercise", in every pack that has one, or "pack/exercise".
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/exercise.hpp"

namespace unkink {

/// The exercise of that pack; null where it is not installed.
const Exercise* find_exercise(std::span<const Pack> packs, std::string_view pack,
                              std::string_view id);

/// What has this name ("id" or "pack/id"), in the packs' order; borrowed from `packs`.
std::vector<const Exercise*> exercises_named(std::span<const Pack> packs, std::string_view name);
std::vector<const Routine*> routines_named(std::span<const Pack> packs, std::string_view name);
std::vector<const Ladder*> ladders_named(std::span<const Pack> packs, std::string_view name);

/// Every name that finds something, "id" and "pack/id", sorted, each once: for suggestions.
std::vector<std::string> exercise_names(std::span<const Pack> packs);
std::vector<std::string> routine_names(std::span<const Pack> packs);
std::vector<std::string> ladder_names(std::span<const Pack> packs);

}  // namespace unkink
