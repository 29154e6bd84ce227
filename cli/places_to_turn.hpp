// SPDX-License-Identifier: Apache-2.0
// Which region's telephone numbers a person is shown: the one asked for, else a guess from the
// locale.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/stop.hpp"
#include "model/outcome.hpp"
#include "model/region.hpp"

namespace unkink {

/// The region that `asked` names, or the one of the locale's country ("en_GB.UTF-8" is gb), and
/// then the ruleset's fallback: a guess is never all that is shown. Stops on a region that the
/// ruleset does not have. Empty for a ruleset without regions.
Step<std::vector<PlaceToTurn>> places_to_turn(const std::vector<Region>& regions,
                                              const std::optional<std::string>& asked);

/// The country of a locale's name, in lower case; empty where it names none.
std::string country_of_locale(const std::string& locale);

}  // namespace unkink
