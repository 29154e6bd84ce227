// SPDX-License-Identifier: Apache-2.0
// What the values of options may be, with the refusal in our words.
#pragma once

#include <CLI/App.hpp>
#include <string>
#include <vector>

namespace unkink {

/// One of these words.
CLI::Validator one_of(const std::vector<std::string>& words);

/// A whole number from `low` to `high`.
CLI::Validator whole_number(int low, int high);

}  // namespace unkink
