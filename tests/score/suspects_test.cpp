// SPDX-License-Identifier: Apache-2.0
// Of a record at fault only what is suspect is read strictly. What is said of it must be what the
// strict reader says of the whole record, to the byte.
#include "score/record_cut.hpp"
#include "support/both_readers.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace test;

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
  check_both_say_the_same(records, TableFormat::ndjson);
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
  check_both_say_the_same(records, TableFormat::ndjson);
}

TEST_CASE("faults of a record over several lines keep their lines", "[score]") {
  const std::string wrong[] = {
      "{\"id\": \"a\",\n\n \"fever\": \"yes\",\n \"age\": 200,\n \"signs\": []}",
      "{\n\"fever\":\n\"yes\",\n\"age\":\n40,\n\"signs\":\n\"wek\",\"note\":\"n\"}",
      "{\"age\": 40,\n \"fever\": \"yes\",\n \"age\": 41,\n \"fever\": \"no\"\n}",
      "{\"age\": 40,\n \"fever\": \"yes\",\n \"signs\": [],\n \"age\" 41\n}",
  };
  for (const auto& text : wrong) {
    check_both_say_the_same("[" + text + ",\n" + line + "]", TableFormat::json);
    check_both_say_the_same("[\n " + line + ", " + text + "\n]\n", TableFormat::json);
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
