// SPDX-License-Identifier: Apache-2.0
// Starting the throw-away process that loads one native pack.
#pragma once

#include <sys/types.h>

#include <cstddef>
#include <filesystem>

#include "base/result.hpp"

namespace unkink {

/// What packhost is to do with the library.
enum class PackhostTask {
  document,  ///< let it emit its pack document
  routine,   ///< let it answer the request
  probe,     ///< no library: report what confines this process
};

/// What packhost is started with. The descriptors are lent; -1 where the task has none.
struct PackhostCall {
  std::filesystem::path packhost;  ///< the program
  PackhostTask task = PackhostTask::document;
  int library_fd = -1;              ///< a sealed library
  int request_fd = -1;              ///< a sealed memory file, at its beginning
  std::size_t largest_answer = 0;   ///< in bytes
  bool unconfined_allowed = false;  ///< carry on where the kernel cannot confine it
};

/// Starts packhost in a process group of its own, with an empty environment, default signals,
/// nothing to read or to print to, and no open descriptor beyond those three but `answer_fd` and
/// the call's. Returns its process id, which the caller must wait for; an Error gives the system's
/// reason.
Result<pid_t> spawn_packhost(const PackhostCall& call, int answer_fd);

}  // namespace unkink
