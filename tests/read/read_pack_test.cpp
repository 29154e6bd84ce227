// SPDX-License-Identifier: Apache-2.0
// Tests: a pack's document to its draft.
#include "read/document_samples.hpp"
#include "read/pack_draft.hpp"
#include "read/read_file.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using samples::document;

// The first TOML example of plugins/README.md, so that it stays true.
std::string documented_pack() {
  const auto page = read_file(std::string(UNKINK_SOURCE_DIR) + "/plugins/README.md", "README.md");
  REQUIRE(page);
  const std::string_view text = (*page)->text;
  const auto begin = text.find("```toml\n") + 8;
  return std::string(text.substr(begin, text.find("```", begin) - begin));
}

TEST_CASE("the documented pack is read as it is documented", "[read]") {
  const auto [draft, diagnostics] = read_pack(document(documented_pack(), "pack.toml"));
  CHECK(to_text(diagnostics) == "");
  CHECK(draft.id.value == "org.example.desk");
  CHECK(draft.licence.value == "CC-BY-4.0");
  CHECK(draft.demands_version.value == 1);
  REQUIRE(draft.sources.size() == 1);
  CHECK(draft.sources[0].id.value == "besttry");
  REQUIRE(draft.exercises.size() == 1);
  const auto& exercise = draft.exercises[0];
  CHECK(exercise.id.value == "rhomboid-reach");
  CHECK_FALSE(exercise.warm_up);
  CHECK(exercise.steps.size() == 2);
  CHECK(exercise.demands.empty());
  CHECK(exercise.mistake->value == "Do not push the head forward.");
  REQUIRE(exercise.dose.days_per_week);
  CHECK(exercise.dose.hold_seconds->low == 20);
  CHECK(exercise.dose.days_per_week->low == 5);
  CHECK(exercise.dose.days_per_week->high == 7);
  REQUIRE(exercise.variants.size() == 1);
  CHECK(exercise.variants[0].level.value == "gentle");
}

TEST_CASE("a document without [pack] says so", "[read]") {
  const auto read = read_pack(document("[[source]]\nid = 'a'\ntitle = 'A'\n", "pack.toml"));
  CHECK(to_text(read.diagnostics) ==
        "pack.toml:1:1: error[missing-key]: a pack needs the key \"pack\"\n"
        "    1 | [[source]]\n"
        "      | ^^^^^^^^^^\n");
}

TEST_CASE("all faults of a pack are found in one run", "[read]") {
  const auto read =
      read_pack(document("[pack]\n"
                         "id = 'p'\n"
                         "name = 'P'\n"
                         "version = 1\n"
                         "licence = 'MIT'\n"
                         "language = 'en'\n"
                         "demands_version = 1\n"
                         "autor = 'me'\n"
                         "[[exercises]]\n",
                         "pack.toml"));
  CHECK(to_text(read.diagnostics) ==
        "pack.toml:4:11: error[wrong-type]: \"version\" of [pack] must be a text, not a number\n"
        "    4 | version = 1\n"
        "      |           ^\n"
        "pack.toml:8:1: error[unknown-key]: [pack] has no key \"autor\"\n"
        "    8 | autor = 'me'\n"
        "      | ^^^^^\n"
        "help: allowed: id, name, version, licence, language, demands_version\n"
        "pack.toml:9:3: error[unknown-key]: a pack has no key \"exercises\"\n"
        "    9 | [[exercises]]\n"
        "      |   ^^^^^^^^^\n"
        "help: did you mean \"exercise\"?\n");
}

TEST_CASE("a document that is not TOML gives an empty draft and the reason", "[read]") {
  const auto read = read_pack(document("[pack\n", "pack.toml"));
  CHECK(read.draft.exercises.empty());
  CHECK(
      to_text(read.diagnostics) ==
      "pack.toml:1:6: error[toml-syntax]: expected \"]\" after the name of a table, found the end "
      "of the line\n"
      "    1 | [pack\n"
      "      |      ^\n");
}

}  // namespace
}  // namespace unkink
