// SPDX-License-Identifier: Apache-2.0
#include "read/json_string.hpp"

#include <nlohmann/json.hpp>
#include <utility>

namespace unkink {

std::optional<std::string> json_string(std::string_view written) {
  auto value = nlohmann::json::parse(written, nullptr, false);
  if (!value.is_string()) return std::nullopt;
  return std::move(value.get_ref<std::string&>());
}

}  // namespace unkink
