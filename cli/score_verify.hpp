// SPDX-License-Identifier: Apache-2.0
// Whether files are what manifests say, and shards are there once each.
#pragma once

#include <filesystem>

#include "cli/session.hpp"
#include "model/manifest.hpp"

namespace unkink {

/// --verify: says what is not as the manifests say, on standard output.
ExitCode run_verify(const Session& session);

/// Whether the inputs and results are what the manifest says; it stands in `folder`. An input that
/// was read from a pipe is gone, and cannot be checked.
bool files_fit(const Manifest& manifest, const std::filesystem::path& folder);

}  // namespace unkink
