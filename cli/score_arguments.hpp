// SPDX-License-Identifier: Apache-2.0
// The options of `unkink score`.
#pragma once

#include <CLI/App.hpp>

#include "cli/score_wishes.hpp"

namespace unkink {

/// Declares them; `wishes` must outlive the parse.
void add_score_arguments(CLI::App& command, ScoreWishes& wishes);

}  // namespace unkink
