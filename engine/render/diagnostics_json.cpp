// SPDX-License-Identifier: Apache-2.0
#include "render/diagnostics_json.hpp"

#include "render/json_values.hpp"

namespace unkink {
namespace {

Json diagnostic_value(const Diagnostic& diagnostic) {
  const auto& span = diagnostic.span;
  return {{"file", span.file ? text_value(span.file->name) : Json(nullptr)},
          {"line", span.begin.line},
          {"column", span.begin.column},
          {"length", span.length},
          {"code", name(diagnostic.code)},
          {"severity", "error"},
          {"message", text_value(diagnostic.message)},
          {"help", text_or_null(diagnostic.help)}};
}

}  // namespace

std::string diagnostics_json(const Diagnostics& diagnostics) {
  auto values = Json::array();
  for (const auto& diagnostic : diagnostics) values.push_back(diagnostic_value(diagnostic));
  return written(values);
}

}  // namespace unkink
