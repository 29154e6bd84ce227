// SPDX-License-Identifier: Apache-2.0
// Records whose keys stand in any order are read as the strict reader reads them.
#include <algorithm>
#include <random>
#include <vector>

#include "support/both_readers.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace test;

struct Style {
  const char* name;
  std::string open;
  std::string colon;
  std::string comma;
  std::string close;
};

const Style styles[] = {
    {"close together", "", "", "", ""},
    {"as Python writes it", "", " ", " ", ""},
    {"blanks before the last brace", "", "", "", "  "},
    {"wider than what is compared at once", "            ", "            ", "            ", ""},
    {"tabs", "\t", "\t", "\t", "\t"},
};

// By key; the last of each is rare.
const std::vector<std::vector<std::string>> answers = {
    {R"("fever")", R"("yes")", R"("no")", "true", "null", R"("unsure")", R"("maybe")"},
    {R"("age")", "40", "7", "110", "null", "4.5", "1e2", "-3", "12345678"},
    {R"("signs")", "[]", R"(["numb"])", R"(["weak","numb"])", R"("none")", R"(["none", "weak"])"},
    {R"("onset")", R"("sudden")", R"("gradual")", R"("sud\u0064en")"},
    {R"("id")", R"("a1")", R"("b\":2")", "17", R"("")", R"("\u00e9")", R"(["a"])"},
    {R"("note")", R"("n")", R"("a \"note\": \"b\"")", R"("x\":")", R"({"age":4})", "1.5"},
    {R"("signs")", "[]"},  // twice
    {R"("fevr")", R"("yes")"},
};

std::string record(std::mt19937& random, const Style& style) {
  const auto below = [&](std::size_t most) { return std::size_t{random()} % most; };
  std::vector<std::string> fields;
  for (std::size_t key = 0; key < answers.size(); ++key) {
    const bool is_wrong = key > 5;
    if (below(is_wrong ? 30 : 8) == 0 ? !is_wrong : is_wrong) continue;
    const auto& values = answers[key];
    // The common ones come most often: lockstep and memos see them again.
    auto value = 1 + below(values.size() - 1);
    if (below(4) != 0) value = 1 + value % std::min<std::size_t>(3, values.size() - 1);
    fields.push_back(values[0] + ":" + style.colon + values[value]);
  }
  std::shuffle(fields.begin(), fields.end(), random);
  std::string text = "{" + style.open;
  for (const auto& field : fields)
    text += (&field == fields.data() ? "" : "," + style.comma) + field;
  return text + style.close + "}";
}

TEST_CASE("keys may stand in any order", "[score]") {
  for (const auto& style : styles) {
    DYNAMIC_SECTION(style.name) {
      std::mt19937 random(5);
      std::string records;
      for (int i = 0; i < 2000; ++i) records += record(random, style) + "\n";
      check_both_say_the_same(records, TableFormat::ndjson);
      const auto said = said_of(records, TableFormat::ndjson, false);
      CHECK(std::ranges::count(said.results, '\n') == 2000);
      CHECK(said.results.contains("\"complete\":true"));
    }
  }
}

TEST_CASE("the style may change from record to record", "[score]") {
  std::mt19937 random(6);
  std::string records;
  for (int i = 0; i < 500; ++i) {
    const auto first = random() % std::size(styles);
    records += record(random, styles[first]) + "\n";
    records += R"({"age":999})"
               "\n";
  }
  check_both_say_the_same(records, TableFormat::ndjson);
}

TEST_CASE("what looks like a key within a text is none", "[score]") {
  std::string records;
  for (const auto* odd :
       {R"({"note":"a\",\"fever\":\"no","fever":"yes","age":40})",
        R"({"age":40,"note":"\",\"age\":50,\"","fever":"yes"})", R"({"age":40"fever":"yes"})",
        R"({"age":40,,"fever":"yes"})", R"({"fever":"yes","age":})", R"({"fever":,"age":40})",
        R"({"":40,"fever":"yes"})", R"({":":40,"fever":"yes"})", R"({})",
        R"({"fever":"yes","age":40,})", R"(["fever":"yes","age":40})"}) {
    records += std::string(odd) + "\n";
  }
  check_both_say_the_same(records, TableFormat::ndjson);
}

}  // namespace
}  // namespace unkink
