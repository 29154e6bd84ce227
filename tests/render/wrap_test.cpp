// SPDX-License-Identifier: Apache-2.0
// Tests: where lines break.
#include "render/wrap.hpp"

#include "support/catch.hpp"

namespace unkink {
namespace {

const std::string forty(40, 'a');
const std::string thirty_nine(39, 'b');
const std::string ninety(90, 'c');

struct Row {
  std::string name;
  std::string text;
  std::string first;
  std::string lines;
};

const Row rows[] = {
    {"nothing gives nothing", "", "- ", ""},
    {"spaces alone give nothing", "   ", "- ", ""},
    {"a short text is one line", "one two", "", "one two\n"},
    {"several spaces count as one", "  one   two ", "", "one two\n"},
    {"eighty columns fit", forty + " " + thirty_nine, "", forty + " " + thirty_nine + "\n"},
    {"eighty-one do not", forty + " " + forty, "", forty + "\n" + forty + "\n"},
    {"the lead counts, and later lines hang from it", forty + " " + thirty_nine, "- ",
     "- " + forty + "\n  " + thirty_nine + "\n"},
    {"a word that is too long stands alone", "x " + ninety + " y", "  ",
     "  x\n  " + ninety + "\n  y\n"},
    {"letters are counted, not bytes", forty + " \u00E4\u00E4" + std::string(37, 'b'), "",
     forty + " \u00E4\u00E4" + std::string(37, 'b') + "\n"},
};

TEST_CASE("lines break at spaces before the eighty-first column", "[render]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) { CHECK(wrap(row.text, row.first) == row.lines); }
  }
}

TEST_CASE("later lines may start with another lead", "[render]") {
  CHECK(wrap(forty + " " + forty, "# ", "#   ") == "# " + forty + "\n#   " + forty + "\n");
}

}  // namespace
}  // namespace unkink
