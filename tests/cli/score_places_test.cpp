// SPDX-License-Identifier: Apache-2.0
// `unkink score` writes no file that it reads, nor two things to one, and follows links to files.
#include <unistd.h>

#include "base/printable.hpp"
#include "cli/score_folder.hpp"

using namespace unkink::cli_tests;

namespace {

const std::string good = "{\"id\":\"a\",\"fever\":\"no\"}\n";

/// Refused before anything is made or changed.
void refused(const Folder& folder, const ProgramRun& run, const std::string& message) {
  CHECK(run.status == 2);
  CHECK(run.err == "unkink: " + message + "\n");
  CHECK(run.out.empty());
  CHECK(folder.entries() == 1);
}

std::string same(const std::string& one, const std::string& other) {
  return one + " and " + other + " are the same file";
}

/// With standard input, output and error as the shell opens them.
ProgramRun in_shell(const Folder& folder, const std::string& line) {
  Command command;
  command.program = "/bin/sh";
  command.words = {"-c", "cd " + folder.name("") + " && \"$0\" score --rules \"$1\" " + line,
                   shipped_program.string(), (fixtures / "ruleset").string()};
  return run_program(command);
}

void link(const std::string& to, const std::string& name) { fs::create_symlink(to, name); }

}  // namespace

TEST_CASE("results take no input's place", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in.ndjson", good);
  const auto out = folder.name("out.ndjson");
  refused(folder, score({"--out", in, in}), same("--out " + in, "the input " + in));
  refused(folder, score({"--out", out, "--errors", in, in}),
          same("--errors " + in, "the input " + in));
  const auto around = folder.name(
      "../" + fs::path(folder.name("")).parent_path().filename().string() + "/in.ndjson");
  refused(folder, score({"--out", around, in}), same("--out " + around, "the input " + in));
  refused(folder, score({"--out", out, "--errors", out, in}),
          same("--out " + out, "--errors " + out));
  CHECK(file_text(in) == good);
}

TEST_CASE("the manifest takes no other file's place", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("res.manifest.json", good);
  const auto out = folder.name("res");
  refused(folder, score({"--out", out, in}), same("the manifest " + in, "the input " + in));
  const auto x = folder.name("x");
  refused(folder, score({"--out", x, "--errors", x + ".manifest.json", in}),
          same("the manifest " + x + ".manifest.json", "--errors " + x + ".manifest.json"));
  CHECK(file_text(in) == good);
}

TEST_CASE("nor does the checkpoint, and no input is swept with old parts", "[cli][score]") {
  const Folder folder;
  const auto out = folder.name("out");
  SECTION("an input with the checkpoint's name") {
    const auto in = folder.file(".out.checkpoint", good);
    refused(folder, score({"--out", out, in}), same("the checkpoint " + in, "the input " + in));
    CHECK(file_text(in) == good);
  }
  SECTION("an input with the name of a part") {
    const auto in = folder.file(".out.abc123.part", good);
    refused(folder, score({"--out", out, in}),
            "the input " + in + " has the name of a part of --out " + out);
    CHECK(file_text(in) == good);
  }
}

TEST_CASE("results do not take the column map's place", "[cli][score]") {
  const Folder folder;
  const auto map = folder.file("map.toml", "f = { item = \"fever\" }\n");
  refused(folder, score({"--map", map, "--out", map, "-"}), same("--out " + map, "--map " + map));
  CHECK(file_text(map) == "f = { item = \"fever\" }\n");
}

TEST_CASE("results do not take the place of the ruleset or of a pack", "[cli][score]") {
  const Folder folder;
  fs::copy(fixtures / "ruleset", folder.name("rules"), fs::copy_options::recursive);
  fs::copy(fixtures / "packs/usable", folder.name("packs"), fs::copy_options::recursive);
  const auto in = folder.file("in", good);
  const auto run_with = [&](const Words& more) {
    Command command;
    command.words = {"score", "--rules", folder.name("rules"), "--pack-dir", folder.name("packs")};
    command.words.insert(command.words.end(), more.begin(), more.end());
    command.words.push_back(in);
    return run_program(command);
  };
  const auto items = folder.name("rules/items.toml");
  const auto pack = folder.name("packs/knee-basics/pack.toml");
  const auto before = file_text(items);
  const auto pack_before = file_text(pack);
  const auto soft = folder.name("soft");
  const auto hard = folder.name("hard");
  link("rules/items.toml", soft);
  fs::create_hard_link(items, hard);
  const auto clash = [&](const std::string& option, const std::string& name,
                         const std::string& other) {
    return "unkink: " + same(option + " " + name, other) + "\n";
  };
  for (const std::string option : {"--out", "--errors"}) {
    for (const auto& name : {items, soft, hard}) {
      const auto run = run_with({option, name});
      CHECK(run.status == 2);
      CHECK(run.err == clash(option, name, "the ruleset's " + items));
    }
    const auto run = run_with({"--plan-ids", option, pack});
    CHECK(run.status == 2);
    CHECK(run.err == clash(option, pack, "the pack's " + pack));
  }
  CHECK(run_with({"--write-map", "--out", items}).status == 2);
  for (const std::string place : {"rules/new.toml", "rules/../rules/deep.toml"}) {
    const auto run = run_with({"--write-map", "--out", folder.name(place)});
    CHECK(run.status == 2);
    CHECK(run.err == "unkink: --out " + folder.name(place) +
                         " would become part of the ruleset in " + folder.name("rules") + "\n");
  }
  CHECK(file_text(items) == before);
  CHECK(file_text(pack) == pack_before);
  CHECK(folder.entries() == 5);
  CHECK(run_with({"--plan-ids", "--out", folder.name("out")}).status == 0);
}

TEST_CASE("results take no open stream's place", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  refused(folder, in_shell(folder, "--out in - < in"), same("--out in", "standard input"));
  refused(folder, in_shell(folder, "--out out --errors in < in"),
          same("--errors in", "standard input"));
  CHECK(file_text(in) == good);
  CHECK(in_shell(folder, "--summary --out out in > out").err ==
        "unkink: " + same("--out out", "standard output") + "\n");
  CHECK(in_shell(folder, "--errors log in 2> log").status == 2);
  CHECK(file_text(folder.name("log")) ==
        "unkink: " + same("--errors log", "standard error") + "\n");
}

TEST_CASE("results do not go back into an input", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  refused(folder, in_shell(folder, "in >> in"), same("the input in", "standard output"));
  refused(folder, in_shell(folder, "in 1<> in"), same("the input in", "standard output"));
  refused(folder, in_shell(folder, "- < in >> in"), same("standard input", "standard output"));
  CHECK(file_text(in) == good);
}

TEST_CASE("a dash is no file", "[cli][score]") {
  const Folder folder;
  folder.file("in", good);
  const std::string out =
      "--out -: without --out results go to standard output; a file of that name is ./-";
  refused(folder, in_shell(folder, "--out - in"), out);
  refused(folder, in_shell(folder, "--write-map --out - in"), out);
  refused(folder, in_shell(folder, "--errors - in"),
          "--errors -: faults go to no stream, only to a file; one of that name is ./-");
  CHECK(in_shell(folder, "--out ./- in").status == 0);
  CHECK(file_text(folder.name("-")).starts_with("{\"id\":\"a\""));
}

TEST_CASE("a hard link to an input is that input", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  const auto out = folder.name("out");
  fs::create_hard_link(in, out);
  CHECK(score({"--out", out, in}).err ==
        "unkink: " + same("--out " + out, "the input " + in) + "\n");
  CHECK(file_text(in) == good);
}

TEST_CASE("what a link leads to is written, and the link stays", "[cli][score]") {
  const Folder folder;
  fs::create_directory(folder.name("there"));
  const auto in = folder.file("in", good + "x\n");
  const auto out = folder.name("out");
  const auto errors = folder.name("errors");
  link("there/real", out);
  link(folder.name("between"), errors);
  link("there/faults", folder.name("between"));
  SECTION("over what was there") {
    folder.file("there/real", "old");
    folder.file("there/faults", "old");
  }
  SECTION("where nothing was there") {}
  CHECK(score({"--out", out, "--errors", errors, in}).status == 1);
  CHECK(fs::read_symlink(out) == "there/real");
  CHECK(fs::read_symlink(errors) == folder.name("between"));
  CHECK_FALSE(fs::is_symlink(folder.name("there/real")));
  CHECK(file_text(folder.name("there/real")).starts_with("{\"id\":\"a\",\"line\":1,"));
  CHECK(file_text(folder.name("there/faults")).contains("\"line\":2,"));
  CHECK(std::distance(fs::directory_iterator(folder.name("there")), {}) == 2);
  CHECK(folder.entries() == 6);  // the folder, the input, three links, the manifest
  const auto manifest = out + ".manifest.json";
  CHECK(score({"--verify", manifest}).status == 0);
  const auto written = fs::last_write_time(folder.name("there/real"));
  CHECK(score({"--resume", "--out", out, "--errors", errors, in}).status == 1);
  CHECK(fs::last_write_time(folder.name("there/real")) == written);
}

TEST_CASE("names that were not given lead nowhere else", "[cli][score]") {
  const Folder folder;
  std::string text;
  for (int i = 0; i < 2000; ++i) text += good;
  const auto in = folder.file("in", text);
  const auto manifest = folder.name("out.manifest.json");
  link("elsewhere", manifest);
  link("other", folder.name(".out.checkpoint"));
  const auto elsewhere = folder.file("elsewhere", "old");
  const auto other = folder.file("other", "old");
  CHECK(score({"--chunk", "1", "--checkpoint", "1", "--out", folder.name("out"), in}).status == 0);
  CHECK(file_text(elsewhere) == "old");
  CHECK(file_text(other) == "old");
  CHECK_FALSE(fs::is_symlink(manifest));
  CHECK(score({"--verify", manifest}).status == 0);
}

TEST_CASE("a link to what must not be written is refused", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  const auto out = folder.name("out");
  std::string message;
  SECTION("to an input") {
    link("in", out);
    message = same("--out " + out, "the input " + in);
  }
  SECTION("in circles") {
    link("out", out);
    message = "--out: " + out + " is a link that leads in circles";
  }
  SECTION("to no folder") {
    link("no/such", out);
    message = "--out: " + out + " leads to " + folder.name("no/such") +
              ", where there is no folder for it";
  }
  SECTION("to a folder") {
    link(".", out);
    message = "--out: " + out + " is no plain file";
  }
  SECTION("below /dev") {
    link("/dev/unkink-test", out);
    message = "--out: " + out + " leads below /dev, where no file can be put";
  }
  const auto run = score({"--out", out, in});
  CHECK(run.status == 2);
  CHECK(run.err == "unkink: " + message + "\n");
  CHECK(folder.entries() == 2);
  CHECK(fs::is_symlink(out));
  CHECK(file_text(in) == good);
}

TEST_CASE("links to what is not there yet are followed, too", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  const auto out = folder.name("out");
  const auto log = folder.name("log");
  SECTION("faults to the results") { link("out", log); }
  SECTION("results to the faults") { link("log", out); }
  SECTION("both to the same") {
    link("new", out);
    link("new", log);
  }
  const auto before = folder.entries();
  const auto run = score({"--out", out, "--errors", log, in});
  CHECK(run.status == 2);
  CHECK(run.err == "unkink: " + same("--out " + out, "--errors " + log) + "\n");
  CHECK(folder.entries() == before);
}

TEST_CASE("faults do not take the manifest's place through a link", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in", good);
  const auto out = folder.name("out");
  const auto log = folder.name("log");
  link("out.manifest.json", log);
  const auto run = score({"--out", out, "--errors", log, in});
  CHECK(run.status == 2);
  CHECK(run.err ==
        "unkink: " + same("the manifest " + out + ".manifest.json", "--errors " + log) + "\n");
  CHECK(folder.entries() == 2);
}

TEST_CASE("nothing below /dev or /proc is replaced", "[cli][score]") {
  const Folder folder;
  folder.file("in", good);
  const auto below = [](const std::string& name, const std::string& place) {
    return "unkink: --errors: " + name + " lies below " + place + ", where no file can be put\n";
  };
  CHECK(in_shell(folder, "--errors /dev/null in").err ==
        "unkink: --errors: /dev/null is no plain file\n");
  CHECK(in_shell(folder, "--errors /dev/unkink-test in").err == below("/dev/unkink-test", "/dev"));
  CHECK(in_shell(folder, "--errors /proc/self/fd/9 in 9> nine").err ==
        below("/proc/self/fd/9", "/proc"));
  const auto run = in_shell(folder, "--errors /dev/stderr in 2> log");
  CHECK(run.status == 2);
  CHECK(fs::is_symlink("/dev/stderr"));
  CHECK(file_text(folder.name("log")) == below("/dev/stderr", "/dev"));
}

TEST_CASE("a run that broke off goes on behind a link", "[cli][score]") {
  const Folder folder;
  fs::create_directory(folder.name("there"));
  const auto out = folder.name("out");
  link("there/real", out);
  const auto in = folder.file("in", good + good);
  const auto checkpoint = folder.file("there/.real.checkpoint", "damaged");
  const auto run = score({"--resume", "--out", out, in});
  CHECK(run.status == 0);
  CHECK(run.err ==
        "unkink: warning: cannot go on where an earlier run stopped: its checkpoint is damaged; "
        "starting from the beginning\n");
  CHECK_FALSE(fs::exists(checkpoint));
}

TEST_CASE("files with any name that is UTF-8 are found again", "[cli][score]") {
  for (const std::string odd : {"esc\x1b[31m", "line\nfeed", "rlo\u202etxt", "zwsp\u200b", "\"\\",
                                "tag\U000E0041", "\x7f", "\u00fc\u4e2d"}) {
    const Folder folder;
    const auto in = folder.file("in" + odd, good + "x\n");
    const auto out = folder.name("out" + odd);
    const Words words = {"--out", out, "--errors", folder.name("errors" + odd), in};
    CHECK(score(words).status == 1);
    const auto manifest = out + ".manifest.json";
    CHECK(score({"--verify", manifest}).out == "3 files are as the manifest says\n");
    CHECK_FALSE(unkink::find_unprintable(file_text(manifest), true));
    const auto written = fs::last_write_time(out);
    auto again = words;
    again.insert(again.begin(), "--resume");
    CHECK(score(again).status == 1);
    CHECK(fs::last_write_time(out) == written);
  }
}

TEST_CASE("what is said of odd names is clean", "[cli][score]") {
  const Folder folder;
  const auto in = folder.file("in\x1b", good);
  CHECK(score({"--out", folder.name("out"), in}).status == 0);
  folder.file("in\x1b", "");
  CHECK(score({"--verify", folder.name("out.manifest.json")}).out ==
        folder.name("in<U+001B>: is not the file that the manifest names\n"));
}

TEST_CASE("a name that no manifest can hold is refused where there is one", "[cli][score]") {
  const Folder folder;
  const auto odd = folder.name("odd\xff");
  const auto in = folder.file("in", good);
  const std::string message =
      "unkink: " + folder.name("odd<0xFF>") +
      ": the name is not UTF-8, and the manifest of --out could not hold it\n";
  CHECK(score({"--out", folder.name("out"), "--errors", odd, in}).err == message);
  CHECK(score({"--out", odd, in}).err ==
        "unkink: odd<0xFF>: the name is not UTF-8, and the manifest of --out could not hold it\n");
  CHECK(folder.entries() == 1);
  folder.file("odd\xff", good);
  const auto run = score({"--out", folder.name("out"), odd});
  CHECK(run.err == message);
  CHECK(run.status == 2);
  CHECK(folder.entries() == 2);
  CHECK(score({odd}).status == 0);
  CHECK(score({"--errors", folder.name("errors\xff"), in}).status == 0);
  fs::create_directory(odd + "-folder");
  const auto out = odd + "-folder/out";
  CHECK(score({"--out", out, in}).status == 0);
  CHECK(score({"--verify", out + ".manifest.json"}).status == 0);
}
