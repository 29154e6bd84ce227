// SPDX-License-Identifier: Apache-2.0
// Tests: getting a text from the file system.
#include "read/read_file.hpp"

#include "read/toml_document.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

TEST_CASE("a file comes with its whole text under the name it was given", "[read]") {
  const auto file = read_file(std::string(UNKINK_SOURCE_DIR) + "/LICENSE", "the licence");
  REQUIRE(file);
  CHECK((*file)->name == "the licence");
  CHECK((*file)->text.contains("Apache License"));
}

TEST_CASE("a file that is not there is an error that names it", "[read]") {
  const auto file = read_file("no-such-folder/no-such-file.toml", "mine.toml");
  REQUIRE_FALSE(file);
  CHECK(file.error().what == "cannot read mine.toml: No such file or directory");
}

TEST_CASE("a folder is no file", "[read]") {
  const auto file = read_file(UNKINK_SOURCE_DIR, "here");
  REQUIRE_FALSE(file);
  CHECK(file.error().what == "cannot read here: Is a directory");
}

TEST_CASE("a file without end is read one byte beyond the limit", "[read]") {
  const auto file = read_file("/dev/zero", "zeros");
  REQUIRE(file);
  CHECK((*file)->text.size() == largest_document + 1);
  CHECK(to_text(guard_toml(*file)) ==
        "zeros: error[too-large]: the document is larger than 1 MiB\n");
}

}  // namespace
}  // namespace unkink
