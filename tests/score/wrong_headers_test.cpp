// SPDX-License-Identifier: Apache-2.0
// A wrong header ends the run before any output, and all that is wrong with it is told.
#include <string>
#include <utility>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

TEST_CASE("a wrong header ends the run before any output", "[score]") {
  const std::pair<const char*, const char*> rows[] = {
      {"id,fevr\na,yes\n",
       ":1:4: error[unknown-item]: the header has a column \"fevr\", which is no item\n"
       "    1 | id,fevr\n      |    ^^^^\n"
       "help: did you mean \"fever\"?; a column map or --keep may carry or ignore it\n"},
      {"id,fever,fever\n",
       ":1:10: error[duplicate-key]: the header has the column \"fever\" twice\n"
       "    1 | id,fever,fever\n      |          ^^^^^\n"},
      {"id,\"fever\n",
       ":1:4: error[csv-syntax]: the header cannot be read: a quoted field is not closed\n"
       "    1 | id,\"fever\n      |    ^\n"},
      {"id,\xFF\n",
       ":1:4: error[invalid-utf8]: the header is not UTF-8\n"
       "    1 | id,<0xFF>\n      |    ^^^^^^\n"},
  };
  for (const auto& [text, fault] : rows) {
    BatchRun run{minimal()};
    run.from = TableFormat::csv;
    CHECK_THROWS_WITH(run.score(text), fault);
  }
}

TEST_CASE("all that is wrong with a header is told at once", "[score]") {
  BatchRun run{minimal()};
  run.from = TableFormat::csv;
  run.keep = {"sites"};
  CHECK_THROWS_WITH(
      run.score("\xEF\xBB\xBFid,\"\xC3\xA4\nb\",fever,fevr,site,zzzzzzzz,fever\n"),
      ":1:1: error[missing-key]: the header has no column \"sites\", which --keep or --by names\n"
      "    1 | id,\"\xC3\xA4\n      | ^\nhelp: did you mean \"site\"?\n"
      ":1:4: error[unknown-item]: the header has a column \"\xC3\xA4 b\", which is no item\n"
      "    1 | id,\"\xC3\xA4\n      |    ^^\n"
      "help: a column map or --keep may carry or ignore it\n"
      ":2:10: error[unknown-item]: the header has a column \"fevr\", which is no item\n"
      "    2 | b\",fever,fevr,site,zzzzzzzz,fever\n      |          ^^^^\n"
      "help: did you mean \"fever\"?; a column map or --keep may carry or ignore it\n"
      ":2:15: error[unknown-item]: the header has a column \"site\", which is no item\n"
      "    2 | b\",fever,fevr,site,zzzzzzzz,fever\n      |               ^^^^\n"
      "help: did you mean \"sites\"?; a column map or --keep may carry or ignore it\n"
      ":2:20: error[unknown-item]: the header has a column \"zzzzzzzz\", which is no item\n"
      "    2 | b\",fever,fevr,site,zzzzzzzz,fever\n      |                    ^^^^^^^^\n"
      "help: a column map or --keep may carry or ignore it\n"
      ":2:29: error[duplicate-key]: the header has the column \"fever\" twice\n"
      "    2 | b\",fever,fevr,site,zzzzzzzz,fever\n      |                             ^^^^^\n");
}

TEST_CASE("a header of very many wrong names is told in time", "[score]") {
  std::string text = "id";
  for (int i = 0; i < 100000; ++i) text += ",feve" + std::to_string(i);
  BatchRun run{minimal()};
  run.from = TableFormat::csv;
  CHECK_THROWS_WITH(run.score(text + "\n"), Catch::Matchers::EndsWith(" more faults\n"));
}

}  // namespace
}  // namespace unkink
