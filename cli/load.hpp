// SPDX-License-Identifier: Apache-2.0
// Loading what the program works with: the ruleset, a person's answers, the packs.
#pragma once

#include <string>
#include <vector>

#include "cli/places.hpp"
#include "cli/stop.hpp"
#include "host/load_packs.hpp"
#include "model/answers.hpp"
#include "model/exercise.hpp"
#include "model/ruleset.hpp"
#include "read/ruleset_draft.hpp"
#include "render/pack_list.hpp"

namespace unkink {

struct LoadedRuleset {
  RulesetDraft draft;
  Ruleset ruleset;
};

/// Reads and compiles the ruleset; stops on any fault.
Step<LoadedRuleset> load_ruleset(const std::filesystem::path& folder);

/// Reads and binds one person's answers; stops on any fault, so that nothing is taken for granted.
Step<Answers> load_answers(const Ruleset& ruleset, const std::string& file);

/// The packs that can be used, and one line a pack about what became of it.
struct Packs {
  std::vector<Pack> usable;
  std::vector<PackListing> listing;
  std::vector<RoutineSource> routines;  ///< of usable packs
  Diagnostics diagnostics;              ///< of the packs that were refused for what they say
};

/// By what native packs are run.
HostLimits limits_of(const Places& places);

/// How packs are run and whom we trust, by the places and the ruleset's demands.
LoadOptions load_options(const Ruleset& ruleset, const Places& places);

/// Finds, loads, reads and judges all packs. Never fails: what cannot be used is listed with its
/// reason. Call only once triage has decided that there may be a plan, or to look packs up.
Packs load_all_packs(const Ruleset& ruleset, const Places& places);

}  // namespace unkink
