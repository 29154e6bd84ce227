// SPDX-License-Identifier: Apache-2.0
// Bringing packs in: what is installed, allowed, denied and removed, and what is refused.
#include <sys/stat.h>

#include <cstdlib>
#include <fstream>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;

namespace {

namespace fs = std::filesystem;

/// A user with an empty home, and the packs of the fixtures at hand.
class Home {
 public:
  Home() : path_((fs::temp_directory_path() / "unkink-XXXXXX").string()) {
    REQUIRE(::mkdtemp(path_.data()) != nullptr);
    fs::create_directories(path() / "work");
    copy("knee-basics");
  }
  ~Home() { fs::remove_all(path_); }
  Home(const Home&) = delete;
  Home& operator=(const Home&) = delete;

  fs::path path() const { return path_; }
  fs::path work() const { return path() / "work"; }
  fs::path installed() const { return path() / ".local" / "share" / "unkink" / "packs"; }

  void copy(const std::string& id) const {
    fs::create_directories(work() / id);
    fs::copy_file(fixtures / "packs" / "usable" / "knee-basics" / "pack.toml",
                  work() / id / "pack.toml");
  }

  ProgramRun run(Words words, const std::string& shell_before = "true") const {
    std::string line =
        "umask 022; " + shell_before + " && exec unkink --rules " + (fixtures / "ruleset").string();
    for (const auto& word : words) line += " '" + word + "'";
    Command command;
    command.program = "/bin/sh";
    command.words = {"-c", line};
    command.environment = {"PATH=" + (bare_prefix / "bin").string() + ":/usr/bin:/bin",
                           "HOME=" + path_};
    command.folder = work();
    return run_program(command);
  }

  std::size_t count_installed() const {
    std::size_t count = 0;
    std::error_code none;
    for (auto at = fs::directory_iterator(installed(), none); !none && at != fs::end(at); ++at)
      ++count;
    return count;
  }

 private:
  std::string path_;
};

std::string text_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("a pack is built, installed, shown and removed", "[cli][packs]") {
  const Home home;
  CHECK(home.run({"pack", "check", "knee-basics"}).status == 0);
  CHECK(home.run({"pack", "build", "knee-basics"}).status == 0);
  const auto first = text_of(home.work() / "knee-basics.tar");
  CHECK(home.run({"pack", "build", "knee-basics"}, "touch knee-basics/*").status == 0);
  CHECK(text_of(home.work() / "knee-basics.tar") == first);
  CHECK(home.run({"pack", "install", "knee-basics.tar"}).status == 0);
  const auto shown = home.run({"pack", "show", "knee-basics"});
  CHECK(shown.out.find("state: data\n") != std::string::npos);
  CHECK(home.run({"pack", "install", "knee-basics"}).status == 0);  // over itself
  CHECK(home.count_installed() == 1);
  CHECK(home.run({"pack", "remove", "knee-basics"}).status == 0);
  CHECK(home.count_installed() == 0);
  CHECK(home.run({"pack", "remove", "knee-basics"}).status == 2);
}

TEST_CASE("what cannot be installed leaves nothing and says why", "[cli][packs]") {
  struct Row {
    const char* make;  ///< by the shell, from knee-basics
    const char* reason;
  };
  const Row rows[] = {
      {"tar cf x ../work/knee-basics", "is not a file of one folder"},
      {"tar cf x --transform s,knee-basics,..,S knee-basics", "is not a pack id"},
      {"tar cf x --transform s,pack.toml,../../evil, knee-basics", "is not a file of one folder"},
      {"ln -s /etc/passwd knee-basics/README.md && tar cf x knee-basics", "is a link"},
      {"mkfifo knee-basics/LICENSE && tar cf x knee-basics", "is a link, a folder or a device"},
      {"ln knee-basics/pack.toml knee-basics/LICENSE && tar cf x knee-basics", "is a link"},
      {"touch knee-basics/run.sh && tar cf x knee-basics", "no pack travels with a file"},
      {"mkdir other && touch other/pack.toml && tar cf x knee-basics other",
       "more than one folder"},
      {"tar cf x knee-basics/pack.toml knee-basics/./pack.toml", "is not a file of one folder"},
      {"tar czf x knee-basics", "x"},
      {"head -c 3000000 /dev/zero >> knee-basics/README.md && tar cf x knee-basics",
       "README.md is larger than"},
      {"tar cf x knee-basics && truncate -s 700 x", "damaged"},
      {"head -c 9999 /dev/urandom > x", "x"},
      {"echo '[pack]' > knee-basics/pack.toml && tar cf x knee-basics", "missing-key"},
      {"rm knee-basics/pack.toml && tar cf x knee-basics", "neither pack.so nor pack.toml"},
      {"mv knee-basics other && tar cf x other", "pack-id-mismatch"},
      {"mkfifo knee-basics/pack.so && ln -s knee-basics x", "pack.so is not a regular file"},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.make) {
      const Home home;
      const auto run = home.run({"pack", "install", "x"}, row.make);
      INFO(run.out << run.err);
      CHECK(run.status == 2);
      CHECK(run.err.find(row.reason) != std::string::npos);
      CHECK(home.count_installed() == 0);
      CHECK_FALSE(fs::exists(home.path() / "evil"));
    }
  }
}

TEST_CASE("a signed pack installs; one changed afterwards, or signed by another, does not",
          "[cli][packs]") {
  const Home home;
  CHECK(home.run({"pack", "sign", "--new-key", "a.key"}).status == 0);
  CHECK(home.run({"pack", "sign", "--new-key", "a.key"}).status == 2);
  CHECK((fs::status(home.work() / "a.key").permissions() & fs::perms(077)) == fs::perms::none);
  CHECK(home.run({"pack", "sign", "knee-basics", "--key", "a.key"}).status == 0);
  CHECK(home.run({"pack", "check", "knee-basics"}).out.find("its signature fits") !=
        std::string::npos);
  CHECK(home.run({"pack", "install", "knee-basics"}).status == 0);
  const auto changed = home.run({"pack", "install", "knee-basics"},
                                "sed -i 's/Knee basics/Knee tricks/' knee-basics/pack.toml");
  CHECK(changed.status == 2);
  CHECK(changed.err.find("pack.minisig does not fit the file") != std::string::npos);
  CHECK(home.run({"pack", "show", "knee-basics"}).out.find("Knee basics") != std::string::npos);
}

TEST_CASE("a denied pack is not used until it is allowed again", "[cli][packs]") {
  const Home home;
  CHECK(home.run({"pack", "install", "knee-basics"}).status == 0);
  CHECK(home.run({"pack", "deny", "knee-basics"}).status == 0);
  const auto why = home.run({"pack", "why", "knee-basics"});
  CHECK(why.out.find("knee-basics is refused") == 0);
  CHECK(why.out.find("was denied") != std::string::npos);
  CHECK(home.run({"pack", "allow", "knee-basics"}).out ==
        "knee-basics is a data pack; data packs need no permission\n");
  CHECK(home.run({"pack", "why", "knee-basics"}).out.find("is used as a data pack") !=
        std::string::npos);
  CHECK(home.run({"pack", "rescan"}).out == "forgot 0 answers; packs are asked anew\n");
}

TEST_CASE("pins that others may write are not believed, and say so", "[cli][packs]") {
  const Home home;
  CHECK(home.run({"pack", "install", "knee-basics"}).status == 0);
  CHECK(home.run({"pack", "deny", "other"}).status == 0);
  const auto pins = home.path() / ".config" / "unkink" / "pins.toml";
  CHECK(fs::status(pins).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
  fs::permissions(pins, fs::perms::others_write, fs::perm_options::add);
  const auto run = home.run({"pack", "list"});
  CHECK(run.status == 1);
  CHECK(run.out.find("is writable by everybody") != std::string::npos);
}

TEST_CASE("the check reports as text, JSON and JUnit", "[cli][packs]") {
  const Home home;
  fs::rename(home.work() / "knee-basics", home.work() / "other");
  const auto text = home.run({"pack", "check", "other"});
  CHECK(text.status == 1);
  CHECK(text.out.find("error[pack-id-mismatch]") != std::string::npos);
  CHECK(text.out.ends_with("1 fault\n"));
  const auto json = home.run({"pack", "check", "other", "--format", "json"});
  CHECK(json.out.find("\"schema\": \"unkink.pack-check/1\"") != std::string::npos);
  CHECK(json.out.find("\"passed\": false") != std::string::npos);
  const auto junit = home.run({"pack", "check", "other", "--format", "junit"});
  CHECK(junit.out.find("<testsuite name=\"pack other\"") != std::string::npos);
  CHECK(junit.out.find("failures=\"1\"") != std::string::npos);
}
