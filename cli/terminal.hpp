// SPDX-License-Identifier: Apache-2.0
// Standard output, standard error and the log: the three ways to the user.
#pragma once

#include <string>
#include <string_view>

#include "cli/exit_code.hpp"
#include "cli/invocation.hpp"
#include "render/text_style.hpp"

namespace unkink {

/// Writes all of `text` to standard output. `world_failed` when not every byte got out; with a
/// message on standard error, unless the reader went away (`unkink exercises | head`).
ExitCode write_result(std::string_view text);

/// Writes to standard error, where everything goes that is not the result.
void write_aside(std::string_view text);

/// Whether headings may be bold: --color, then NO_COLOR, TERM=dumb, then whether standard output is
/// a terminal.
TextStyle text_style(ColourChoice choice);

/// Sends the log to standard error at the level asked for.
void start_log(int verbosity);

/// Why the result is not what was asked for: printed even with --quiet, cleaned.
void log_error(std::string_view text);
/// A warning for the log, cleaned.
void log_warning(std::string_view text);
/// What is being done, for -v, cleaned.
void log_step(std::string_view text);

}  // namespace unkink
