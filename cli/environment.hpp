// SPDX-License-Identifier: Apache-2.0
// The environment variables that the program reads.
#pragma once

#include <string>

namespace unkink {

/// The variable's value; empty when it is not set, and when the program runs with another's rights.
std::string environment(const char* name);

}  // namespace unkink
