// SPDX-License-Identifier: Apache-2.0
// The house's checks, checked: each passes what is right and finds what is wrong.
#include "house/file_rules.hpp"
#include "house/include_arrows.hpp"
#include "support/catch.hpp"

using namespace unkink::house;

namespace {

TreeFile file(std::string path, const std::string& text) {
  return {std::move(path), lines_of(text)};
}

struct IncludeRow {
  const char* name;
  const char* path;
  const char* line;
  const char* fault;  ///< empty when the line is right
};

const IncludeRow include_rows[] = {
    {"a floor includes itself", "engine/read/a.cpp", "#include \"read/b.hpp\"", ""},
    {"a floor includes one below", "engine/compile/a.cpp", "#include \"read/b.hpp\"", ""},
    {"the roof includes all", "cli/a.cpp", "#include \"host/b.hpp\"", ""},
    {"the host includes the ground", "engine/host/a.cpp", "#include \"unkink/pack.h\"", ""},
    {"check runs cases", "engine/check/a.cpp", "#include \"evaluate/b.hpp\"", ""},
    {"a pack includes the ground", "plugins/x/a.c", "#include \"unkink/pack.h\"", ""},
    {"a pack includes its neighbour", "plugins/x/a.c", "#include \"b.h\"", ""},
    {"a standard header is free", "engine/base/a.cpp", "#include <vector>", ""},
    {"a library in its room", "engine/read/a.cpp", "#include <toml++/toml.h>", ""},
    {"tests are held by their link line", "tests/base/a.cpp", "#include \"read/b.hpp\"", ""},
    {"a floor includes one above", "engine/base/a.cpp", "#include \"model/b.hpp\"",
     "engine/base/a.cpp:2: no arrow from engine/base/ to model/"},
    {"a floor includes its neighbour", "engine/bind/a.cpp", "  # include \"evaluate/b.hpp\"",
     "engine/bind/a.cpp:2: no arrow from engine/bind/ to evaluate/"},
    {"check loads no packs", "engine/check/a.cpp", "#include \"host/b.hpp\"",
     "engine/check/a.cpp:2: no arrow from engine/check/ to host/"},
    {"the engine includes the roof", "engine/host/a.cpp", "#include \"cli/b.hpp\"",
     "engine/host/a.cpp:2: no arrow from engine/host/ to cli/"},
    {"a pack includes the engine", "plugins/x/a.cpp", "#include \"base/b.hpp\"",
     "plugins/x/a.cpp:2: no arrow from plugins/ to base/"},
    {"an include without its floor", "engine/base/a.cpp", "#include \"b.hpp\"",
     "engine/base/a.cpp:2: includes \"b.hpp\" without its folder"},
    {"a path upwards", "engine/base/a.cpp", "#include \"../model/b.hpp\"",
     "engine/base/a.cpp:2: no arrow from engine/base/ to ../"},
    {"a library outside its room", "engine/plan/a.cpp", "#include <nlohmann/json.hpp>",
     "engine/plan/a.cpp:2: <nlohmann/json.hpp> is behind a wall"},
    {"packs are loaded elsewhere", "cli/a.cpp", "#include <boost/dll/shared_library.hpp>",
     "cli/a.cpp:2: <boost/dll/shared_library.hpp> is behind a wall"},
};

std::vector<std::string> expected(const char* fault) {
  return *fault == '\0' ? std::vector<std::string>{} : std::vector<std::string>{fault};
}

}  // namespace

TEST_CASE("an include line without an arrow is found, with its place", "[house]") {
  for (const auto& row : include_rows) {
    DYNAMIC_SECTION(row.name) {
      const auto source = file(row.path, std::string("// SPDX\n") + row.line + "\n");
      CHECK(include_faults({source}) == expected(row.fault));
    }
  }
}

TEST_CASE("a file must name its licence first, or right after the line for the shell", "[house]") {
  const std::string spdx = "SPDX-License-Identifier: Apache-2.0\n";
  CHECK(licence_faults({file("a.cpp", "// " + spdx)}).empty());
  CHECK(licence_faults({file("run", "#!/bin/sh\n# " + spdx)}).empty());
  CHECK(licence_faults({file("a.cpp", "int x;\n// " + spdx)}) ==
        std::vector<std::string>{"a.cpp:1: no SPDX line"});
  CHECK(licence_faults({file("a.cpp", "// SPDX-License-Identifier: MIT\n")}).size() == 1);
  CHECK(licence_faults({file("a.cpp", "")}).size() == 1);
  CHECK(licence_faults({file("run", "#!/bin/sh\n")}).size() == 1);
}

TEST_CASE("two source files never share a name", "[house]") {
  CHECK(name_faults({file("a/x.cpp", ""), file("a/x.hpp", ""), file("b/y.cpp", "")}).empty());
  CHECK(name_faults({file("a/pack.toml", ""), file("b/pack.toml", "")}).empty());
  CHECK(name_faults({file("a/x.cpp", ""), file("tests/x.cpp", "")}) ==
        std::vector<std::string>{"tests/x.cpp:1: has the name of a/x.cpp"});
}

TEST_CASE("a source file is short, a test may be a little longer", "[house]") {
  const auto lines = [](int count) { return std::string(static_cast<std::size_t>(count), '\n'); };
  CHECK(length_faults({file("a.cpp", lines(400)), file("tests/b.cpp", lines(500))}).empty());
  CHECK(length_faults({file("notes.md", lines(900))}).empty());
  CHECK(length_faults({file("a.cpp", lines(401))}) ==
        std::vector<std::string>{"a.cpp:401: longer than 400 lines"});
  CHECK(length_faults({file("tests/b.cpp", lines(501))}) ==
        std::vector<std::string>{"tests/b.cpp:501: longer than 500 lines"});
}

TEST_CASE("a source file that no build file names is found", "[house]") {
  const auto build = file("a/CMakeLists.txt", "add_library(a\n  x.cpp y.cpp)\n");
  CHECK(unbuilt_faults({build, file("a/x.cpp", ""), file("a/y.cpp", "")}).empty());
  CHECK(unbuilt_faults({build, file("a/x.hpp", ""), file("a/z.c", "")}).empty());
  CHECK(unbuilt_faults({build, file("a/xy.cpp", "")}) ==
        std::vector<std::string>{"a/xy.cpp:1: no CMakeLists.txt names it"});
}

TEST_CASE("codes and fixture folders are held together both ways", "[house]") {
  const std::vector<std::string_view> codes = {"bad-id", "too-deep"};
  const std::vector<std::string> right = {"bad-id", "too-deep"};
  const std::vector<std::string> wrong = {"bad-id", "too-long"};
  CHECK(fixture_faults(codes, right).empty());
  CHECK(fixture_faults(codes, wrong) ==
        std::vector<std::string>{"tests/diagnostics/too-deep: the code has no folder",
                                 "tests/diagnostics/too-long: the folder has no code"});
}
