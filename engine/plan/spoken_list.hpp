// SPDX-License-Identifier: Apache-2.0
// Words of the rules as a sentence says them.
#pragma once

#include <string>
#include <vector>

namespace unkink {

/// An id without its underscores: "lateral_flexion" is "lateral flexion".
std::string spoken(std::string id);

/// "a", "a and b", "a, b and c"; empty for none. The words stay as they are.
std::string spoken_list(const std::vector<std::string>& words);

}  // namespace unkink
