// SPDX-License-Identifier: Apache-2.0
// What a pack composed for a person, judged before it may come near a plan.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/exercise.hpp"
#include "model/ruleset.hpp"
#include "read/routine_draft.hpp"

namespace unkink {

struct CompiledReply {
  std::vector<Routine> routines;  ///< by id; none when there are diagnostics
  Diagnostics diagnostics;
};

inline constexpr std::size_t most_composed_routines = 8;
inline constexpr std::size_t most_composed_parts = 40;
inline constexpr std::size_t most_composed_times = 24;

/// Judges the routines that the pack `id` composed: every part names an exercise of an accepted
/// pack, its time is 1 second to 1 hour and its dose within the ruleset's limits; times are
/// "HH:MM". One fault refuses all of them. Cautions are not judged here: choose_composed_routines.
CompiledReply compile_reply(const std::vector<RoutineDraft>& drafts, std::string_view id,
                            std::span<const Pack> accepted, const Ruleset& ruleset);

}  // namespace unkink
