// SPDX-License-Identifier: Apache-2.0
// One string of JSON by itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace unkink {

/// What the JSON string `written`, quotes included, says; nothing where it is none. By the parser
/// that reads whole answers.
std::optional<std::string> json_string(std::string_view written);

}  // namespace unkink
