// SPDX-License-Identifier: Apache-2.0
#include "score/result_field.hpp"

#include <algorithm>
#include <array>

namespace unkink {
namespace {

constexpr std::array<std::string_view, 10> field_names = {
    "file",     "id",    "line",     "offset", "disposition",
    "complete", "rules", "patterns", "scores", "unknown"};

}  // namespace

std::optional<ResultField> result_field(std::string_view name) {
  const auto found = std::ranges::find(field_names, name);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<ResultField>(found - field_names.begin());
}

std::string_view name(ResultField field) { return field_names[static_cast<std::size_t>(field)]; }

std::vector<std::string> result_field_names() { return {field_names.begin(), field_names.end()}; }

}  // namespace unkink
