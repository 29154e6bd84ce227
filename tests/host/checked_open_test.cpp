// SPDX-License-Identifier: Apache-2.0
// What may be opened as a pack's folder or file: ours, writable by nobody else, and no link.
#include "host/checked_open.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include "host/pack_folders.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;

namespace {

std::string folder_verdict(const fs::path& folder) {
  const auto opened = open_checked_folder(folder);
  return opened ? "opened" : opened.error().reason;
}

std::string file_verdict(const TemporaryFolder& folder, const char* name) {
  const auto above = open_checked_folder(folder.path());
  REQUIRE(above);
  const auto opened = open_checked_file(above->get(), name, 100);
  return opened ? "opened" : opened.error().reason;
}

struct ModeRow {
  mode_t mode;
  const char* verdict;
};

}  // namespace

TEST_CASE("a folder that others may write to is not opened, nor is what lies in it", "[host]") {
  const TemporaryFolder top;
  const auto inner = top.path() / "shared" / "inner";
  fs::create_directories(inner);
  const ModeRow rows[] = {{0755, "opened"},
                          {0700, "opened"},
                          {0775, "is writable by its group"},
                          {0757, "is writable by everybody"},
                          {01777, "is writable by everybody"}};
  for (const auto& [mode, verdict] : rows) {
    INFO(std::oct << mode);
    REQUIRE(::chmod((top.path() / "shared").c_str(), mode) == 0);
    CHECK(folder_verdict(top.path() / "shared") == verdict);
  }
  CHECK(folder_verdict(inner) == "opened");  // as in /tmp: nobody can move what is ours
  REQUIRE(::chmod((top.path() / "shared").c_str(), 0777) == 0);
  CHECK(folder_verdict(inner) == "lies in shared, which is writable by everybody");
}

TEST_CASE("a file is opened when it is ours, regular, small and closed to others", "[host]") {
  const TemporaryFolder folder;
  const auto file = folder.file("pack.toml", "text");
  const ModeRow rows[] = {{0644, "opened"},
                          {0600, "opened"},
                          {0755, "opened"},
                          {0664, "is writable by its group"},
                          {0646, "is writable by everybody"},
                          {04755, "is set-user-id or set-group-id"}};
  for (const auto& [mode, verdict] : rows) {
    INFO(std::oct << mode);
    REQUIRE(::chmod(file.c_str(), mode) == 0);
    CHECK(file_verdict(folder, "pack.toml") == verdict);
  }
  folder.file("large", std::string(101, 'x'));
  CHECK(file_verdict(folder, "large") == "is larger than 100 bytes");
  CHECK(file_verdict(folder, "nowhere") == "cannot be opened: No such file or directory");
}

TEST_CASE("links, pipes and devices are not opened, and nobody waits for them", "[host]") {
  const TemporaryFolder folder;
  folder.file("real/pack.toml", "text");
  fs::create_symlink("real/pack.toml", folder.path() / "link");
  fs::create_directory_symlink("real", folder.path() / "link-to-folder");
  REQUIRE(::mkfifo((folder.path() / "pipe").c_str(), 0600) == 0);
  CHECK(file_verdict(folder, "link") == "is a symbolic link");
  CHECK(file_verdict(folder, "pipe") == "is not a regular file");
  CHECK(file_verdict(folder, "real") == "is not a regular file");
  const auto above = open_checked_folder(folder.path());
  REQUIRE(above);
  CHECK(open_checked_below(above->get(), "link-to-folder").error().reason == "is a symbolic link");
  CHECK(open_checked_below(above->get(), "pipe").error().reason == "is not a folder");
  CHECK(folder_verdict(folder.path() / "link-to-folder") == "opened");  // a root may be a link
}

TEST_CASE("what belongs to another user is not opened", "[host]") {
  if (::geteuid() != 0) return;  // only root can make such a file
  const TemporaryFolder folder;
  const auto file = folder.file("pack.toml", "text");
  constexpr uid_t nobody = 65534;
  REQUIRE(::chown(file.c_str(), nobody, nobody) == 0);
  CHECK(file_verdict(folder, "pack.toml") ==
        "belongs to user 65534, not to you, to root or to the owner of this program");
}

TEST_CASE("the bytes and the identity are of the file that was opened", "[host]") {
  const TemporaryFolder folder;
  folder.file("a", "first");
  const auto above = open_checked_folder(folder.path());
  REQUIRE(above);
  const auto before = open_checked_file(above->get(), "a", 100);
  REQUIRE(before);
  CHECK(read_checked(*before) == "first");
  folder.file("b", "other");
  fs::rename(folder.path() / "b", folder.path() / "a");
  CHECK(read_checked(*before) == "first");
  const auto after = open_checked_file(above->get(), "a", 100);
  REQUIRE(after);
  CHECK(after->identity != before->identity);
  folder.file("a", "longer than it was");
  CHECK(read_checked(*after).error().what == "grew while it was read");
}
