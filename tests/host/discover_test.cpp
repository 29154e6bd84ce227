// SPDX-License-Identifier: Apache-2.0
// Which folders are packs, which are not and why, and which of two wins.
#include "host/discover.hpp"

#include <sys/stat.h>

#include "host/pack_folders.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;

namespace {

/// "name: reason" for each refusal, one a line.
std::string refusals_of(const PackDiscovery& found) {
  std::string text;
  for (const PackRefusal& refusal : found.refusals)
    text += refusal.name + ": " + refusal.reason + "\n";
  return text;
}

std::string ids_of(const PackDiscovery& found) {
  std::string text;
  for (const PackPlace& place : found.places) text += place.id + " ";
  return text;
}

}  // namespace

TEST_CASE("ids are small letters, digits, dots and hyphens", "[host]") {
  for (const char* good : {"yoga", "org.example.desk", "7-days", "a", "a..b-"}) {
    INFO(good);
    CHECK(is_pack_id(good));
  }
  for (const char* bad :
       {"", ".", "..", ".git", "-x", "Yoga", "a b", "a/b", "a_b", "yog\xc3\xa4"}) {
    INFO(bad);
    CHECK_FALSE(is_pack_id(bad));
  }
  CHECK(is_pack_id(std::string(100, 'a')));
  CHECK_FALSE(is_pack_id(std::string(101, 'a')));
}

TEST_CASE("a pack has a library, a document or both", "[host]") {
  const TemporaryFolder root;
  root.file("both/pack.so", "");
  root.file("both/pack.toml", "");
  root.file("data/pack.toml", "");
  root.file("native/pack.so", "");
  const auto found = discover_packs({{root.path(), true}});
  REQUIRE(ids_of(found) == "both data native ");
  CHECK(refusals_of(found) == "");
  CHECK(found.places[0].library == root.path() / "both" / "pack.so");
  CHECK(found.places[0].document == root.path() / "both" / "pack.toml");
  CHECK_FALSE(found.places[1].library);
  CHECK_FALSE(found.places[2].document);
  CHECK(found.places[0].shipped);
}

TEST_CASE("what is no pack is refused with its reason", "[host]") {
  const TemporaryFolder root;
  const TemporaryFolder elsewhere;
  elsewhere.file("pack.toml", "");
  root.file("Yoga/pack.toml", "");
  root.file("\x1b[2J/pack.toml", "");
  root.file("README.md", "");
  root.file("empty/notes.txt", "");
  root.file("nested/deeper/pack.toml", "");
  fs::create_directories(root.path() / "folder" / "pack.toml");
  fs::create_directories(root.path() / "linked-file");
  fs::create_directories(root.path() / "pipe");
  fs::create_directory_symlink(elsewhere.path(), root.path() / "linked");
  fs::create_symlink(elsewhere.path() / "pack.toml", root.path() / "linked-file" / "pack.toml");
  fs::create_symlink("nowhere", root.path() / "dangling");
  REQUIRE(::mkfifo((root.path() / "pipe" / "pack.so").c_str(), 0600) == 0);

  const auto found = discover_packs({{root.path()}});
  CHECK(found.places.empty());
  CHECK(refusals_of(found) ==
        "<U+001B>[2J: is not named by a pack id (small letters, digits, dots and hyphens)\n"
        "README.md: is not a folder\n"
        "Yoga: is not named by a pack id (small letters, digits, dots and hyphens)\n"
        "dangling: is a symbolic link\n"
        "empty: has neither pack.so nor pack.toml\n"
        "folder: pack.toml is not a regular file\n"
        "linked: is a symbolic link\n"
        "linked-file: pack.toml is a symbolic link\n"
        "nested: has neither pack.so nor pack.toml\n"
        "pipe: pack.so is not a regular file\n");
}

TEST_CASE("of two packs of one id the first root's wins, and the other is reported", "[host]") {
  const TemporaryFolder first;
  const TemporaryFolder second;
  first.file("yoga/pack.toml", "");
  second.file("yoga/pack.toml", "");
  second.file("desk/pack.toml", "");
  const auto found = discover_packs({{first.path()}, {second.path(), true}});
  REQUIRE(ids_of(found) == "yoga desk ");
  CHECK(found.places[0].folder == first.path() / "yoga");
  CHECK_FALSE(found.places[0].shipped);
  CHECK(found.places[1].shipped);
  CHECK(refusals_of(found) == "yoga: is hidden by " + (first.path() / "yoga").string() + "\n");
}

TEST_CASE("a folder that is refused hides nothing", "[host]") {
  const TemporaryFolder first;
  const TemporaryFolder second;
  fs::create_directories(first.path() / "yoga");
  second.file("yoga/pack.toml", "");
  const auto found = discover_packs({{first.path()}, {second.path()}});
  REQUIRE(ids_of(found) == "yoga ");
  CHECK(found.places[0].folder == second.path() / "yoga");
  CHECK(refusals_of(found) == "yoga: has neither pack.so nor pack.toml\n");
}

TEST_CASE("a root may be absent or a link, but not a file", "[host]") {
  const TemporaryFolder root;
  root.file("packs/yoga/pack.toml", "");
  fs::create_directory_symlink(root.path() / "packs", root.path() / "link");
  const auto file = root.file("file", "");
  CHECK(discover_packs({{root.path() / "nowhere"}}).refusals.empty());
  CHECK(ids_of(discover_packs({{root.path() / "link"}})) == "yoga ");
  CHECK(refusals_of(discover_packs({{file}})) == "file: is not a folder\n");
}
