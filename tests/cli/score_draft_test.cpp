// SPDX-License-Identifier: Apache-2.0
// --write-map: a draft that names every column as it is, or says why it cannot.
#include <sys/stat.h>

#include "cli/score_folder.hpp"

using namespace unkink::cli_tests;

namespace {

/// The draft behind its five lines of introduction.
std::string entries(const std::string& draft) {
  std::size_t at = 0;
  for (int line = 0; line < 5; ++line) at = draft.find('\n', at) + 1;
  return draft.substr(at);
}

struct NamesCase {
  const char* name;
  const char* text;
  const char* entries;
};

// Of each the draft is used: no column may be unknown then.
const NamesCase names_cases[] = {
    {"plain", "fevr,fever\nx,no\n",
     "\"fevr\" = { ignore = true }  # or { item = \"fever\" }?\n# \"fever\" is known\n"},
    {"semicolons", "a,b;fever;c\n1;no;2\n",
     "\"a,b\" = { ignore = true }\n# \"fever\" is known\n\"c\" = { ignore = true }\n"},
    {"a line break", "\"l\nm\",fever\nx,no\n",
     "\"l\\u000Am\" = { ignore = true }\n# \"fever\" is known\n"},
    {"quotes", "\"a\"\"b\\\",fever\nx,no\n",
     "\"a\\\"b\\\\\" = { ignore = true }\n# \"fever\" is known\n"},
    {"invisible", "a\u200Bb\x1b,\U000E0041\nx,y\n",
     "\"a\\u200Bb\\u001B\" = { ignore = true }\n\"\\U000E0041\" = { ignore = true }\n"},
    {"no name", ",fever\nx,no\n", "\"\" = { ignore = true }\n# \"fever\" is known\n"},
    {"a mark before it",
     "\xEF\xBB\xBF"
     "fever,x\r\nno,y\r\n",
     "# \"fever\" is known\n\"x\" = { ignore = true }\n"},
    {"JSON keys", "{\"a\\u0007b\":1,\"fever\":\"no\"}\n",
     "\"a\\u0007b\" = { ignore = true }\n# \"fever\" is known\n"},
    {"an array over lines", "[\n {\n  \"x\": [1, {\"y\": 2}],\n  \"fever\": \"no\"\n }\n]\n",
     "\"x\" = { ignore = true }\n# \"fever\" is known\n"},
    {"an empty line first", "\n{\"x\":\"\\u0007\"}\n", "\"x\" = { ignore = true }\n"},
};

}  // namespace

TEST_CASE("a draft names columns so that they match", "[cli][score]") {
  const Folder folder;
  for (const auto& c : names_cases) {
    INFO(c.name);
    const auto in = folder.file("in", c.text);
    const auto draft = score({"--write-map", in});
    CHECK(draft.status == 0);
    CHECK(draft.err.empty());
    CHECK(entries(draft.out) == c.entries);
    const auto map = folder.file("map.toml", draft.out);
    const auto run = score({"--map", map, in});
    CHECK(run.err.empty());
    CHECK_FALSE(run.out.contains("unknown-item"));
  }
}

TEST_CASE("columns that no map can name are told", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.csv", "x,fever,x\na,no,b\n");
  const auto draft = score({"--write-map", in});
  CHECK(draft.status == 1);
  CHECK(draft.err ==
        "unkink: warning: left out of the column map: \"x\" is there twice, which is refused\n");
  CHECK(entries(draft.out) ==
        "\"x\" = { ignore = true }\n# \"fever\" is known\n"
        "# \"x\" is there twice, which is refused\n");
}

TEST_CASE("of what cannot be read no map is drafted", "[cli][score]") {
  const Folder folder;
  const std::pair<std::string, std::string> unreadable[] = {
      {"", "is empty"},
      {" \n\n", "is empty"},
      {"\xEF\xBB\xBF", "is empty"},
      {"{bad", "its first record cannot be read: invalid literal"},
      {"{}\n", "its first record has no key"},
      {"[]", "holds no record"},
      {"[1]",
       "its first record cannot be read: the answers must be one JSON object: {\"item\": "
       "\"answer\"}"},
      {"a\xff,b\n", "its header is not UTF-8"},
      {"\"a,b\n", "its header cannot be read: a quoted field is not closed"},
  };
  for (const auto& [text, why] : unreadable) {
    const auto in = folder.file("in", text);
    const auto run = score({"--write-map", "--out", folder.name("map.toml"), in});
    CHECK(run.status == 2);
    CHECK(run.err == "unkink: " + in + ": " + why + ": no column map can be drafted of it\n");
    CHECK(run.out.empty());
    CHECK(folder.entries() == 1);
  }
  CHECK(run_frozen({"score", "--write-map"}).err ==
        "unkink: <stdin>: is empty: no column map can be drafted of it\n");
}

TEST_CASE("a draft goes where --out says, whole and private", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.csv", "x,fever\na,no\n");
  const auto map = folder.name("map.toml");
  const auto run = score({"--write-map", "--out", map, in});
  CHECK(run.status == 0);
  CHECK(run.out.empty());
  CHECK(file_text(map) == score({"--write-map", in}).out);
  CHECK(folder.entries() == 2);
  struct stat status = {};
  REQUIRE(::stat(map.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(score({"--write-map", "--out", in, in}).status == 2);
  CHECK(score({"--write-map", "--out", folder.name("no/such"), in}).status == 3);
  CHECK(file_text(in) == "x,fever\na,no\n");
}
