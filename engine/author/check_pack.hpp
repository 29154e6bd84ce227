// SPDX-License-Identifier: Apache-2.0
// Checking a pack as the host would judge it, and then some: what its author should know first.
#pragma once

#include <filesystem>

#include "host/supervise.hpp"
#include "model/ruleset.hpp"
#include "render/check_report.hpp"

namespace unkink {

/// The longest that a library may take from its start to its answer.
inline constexpr std::chrono::milliseconds check_budget{100};

/// Checks the pack in `folder`, whose name is its id. A library is run, twice, confined as the host
/// would: its two answers must be the same bytes and come within the budget (the quicker counts);
/// it must export the entry alone, need nothing but the C library and the compiler's own, and hold
/// no memory that is writable and executable. Documents are judged by the ruleset.
CheckReport check_pack(const std::filesystem::path& folder, const Ruleset& ruleset,
                       const HostLimits& limits);

}  // namespace unkink
