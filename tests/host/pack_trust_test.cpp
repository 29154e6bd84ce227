// SPDX-License-Identifier: Apache-2.0
// Which native packs run: shipped ones as they were built, others as they were allowed; and what is
// remembered of their answers.
#include "host/load_packs.hpp"
#include "host/pack_folders.hpp"
#include "read/ruleset_folder.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

constexpr const char* good_document = "[pack]\nid = \"good\"\n";

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

LoadOptions patient() { return {{PACKHOST, 60s, 65536}, {}}; }

LoadOptions pinning(const std::string& id, const std::string& sha256) {
  auto options = patient();
  options.trust.pins.pins.push_back({id, sha256, {}, {}});
  return options;
}

/// What became of the only pack: the text of its document, or the notice.
std::string story(const TemporaryFolder& root, const LoadOptions& options, bool shipped = false) {
  const auto loaded = load_packs(discover_packs({{root.path(), shipped}}).places, options);
  std::string text;
  for (const auto& document : loaded.documents) text += document.source->text;
  for (const auto& notice : loaded.notices) text += "notice: " + notice.reason;
  return text;
}

}  // namespace

TEST_CASE("an allowed library runs while it is what was allowed", "[host]") {
  const TemporaryFolder root;
  const auto library = root.library("desk/pack.so", "good");
  const auto options = pinning("desk", sha256_hex(bytes_of(library)));
  CHECK(story(root, options) == good_document);
  std::ofstream(library, std::ios::binary | std::ios::app) << "x";
  CHECK(story(root, options) ==
        "notice: pack.so has changed since it was allowed; `unkink pack allow desk` allows what it "
        "is now");
}

TEST_CASE("a manifest is part of what was allowed", "[host]") {
  const TemporaryFolder root;
  const auto library = root.library("desk/pack.so", "good");
  const auto options = pinning("desk", sha256_hex(bytes_of(library)));
  root.file("desk/manifest.toml", "[routine]\n");
  CHECK(story(root, options).starts_with("notice: manifest.toml has changed since"));
}

TEST_CASE("a shipped library runs only as it was built", "[host]") {
  const TemporaryFolder root;
  const auto library = root.library("desk/pack.so", "good");
  root.file("desk/pack.toml", "# data\n");
  const auto hash = sha256_hex(bytes_of(library));
  auto options = patient();
  options.trust.shipped = std::vector<ShippedLibrary>{{"desk", hash}};
  CHECK(story(root, options, true) == good_document);
  const auto other = sha256_hex("something else");
  options.trust.shipped = std::vector<ShippedLibrary>{{"desk", other}};
  CHECK(story(root, options, true) ==
        "# data\nnotice: pack.so is not the one that came with the program; "
        "its pack.toml is used instead");
  options.trust.shipped = std::vector<ShippedLibrary>{};
  CHECK(story(root, options, true).contains("nobody has allowed to run"));
}

TEST_CASE("a denied pack is not used at all, and without pins nothing from outside is", "[host]") {
  const TemporaryFolder root;
  root.file("desk/pack.toml", "# data\n");
  auto options = patient();
  options.trust.pins.denied = {"desk"};
  const std::string denied = "notice: was denied; `unkink pack allow desk` takes that back";
  CHECK(story(root, options) == denied);
  CHECK(story(root, options, true) == denied);
  options.trust.pins.denied.clear();
  options.trust.fault = "no pins";
  CHECK(story(root, options) == "notice: no pins");
  CHECK(story(root, options, true) == "# data\n");
}

TEST_CASE("an answer is remembered until the pack changes or all is forgotten", "[host]") {
  const TemporaryFolder root;
  const TemporaryFolder kept;
  const auto library = root.library("desk/pack.so", "good");
  auto options = patient();
  options.trust.everybody = true;
  options.cache = AnswerCache(kept.path() / "answers", "1");
  CHECK(story(root, options) == good_document);
  options.limits.packhost = "/nowhere/packhost";  // from here on only memory answers
  CHECK(story(root, options) == good_document);

  const auto changed = [&](const char* why) {
    INFO(why);
    CHECK(story(root, options) ==
          "notice: pack.so: packhost cannot be started: No such file or directory");
  };
  SECTION("other circumstances") {
    options.cache = AnswerCache(kept.path() / "answers", "2");
    changed("another version of the program");
  }
  SECTION("the file was touched") {
    const auto time = fs::last_write_time(library);
    fs::permissions(library, fs::perms::owner_all);
    fs::last_write_time(library, time);
    changed("its ctime is another");
  }
  SECTION("forgotten") {
    CHECK(options.cache.forget() == 1);
    changed("nothing is remembered");
  }
  SECTION("damaged") {
    for (const auto& entry : fs::directory_iterator(kept.path() / "answers")) {
      auto text = bytes_of(entry.path());
      text[text.size() - 3] ^= 1;
      std::ofstream(entry.path(), std::ios::binary) << text;
    }
    changed("one bit of the memory is wrong");
  }
  SECTION("writable by others") {
    for (const auto& entry : fs::directory_iterator(kept.path() / "answers")) {
      fs::permissions(entry.path(), fs::perms::others_write, fs::perm_options::add);
    }
    changed("somebody else may have written it");
  }
}

TEST_CASE("a refusal is remembered with its reason; what is no fault of the pack is not",
          "[host]") {
  const TemporaryFolder root;
  const TemporaryFolder kept;
  root.library("desk/pack.so", "endless_sleep");
  auto options = patient();
  options.trust.everybody = true;
  options.cache = AnswerCache(kept.path() / "answers", "1");
  options.limits.packhost = "/nowhere/packhost";
  CHECK(story(root, options).contains("packhost cannot be started"));
  options.limits.packhost = PACKHOST;
  options.limits.deadline = 300ms;
  CHECK(story(root, options) == "notice: pack.so: no answer within 300 ms");
  options.limits.packhost = "/nowhere/packhost";
  CHECK(story(root, options) == "notice: pack.so: no answer within 300 ms");
}

TEST_CASE("a signature that does not fit refuses the whole pack", "[host]") {
  const TemporaryFolder root;
  root.file("desk/pack.toml", "# data\n");
  root.file("desk/pack.minisig", "nothing\n");
  CHECK(story(root, patient()) == "notice: pack.minisig has no pack.pub beside it");
  root.file("desk/pack.pub", "RWQswcdn/TCWhZN9giwlKL+AqJBYp+tNKiR/vAqnUzd7OtNO/LskAWqY\n");
  CHECK(story(root, patient()) == "notice: pack.minisig is not a minisign signature");
}
