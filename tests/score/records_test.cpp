// SPDX-License-Identifier: Apache-2.0
// Every record gives one result; a bad one says why and leaves its neighbours alone.
#include <sstream>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_map.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

// "id disposition" of each result, or "id code item column offset".
std::string brief(const std::string& out) {
  std::istringstream lines(out);
  std::string text;
  const auto field = [](const std::string& line, const std::string& key) {
    const auto at = line.find("\"" + key + "\":");
    if (at == std::string::npos) return std::string();
    auto value = line.substr(at + key.size() + 3);
    value = value.substr(0, value.find_first_of(",}"));
    if (value.starts_with('"')) value = value.substr(1, value.size() - 2);
    return value;
  };
  for (std::string line; std::getline(lines, line);) {
    if (!text.empty()) text += "; ";
    text += field(line, "id") + " ";
    if (field(line, "disposition") != "error") {
      text += field(line, "disposition");
    } else {
      text += field(line, "code") + " " + field(line, "item") + " " + field(line, "column") + " " +
              field(line, "offset");
    }
  }
  return text;
}

struct Row {
  const char* name;
  std::string text;
  std::string results;
};

const std::string good = R"({"id":"a","fever":"yes","age":40,"signs":"none"})";

TEST_CASE("each line of NDJSON gives one result", "[score]") {
  const Row rows[] = {
      {"nothing", "", ""},
      {"one", good + "\n", "a same_day"},
      {"no line break at the end", good + "\n" + good, "a same_day; a same_day"},
      {"CRLF", good + "\r\n" + good + "\r\n", "a same_day; a same_day"},
      {"byte order mark", "\xEF\xBB\xBF" + good + "\n", "a same_day"},
      {"byte order mark later", good + "\n\xEF\xBB\xBF" + good + "\n",
       "a same_day; null json-syntax  1 49"},
      {"blank line", good + "\n\n" + good + "\n", "a same_day; null json-syntax  1 49; a same_day"},
      {"truncated", good + "\n{\"id\":\"b\",\"age\":\n" + good,
       "a same_day; b json-syntax  17 65; a same_day"},
      {"unknown key", R"({"id":"b","agee":4})", "b unknown-item agee 12 11"},
      {"unknown option", R"({"id":"b","fever":"yess"})", "b unknown-option fever 20 19"},
      {"wrong type", R"({"id":"b","age":"old"})", "b type-mismatch age 18 17"},
      {"a number as text", R"({"id":"b","age":"40"})", "b type-mismatch age 18 17"},
      {"true as text", R"({"id":"b","fever":"true"})", "b unknown-option fever 20 19"},
      {"options in one text", R"({"id":"b","signs":"numb;weak"})", "b unknown-option signs 20 19"},
      {"blanks around a text", R"({"id":"b","signs":" none"})", "b unknown-option signs 20 19"},
      {"a blank behind a text", R"({"id":"b","signs":"none "})", "b unknown-option signs 20 19"},
      {"an escaped blank", R"({"id":"b","signs":"\u0020none"})", "b unknown-option signs 20 19"},
      {"fraction", R"({"id":"b","age":4.5})", "b type-mismatch age 17 16"},
      {"beyond a double", R"({"id":"b","age":1e400,"fever":"yess"})", "b type-mismatch age 17 16"},
      {"beyond a double, and no JSON", R"({"id":"b","age":1e400,})", "b json-syntax  23 22"},
      {"out of range", R"({"id":"b","age":-1})", "b out-of-range age 17 16"},
      {"twice", R"({"id":"b","age":4,"age":4})", "b duplicate-key age 20 19"},
      {"not UTF-8", "{\"id\":\"\xff\"}\n" + good, "null invalid-utf8  8 7; a same_day"},
      {"columns are characters", "{\"id\":\"\xC3\xA4\",\"agee\":1}",
       "\xC3\xA4 unknown-item agee 12 12"},
      {"control character in a text", "{\"id\":\"a\\u202e\"}",
       "a<U+202E> control-character id 8 7"},
      {"two on a line", good + good, "a json-syntax  49 48"},
      {"a list", "[1]\n", "null json-syntax  1 0"},
      {"too deep", R"({"id":"b","x":)" + std::string(40, '[') + std::string(40, ']') + "}",
       "b too-deep  46 45"},
      {"a brace that closes nothing", good + "\n}\n" + good,
       "a same_day; null json-syntax  1 49; a same_day"},
      {"no value", R"({"id":"b","fever":,"age":4,"signs":"none"})", "b json-syntax  19 18"},
      {"a value cut short", R"({"age":4,"id":"b","fever":tru,"signs":"none"})",
       "b json-syntax  30 29"},
      {"two values", R"({"age":4,"id":"b","fever":"no" "yes","signs":"none"})",
       "b json-syntax  36 35"},
      {"a wrong one behind right ones", R"({"age":4,"fever":"no","signs":["numb","nub"],"id":"b"})",
       "b unknown-option signs 40 39"},
      {"an odd text in a list that breaks off", "{\"age\":4,\"id\":\"b\",\"signs\":[\"numb\x7f\"",
       "b control-character signs 29 28"},
      {"trailing comma", R"({"id":"b",})", "b json-syntax  11 10"},
      {"single quotes", "{'id':'b'}", "null json-syntax  2 1"},
      {"NaN", R"({"id":"b","age":NaN})", "b json-syntax  17 16"},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) { CHECK(brief(BatchRun{minimal()}.score(row.text)) == row.results); }
  }
}

TEST_CASE("each row of CSV gives one result", "[score]") {
  const std::string head = "id,fever,age,signs\n";
  const Row rows[] = {
      {"only a header", head, ""},
      {"plain", head + "a,yes,40,none\n", "a same_day"},
      {"quoted", head + "\"a\",\"yes\",\"40\",\"none\"\n", "a same_day"},
      {"doubled quotes", head + "\"a\"\"b\",yes,40,none\n", "a\\\"b same_day"},
      {"CRLF and a byte order mark", "\xEF\xBB\xBFid,fever,age,signs\r\na,yes,40,none\r\n",
       "a same_day"},
      {"semicolons", "id;fever;age;signs\na;yes;40;none\n", "a same_day"},
      {"tabs", "id\tfever\tage\tsigns\na\tyes\t40\tnone\n", "a same_day"},
      {"blank line", head + "a,yes,40,none\n\na,yes,40,none\n",
       "a same_day; null csv-syntax  1 33; a same_day"},
      {"too few", head + "a,yes,40\nb,yes,40,none\n", "null csv-syntax  1 19; b same_day"},
      {"a quote that is not closed", head + "a,\"yes,40,none\nb,yes,40,none\n",
       "null csv-syntax  3 21; b same_day"},
      {"a last cell that is not closed",
       "fever,age,signs,id\nyes,40,none,\"abc\nyes,40,none,\"b\"\n",
       "null csv-syntax  13 31; b same_day"},
      {"a quote that a later one closes", head + "a,\"yes,40,none\nb,\"yes\",40,none\n",
       "null csv-syntax  3 21; b same_day"},
      {"a quote that swallows whole rows",
       head + "a,\"yes,40,none\nb,yes\",40,none\nc,yes,40,none\n",
       "null csv-syntax  3 21; null csv-syntax  6 39; c same_day"},
      {"stray quote", head + "a,ye\"s,40,none\n", "null csv-syntax  5 23"},
      {"not UTF-8", head + "a,\xff,40,none\nb,yes,40,none\n",
       "null invalid-utf8  3 21; b same_day"},
      {"unknown option", head + "a,yess,40,none\n", "a unknown-option fever 3 21"},
      {"true is an answer", head + "a,true,40,none\n", "a same_day"},
      {"a formula is no answer", head + "a,=1+1,40,none\n", "a unknown-option fever 3 21"},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      BatchRun run{minimal()};
      run.from = TableFormat::csv;
      CHECK(brief(run.score(row.text)) == row.results);
    }
  }
}

TEST_CASE("quoted line breaks stand in columns that may hold anything", "[score]") {
  BatchRun run{minimal()};
  run.from = TableFormat::csv;
  run.keep = {"note"};
  const auto out = run.score("id,note,fever\na,\"one\r\ntwo\",yes\nb,x,no\n");
  CHECK(out.contains(R"("keep":{"note":"one\r\ntwo"})"));
  CHECK(brief(out) == "a same_day; b routine");
  CHECK(out.contains("\"id\":\"b\",\"line\":4"));
  const auto last = run.score("fever,id,note\r\nyes,a,\"one\r\ntwo\"\r\nno,b,x\r\n");
  CHECK(brief(last) == "a same_day; b routine");
  run.options.format = TableFormat::csv;
  run.options.fields = {ResultField::id};
  CHECK(run.score("id,note,fever\na,\"one\r\ntwo\",yes\n") == "a,one two,,,,,,\n");
  CHECK(run.score("id,note,fever\na,one\rtwo,yes\n") == "a,one<U+000D>two,,,,,,\n");
}

TEST_CASE("a header may have line breaks in quotes, whatever its delimiter", "[score]") {
  for (const std::string mark : {",", ";", "\t"}) {
    BatchRun run{minimal()};
    run.from = TableFormat::csv;
    run.keep = {"a\nnote"};
    const auto head = "id" + mark + "\"a\nnote\"" + mark + "fever\n";
    CHECK(brief(run.score(head + "a" + mark + "x" + mark + "yes\n")) == "a same_day");
  }
}

TEST_CASE("a text that is only passed on may hold in JSON what it may in a table", "[score]") {
  const auto map = map_of("note = { carry = true }\nmemo = { ignore = true }\n");
  const std::pair<const char*, const char*> rows[] = {
      {R"({"id":"a","note":"one\ntwo\r\nthree"})", "a routine"},
      {R"({"id":"a","note":"one\rtwo\t\u200d"})", "a routine"},
      {R"({"id":"a","note":["\u0007"]})", "a control-character note 20 19"},
      {R"({"id":"a","memo":"\u0007\u200d\n"})", "a routine"},
      {R"({"id":"a","memo":["\u0007"]})", "a routine"},
      {R"({"id":"a","memo":["\u0007"],"fever":"\u0007","age":-1})",
       "a control-character fever 38 37"},
      {R"({"id":"a\n"})", R"(a\n control-character id 8 7)"},
  };
  for (const auto& [text, results] : rows) {
    BatchRun run{minimal()};
    run.map = &map.draft;
    CHECK(brief(run.score(text)) == results);
  }
}

TEST_CASE("a word with NUL bytes behind it is another word", "[score]") {
  std::string table = "fever,signs\n";
  std::string lines;
  std::size_t count = 0;
  for (std::size_t nuls = 1; nuls < 26; ++nuls) {
    const std::string end(nuls, '\0');
    for (const std::string word : {"yes", "no", "unsure"}) {
      table += word + end + ",none\n";
      lines += "{\"fever\":\"" + word + end + "\"}\n{\"fever" + end + "\":\"" + word + "\"}\n";
      ++count;
    }
    for (const std::string word : {"none", "numb", "weak", "unsure"}) {
      table += "no," + word + end + "\n";
      lines += "{\"signs\":[\"" + word + end + "\"]}\n";
      ++count;
    }
  }
  BatchRun run{minimal()};
  run.score(lines);
  CHECK(run.tally.set_aside == run.tally.records);
  run.from = TableFormat::csv;
  run.score(table);
  CHECK(run.tally.records == count);
  CHECK(run.tally.set_aside == count);
}

TEST_CASE("a number that is carried stays as it was written", "[score]") {
  BatchRun run{minimal()};
  run.keep = {"n"};
  for (const std::string number :
       {"1", "-0", "36.60", "12345678901234567890123", "1e2", "-1.50E+400"}) {
    for (const bool strict : {false, true}) {
      run.strict_only = strict;
      CHECK(run.score("{\"n\": " + number + " }").contains("\"keep\":{\"n\":\"" + number + "\"}"));
    }
  }
  CHECK(brief(run.score(R"({"n":[1]})")) == "null wrong-type n 6 5");
}

TEST_CASE("a number beyond a double spoils no record that does not ask for it", "[score]") {
  const auto map = map_of("x = { ignore = true }\n");
  BatchRun run{minimal()};
  run.map = &map.draft;
  const auto digits = "1" + std::string(400, '0');
  for (const auto& value : {std::string("1e400"), std::string("[1e400,{\"y\":-1E999}]"), digits}) {
    for (const bool strict : {false, true}) {
      run.strict_only = strict;
      CHECK(brief(run.score(R"({"id":"b","x":)" + value + R"(,"fever":"yes"})")) == "b same_day");
    }
  }
  CHECK(run.score(R"({"age":1e400})").contains("takes a whole number, not a fraction"));
  CHECK(run.score(R"({"age":)" + digits + "}").contains("not a number too large"));
}

TEST_CASE("each element of a JSON array gives one result", "[score]") {
  const Row rows[] = {
      {"empty", "[]", ""},
      {"spread out", "[\n " + good + ",\n\n" + good + "\n]\n", "a same_day; a same_day"},
      {"not closed", "[" + good, "a same_day; null json-syntax  50 49"},
      {"something behind", "[" + good + "] x", "a same_day; null json-syntax  52 51"},
      {"a bad one between", "[" + good + ",{\"id\":\"b\",}," + good + "]",
       "a same_day; b json-syntax  61 60; a same_day"},
      {"nothing between commas", "[" + good + ",," + good + "]",
       "a same_day; null json-syntax  51 50; a same_day"},
      {"no array", good, "null json-syntax  1 0"},
      {"a bracket that closes nothing", " ]", "null json-syntax  2 1"},
      {"a text that its line ends", "[\n\"b\\\n,\n" + good + "\n]",
       "null json-syntax  4 5; a same_day"},
      {"brackets in texts", R"([{"id":"]}{["}])", " routine"},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      for (const std::size_t chunk : {std::size_t{1}, std::size_t{65536}}) {
        BatchRun run{minimal()};
        run.from = TableFormat::json;
        run.chunk_bytes = chunk;
        CHECK(brief(run.score(row.text)) == row.results);
      }
    }
  }
}

TEST_CASE("a fault is where its line says", "[score]") {
  BatchRun run{minimal()};
  run.from = TableFormat::json;
  const auto out = run.score("[\n {\"id\": \"a\",\n  \"age\": 999 }, { \"age\": 999 }\n]");
  CHECK(out.contains("\"line\":2,\"disposition\""));
  CHECK(out.contains("\"item\":\"age\",\"line\":3,\"column\":10,\"offset\":24,"));
  CHECK(out.contains("\"line\":3,\"disposition\""));
  CHECK(out.contains("\"item\":\"age\",\"column\":26,\"offset\":40,"));
  // Columns are characters, also of what stands before in the line, whatever chunk that was in.
  for (const std::size_t chunk : {std::size_t{1}, std::size_t{65536}}) {
    run.chunk_bytes = chunk;
    CHECK(run.score("[{\"id\":\"\xC3\xA4\"},{\"age\":999}]")
              .contains("\"item\":\"age\",\"column\":20,\"offset\":20,"));
  }
}

TEST_CASE("each fault comes with the nearest right name, however its record is read", "[score]") {
  const std::string text = R"({"fevr":"no","fever":"noo","xxxxxxxxx":1,"age":40})";
  for (const bool strict : {false, true}) {
    for (const auto format : {TableFormat::ndjson, TableFormat::json}) {
      BatchRun run{minimal(), format};
      run.keep = {"site"};
      run.strict_only = strict;
      run.score(format == TableFormat::json ? "[" + text + "]" : text);
      std::istringstream faults(run.faults);
      std::string fault;
      std::getline(faults, fault);
      CHECK(fault.contains(R"("item":"fevr",)"));
      CHECK(fault.contains(R"("help":"did you mean \"fever\"?")"));
      std::getline(faults, fault);
      CHECK(fault.contains(R"("item":"fever",)"));
      CHECK(fault.contains(R"("help":"did you mean \"no\"?")"));
      std::getline(faults, fault);
      CHECK(fault.contains(R"("item":"xxxxxxxxx",)"));
      CHECK(fault.contains(R"("help":"allowed: age, fever, id, )"));
    }
  }
}

TEST_CASE("a record that is too long is set aside, and its neighbours are not", "[score]") {
  const auto long_line = "{\"id\":\"" + std::string(3 * longest_record, 'x') + "\"}";
  for (const std::size_t chunk : {std::size_t{1000}, std::size_t{262144}}) {
    BatchRun run{minimal()};
    run.chunk_bytes = chunk;
    const auto out = brief(run.score(good + "\n" + long_line + "\n" + good + "\n"));
    CHECK(out == "a same_day; null too-large  1 49; a same_day");
  }
}

TEST_CASE("a column map says what columns mean", "[score]") {
  const auto map = map_of(
      "Q1 = { item = \"fever\", values = { \"ja\" = \"yes\", \"nein\" = \"no\" } }\n"
      "PID = { id = true }\nsite = { carry = true }\nnote = { ignore = true }\n");
  REQUIRE(map.diagnostics.empty());
  BatchRun run{minimal()};
  run.from = TableFormat::csv;
  run.map = &map.draft;
  const auto out = run.score("PID,Q1,site,note\n7,ja,x,\x01\n8,jaa,y,\n");
  CHECK(brief(out) == "7 same_day; 8 unknown-option Q1 3 28");
  CHECK(out.contains(R"("keep":{"site":"x"})"));
}

TEST_CASE("no cell of a table is one that a spreadsheet would calculate", "[score]") {
  BatchRun run{minimal()};
  run.options.format = TableFormat::csv;
  run.options.fields = {ResultField::id};
  for (const std::string id : {"=1+1", "+1", "-1", "@x", " =1", "\xC2\xA0=1", "\xE3\x80\x80 @x"}) {
    CHECK(run.score("{\"id\":\"" + id + "\"}\n") == "'" + id + ",,,,,,\n");
  }
  run.options.guard_formulas = false;
  CHECK(run.score("{\"id\":\"=1\"}\n") == "=1,,,,,,\n");
}

}  // namespace
}  // namespace unkink
