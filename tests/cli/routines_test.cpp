// SPDX-License-Identifier: Apache-2.0
// Routines that the shipped packs compose, and inputs that do not fit: the plan comes all the same.
#include <nlohmann/json.hpp>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;
using Json = nlohmann::json;

namespace {

Words plan_of(const std::string& person, const Words& inputs) {
  Words words = {"plan", "--format", "json", person};
  for (const auto& input : inputs) {
    words.push_back("--plan-input");
    words.push_back(input);
  }
  return words;
}

/// The routine of this id, or null.
Json routine(const ProgramRun& run, const std::string& id) {
  const auto plan = Json::parse(run.out);
  for (const auto& each : plan["routines"])
    if (each["id"] == id) return each;
  return nullptr;
}

const std::string worker = "samples/desk-worker.toml";

struct Hours {
  const char* from;
  const char* to;
  std::vector<std::string> breaks;
};

const Hours hours[] = {
    {"09:00", "17:30", {"10:30", "12:00", "13:30", "15:00", "16:30"}},
    {"09:00", "11:00", {"10:30"}},
    {"22:00", "06:00", {"23:30", "01:00", "02:30", "04:00", "05:30"}},
};

struct Ladder {
  Words done;
  const char* exercise;
  int sets;
  int repetitions;
};

Words done(int step, int sets, int repetitions) {
  return {"push_up_step=" + std::to_string(step), "push_up_sets=" + std::to_string(sets),
          "push_up_repetitions=" + std::to_string(repetitions)};
}

Words with(Words words, const std::string& more) {
  words.push_back(more);
  return words;
}

const Ladder ladders[] = {
    {done(1, 2, 8), "rehab/wall-push-up", 2, 10},
    {done(1, 2, 11), "rehab/wall-push-up", 2, 12},
    {done(1, 2, 12), "rehab/wall-push-up", 3, 8},
    {done(1, 3, 12), "rehab/wall-push-up", 3, 12},  // in the first week nobody goes on
    {with(done(1, 3, 12), "push_up_week=2"), "rehab/counter-push-up", 2, 8},
    {with(done(2, 3, 12), "push_up_week=2"), "rehab/counter-push-up", 3, 12},
    {with(done(2, 3, 12), "push_up_week=3"), "rehab/chair-push-up", 2, 8},
    {with(done(3, 3, 20), "push_up_week=6"), "rehab/floor-push-up", 2, 8},
    {with(done(4, 3, 12), "push_up_week=9"), "rehab/floor-push-up", 3, 12},
    {with(done(3, 3, 12), "push_up_flare=1"), "rehab/counter-push-up", 2, 8},
    {with(done(1, 1, 4), "push_up_flare=1"), "rehab/wall-push-up", 2, 8},
};

}  // namespace

TEST_CASE("the desk pack computes breaks from working hours", "[cli][routines]") {
  for (const auto& row : hours) {
    INFO(row.from);
    const auto run = run_shipped(plan_of(
        worker, {std::string("work_start=") + row.from, std::string("work_end=") + row.to}));
    CHECK(run.err == "");
    const auto breaks = routine(run, "desk/breaks");
    REQUIRE(breaks.is_object());
    CHECK(breaks["composed"] == true);
    CHECK(breaks["at"] == Json(row.breaks));
  }
  const auto brief = run_shipped(plan_of(worker, {"work_start=09:00", "work_end=10:00"}));
  CHECK(brief.err == "");
  CHECK(routine(brief, "desk/breaks").is_null());
}

TEST_CASE("the rehab pack finds the next step and dose of its ladder", "[cli][routines]") {
  for (const auto& row : ladders) {
    const auto run = run_shipped(plan_of(worker, row.done));
    CHECK(run.err == "");
    const auto step = routine(run, "rehab/push-up-step");
    INFO(run.out.substr(0, 10) + row.exercise);
    REQUIRE(step.is_object());
    CHECK(step["parts"][0]["id"] == row.exercise);
    CHECK(step["parts"][0]["dose"] == Json({{"repetitions", row.repetitions}, {"sets", row.sets}}));
  }
}

TEST_CASE("the yoga pack orders poses, each position once", "[cli][routines]") {
  const auto run = run_shipped(plan_of(worker, {}));
  const auto order = routine(run, "yoga/in-order");
  REQUIRE(order.is_object());
  std::vector<std::string> ids;
  for (const auto& part : order["parts"]) ids.push_back(part["id"]);
  CHECK(ids == std::vector<std::string>{"yoga/seated-cat-cow", "yoga/seated-hamstring-stretch",
                                        "yoga/childs-pose", "yoga/cat-cow",
                                        "yoga/thread-the-needle", "yoga/crocodile",
                                        "yoga/supine-twist"});
}

TEST_CASE("what cautions forbid is in no composed routine", "[cli][routines]") {
  const auto run = run_shipped(plan_of("samples/pregnant.toml", done(1, 2, 8)));
  const auto plan = Json::parse(run.out);
  REQUIRE_FALSE(plan["routines"].empty());
  for (const auto& each : plan["routines"])
    for (const auto& part : each["parts"]) {
      CHECK(part["id"] != "yoga/crocodile");
      CHECK(part["id"] != "yoga/supine-twist");
    }
}

TEST_CASE("an input that no pack can use is told, and the plan is what it was", "[cli][routines]") {
  const auto plain = run_shipped(plan_of(worker, {}));
  const auto unknown = run_shipped(plan_of(worker, {"work_strat=09:00"}));
  CHECK(unknown.out == plain.out);
  CHECK(unknown.status == 0);
  CHECK(unknown.err ==
        "unkink: warning: --plan-input: no pack asks for \"work_strat\"; did you mean "
        "\"work_start\"?\n");
  const auto unfit = run_shipped(plan_of(worker, {"work_start=\x1b[2J", "work_end=17:00"}));
  CHECK(unfit.out == plain.out);
  CHECK(unfit.err ==
        "unkink: warning: --plan-input: work_start: \"<U+001B>[2J\" is not a time such as 09:00; "
        "it is left out\n");
  const auto bare = run_shipped(plan_of(worker, {"work_start"}));
  CHECK(bare.status == 2);
  CHECK(bare.err.find("is not of the form KEY=VALUE") != std::string::npos);
}

TEST_CASE("an emergency asks no pack, whatever was typed for one", "[cli][routines]") {
  const auto run = run_shipped(
      {"triage", "samples/bladder.toml", "--plan-input", "nonsense=1", "--exit-disposition"});
  CHECK(run.status == 13);
  CHECK(run.err == "");
}
