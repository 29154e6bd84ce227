// SPDX-License-Identifier: Apache-2.0
#include "cli/session.hpp"

namespace unkink {

ExitCode stopped(const Stop& stop) {
  if (stop.code == ExitCode::done) return write_result(stop.message);
  write_aside(stop.message);
  return stop.code;
}

Packs packs_with_warnings(const Session& session) {
  auto packs = load_all_packs(session.ruleset(), session.places);
  for (const auto& pack : packs.listing) {
    if (!pack.note.empty()) log_warning("pack " + pack.id + ": " + pack.note);
  }
  return packs;
}

}  // namespace unkink
