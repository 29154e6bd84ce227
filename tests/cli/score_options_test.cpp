// SPDX-License-Identifier: Apache-2.0
// Options of `unkink score` that would do nothing are not passed over in silence.
#include <algorithm>

#include "cli/score_folder.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

const std::string lines =
    "{\"id\":\"a\",\"fever\":\"no\",\"site\":\"north\"}\n{\"id\":\"b\",\"course\":\"constant\"}\n";
const std::string good = "{\"id\":\"a\",\"fever\":\"no\"}\n";

}  // namespace

TEST_CASE("small groups are hidden only where there are groups", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const auto run = score({"--summary", "--min-cell", "5", in});
  CHECK(run.status == 2);
  CHECK(run.err == "unkink: --min-cell goes with --by: it hides counts of groups\n");
  CHECK(score({"--summary", "--min-cell", "5", "--by", "fever", in}).status == 0);
}

TEST_CASE("no carried column of a table has the name of a result's", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.csv", "id,fever,disposition,error_line\na,yes,self_care,7\n");
  const auto keep = [&](const std::string& to) {
    return score({"--keep", "disposition,error_line", "--to", to, in});
  };
  for (const std::string to : {"csv", "tsv"}) {
    const auto run = keep(to);
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(run.err.starts_with("unkink: results have a column \"disposition\" of their own"));
  }
  CHECK(keep("ndjson").out.contains("\"keep\":{\"disposition\":\"self_care\""));
}

TEST_CASE("an option that wants a name takes no empty one", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  for (const std::string option : {"--out", "--errors", "--map", "--by"}) {
    const auto run = score({option, "", in});
    CHECK(run.status == 2);
    CHECK(run.out.empty());
    CHECK(run.err == "unkink: " + option + ": a name is missing; try: unkink score --help\n");
  }
}

TEST_CASE("a header without a column that is asked for ends the run", "[cli][score]") {
  struct Row {
    Words words;
    std::string fault;
  };
  static const Row rows[] = {
      {{"--keep", "site"}, ""},
      {{"--keep", "site", "--summary", "--by", "fever"}, ""},
      {{"--summary", "--by", "site"}, ""},
      {{"--keep", "sites"},
       "no column \"sites\", which --keep or --by names\nhelp: did you mean \"site\"?\n"},
      {{"--keep", "site", "--summary", "--by", "sit"},
       "no column \"sit\", which --keep or --by names\nhelp: did you mean \"site\"?\n"},
      {{"--keep", "site", "--summary", "--by", "course"},
       "no column \"course\", which --keep or --by names\n"},
  };
  const Folder folder;
  const auto table = folder.file("in.csv", "id,fever,site\na,no,north\n");
  const auto rest = folder.file("in.ndjson", lines);
  for (const auto& row : rows) {
    auto words = row.words;
    words.insert(words.end(), {rest, table});
    const auto run = score(words);
    CHECK(run.status == (row.fault.empty() ? 0 : 2));
    CHECK(run.out.empty() == !row.fault.empty());
    auto expected = table + ":1:1: error[missing-key]: the header has " + row.fault;
    expected.insert(expected.find('\n') + 1, "    1 | id,fever,site\n      | ^\n");
    CHECK(run.err.starts_with(row.fault.empty() ? "" : expected));
    CHECK(run.err.empty() == row.fault.empty());
  }
}

TEST_CASE("the faults of all headers are told in one run", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", lines);
  const auto one = folder.file("one.csv", "id,fevr,sitte\n");
  const auto right = folder.file("right.csv", "id,fever\na,no\n");
  const auto two = folder.file("two.csv", "\xEF\xBB\xBFid,id\n");
  const auto run = score({"--keep", "site", in, two, right, one});
  CHECK(run.status == 2);
  CHECK(run.out.empty());
  const auto told = [&](const std::string& name, const std::string& place) {
    return run.err.find(name + ":1:" + place + ": error[");
  };
  CHECK(told(one, "1") == 0);
  CHECK(told(one, "4") < told(one, "9"));
  CHECK(told(one, "9") < told(right, "1"));
  CHECK(told(right, "1") < told(two, "1"));
  CHECK(told(two, "1") < told(two, "4"));
  CHECK(told(two, "4") != std::string::npos);
}

TEST_CASE("an item that mapped columns answer is there", "[cli][score]") {
  const Folder folder;
  const auto map = folder.file("map.toml",
                               "Q1 = { item = \"fever\" }\n"
                               "q___1 = { item = \"leg_signs\", option = \"cold_foot\" }\n");
  const auto in = folder.file("in.csv", "id,Q1,q___1\na,no,0\n");
  for (const std::string item : {"fever", "leg_signs"}) {
    CHECK(score({"--map", map, "--summary", "--by", item, in}).status == 0);
  }
  CHECK(score({"--map", map, "--summary", "--by", "age", in}).status == 2);
}

TEST_CASE("a key that no JSON record has is told at the end", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", lines);
  const auto plain = folder.file("plain.ndjson", good);
  const auto typo = score({"--keep", "sit", "--fields", "id", plain});
  CHECK(typo.status == 0);
  CHECK(typo.out == "{\"id\":\"a\",\"keep\":{\"sit\":\"\"}}\n");
  CHECK(typo.err ==
        "unkink: warning: no record has a value for \"sit\", which --keep or --by names\n");
  const auto unasked = score({"--summary", "--by", "age", plain});
  CHECK(unasked.status == 0);
  CHECK(unasked.err.contains("no record has a value for \"age\""));
  for (const std::string by : {"site", "fever", "course"}) {
    CHECK(score({"--keep", "site", "--summary", "--by", by, in}).err.empty());
  }
  CHECK(score({"--keep", "sit", folder.file("none.ndjson", "")}).err.empty());
}

TEST_CASE("the id needs no --keep", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", lines);
  const auto run = score({"--keep", "id", in});
  CHECK(run.status == 2);
  CHECK(run.err.contains("--keep id: the id is carried in any case"));
  CHECK(score({"--keep", "fever", in}).err.contains("--keep fever: this column is an answer"));
}

TEST_CASE("a run that --max-errors stops leaves its faults and nothing else", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file(
      "in.ndjson", good + good + "{}x\n" + good + good + "{\"age\":1,\"a\":1,\"b\":1}\n{}x\n");
  const auto out = folder.name("out.ndjson");
  const auto errors = folder.name("errors.ndjson");
  for (const std::string jobs : {"1", "3"}) {
    const auto run = score({"--max-errors", "2", "--jobs", jobs, "--chunk", "1", "--out", out,
                            "--errors", errors, in});
    CHECK(run.status == 2);
    CHECK(run.err == "unkink: stopped after 2 records that were set aside (--max-errors)\n");
    CHECK(folder.entries() == 2);
    const auto faults = file_text(errors);
    CHECK(std::ranges::count(faults, '\n') == 3);
    CHECK(faults.contains("\"line\":3,"));
    CHECK(faults.contains("\"line\":6,"));
  }
}

TEST_CASE("options that no column of a map speaks of are told", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const auto map =
      folder.file("map.toml", "q1 = { item = \"leg_signs\", option = \"cold_foot\" }\n");
  const auto run = score({"--map", map, in});
  CHECK(run.status == 0);
  CHECK(run.err ==
        "unkink: warning: " + map +
            ": no column says no_weight of \"leg_signs\": that stays open in every record\n");
}

TEST_CASE("a map by which who skipped a question said something is told", "[cli][score]") {
  struct Row {
    std::string column;
    std::string blank;  ///< of what the warning tells; empty: none
  };
  static const Row rows[] = {
      {R"({ item = "fever", values = { "" = "no" } })", R"(is read as "no": who skipped "fever")"},
      {R"({ item = "age", values = { "" = "40" } })", R"(is read as "40": who skipped "age")"},
      {R"({ item = "leg_signs", values = { "" = "none" } })",
       R"(is read as "none": who skipped "leg_signs")"},
      {R"({ item = "fever", values = { "" = "unsure" } })", ""},
      {R"({ item = "fever", values = { "" = "", "x" = "no" } })", ""},
  };
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  for (const auto& row : rows) {
    CAPTURE(row.column);
    const auto map = folder.file("map.toml", "Q = " + row.column + "\n");
    const auto run = score({"--map", map, in});
    CHECK(run.status == 0);
    CHECK(run.err == (row.blank.empty() ? ""
                                        : "unkink: warning: " + map + ": a blank \"Q\" " +
                                              row.blank + " counts as having said it\n"));
  }
}

TEST_CASE("a blank column of a single option is no column of a question", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const std::string column = " = { item = \"leg_signs\", values = { \"\" = \"0\" }, option = ";
  const auto map =
      folder.file("map.toml", "q1" + column + "\"cold_foot\" }\nq2" + column + "\"no_weight\" }\n");
  CHECK(score({"--map", map, in}).err.empty());
}

TEST_CASE("a text of a map that no cell can say is told", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const auto warned = [&](const std::string& column) {
    const auto map = folder.file("map.toml", "Q = { item = \"leg_signs\", " + column + " }\n");
    const auto run = score({"--map", map, in});
    CHECK(run.status == 0);
    const auto name = "unkink: warning: " + map + ": no cell of \"Q\" says ";
    return run.err.starts_with(name) ? run.err.substr(name.size()) : run.err;
  };
  CHECK(warned(R"(values = { "cold;x" = "cold_foot" })") ==
        "\"cold;x\": it is cut at \";\", and without blanks around\n");
  CHECK(warned(R"(values = { " cold" = "cold_foot" }, split = "|")") ==
        "\" cold\": it is cut at \"|\", and without blanks around\n");
  CHECK(warned(R"(values = { "cold;x" = "cold_foot", "" = "" }, split = "|")").empty());
}

TEST_CASE("a map by which who skipped all options chose none is told", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const std::string column = " = { item = \"leg_signs\", values = { \"\" = \"0\" }, option = ";
  const auto map =
      folder.file("map.toml", "q1" + column + "\"cold_foot\", all_zero = \"none\" }\nq2" + column +
                                  "\"no_weight\" }\n");
  CHECK(score({"--map", map, in}).err ==
        "unkink: warning: " + map +
            ": blank columns of all options are read as \"none\": who skipped \"leg_signs\" counts "
            "as having said it\n");
}

TEST_CASE("numbers beyond what the manual allows are refused", "[cli][score]") {
  const std::pair<std::string, std::string> bounds[] = {
      {"--chunk", "4096"}, {"--jobs", "256"}, {"--min-cell", "1000000"}};
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const auto page = file_text(house / "man" / "unkink.1");
  for (const auto& [option, most] : bounds) {
    CAPTURE(option);
    const Words rest = {"--summary", "--by", "fever", in};
    Words words = {option, most};
    words.insert(words.end(), rest.begin(), rest.end());
    CHECK(score(words).status == 0);
    words[1] += "0";
    const auto run = score(words);
    CHECK(run.status == 2);
    CHECK(run.err.contains("is not a whole number from"));
    CHECK(page.contains("to " + most));
  }
}
