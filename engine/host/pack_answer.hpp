// SPDX-License-Identifier: Apache-2.0
// Judging what a pack's process has left behind: the bytes it sent, and how it ended.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

/// The most bytes that a process may send whose document may have `limit` bytes.
std::size_t most_received(std::size_t limit);

/// The document that the process sent, or why it does not count, as one clean sentence without a
/// name: "crashed: SIGSEGV", "malformed answer". `wait_status` is as waitpid gives it. A document
/// counts only when it came as exactly one frame and the process left with status 0.
Result<std::string> judge_answer(std::string_view received, int wait_status, std::size_t limit);

/// "sent more than the limit of N bytes": the reason when more than `most_received` came.
std::string too_much_reason(std::size_t limit);

}  // namespace unkink
