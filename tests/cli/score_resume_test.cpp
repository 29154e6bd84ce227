// SPDX-License-Identifier: Apache-2.0
// --resume: what a run left that broke off is used where it fits, and nowhere else. The runs break
// off by themselves, at the largest size that a file may have.
#include <sys/resource.h>

#include "cli/score_folder.hpp"

using namespace unkink::cli_tests;

namespace {

std::string records(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    const auto id = "\"id\":\"p" + std::to_string(i) + "\"";
    text += i % 9 == 8 ? "{" + id + ",\"fever\":\"maybe\"}\n"
                       : "{" + id + ",\"leg_signs\":\"none\",\"fever\":\"no\",\"age\":50}\n";
  }
  return text;
}

/// No file of the program grows beyond that, as long as this stands.
class LargestFile {
 public:
  explicit LargestFile(rlim_t bytes) {
    REQUIRE(::getrlimit(RLIMIT_FSIZE, &before_) == 0);
    const struct rlimit limit = {bytes, before_.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_FSIZE, &limit) == 0);
  }
  ~LargestFile() { ::setrlimit(RLIMIT_FSIZE, &before_); }
  LargestFile(const LargestFile&) = delete;
  LargestFile& operator=(const LargestFile&) = delete;

 private:
  struct rlimit before_ = {};
};

/// Records, what scoring them gives, and a run that broke off in the middle.
class BrokenOff {
 public:
  BrokenOff() : in_(folder.file("in.ndjson", records(4000))), out(folder.name("out.ndjson")) {
    CHECK(run().status == 1);
    for (const auto& name : results()) expected_.push_back(file_text(folder.name(name)));
    for (const auto& name : results()) fs::remove(folder.name(name));
    const LargestFile limit(150 << 10);
    const auto broken = run();
    CHECK(broken.status == 3);
    CHECK(broken.err ==
          "unkink: cannot write to " + out + ": File too large\n" +
              "unkink: warning: the same with --resume goes on where the last checkpoint was\n");
    REQUIRE(folder.entries() == 4);  // the input, two parts, the checkpoint
  }

  ProgramRun run(Words more = {}) {
    Words words = {"--chunk", "4", "--checkpoint", "16", "--errors", folder.name("errors"), "--out",
                   out,       in_};
    words.insert(words.begin(), more.begin(), more.end());
    return score(words);
  }
  ProgramRun resume() { return run({"--resume", "-v"}); }

  // The results, and nothing else beside the input.
  void check_whole() const {
    for (std::size_t i = 0; i < expected_.size(); ++i) {
      CHECK((file_text(folder.name(results()[i])) == expected_[i]));
    }
    CHECK(folder.entries() == 4);
  }
  std::string only(const std::string& ending) const {
    std::string found;
    for (const auto& entry : fs::directory_iterator(folder.name(""))) {
      const auto name = entry.path().filename().string();
      if (name.ends_with(ending) && name.starts_with(".out")) found = entry.path().string();
    }
    REQUIRE_FALSE(found.empty());
    return found;
  }

  const Folder folder;

 private:
  static Words results() { return {"out.ndjson", "out.ndjson.manifest.json", "errors"}; }

  std::string in_;
  Words expected_;

 public:
  std::string out;
};

std::string from_the_beginning(const std::string& why) {
  return "unkink: warning: cannot go on where an earlier run stopped: " + why +
         "; starting from the beginning\n";
}

}  // namespace

TEST_CASE("a run that broke off goes on from its checkpoint", "[cli][score]") {
  BrokenOff broken;
  const auto run = broken.resume();
  CHECK(run.status == 1);
  CHECK(run.err.contains("unkink: info: going on behind record "));
  broken.check_whole();
}

TEST_CASE("bytes behind the checkpoint are not believed", "[cli][score]") {
  BrokenOff broken;
  std::ofstream(broken.only(".part"), std::ios::app) << "torn";
  CHECK(broken.resume().err.contains("going on behind record "));
  broken.check_whole();
}

TEST_CASE("a run that broke off twice goes on twice", "[cli][score]") {
  BrokenOff broken;
  {
    const LargestFile limit(200 << 10);
    CHECK(broken.resume().status == 3);
  }
  CHECK(broken.resume().err.contains("going on behind record "));
  broken.check_whole();
}

TEST_CASE("what does not fit is not gone on from, and that is said", "[cli][score]") {
  BrokenOff broken;
  std::string why;
  SECTION("a checkpoint that lost its end") {
    const auto text = file_text(broken.only(".checkpoint"));
    std::ofstream(broken.only(".checkpoint")) << text.substr(0, text.size() - 1);
    why = "its checkpoint is damaged";
  }
  SECTION("results that another wrote to") {
    std::fstream(broken.only(".part"), std::ios::in | std::ios::out) << "x";
    why = "its part of the results is not what it wrote";
  }
  SECTION("results that are shorter than the checkpoint says") {
    fs::resize_file(broken.only(".part"), 1000);
    why = "its part of the results is not what it wrote";
  }
  SECTION("results that are gone") {
    fs::remove(broken.only(".part"));
    why = "its part of the results is gone";
  }
  SECTION("other settings then") {
    const LargestFile limit(150 << 10);
    CHECK(broken.run({"--explain"}).status == 3);
    why = "it was asked for something else";
  }
  const auto run = broken.resume();
  CHECK(run.status == 1);
  CHECK(run.err.contains(from_the_beginning(why)));
  CHECK_FALSE(run.err.contains("going on"));
  broken.check_whole();
}

TEST_CASE("an input that has changed is scored from the beginning", "[cli][score]") {
  BrokenOff broken;
  auto text = records(4000);
  text[7] = 'q';
  const auto in = broken.folder.file("in.ndjson", text);
  CHECK(broken.resume().err.contains(from_the_beginning("the input has changed")));
  const auto other = broken.folder.name("other.ndjson");
  CHECK(score({"--out", other, in}).status == 1);
  CHECK((file_text(broken.out) == file_text(other)));
}

TEST_CASE("results with more records set aside than may be are not taken for done",
          "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", records(3) + "{}x\n");
  const auto out = folder.name("out.ndjson");
  CHECK(score({"--out", out, in}).status == 1);
  CHECK(score({"--out", out, "--resume", "--max-errors", "2", in}).status == 1);
  CHECK(score({"--out", out, "--resume", "--max-errors", "1", in}).status == 2);
}

TEST_CASE("standard input is scored from the beginning", "[cli][score]") {
  const Folder folder;
  const auto out = folder.name("out.ndjson");
  const auto run = run_frozen({"score", "--resume", "--out", out}, records(3));
  CHECK(run.err == from_the_beginning("an input is no plain file"));
  CHECK(folder.entries() == 2);
}

TEST_CASE("nothing is said of a run that nothing was before", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", records(3));
  CHECK(score({"--resume", "--out", folder.name("out.ndjson"), in}).err.empty());
}

TEST_CASE("a run without --resume starts anew and leaves nothing old", "[cli][score]") {
  BrokenOff broken;
  CHECK(broken.run().err.empty());
  broken.check_whole();
}

TEST_CASE("without checkpoints nothing stays of a run that breaks off", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", records(4000));
  const LargestFile limit(150 << 10);
  CHECK(score({"--checkpoint", "0", "--out", folder.name("out.ndjson"), in}).status == 3);
  CHECK(folder.entries() == 1);
}
