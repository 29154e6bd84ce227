// SPDX-License-Identifier: Apache-2.0
// Tests: a field holds the same wherever it stands in a result, and beside whatever.
#include <algorithm>
#include <sstream>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;
using Fields = std::vector<ResultField>;

constexpr std::string_view people =
    "{\"id\":\"a\",\"age\":34,\"fever\":false,\"injury\":\"no\",\"track\":true,\"pain_now\":4}\n"
    "{\"id\":\"b \\\" \xC3\xA9\",\"age\":70,\"fever\":true,\"chest_signs\":[\"none\"]}\n"
    "{\"age\":20,\"fever\":\"unsure\",\"duration_weeks\":3,\"onset\":\"sudden\"}\n"
    "{}\n";

const Ruleset& shipped() {
  static const auto compiled =
      WrittenRuleset(std::filesystem::path(UNKINK_SOURCE_DIR) / "rules/upper-back").compiled();
  return compiled;
}

std::vector<std::string> lines_with(const Fields& fields) {
  BatchRun run{shipped()};
  run.options.fields = fields;
  std::istringstream out(run.score(people));
  std::vector<std::string> lines;
  for (std::string line; std::getline(out, line);) lines.push_back(line);
  return lines;
}

// `"name":value`, as it stands when nothing is beside it.
std::string alone(ResultField field, std::size_t line) {
  static std::vector<std::vector<std::string>> known(result_field_names().size());
  auto& lines = known[static_cast<std::size_t>(field)];
  if (lines.empty()) lines = lines_with({field});
  return lines.at(line).substr(1, lines.at(line).size() - 2);
}

void check_together(const Fields& fields) {
  const auto lines = lines_with(fields);
  REQUIRE(lines.size() == 4);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string expected = "{";
    for (const auto field : fields) expected += alone(field, i) + ",";
    expected.back() = '}';
    CHECK(lines[i] == expected);
  }
}

TEST_CASE("fields may stand in any order", "[score]") {
  Fields all;
  for (const auto& name : result_field_names()) {
    if (name != "file") all.push_back(*result_field(name));  // another scratch file each time
  }
  check_together(all);
  std::ranges::reverse(all);
  check_together(all);
  const auto with_file = lines_with({ResultField::file, ResultField::line});
  CHECK(with_file.at(3).starts_with("{\"file\":\"/"));
  CHECK(with_file.at(3).ends_with("\",\"line\":4}"));
  for (const auto first : all) {
    for (const auto second : all) {
      if (first != second) check_together({first, second});
    }
  }
}

TEST_CASE("each field says what it is called", "[score]") {
  CHECK(alone(ResultField::id, 1) == "\"id\":\"b \\\" \xC3\xA9\"");
  CHECK(alone(ResultField::id, 2) == "\"id\":null");
  CHECK(alone(ResultField::line, 3) == "\"line\":4");
  CHECK(alone(ResultField::complete, 3) == "\"complete\":false");
  CHECK(alone(ResultField::disposition, 3) == "\"disposition\":\"routine\"");
  CHECK(alone(ResultField::rules, 3) == "\"rules\":[\"policy-unanswered\"]");
  CHECK(alone(ResultField::patterns, 3) == "\"patterns\":[]");
  CHECK(alone(ResultField::scores, 3).starts_with("\"scores\":{\"asas\":\"unknown\",\"berlin\":"));
  CHECK(alone(ResultField::scores, 3).ends_with("\"duration_class\":\"unknown\"}"));
}

}  // namespace
}  // namespace unkink
