// SPDX-License-Identifier: Apache-2.0
// What packs compose is judged like all that they say; one fault refuses the whole answer.
#include "compile/compile_reply.hpp"

#include "compile/compile_manifest.hpp"
#include "support/catch.hpp"

using namespace unkink;

namespace {

SourcePtr file_of(const std::string& text) {
  return std::make_shared<const SourceFile>("desk/routine", text);
}

Ruleset ruleset() {
  Ruleset made;
  made.plan_rules.limits = {{1, 60}, {1, 20}, {1, 3}, {10, 600}, {1, 6}, {1, 7}};
  Item age;
  age.id = "age";
  made.questionnaire.items = {age};
  return made;
}

std::vector<Pack> accepted() {
  Exercise reach;
  reach.id = "reach";
  reach.pack = "desk";
  Exercise fold = reach;
  fold.id = "fold";
  fold.pack = "yoga";
  return {{"desk", "", "", {reach}}, {"yoga", "", "", {fold}}};
}

/// The messages, one a line; "" when all routines are taken.
std::string faults_of(const std::string& text) {
  const auto read = read_routine_reply(file_of(text));
  const auto packs = accepted();
  const auto compiled = compile_reply(read.routines, "desk", packs, ruleset());
  std::string all;
  for (const auto& fault : read.diagnostics) all += fault.message + "\n";
  for (const auto& fault : compiled.diagnostics) all += fault.message + "\n";
  if (!all.empty()) CHECK((!read.diagnostics.empty() || compiled.routines.empty()));
  return all;
}

std::string with_part(const std::string& part, const std::string& more = "") {
  return "[[routine]]\nid = \"now\"\nname = \"Now\"\noccasion = \"Now.\"\n" + more + "part = [" +
         part + "]\n";
}

const std::string good_part = "{ exercise = \"reach\", seconds = 30 }";

struct Row {
  const char* name;
  std::string text;
  const char* faults;
};

const Row rows[] = {
    {"nothing composed", "", ""},
    {"an own exercise", with_part(good_part), ""},
    {"another pack's", with_part("{ exercise = \"yoga/fold\", seconds = 30 }"), ""},
    {"a dose within the limits",
     with_part("{ exercise = \"reach\", seconds = 30, dose = { sets = 3, repetitions = 20 } }"),
     ""},
    {"times", with_part(good_part, "at = [\"00:00\", \"23:59\"]\n"), ""},
    {"an exercise that was not accepted", with_part("{ exercise = \"hang\", seconds = 30 }"),
     "no accepted exercise is called \"desk/hang\"\n"},
    {"another pack's that was not accepted",
     with_part("{ exercise = \"evil/fold\", seconds = 30 }"),
     "no accepted exercise is called \"evil/fold\"\n"},
    {"a dose above the limits",
     with_part("{ exercise = \"reach\", seconds = 30, dose = { repetitions = 500 } }"),
     "\"repetitions\" of 500 is outside the ruleset's limits\n"},
    {"a part that lasts too long", with_part("{ exercise = \"reach\", seconds = 3601 }"),
     "\"seconds\" is a number from 1 to 3600\n"},
    {"a time that is none", with_part(good_part, "at = [\"25:00\"]\n"),
     "\"25:00\" is not a time of the day\n"},
    {"an id that is none",
     "[[routine]]\nid = \"a/b\"\nname = \"N\"\noccasion = \"O\"\npart = [" + good_part + "]\n",
     "\"a/b\" cannot be a routine's id\n"},
    {"two of one id", with_part(good_part) + with_part(good_part),
     "the answer has the routine \"now\" twice\n"},
    {"a rule", "[[rule]]\nid = \"x\"\n", "a routine's answer has no key \"rule\"\n"},
    {"an exercise", "[[exercise]]\nid = \"x\"\n", "a routine's answer has no key \"exercise\"\n"},
    {"control characters",
     "[[routine]]\nid = \"now\"\nname = \"N\\u001b\"\noccasion = \"O\"\npart = [" + good_part +
         "]\n",
     "this text holds the control or invisible character U+001B\n"},
};

std::string manifest_faults(const std::string& text) {
  const auto read = read_manifest(file_of(text));
  const auto compiled = compile_manifest(read.draft, ruleset());
  std::string all;
  for (const auto& fault : read.diagnostics) all += fault.message + "\n";
  for (const auto& fault : compiled.diagnostics) all += fault.message + "\n";
  return all;
}

}  // namespace

TEST_CASE("a composed routine is taken whole or refused with its fault", "[compile]") {
  for (const Row& row : rows) {
    INFO(row.name);
    CHECK(faults_of(row.text) == row.faults);
  }
}

TEST_CASE("an answer can be neither too many nor too long", "[compile]") {
  std::string parts;
  for (std::size_t i = 0; i <= most_composed_parts; ++i) parts += good_part + ",";
  CHECK(faults_of(with_part(parts)) == "at most 40 parts are taken\n");
}

TEST_CASE("a manifest declares what exists", "[compile]") {
  CHECK(manifest_faults("") == "");
  CHECK(manifest_faults("[routine]\nanswers = [\"age\"]\nexercises = true\n") == "");
  CHECK(manifest_faults("[routine]\nanswers = [\"name\"]\n") == "no item is called \"name\"\n");
  CHECK(manifest_faults("[[routine.input]]\nid = \"a\"\ntype = \"text\"\n") ==
        "no type of input is called \"text\"\n");
  CHECK(manifest_faults("[[routine.input]]\nid = \"a\"\ntype = \"integer\"\n") ==
        "an integer needs the key \"range\"\n");
  CHECK(manifest_faults("[[routine.input]]\nid = \"A b\"\ntype = \"time\"\n") ==
        "\"A b\" cannot be an input's id\n");
}

TEST_CASE("a manifest's needs come out as they were declared", "[compile]") {
  const auto read = read_manifest(file_of(
      "[routine]\nanswers = [\"age\"]\n[[routine.input]]\nid = \"week\"\ntype = \"integer\"\n"
      "range = [1, 52]\nrequired = true\n"));
  const auto needs = compile_manifest(read.draft, ruleset()).needs;
  REQUIRE(needs);
  CHECK(needs->answers == std::vector<std::string>{"age"});
  CHECK_FALSE(needs->exercises);
  REQUIRE(needs->inputs.size() == 1);
  CHECK(needs->inputs[0].id == "week");
  CHECK(needs->inputs[0].range == IntRange{1, 52});
  CHECK(needs->inputs[0].required);
  CHECK_FALSE(compile_manifest(ManifestDraft{}, ruleset()).needs);
}
