// SPDX-License-Identifier: Apache-2.0
// PlanRules: what the ruleset says of plans: the words packs may use, what exercises ask of the
// body, the limits of doses, and the texts that frame a plan.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/dose.hpp"

namespace unkink {

/// Something an exercise asks of the body, that a caution can forbid.
struct Demand {
  std::string id;
  std::string text;
  std::uint32_t since = 1;             ///< demand-list version that introduced it
  std::vector<std::string> positions;  ///< positions that imply it
  std::vector<std::string> movements;  ///< movement classes that imply it
  std::vector<std::string> equipment;  ///< equipment that implies it
};

/// The words that an exercise may use; anything else refuses the pack.
struct Vocabulary {
  std::vector<std::string> positions;
  std::vector<std::string> movements;
  std::vector<std::string> equipment;
  std::vector<std::string> targets;
};

/// Allowed ranges of each part of a dose, both ends included.
struct DoseLimits {
  IntRange hold_seconds;
  IntRange repetitions;
  IntRange sets;
  IntRange duration_seconds;
  IntRange times_per_day;
  IntRange days_per_week;
};

/// What to do in some weeks of a plan, and what must hold before the next weeks begin.
struct Phase {
  IntRange weeks;
  std::string say;
  std::string gate;
  std::vector<std::string> sources;
};

struct PlanRules {
  std::uint32_t demands_version = 1;
  std::vector<Demand> demands;
  Vocabulary vocabulary;
  DoseLimits limits;
  std::vector<std::string> cover;  ///< movement classes that a plan should cover, in order
  std::vector<std::string> equipment_at_hand;  ///< assumed to be there without being asked
  std::uint32_t max_exercises = 3;
  std::uint32_t minutes = 10;
  std::string schedule;
  std::vector<Phase> phases;            ///< in order of their weeks
  std::vector<std::string> principles;  ///< printed in every plan: how it should feel
  std::vector<std::string> stop_rules;
  std::string come_back;

  /// The demand with this id, or null.
  const Demand* find_demand(std::string_view id) const;
};

}  // namespace unkink
