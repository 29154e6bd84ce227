// SPDX-License-Identifier: Apache-2.0
// Which packs are run, which are read, and what is used when one fails.
#include "host/load_packs.hpp"

#include "host/pack_folders.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

LoadOptions patient(bool everybody = false) {
  LoadOptions options{{PACKHOST, 60s, 65536}, {}};
  options.trust.everybody = everybody;
  return options;
}

LoadedPacks load(const TemporaryFolder& root, bool shipped, const LoadOptions& options) {
  return load_packs(discover_packs({{root.path(), shipped}}).places, options);
}

/// The documents and notices of a load, as one text.
std::string story_of(const LoadedPacks& loaded) {
  std::string text;
  for (const PackDocument& document : loaded.documents)
    text += document.id + " from " + document.source->name + "\n";
  for (const PackNotice& notice : loaded.notices)
    text += "notice: " + notice.id + ": " + notice.reason + "\n";
  return text;
}

}  // namespace

TEST_CASE("a data pack is read, wherever it comes from", "[host]") {
  const TemporaryFolder root;
  root.file("desk/pack.toml", "[pack]\n");
  const auto loaded = load(root, false, patient());
  REQUIRE(story_of(loaded) == "desk from desk/pack.toml\n");
  CHECK(loaded.documents[0].source->text == "[pack]\n");
  CHECK(loaded.documents[0].origin == PackDocument::Origin::data);
}

TEST_CASE("a shipped native pack is run, also when its document lies beside it", "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "good");
  root.library("yoga/pack.so", "good");
  root.file("yoga/pack.toml", "# not this one\n");
  const auto loaded = load(root, true, patient());
  REQUIRE(story_of(loaded) == "desk from desk/pack.so\nyoga from yoga/pack.so\n");
  CHECK(loaded.documents[1].source->text == "[pack]\nid = \"good\"\n");
  CHECK(loaded.documents[1].origin == PackDocument::Origin::native);
}

TEST_CASE("where a shipped native pack fails its document is used, and a notice says why",
          "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "emit_crashes");
  root.file("desk/pack.toml", "[pack]\n");
  root.library("yoga/pack.so", "constructor_leaves");
  CHECK(story_of(load(root, true, patient())) ==
        "desk from desk/pack.toml\n"
        "notice: desk: pack.so: crashed: SIGSEGV; its pack.toml is used instead\n"
        "notice: yoga: pack.so: ended without an answer\n");
}

TEST_CASE("a native pack from outside does not run, and its document is used if it has one",
          "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "good");
  root.file("desk/pack.toml", "[pack]\n");
  root.library("yoga/pack.so", "good");
  CHECK(story_of(load(root, false, patient())) ==
        "desk from desk/pack.toml\n"
        "notice: desk: is a native pack that nobody has allowed to run; "
        "`unkink pack allow desk` does; "
        "its pack.toml is used instead\n"
        "notice: yoga: is a native pack that nobody has allowed to run; "
        "`unkink pack allow yoga` does\n");
}

TEST_CASE("a native pack from outside runs when that is allowed", "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "good");
  root.library("yoga/pack.so", "wrong_major");
  CHECK(story_of(load(root, false, patient(true))) ==
        "desk from desk/pack.so\n"
        "notice: yoga: pack.so: built for ABI 9, this host has 1\n");
}

TEST_CASE("without packhost every shipped pack still has its document", "[host]") {
  const TemporaryFolder root;
  root.library("desk/pack.so", "good");
  root.file("desk/pack.toml", "[pack]\n");
  CHECK(story_of(load(root, true, {{"/nowhere/packhost", 60s, 65536}, {}})) ==
        "desk from desk/pack.toml\n"
        "notice: desk: pack.so: packhost cannot be started: No such file or directory; "
        "its pack.toml is used instead\n");
}
