// SPDX-License-Identifier: Apache-2.0
// A manifest's counts: right for each input, checked by --verify, and nothing of it changed since.
#include "base/sha256.hpp"
#include "cli/score_folder.hpp"

using namespace unkink::cli_tests;

namespace {

std::string records(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += i % 7 == 6 ? "{\"fever\":\"maybe\"}\n" : "{\"id\":\"é\",\"fever\":\"no\"}\n";
  }
  return text;
}

/// Results of three inputs, one of them without a record.
class Scored {
 public:
  Scored() : out(folder.name("out.csv")), manifest(out + ".manifest.json") { run({}); }
  void run(Words more) const {
    for (const auto& [name, count] : {std::pair{"a", 500}, {"b", 0}, {"c", 30}}) {
      more.push_back(folder.file(name, records(static_cast<std::size_t>(count))));
    }
    more.insert(more.end(), {"--out", out});
    REQUIRE(score(more).status == 1);
  }

  const Folder folder;
  const std::string out;
  const std::string manifest;
};

std::string replaced(std::string text, const std::string& old, const std::string& by) {
  const auto at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), by);
}

void write(const std::string& name, const std::string& text) {
  std::ofstream(name, std::ios::binary) << text;
}

/// With a hash that is right: what a forger does.
std::string hashed(const std::string& text) {
  const std::string key = "\"manifest\": \"";
  const auto start = text.find(key) + key.size();
  const auto end = "\"\n}\n";
  unkink::Sha256 hash;
  hash.add(text.substr(0, start) + end);
  return text.substr(0, start) + hash.hex() + end;
}

}  // namespace

TEST_CASE("a manifest counts the records of each input", "[cli][score]") {
  const Scored scored;
  const auto text = file_text(scored.manifest);
  const auto in_input = [&](const std::string& name, const std::string& count) {
    const auto entry = text.substr(text.find("\"name\": \"" + scored.folder.name(name) + "\""));
    return entry.substr(0, entry.find('}')).ends_with(", \"records\": " + count);
  };
  CHECK(in_input("a", "500"));
  CHECK(in_input("b", "0"));
  CHECK(in_input("c", "30"));
  CHECK(text.contains("\n  \"records\": 530,\n"));
  CHECK(text == hashed(text));
  CHECK(score({"--verify", scored.manifest}).status == 0);
  for (const Words& other : {Words{"--jobs", "1"}, {"--jobs", "3", "--chunk", "1"}}) {
    scored.run(other);
    CHECK((file_text(scored.manifest) == text));
  }
}

TEST_CASE("of a range only its own records are counted", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", records(6));
  const auto out = folder.name("out");
  const auto line = std::to_string(records(1).size());
  CHECK(score({"--range", line + ":", "--out", out, in}).status == 0);
  CHECK(file_text(out + ".manifest.json").contains(", \"records\": 5}]"));
  CHECK(score({"--verify", out + ".manifest.json"}).status == 0);
}

TEST_CASE("a manifest that was changed is not believed", "[cli][score]") {
  const Scored scored;
  const auto text = file_text(scored.manifest);
  const auto results = file_text(scored.out);
  const auto sha = text.substr(text.find("\"sha256\": \"") + 11, 64);
  std::string changed;
  SECTION("records") { changed = replaced(text, "\n  \"records\": 530,", "\n  \"records\": 531,"); }
  SECTION("records of an input") {
    changed = replaced(text, "\"records\": 500", "\"records\": 50");
  }
  SECTION("set_aside") { changed = replaced(text, "\"set_aside\": 75", "\"set_aside\": 0"); }
  SECTION("a disposition") { changed = replaced(text, "\"emergency\": 0", "\"emergency\": 1"); }
  SECTION("the ruleset") { changed = replaced(text, sha, std::string(64, '0')); }
  SECTION("an input's name") { changed = replaced(text, scored.folder.name("a"), "-"); }
  SECTION("the hash itself") { changed = replaced(text, "\"manifest\": \"", "\"manifest\": \"0"); }
  SECTION("its layout") { changed = text + "\n"; }
  write(scored.manifest, changed);
  const auto run = score({"--verify", scored.manifest});
  CHECK(run.out == scored.manifest + ": was changed after it was written\n");
  CHECK(run.status == 1);
  // --resume scores again.
  scored.run({"--resume"});
  CHECK((file_text(scored.manifest) == text));
  CHECK((file_text(scored.out) == results));
}

TEST_CASE("a manifest without a hash of its own proves nothing", "[cli][score]") {
  const Scored scored;
  const auto text = file_text(scored.manifest);
  write(scored.manifest, text.substr(0, text.find(",\n  \"manifest\"")) + "\n}\n");
  const auto run = score({"--verify", scored.manifest});
  CHECK(run.err == "unkink: " + scored.manifest +
                       " has no hash of its own, so that it proves nothing; an earlier version "
                       "wrote it: score again\n");
  CHECK(run.status == 2);
  write(scored.manifest, "{}");
  CHECK(score({"--verify", scored.manifest}).err ==
        "unkink: " + scored.manifest + " is no manifest of a batch\n");
}

TEST_CASE("counts are checked although the hash is right", "[cli][score]") {
  const Scored scored;
  const auto text = file_text(scored.manifest);
  const auto forged = [&](const std::string& old, const std::string& by) {
    write(scored.manifest, hashed(replaced(text, old, by)));
    const auto run = score({"--verify", scored.manifest});
    CHECK(run.status == 1);
    return run.out;
  };
  CHECK(forged("\n  \"records\": 530,", "\n  \"records\": 531,") ==
        scored.manifest + ": its dispositions and set_aside do not add up to its records\n");
  CHECK(forged("\"records\": 500", "\"records\": 50") ==
        scored.manifest + ": the records of its inputs do not add up to its records\n");
  CHECK(forged("{\"unknown-option\": 75}", "{\"unknown-option\": 74}") ==
        scored.manifest + ": its reasons do not add up to its set_aside\n");
  CHECK(forged("\"header\": true", "\"header\": false") ==
        scored.out + ": holds 531 results, and not 530\n");
}
