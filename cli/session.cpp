// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

#include <algorithm>

#include "base/nearest.hpp"

namespace unkink {

ExitCode stopped(const Stop& stop) {
  if (stop.code == ExitCode::done) return write_result(stop.message);
  write_aside(stop.message);
  return stop.code;
}

std::optional<Stop> wishes_fault(const Session& session) {
  const auto& known = session.ruleset().plan_rules.vocabulary.equipment;
  for (const auto& thing : session.invocation.wishes.equipment) {
    if (std::ranges::find(known, thing) != known.end()) continue;
    return stop_for_usage("--equipment: the ruleset has no word \"" + thing + "\"; " +
                          suggest(thing, known))
        .error();
  }
  return std::nullopt;
}

Packs packs_with_warnings(const Session& session) {
  auto packs = load_all_packs(session.ruleset(), session.places);
  for (const auto& pack : packs.listing) {
    if (pack.note.empty()) continue;
    const auto* state = pack.state == PackState::refused ? ": refused: " : ": ";
    log_warning("pack " + pack.id + state + pack.note);
  }
  return packs;
}

}  // namespace unkink
