// SPDX-License-Identifier: Apache-2.0
#include "cli/reference_commands.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "render/exercises_json.hpp"
#include "render/exercises_text.hpp"
#include "render/items_json.hpp"
#include "render/items_text.hpp"

namespace unkink {

ExitCode run_exercises(const Session& session) {
  const auto packs = packs_with_warnings(session);
  return write_result(session.json()
                          ? exercises_json(session.ruleset(), packs.usable)
                          : exercises_text(session.ruleset(), packs.usable, session.style()));
}

ExitCode run_pack_list(const Session& session) {
  const auto packs = load_all_packs(session.ruleset(), session.places);
  const auto written =
      write_result(session.json() ? pack_list_json(packs.listing) : pack_list_text(packs.listing));
  if (!session.json()) write_aside(to_text(packs.diagnostics));
  const bool refused = std::ranges::any_of(
      packs.listing, [](const PackListing& pack) { return pack.state == PackState::refused; });
  return written == ExitCode::done && refused ? ExitCode::faults_found : written;
}

ExitCode run_items(const Session& session) {
  return write_result(session.json() ? items_json(session.ruleset())
                                     : items_text(session.ruleset(), session.style()));
}

ExitCode run_program_version() { return write_result("unkink " UNKINK_VERSION "\n"); }

ExitCode run_ruleset_version(const Session& session) {
  const auto& ruleset = session.ruleset().identity;
  return write_result("ruleset " + printable(ruleset.id) + " " + printable(ruleset.version) +
                      " sha256 " + ruleset.sha256 + "\n");
}

}  // namespace unkink
