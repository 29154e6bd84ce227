// SPDX-License-Identifier: Apache-2.0
// Tests: diagnostics as a document.
#include "render/diagnostics_json.hpp"

#include "support/catch.hpp"

namespace unkink {
namespace {

TEST_CASE("no diagnostics are an empty array", "[render]") {
  CHECK(diagnostics_json({}) == "[]\n");
}

TEST_CASE("diagnostics are a whole document, with and without a place", "[render]") {
  const auto file = std::make_shared<const SourceFile>(SourceFile{"flags.toml", "when = \"a\""});
  const Diagnostics diagnostics = {
      {Code::unknown_item, {file, {1, 9}, 6}, "no item is called \"a\"", "did you mean \"b\"?"},
      {Code::too_large, {}, "it is too large", ""}};
  CHECK(diagnostics_json(diagnostics) ==
        R"([
  {
    "file": "flags.toml",
    "line": 1,
    "column": 9,
    "length": 6,
    "code": "unknown-item",
    "severity": "error",
    "message": "no item is called \"a\"",
    "help": "did you mean \"b\"?"
  },
  {
    "file": null,
    "line": 0,
    "column": 0,
    "length": 1,
    "code": "too-large",
    "severity": "error",
    "message": "it is too large",
    "help": null
  }
]
)");
}

}  // namespace
}  // namespace unkink
