// SPDX-License-Identifier: Apache-2.0
// System calls that end a pack's process, and what each is called to a person.
#pragma once

#include <span>

namespace packhost {

struct ForbiddenCall {
  int number;         ///< as libseccomp counts; negative where this machine has no such call
  const char* words;  ///< "open a socket"
};

/// Forbidden whatever the arguments are.
std::span<const ForbiddenCall> always_forbidden();

/// Forbidden with certain arguments, or from the second phase on; call_filter.cpp says which.
std::span<const ForbiddenCall> sometimes_forbidden();

/// Answers a forbidden call, which the filter turns into a SIGSYS, with a refusal ("tried to open a
/// socket") and the end of the process. False when the handler cannot be set.
bool refuse_forbidden_calls();

}  // namespace packhost
