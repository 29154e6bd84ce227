// SPDX-License-Identifier: Apache-2.0
// Session: what every command works with once the ruleset is loaded.
#pragma once

#include <optional>

#include "cli/exit_code.hpp"
#include "cli/invocation.hpp"
#include "cli/load.hpp"
#include "cli/places.hpp"
#include "cli/terminal.hpp"
#include "model/outcome.hpp"

namespace unkink {

struct Session {
  const Invocation& invocation;
  Places places;
  LoadedRuleset loaded;
  std::vector<PlaceToTurn> where_to_turn;

  const Ruleset& ruleset() const { return loaded.ruleset; }
  bool json() const { return invocation.format == OutputFormat::json; }
  TextStyle style() const { return text_style(invocation.colour); }
};

/// Prints why the command ends, on standard error, and gives the exit code.
ExitCode stopped(const Stop& stop);

/// What is wrong with what was asked of the plan: equipment that the ruleset has no word for.
std::optional<Stop> wishes_fault(const Session& session);

/// All packs, with a warning in the log for each that is not used as it was meant.
Packs packs_with_warnings(const Session& session);

}  // namespace unkink
