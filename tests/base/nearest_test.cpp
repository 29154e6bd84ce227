// SPDX-License-Identifier: Apache-2.0
// Tests: which name a misspelt one was meant to be.
#include "base/nearest.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using Names = std::vector<std::string>;

TEST_CASE("one edit is a change, a letter more or less, or two neighbours swapped", "[base]") {
  CHECK(edit_distance("", "") == 0);
  CHECK(edit_distance("fever", "fever") == 0);
  CHECK(edit_distance("fevre", "fever") == 1);
  CHECK(edit_distance("fver", "fever") == 1);
  CHECK(edit_distance("feverr", "fever") == 1);
  CHECK(edit_distance("fewer", "fever") == 1);
  CHECK(edit_distance("", "fever") == 5);
  CHECK(edit_distance("ca", "abc") == 3);  // each place is edited once
}

TEST_CASE("counting edits stops early with the same answer", "[base]") {
  const Names names = {"",      "a",     "ab",          "ba",          "fever",       "fevre",
                       "refev", "fewer", "chest_signs", "chset_signs", "signs_chest", "aaaaa"};
  for (const auto& a : names) {
    for (const auto& b : names) {
      const auto whole = edit_distance(a, b);
      for (std::size_t enough = 0; enough < 14; ++enough) {
        CAPTURE(a, b, enough);
        CHECK(edit_distance(a, b, enough) == std::min(whole, enough));
      }
    }
  }
}

struct NearRow {
  const char* name;
  const char* written;
  Names candidates;
  const char* near;  ///< empty for none
};

const NearRow near_rows[] = {
    {"one letter is missing", "blader", {"bowel", "bladder"}, "bladder"},
    {"the nearer of two", "sadle", {"saddles", "saddle"}, "saddle"},
    {"the first of equals", "aa", {"ab", "ac"}, "ab"},
    {"a short name may be one off", "a", {"b"}, "b"},
    {"two letters of three are too many", "abc", {"xyc"}, ""},
    {"two letters of six are not", "abcdef", {"abcdxy"}, "abcdxy"},
    {"nothing to choose from", "fever", {}, ""},
    {"an empty name is one from a single letter", "", {"long", "x"}, "x"},
};

TEST_CASE("a name is near within a third of its length", "[base]") {
  for (const auto& row : near_rows) {
    DYNAMIC_SECTION(row.name) {
      CHECK(nearest(row.written, row.candidates).value_or("") == row.near);
    }
  }
}

TEST_CASE("very long names are not compared", "[base]") {
  const std::string longest(128, 'a');
  CHECK(nearest(longest + "b", {longest}) == std::nullopt);
  CHECK(nearest(longest, {longest + "b"}) == std::nullopt);
  CHECK(nearest(longest, {longest}) == longest);
}

TEST_CASE("help names the nearest, else what is allowed", "[base]") {
  CHECK(suggest("blader", {"bladder", "bowel"}) == "did you mean \"bladder\"?");
  CHECK(suggest("zzz", {"bladder", "bowel"}) == "allowed: bladder, bowel");
  CHECK(suggest("zzz", {}).empty());
  Names many;
  for (char c = 'a'; c < 'a' + 14; ++c) many.push_back(std::string(5, c));
  CHECK(suggest("zzz", many) ==
        "allowed: aaaaa, bbbbb, ccccc, ddddd, eeeee, fffff, ggggg, hhhhh, iiiii, jjjjj, kkkkk, "
        "lllll and 2 more");
}

}  // namespace
}  // namespace unkink
