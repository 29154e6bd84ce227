// SPDX-License-Identifier: Apache-2.0
// Of a record at fault only what is suspect is read strictly. What is said of it must be what the
// strict reader says of the whole record, to the byte.
#include <regex>

#include "score/record_cut.hpp"
#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

struct Said {
  std::string results;
  std::string faults;
};

// The scratch file's name is another each time.
std::string without_file(const std::string& faults) {
  return std::regex_replace(faults, std::regex("\"file\":\"[^\"]*\","), "");
}

Said said_of(const std::string& records, TableFormat from, bool strict) {
  static const auto ruleset = WrittenRuleset().compiled();
  BatchRun run{ruleset};
  run.from = from;
  run.strict_only = strict;
  run.keep = {"note"};
  auto results = run.score(records);
  return {std::move(results), without_file(run.faults)};
}

void check_same(const std::string& records, TableFormat from) {
  CAPTURE(records);
  const auto fast = said_of(records, from, false);
  const auto strict = said_of(records, from, true);
  CHECK(fast.results == strict.results);
  CHECK(fast.faults == strict.faults);
}

const std::string line = R"({"id":"a","note":"n","fever":"yes","age":40,"signs":["weak"]})";

// What may stand where it should not.
const std::string junk[] = {
    "",  "x", ",",  "\"",   "{",        "}",   "[",          "]",          ":",
    "9", " ", "\\", "\xFF", "\xC3\xA9", "nul", "\"fever\":", ",\"age\":4", "\"signs\":[],",
};

TEST_CASE("one thing amiss anywhere in a line is said as the strict reader says it", "[score]") {
  std::string records;
  for (std::size_t at = 0; at <= line.size(); ++at) {
    for (const auto& more : junk) {
      auto wrong = line;
      records += wrong.insert(at, more) + "\n";
      if (at == line.size()) continue;
      wrong = line;
      records += wrong.replace(at, 1, more) + "\n";
    }
    records += line.substr(0, at) + "\n";
  }
  check_same(records, TableFormat::ndjson);
  CHECK(said_of(records, TableFormat::ndjson, false).faults.size() > records.size());
}

TEST_CASE("two things amiss in a line are both said", "[score]") {
  const std::string wrong[] = {
      R"({"id":"a","fever":"maybe","age":40,"signs":"weak","age":41})",
      R"({"id":"a","fever":"yes","fever":"no","age":200,"signs":[]})",
      R"({"fever":"yes","age":40,"signs":[],"age":41,"fever":"no","signs":[]})",
      R"({"id":"a","id":"b","fever":"yes","age":40})",
      R"({"note":"n","note":"m","fever":"yes","fevr":"yes","fevr":"no"})",
      R"({"id":"a","fever":"maybe","age":40,"signs":[]} x)",
      R"({"id":"a","fever":"maybe","age":40,"signs":[})",
      R"({"id":"a","age":200,"f\u0065ver":"yes","fever":"yes"})",
      R"({"id":"a","age":200,"f\u0065ver":"yes","fever":"yes")",
      "{\"id\":\"a\",\"age\":200,\"fever\":\"y\x01s\",\"signs\":[]}",
      "{\"id\":\"a\",\"age\":200,\"\xC3\xA9\":\"\xC3\xA9\",\"signs\":[\"\xC3\xA9\"]}",
      R"({"id":["a"],"age":40,"fever":"yes"})",
      R"({"age":40})"
      "\xEF\xBB\xBF",
      R"({"age":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]],"fever":"yes"})",
  };
  std::string records;
  for (const auto& text : wrong) records += text + "\n" + line + "\n";
  check_same(records, TableFormat::ndjson);
}

TEST_CASE("faults of a record over several lines keep their lines", "[score]") {
  const std::string wrong[] = {
      "{\"id\": \"a\",\n\n \"fever\": \"yes\",\n \"age\": 200,\n \"signs\": []}",
      "{\n\"fever\":\n\"yes\",\n\"age\":\n40,\n\"signs\":\n\"wek\",\"note\":\"n\"}",
      "{\"age\": 40,\n \"fever\": \"yes\",\n \"age\": 41,\n \"fever\": \"no\"\n}",
      "{\"age\": 40,\n \"fever\": \"yes\",\n \"signs\": [],\n \"age\" 41\n}",
  };
  for (const auto& text : wrong) {
    check_same("[" + text + ",\n" + line + "]", TableFormat::json);
    check_same("[\n " + line + ", " + text + "\n]\n", TableFormat::json);
  }
}

TEST_CASE("a cut says where its parts stood", "[score]") {
  const std::string record = "{\"a\":1,\n\"b\":2,\n\"\xC3\xA9\":3}";
  RecordCut cut;
  cut.start(record);
  cut.keep(0, 1);
  cut.keep(15, record.size());
  CHECK(cut.text() == "{\n\n\"\xC3\xA9\":3}");
  RecordFault fault;
  fault.offset = 8;  // the 3
  cut.put_back(fault);
  CHECK(fault.offset == 20);
  CHECK(fault.line == 3);
  CHECK(fault.column == 5);
  fault.offset = cut.text().size();
  cut.put_back(fault);
  CHECK(fault.offset == record.size());
  fault.offset = 0;
  cut.put_back(fault);
  CHECK(fault.offset == 0);
  CHECK(fault.line == 1);
}

}  // namespace
}  // namespace unkink
