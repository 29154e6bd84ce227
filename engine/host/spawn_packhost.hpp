// SPDX-License-Identifier: Apache-2.0
// Starting the throw-away process that loads one native pack.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>

#include "base/result.hpp"

namespace unkink {

/// What packhost is started with.
struct PackhostCall {
  std::filesystem::path packhost;  ///< the program
  std::filesystem::path library;   ///< the pack's, as an absolute path
  std::size_t largest_document;    ///< in bytes
};

/// Starts packhost in a process group of its own, with an empty environment, default signals,
/// nothing to read or to print to, and `answer_fd` as its only open descriptor beyond those three.
/// Returns its process id, which the caller must wait for; an Error gives the system's reason.
Result<pid_t> spawn_packhost(const PackhostCall& call, int answer_fd);

}  // namespace unkink
