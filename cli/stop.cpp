// SPDX-License-Identifier: Apache-2.0
#include "cli/stop.hpp"

#include "base/printable.hpp"

namespace unkink {

std::unexpected<Stop> stop_for(Diagnostics diagnostics) {
  sort_by_place(diagnostics);
  return std::unexpected(Stop{ExitCode::bad_input, to_text(diagnostics)});
}

std::unexpected<Stop> stop_for(const Error& error) {
  return std::unexpected(Stop{ExitCode::world_failed, "unkink: " + printable(error.what) + "\n"});
}

std::unexpected<Stop> stop_for_usage(const std::string& message) {
  return std::unexpected(Stop{ExitCode::bad_input, "unkink: " + printable(message) + "\n"});
}

}  // namespace unkink
