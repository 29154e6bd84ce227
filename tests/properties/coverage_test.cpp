// SPDX-License-Identifier: Apache-2.0
// Everything that the shipped content has to carry is carried by something that exists.
#include <algorithm>
#include <filesystem>
#include <set>
#include <string>
#include <vector>

#include "compile/compile_pack.hpp"
#include "compile/compile_ruleset.hpp"
#include "read/pack_draft.hpp"
#include "read/read_file.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

/// A family of ids that were given to us: "c" with 9 rows is c1 to c9.
struct Family {
  std::string prefix;
  int rows;
  int digits = 1;
};

// The exercises, principles, routines, patterns, safety rows and facts of the source articles, and
// the red flags of the clinical brief.
const std::vector<Family> families = {{"c", 9}, {"w", 12}, {"s", 7},     {"b", 7},
                                      {"z", 7}, {"g", 8},  {"r", 6},     {"p", 7},
                                      {"f", 9}, {"k", 3},  {"rf", 44, 2}};

std::set<std::string> wanted_rows() {
  std::set<std::string> rows;
  for (const auto& [prefix, count, digits] : families) {
    for (int i = 1; i <= count; ++i) {
      const auto number = std::to_string(i);
      rows.insert(prefix + (digits == 2 && i < 10 ? "0" : "") + number);
    }
  }
  return rows;
}

const std::filesystem::path tree = UNKINK_SOURCE_DIR;

RulesetDraft shipped_draft() {
  auto read = read_ruleset(tree / "rules/upper-back");
  REQUIRE(read.has_value());
  REQUIRE(read->diagnostics.empty());
  return std::move(read->draft);
}

/// "exercise:desk/chair-twist" and the like, for everything that the shipped packs hold.
std::set<std::string> pack_carriers(const Ruleset& ruleset) {
  std::set<std::string> carriers;
  for (const std::string id : {"desk", "rehab", "yoga"}) {
    const auto file = read_file(tree / "plugins" / id / "pack.toml", id + "/pack.toml");
    REQUIRE(file.has_value());
    const auto read = read_pack(*file);
    REQUIRE(to_text(read.diagnostics).empty());
    const auto compiled = compile_pack(read.draft, ruleset, id);
    REQUIRE(to_text(compiled.diagnostics).empty());
    for (const auto& each : compiled.pack->exercises)
      carriers.insert("exercise:" + id + "/" + each.id);
    for (const auto& each : compiled.pack->routines)
      carriers.insert("routine:" + id + "/" + each.id);
    for (const auto& each : compiled.pack->ladders) carriers.insert("ladder:" + id + "/" + each.id);
  }
  return carriers;
}

bool in_a_pack(const std::string& carrier) {
  return carrier.starts_with("exercise:") || carrier.starts_with("routine:") ||
         carrier.starts_with("ladder:");
}

TEST_CASE("every row that was given to us is in the coverage table once", "[content]") {
  const auto draft = shipped_draft();
  std::set<std::string> carried;
  for (const auto& row : draft.coverage) carried.insert(row.id.value);
  CHECK(carried == wanted_rows());
  CHECK(carried.size() == draft.coverage.size());
}

TEST_CASE("every exercise, routine and ladder of the coverage table is in a shipped pack",
          "[content]") {
  const auto draft = shipped_draft();
  const auto compiled = compile_ruleset(draft);
  REQUIRE(to_text(compiled.diagnostics).empty());
  const auto there = pack_carriers(*compiled.ruleset);
  for (const auto& row : draft.coverage) {
    for (const auto& by : row.by) {
      INFO(row.id.value << " is carried by " << by.value);
      CHECK((!in_a_pack(by.value) || there.contains(by.value)));
    }
  }
}

TEST_CASE("only the journal and the timed session are still planned", "[content]") {
  for (const auto& row : shipped_draft().coverage) {
    const bool planned = std::ranges::any_of(
        row.by, [](const Text& by) { return by.value.starts_with("planned:"); });
    INFO(row.id.value);
    CHECK((!planned || row.id.value == "r6" || row.id.value == "f9"));
  }
}

}  // namespace
}  // namespace unkink
