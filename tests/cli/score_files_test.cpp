// SPDX-License-Identifier: Apache-2.0
// What `unkink score` leaves in files: whole or not at all, private, and with a manifest to check.
#include <sys/stat.h>

#include <csignal>
#include <fstream>

#include "cli/score_folder.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

const std::string good =
    "{\"id\":\"a\",\"leg_signs\":\"none\",\"fever\":\"no\",\"age\":50,\"course\":\"after_use\"}\n";

}  // namespace

TEST_CASE("results in a file are whole, private and told by a manifest", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good + good);
  const auto out = folder.name("out.csv");
  CHECK(score({"--out", out, in}).status == 0);
  struct stat status = {};
  REQUIRE(::stat(out.c_str(), &status) == 0);
  CHECK((status.st_mode & 0777U) == 0600U);
  CHECK(file_text(out).starts_with("id,line,disposition,"));
  const auto manifest = out + ".manifest.json";
  CHECK(file_text(manifest).contains("\"records\": 2,"));
  CHECK(score({"--verify", manifest}).out == "2 files are as the manifest says\n");

  SECTION("a changed result is found, and --resume makes it again") {
    const auto before = file_text(out);
    std::ofstream(out, std::ios::app) << "x\n";
    const auto checked = score({"--verify", manifest});
    CHECK(checked.status == 1);
    CHECK(checked.out == out + ": is not the file that the manifest names\n");
    CHECK(score({"--resume", "--out", out, in}).status == 0);
    CHECK(file_text(out) == before);
    CHECK(score({"--verify", manifest}).status == 0);
  }
  SECTION("a changed input is found, and --resume scores it") {
    folder.file("in.ndjson", good);
    CHECK(score({"--verify", manifest}).status == 1);
    CHECK(score({"--resume", "--out", out, in}).status == 0);
    CHECK(file_text(manifest).contains("\"records\": 1,"));
  }
  SECTION("--resume leaves alone what is done") {
    const auto written = std::filesystem::last_write_time(out);
    CHECK(score({"--resume", "--out", out, in}).status == 0);
    CHECK(std::filesystem::last_write_time(out) == written);
  }
  SECTION("what a killed run left is swept") {
    folder.file(".out.csv.abc123.part", "half");
    CHECK(score({"--out", out, in}).status == 0);
    CHECK(folder.entries() == 3);
  }
  SECTION("a file of the user's with a name like it is not") {
    folder.file(".out.csv.backup", "mine");
    CHECK(score({"--out", out, in}).status == 0);
    CHECK(folder.entries() == 4);
  }
  SECTION("results that are done end as they did") {
    folder.file("in.ndjson", good + "{}x\n");
    CHECK(score({"--out", out, in}).status == 1);
    const auto written = std::filesystem::last_write_time(out);
    CHECK(score({"--resume", "--out", out, in}).status == 1);
    CHECK(score({"--resume", "--rejects-ok", "--out", out, in}).status == 0);
    CHECK(std::filesystem::last_write_time(out) == written);
  }
}

TEST_CASE("nothing stands under the final name when a run does not finish", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good + "{}x\n" + good);
  const auto out = folder.name("out.ndjson");
  CHECK(score({"--max-errors", "1", "--out", out, in}).status == 2);
  CHECK(folder.entries() == 1);
  const auto wrong = folder.file("wrong.csv", "id,fevr\na,no\n");
  CHECK(score({"--out", out, in, wrong}).status == 2);
  CHECK(folder.entries() == 2);
  CHECK(score({"--out", folder.name("no/such/out"), in}).status == 3);
  CHECK(file_text(in) == good + "{}x\n" + good);
}

TEST_CASE("a manifest that finds no room leaves everything as it was", "[cli][score]") {
  const Folder folder;
  folder.file("in", good);
  Command command;
  command.program = "/bin/sh";
  // Blocks of 512 bytes: room for the results, which are shorter than what is told of them.
  command.words = {
      "-c",
      "cd " + folder.name("") + " && ulimit -f 1 && exec \"$0\" score --rules \"$1\" --out out in",
      shipped_program.string(), (fixtures / "ruleset").string()};
  const auto run = run_program(command);
  CHECK(run.status == 3);
  CHECK(run.err == "unkink: cannot write to out.manifest.json: File too large\n");
  CHECK(folder.entries() == 1);
}

TEST_CASE("results are private whatever the umask is", "[cli][score]") {
  const Folder folder;
  folder.file("in", good + "{}x\n");
  for (const std::string mask : {"0777", "0277", "000"}) {
    Command command;
    command.program = "/bin/sh";
    command.words = {"-c",
                     "cd " + folder.name("") + " && umask " + mask +
                         " && exec \"$0\" score --rules \"$1\" --out out --errors log in",
                     shipped_program.string(), (fixtures / "ruleset").string()};
    CHECK(run_program(command).status == 1);
    for (const auto* name : {"out", "out.manifest.json", "log"}) {
      CHECK(fs::status(folder.name(name)).permissions() ==
            (fs::perms::owner_read | fs::perms::owner_write));
    }
  }
}

TEST_CASE("a reader that goes away ends a batch quietly", "[cli][score]") {
  Command command;
  command.words = {"score", "--rules", "ruleset", "-"};
  command.folder = fixtures;
  command.input = good;
  const auto run = run_without_reader(command);
  CHECK(run.status == 3);
  CHECK(run.err.empty());
}

TEST_CASE("a signal ends a run that waits for input, whichever thread waits", "[cli][score]") {
  Command command;
  command.folder = fixtures;
  for (int i = 0; i < 2000; ++i) command.input += good;
  for (const std::string jobs : {"1", "3"}) {
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
      command.words = {"score", "--rules", "ruleset", "--jobs", jobs, "--chunk", "1", "-"};
      command.signal = signal;
      const auto run = run_program(command);
      CHECK(run.status == 128 + signal);
      CHECK(run.err.empty());
    }
  }
}

TEST_CASE("several files give one result after the other", "[cli][score]") {
  const Folder folder;
  const auto one = folder.file("one.ndjson", good);
  const auto two = folder.file("two.csv", "id,fever\nb,yes\n");
  const auto empty = folder.file("three.ndjson", "");
  const auto run = score({"--fields", "id,line,disposition", one, empty, two});
  CHECK(run.out ==
        "{\"id\":\"a\",\"line\":1,\"disposition\":\"self_care\"}\n"
        "{\"id\":\"b\",\"line\":2,\"disposition\":\"same_day\"}\n");
}
