// SPDX-License-Identifier: Apache-2.0
// The libraries of the packs that came with the program, by their hashes. The build writes the
// list, from shipped_libraries.cmake.
#pragma once

#include <vector>

#include "host/pack_trust.hpp"

namespace unkink {

std::vector<ShippedLibrary> shipped_libraries();

}  // namespace unkink
