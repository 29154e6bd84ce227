// SPDX-License-Identifier: Apache-2.0
// Several words on one line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unkink {

/// The words with `between` between them.
std::string joined(const std::vector<std::string>& words, std::string_view between = ", ");

}  // namespace unkink
