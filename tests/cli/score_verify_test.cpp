// SPDX-License-Identifier: Apache-2.0
// --verify over the manifests of many shards: each is there once, and all were made alike.
#include "cli/score_folder.hpp"

using namespace unkink::cli_tests;

namespace {

std::string person(const std::string& id) { return "{\"id\":\"" + id + "\",\"fever\":\"no\"}\n"; }

/// A file that was scored in three ranges.
class Ranges {
 public:
  Ranges() : in(folder.file("in.ndjson", person("a") + person("b") + person("c"))) {
    middle_ = std::to_string(person("a").size());
    last_ = std::to_string(2 * person("a").size());
  }
  std::string first() const { return scored("1", "0:" + middle_); }
  std::string middle() const { return scored("2", middle_ + ":" + last_); }
  std::string last() const { return scored("3", last_ + ":"); }
  std::string scored(const std::string& name, const std::string& range, Words more = {}) const {
    const auto out = folder.name(name);
    more.insert(more.end(), {"--range", range, "--out", out, in});
    REQUIRE(score(more).status == 0);
    return out + ".manifest.json";
  }

  const Folder folder;
  const std::string in;

 private:
  std::string middle_;
  std::string last_;
};

ProgramRun verify(Words manifests) {
  manifests.insert(manifests.begin(), "--verify");
  return score(manifests);
}

}  // namespace

TEST_CASE("ranges that make up a file are verified together", "[cli][score]") {
  const Ranges ranges;
  const auto run = verify({ranges.last(), ranges.first(), ranges.middle()});
  CHECK(run.out == "4 files are as the 3 manifests say, every shard once\n");
  CHECK(run.status == 0);
}

TEST_CASE("a range that is missing, or there twice, is found", "[cli][score]") {
  const Ranges ranges;
  const auto size = person("a").size();
  CHECK(verify({ranges.first(), ranges.last()}).out ==
        ranges.in + ": no manifest has its bytes from " + std::to_string(size) + " to " +
            std::to_string(2 * size) + "\n");
  CHECK(verify({ranges.first(), ranges.middle()}).out ==
        ranges.in + ": no manifest has its bytes from " + std::to_string(2 * size) + " to " +
            std::to_string(3 * size) + "\n");
  const auto again = ranges.scored("4", "5:" + std::to_string(2 * size));
  const auto run = verify({ranges.first(), ranges.middle(), ranges.last(), again});
  CHECK(run.status == 1);
  CHECK(run.out == ranges.in + ": is in " + ranges.first() + " and in " + again + "\n" + ranges.in +
                       ": is in " + again + " and in " + ranges.middle() + "\n");
}

TEST_CASE("a manifest of very many inputs is read back", "[cli][score]") {
  const Folder folder;
  Words words = {"--out", folder.name("out.ndjson")};
  for (int i = 0; i < 3500; ++i) {
    const auto name = std::to_string(i);
    words.push_back(folder.file(std::string(180, 's') + name, person(name)));
  }
  REQUIRE(score(words).status == 0);
  const auto manifest = folder.name("out.ndjson.manifest.json");
  CHECK(fs::file_size(manifest) > std::size_t{1} << 20U);
  CHECK(verify({manifest}).status == 0);
}

TEST_CASE("shards that were not made alike are found", "[cli][score]") {
  const Ranges ranges;
  const auto middle = ranges.middle();
  const auto first = ranges.scored("1", "0:" + std::to_string(person("a").size()), {"--explain"});
  CHECK(verify({middle, first, ranges.last()}).out ==
        first + ": made with other settings than " + middle + "\n");
}

TEST_CASE("a file that was scored twice is found, also under another name", "[cli][score]") {
  const Folder folder;
  const auto shard = [&](const std::string& in, const std::string& out) {
    REQUIRE(score({"--out", folder.name(out), folder.name(in)}).status == 0);
    return folder.name(out) + ".manifest.json";
  };
  folder.file("a", person("a"));
  folder.file("b", person("b"));
  folder.file("copy", person("a"));
  folder.file("empty", "");
  folder.file("none", "");
  const auto a = shard("a", "1");
  CHECK(verify({a, shard("b", "2"), shard("empty", "3"), shard("none", "4")}).status == 0);
  CHECK(verify({a, shard("a", "5")}).out ==
        folder.name("a") + ": is in " + a + " and in " + folder.name("5") + ".manifest.json\n");
  const auto copied = verify({a, shard("copy", "6")});
  CHECK(copied.status == 1);
  CHECK(copied.out == folder.name("6") + ".manifest.json: " + folder.name("copy") +
                          " has the bytes of an input of " + a + "\n");
}

TEST_CASE("a file that one of several runs was given twice is found", "[cli][score]") {
  const Folder folder;
  const auto shard = [&](const Words& in, const std::string& out) {
    Words words = {"--out", folder.name(out)};
    for (const auto& name : in) words.push_back(folder.name(name));
    REQUIRE(score(words).status == 0);
    return folder.name(out) + ".manifest.json";
  };
  folder.file("a", person("a"));
  folder.file("b", person("b"));
  folder.file("copy", person("b"));
  const auto a = shard({"a"}, "1");
  const auto twice = shard({"b", "b"}, "2");
  const auto copied = shard({"b", "copy"}, "3");
  CHECK(verify({a, twice}).out == folder.name("b") + ": is in " + twice + " twice\n");
  CHECK(verify({a, twice}).status == 1);
  CHECK(verify({a, copied}).out ==
        copied + ": " + folder.name("copy") + " has the bytes of an input of " + copied + "\n");
  CHECK(verify({twice}).status == 0);  // all that it says is so
}

TEST_CASE("a manifest that is given twice proves no second shard", "[cli][score]") {
  const Ranges ranges;
  const auto first = ranges.first();
  const Words others = {ranges.middle(), ranges.last()};
  const auto also = [&](const std::string& manifest) {
    return verify({first, others[0], manifest, others[1]});
  };
  const auto same = also(first);
  CHECK(same.out == first + ": is the same manifest as " + first + "\n");
  CHECK(same.status == 1);
  const auto around = ranges.folder.name("./1.manifest.json");
  CHECK(also(around).out == around + ": is the same manifest as " + first + "\n");
  const auto link = ranges.folder.name("link");
  fs::create_symlink("1.manifest.json", link);
  CHECK(also(link).out == link + ": is the same manifest as " + first + "\n");
  const auto copy = ranges.folder.name("copy");
  fs::copy_file(first, copy);
  CHECK(also(copy).out == ranges.in + ": is in " + first + " and in " + copy + "\n");
  CHECK(verify({first, first}).status == 1);
}

TEST_CASE("ranges of a file by other names are ranges of that file", "[cli][score]") {
  const Ranges ranges;
  const auto first = ranges.first();
  const auto middle = ranges.middle();
  const auto last = ranges.last();
  const auto of = [&](const std::string& in) {
    const auto out = ranges.folder.name("again");
    REQUIRE(
        score({"--range", "0:" + std::to_string(person("a").size()), "--out", out, in}).status ==
        0);
    return verify({first, middle, last, out + ".manifest.json"}).out;
  };
  const auto again = ranges.folder.name("again.manifest.json");
  const auto twice = ranges.in + ": is in " + first + " and in " + again + "\n";
  const auto hard = ranges.folder.name("hard");
  fs::create_hard_link(ranges.in, hard);
  CHECK(of(hard) == twice);
  const auto soft = ranges.folder.name("soft");
  fs::create_symlink("in.ndjson", soft);
  CHECK(of(soft) == twice);
  const auto copy = ranges.folder.name("copy");
  fs::copy_file(ranges.in, copy);
  CHECK(of(copy).contains(again + ": " + copy + " has the bytes of an input of " + first + "\n"));
}

TEST_CASE("what came by a pipe is not proved twice either", "[cli][score]") {
  const Ranges ranges;
  const auto piped = [&](const std::string& name, const Words& more) {
    Words words = {"score", "--out", ranges.folder.name(name)};
    words.insert(words.end(), more.begin(), more.end());
    REQUIRE(run_frozen(words, person("a") + person("b")).status == 0);
    return ranges.folder.name(name) + ".manifest.json";
  };
  const auto size = std::to_string(person("a").size());
  const auto one = piped("p1", {"--range", "0:" + size, "-"});
  const auto two = piped("p2", {"--range", size + ":", "-"});
  CHECK(verify({one, two}).status == 0);
  const auto again = piped("p3", {"--range", "0:" + size, "-"});
  CHECK(verify({one, two, again}).out == again + ": - has the bytes of an input of " + one + "\n");
}

TEST_CASE("tables without a row may be alike", "[cli][score]") {
  const Folder folder;
  Words manifests;
  for (const std::string name : {"1", "2"}) {
    const auto in = folder.file(name + ".csv", "id,fever\n");
    REQUIRE(score({"--out", folder.name(name), in}).status == 0);
    manifests.push_back(folder.name(name) + ".manifest.json");
  }
  CHECK(verify(manifests).status == 0);
}
