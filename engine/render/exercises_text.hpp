// SPDX-License-Identifier: Apache-2.0
// All exercises, routines and ladders of all packs, for reference.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/exercise.hpp"
#include "model/ruleset.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// What stands before every such list: nobody has been asked whether the exercises are safe.
inline constexpr std::string_view reference_note = "For reference only: run `unkink ask` first.";

/// Opens with reference_note; then, pack by pack, each exercise with what it asks of the body, each
/// routine with its parts, and each ladder with its steps.
std::string exercises_text(const Ruleset& ruleset, std::span<const Pack> packs,
                           const TextStyle& style);

}  // namespace unkink
