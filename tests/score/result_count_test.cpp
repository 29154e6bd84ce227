// SPDX-License-Identifier: Apache-2.0
// A manifest's counts add up, and are those of the results.
#include "score/result_count.hpp"

#include "support/catch.hpp"

namespace unkink {
namespace {

Manifest right_manifest() {
  Manifest manifest;
  manifest.inputs = {{{"a", 1, "aa"}, 3}, {{"b", 1, "bb"}, 4}};
  manifest.form = {"ndjson", false};
  manifest.counts = {7, 2, 1, 5, 2};
  return manifest;
}

std::string counted(const Manifest& manifest, std::string_view text, std::size_t piece) {
  ResultCount count(manifest);
  for (std::size_t at = 0; at < text.size(); at += piece) count.add(text.substr(at, piece));
  return count.fault();
}

struct CountCase {
  const char* name;
  ResultForm form;
  std::uint64_t records;
  const char* text;
  const char* fault;
};

const CountCase cases[] = {
    {"lines", {"ndjson", false}, 2, "{}\n{}\n", ""},
    {"nothing", {"ndjson", false}, 0, "", ""},
    {"too few lines", {"ndjson", false}, 3, "{}\n{}\n", "holds 2 results, and not 3"},
    {"a line without its end", {"ndjson", false}, 1, "{}", "its last line has no end"},
    {"quotes of JSON", {"ndjson", false}, 2, "{\"\n{\n", ""},
    {"rows behind a header", {"csv", true}, 2, "id\na\nb\n", ""},
    {"rows without a header", {"tsv", false}, 2, "a\nb\n", ""},
    {"no row, no header", {"csv", true}, 0, "", ""},
    {"a header alone", {"csv", true}, 0, "id\n", ""},
    {"a line break in a cell", {"csv", true}, 2, "id\n\"a\nb\"\n\"c\"\"\n\"\n", ""},
    {"a row too many", {"csv", true}, 1, "id\na\nb\n", "holds 2 results, and not 1"},
    {"an open quote", {"csv", true}, 1, "id\n\"a\n", "its last line has no end"},
};

TEST_CASE("results are counted as they are written", "[score]") {
  for (const auto& c : cases) {
    auto manifest = right_manifest();
    manifest.form = c.form;
    manifest.counts.records = c.records;
    for (const std::size_t piece : {1U, 2U, 100U}) {
      INFO(c.name);
      CHECK(counted(manifest, c.text, piece) == c.fault);
    }
  }
}

TEST_CASE("counts that do not add up are found", "[score]") {
  CHECK(count_fault(right_manifest()).empty());
  auto wrong = right_manifest();
  SECTION("records") {
    wrong.counts.records = 8;
    CHECK(count_fault(wrong) == "its dispositions and set_aside do not add up to its records");
  }
  SECTION("reasons") {
    wrong.counts.reasons = 1;
    CHECK(count_fault(wrong) == "its reasons do not add up to its set_aside");
  }
  SECTION("incomplete") {
    wrong.counts.incomplete = 6;
    CHECK(count_fault(wrong) == "more are incomplete than have a disposition");
  }
  SECTION("inputs") {
    wrong.inputs[0].records = 4;
    CHECK(count_fault(wrong) == "the records of its inputs do not add up to its records");
  }
}

}  // namespace
}  // namespace unkink
