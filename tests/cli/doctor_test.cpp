// SPDX-License-Identifier: Apache-2.0
// What the doctor finds, held against what the program then does; and packs that attack it.
#include <nlohmann/json.hpp>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;
namespace fs = std::filesystem;

namespace {

/// The program in a house whose own packs are the shipped ones and every hostile one.
class HostileHouse {
 public:
  HostileHouse() {
    fs::remove_all(top_);
    const auto prefix = shipped_program.parent_path().parent_path();
    for (const auto* folder : {"bin", "libexec/unkink", "lib/unkink/packs"})
      fs::create_directories(top_ / folder);
    fs::copy_file(shipped_program, top_ / "bin/unkink");
    fs::copy_file(prefix / "libexec/unkink/packhost", top_ / "libexec/unkink/packhost");
    fs::copy(prefix / "lib/unkink/packs", top_ / "lib/unkink/packs", fs::copy_options::recursive);
    for (const auto& entry : fs::directory_iterator(UNKINK_HOSTILE_PACKS)) settle(entry.path());
  }
  ~HostileHouse() { fs::remove_all(top_); }
  HostileHouse(const HostileHouse&) = delete;
  HostileHouse& operator=(const HostileHouse&) = delete;

  ProgramRun run(const Words& words) const {
    Command command;
    command.program = top_ / "bin/unkink";
    command.words = {"--rules", (house / "rules/upper-back").string()};
    command.words.insert(command.words.end(), words.begin(), words.end());
    return run_program(command);
  }
  const std::vector<std::string>& hostile() const { return hostile_; }

 private:
  void settle(const fs::path& library) {
    auto id = library.stem().string();
    std::ranges::replace(id, '_', '-');
    fs::create_directory(top_ / "lib/unkink/packs" / id);
    fs::copy_file(library, top_ / "lib/unkink/packs" / id / "pack.so");
    hostile_.push_back(id);
  }

  fs::path top_ = UNKINK_HOSTILE_HOUSE;
  std::vector<std::string> hostile_;
};

}  // namespace

TEST_CASE("the doctor's exit status says whether native packs can run", "[cli][doctor]") {
  const auto run = run_shipped({"doctor", "--format", "json"});
  const auto report = nlohmann::json::parse(run.out);
  CHECK(run.err == "");
  CHECK(report["schema"] == "unkink.doctor/1");
  CHECK(run.status == (report["native_packs"] == "confined" ? 0 : 1));
  std::string names;
  for (const auto& layer : report["layers"]) names += layer["name"].get<std::string>() + " ";
  CHECK(names == "copy limits user capabilities privileges files calls ");
  if (run.status != 0) WARN("native packs cannot be confined here: their tests say little");
  const auto text = run_shipped({"doctor"});
  CHECK(text.status == run.status);
  CHECK(text.out.find("Where packs are looked for") != std::string::npos);
}

TEST_CASE("without packhost the doctor says so and ends with 1", "[cli][doctor]") {
  const auto run = run_frozen({"doctor"});
  CHECK(run.status == 1);
  CHECK(run.out.starts_with("Native packs cannot run here: packhost cannot be started:"));
}

TEST_CASE("no hostile pack changes what a person is told, and each is named with a reason",
          "[cli][doctor]") {
  const HostileHouse hostile_house;
  REQUIRE(hostile_house.hostile().size() > 50);
  for (const auto* person : {"samples/desk-worker.toml", "samples/bladder.toml"}) {
    const Words words = {"triage", "--format", "json", person};
    const auto plain = run_shipped(words);
    const auto run = hostile_house.run(words);
    CHECK(run.status == plain.status);
    CHECK(run.out == plain.out);
  }
  const auto list = hostile_house.run({"pack", "list", "--format", "json"});
  CHECK(list.status == 1);
  const auto packs = nlohmann::json::parse(list.out)["packs"];
  for (const auto& id : hostile_house.hostile()) {
    const auto found =
        std::ranges::find_if(packs, [&](const auto& pack) { return pack["id"] == id; });
    INFO(id);
    REQUIRE(found != packs.end());
    CHECK((*found)["state"] == "refused");
    CHECK((*found)["note"].get<std::string>() != "");
  }
}
