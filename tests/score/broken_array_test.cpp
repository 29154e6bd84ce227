// SPDX-License-Identifier: Apache-2.0
// A bracket that is missing or too much in one element of a JSON array spoils no other.
#include <sstream>
#include <string_view>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

// "a" for a result, "!" for a record that was set aside.
std::string sketch(const std::string& out) {
  std::istringstream lines(out);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    const auto id = line.find("\"id\":\"");
    const bool scored = !line.contains("\"disposition\":\"error\"");
    text += scored && id != line.npos ? line.substr(id + 6, 1) : "!";
  }
  return text;
}

TEST_CASE("a broken element of an array leaves its neighbours alone", "[score]") {
  struct Row {
    std::string_view element;
    std::string_view results;
  };
  const Row rows[] = {
      {R"({"id":"b","signs":["numb"]})", "abcd"},
      {R"({"id":"b","signs":["numb"})", "a!cd"},
      {R"({"id":"b","signs":["numb","fever":"no"})", "a!cd"},
      {R"({"id":"b","signs":["numb"],"fever":"no")", "a!cd"},
      {R"({"id":"b","fever":"no" )", "a!cd"},
      {R"({"id":"b","signs":["numb"]]})", "a!cd"},
      {R"({"id":"b","signs":["numb"]},})", "ab!cd"},
      {R"({"id":"b","signs":["numb"]}})", "a!cd"},
      {R"({"id":"b","fever":{"no":1})", "a!cd"},
      {R"({"id":"b","signs":[[["numb"]})", "a!cd"},
      {R"({"id":"b","signs":"numb"]})", "a!cd"},
      {R"("id":"b")", "a!cd"},
      {R"({"id":"b","fever":[{"no":1,{"x":2}]})", "a!cd"},
      {R"([})", "a!cd"},
      // A quote that is missing, or one too many.
      {R"({"id":"b","signs":["numb]})", "a!cd"},
      {R"({"id":"b","signs":["numb],"fever":"no"})", "a!cd"},
      {R"({"id":"b,"fever":"no"})", "a!cd"},
      {R"({id":"b","fever":"no"})", "a!cd"},
      {R"({"id":"b","fever":no"})", "a!cd"},
      {R"({"id":"b"","fever":"no"})", "a!cd"},
      {R"({"id":"b","fever":"n\"})", "a!cd"},
  };
  const auto ruleset = WrittenRuleset().compiled();
  for (const auto& [element, results] : rows) {
    for (const std::string between : {",", ",\n", " , "}) {
      for (const std::size_t chunk : {64U, 4096U}) {
        BatchRun run{ruleset, TableFormat::json};
        run.chunk_bytes = chunk;
        INFO(element << between << chunk);
        CHECK(sketch(run.score("[{\"id\":\"a\"}" + between + std::string(element) + between +
                               R"({"id":"c"})" + between + R"({"id":"d"}])")) == results);
      }
    }
  }
}

TEST_CASE("what is open too deep to be counted ends with its element", "[score]") {
  const auto ruleset = WrittenRuleset().compiled();
  for (const std::size_t depth : {63U, 64U, 65U, 200U}) {
    BatchRun run{ruleset, TableFormat::json};
    const std::string lists(depth, '[');
    for (const auto& deep : {lists + std::string(depth, ']'), lists, lists + "{"}) {
      CHECK(sketch(run.score("[{\"id\":\"a\"},{\"id\":" + deep + R"(},{"id":"c"}])")) == "a!c");
    }
  }
}

}  // namespace
}  // namespace unkink
