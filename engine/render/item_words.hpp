// SPDX-License-Identifier: Apache-2.0
// What may answer an item, line by line, for people.
#pragma once

#include <string>
#include <vector>

#include "model/questionnaire.hpp"

namespace unkink {

/// "yes", "sudden: it came on at once", "none: none of these", "unsure: not sure",
/// "a whole number from 0 to 120 (years)": one line a word that is allowed.
std::vector<std::string> answer_lines(const Item& item);

}  // namespace unkink
