// SPDX-License-Identifier: Apache-2.0
// The shipped program, rules and packs on the shipped samples: what each person must come out with,
// whatever else the rules will come to say.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "cli/program_run.hpp"
#include "support/catch.hpp"

using namespace unkink::cli_tests;
using Json = nlohmann::json;

namespace {

struct Sample {
  std::string file;
  std::string disposition;
  bool plan;
  std::string because;  ///< an answer that the reasons must name; empty: no reason at all
  std::string by;
  int status;  ///< with --exit-disposition
};

const std::vector<Sample> samples = {
    {"desk-worker.toml", "self_care", true, "", "", 0},
    {"desk-worker.json", "self_care", true, "", "", 0},
    {"fever.toml", "same_day", false, "fever", "yes", 12},
    {"bladder.toml", "emergency", false, "cord_signs", "yes", 13},
    {"inflammatory.toml", "routine", true, "age_at_onset", "yes", 10},
    {"not-sure.toml", "routine", false, "night_pain", "unsure", 10},
    {"pregnant.toml", "routine", true, "pregnancy", "yes", 10},
};

Json outcome_of(const std::string& file) {
  const auto run = run_shipped({"triage", "--format", "json", "samples/" + file});
  INFO(run.err);
  REQUIRE(run.status == 0);
  CHECK(run.err == "");
  return Json::parse(run.out);
}

bool has_reason(const Json& outcome, const Sample& sample) {
  return std::ranges::any_of(outcome["reasons"], [&](const Json& reason) {
    return reason["by"] == sample.by && !reason["text"].empty() && !reason["sources"].empty() &&
           std::ranges::any_of(reason["because"],
                               [&](const Json& said) { return said["item"] == sample.because; });
  });
}

std::string lower_case(std::string text) {
  for (auto& c : text) c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

Words exercise_words() {
  Words words = {"stretch", "exercise", "warm-up", "repetition"};
  const auto all = Json::parse(run_shipped({"exercises", "--format", "json"}).out);
  for (const auto& pack : all["packs"]) {
    for (const auto& exercise : pack["exercises"]) {
      words.push_back(lower_case(exercise["name"].get<std::string>()));
    }
  }
  return words;
}

std::string typed_line(const Json& answer) {
  if (answer.is_string()) return answer.get<std::string>() + "\n";
  if (answer.is_number()) return answer.dump() + "\n";
  std::string line;
  for (const auto& word : answer) line += word.get<std::string>() + " ";
  return line + "\n";
}

}  // namespace

TEST_CASE("every sample comes out as its first lines say", "[cli][samples]") {
  for (const auto& sample : samples) {
    DYNAMIC_SECTION(sample.file) {
      const auto outcome = outcome_of(sample.file);
      CHECK(outcome["disposition"] == sample.disposition);
      CHECK(outcome["complete"] == true);
      CHECK(outcome["plan"].is_object() == sample.plan);
      CHECK(outcome["referral"].is_null() == (sample.disposition == "self_care"));
      if (sample.because.empty()) {
        CHECK(outcome["reasons"].empty());
      } else {
        CHECK(has_reason(outcome, sample));
      }
      CHECK(run_shipped({"triage", "--exit-disposition", "samples/" + sample.file}).status ==
            sample.status);
    }
  }
}

TEST_CASE("every sample is tried", "[cli][samples]") {
  std::set<std::string> tried;
  for (const auto& sample : samples) tried.insert(sample.file);
  std::set<std::string> found;
  for (const auto& entry : std::filesystem::directory_iterator(house / "samples")) {
    found.insert(entry.path().filename().string());
  }
  CHECK(tried == found);
}

TEST_CASE("a plan has a warm-up, at most three exercises, doses and when to stop",
          "[cli][samples]") {
  const auto plan = outcome_of("desk-worker.toml")["plan"];
  CHECK(plan["warm_up"].size() >= 1);
  CHECK(plan["exercises"].size() >= 1);
  CHECK(plan["exercises"].size() <= 3);
  CHECK_FALSE(plan["stop_rules"].empty());
  CHECK_FALSE(plan["come_back"].empty());
  std::set<std::string> movements;
  for (const auto& exercise : plan["exercises"]) {
    CHECK_FALSE(exercise["dose"].empty());
    for (const auto& movement : exercise["movement"]) movements.insert(movement);
  }
  for (const auto* movement : {"flexion", "extension", "rotation"}) {
    CHECK(movements.contains(movement));
  }
}

TEST_CASE("inflammatory pain shows the score that made it routine", "[cli][samples]") {
  const auto outcome = outcome_of("inflammatory.toml");
  CHECK(outcome["scores"]["asas"]["result"] == "yes");
  const auto text = run_shipped({"triage", "samples/inflammatory.toml"}).out;
  CHECK(text.find("ASAS experts' criteria: yes (met ") != std::string::npos);
}

TEST_CASE("who is not sure is told that it is not a no", "[cli][samples]") {
  const auto text = run_shipped({"triage", "samples/not-sure.toml"}).out;
  CHECK(text.starts_with("ROUTINE\n"));
  CHECK(text.find("because you were not sure about: ") != std::string::npos);
  CHECK(text.find("(night_pain)") != std::string::npos);
}

TEST_CASE("an emergency comes first and speaks of nothing to do for the back", "[cli][samples]") {
  const auto words = exercise_words();
  REQUIRE(words.size() > 10);
  for (const auto* command : {"triage", "plan", "explain"}) {
    for (const auto* format : {"text", "json"}) {
      DYNAMIC_SECTION(command << " " << format) {
        const auto run = run_shipped({command, "--format", format, "samples/bladder.toml"});
        if (format == std::string("text")) CHECK(run.out.starts_with("EMERGENCY\n"));
        CHECK(run.out.find("emergency") != std::string::npos);
        const auto shown = lower_case(run.out + run.err);
        for (const auto& word : words) {
          INFO(word);
          CHECK(shown.find(word) == std::string::npos);
        }
      }
    }
  }
}

TEST_CASE("the shipped ruleset has no faults", "[cli][samples]") {
  const auto run = run_shipped({"rules", "check"});
  INFO(run.out);
  CHECK(run.status == 0);
}

TEST_CASE("the shipped packs run in a process of their own", "[cli][samples]") {
  const auto listing = Json::parse(run_shipped({"pack", "list", "--format", "json"}).out);
  std::set<std::string> ids;
  for (const auto& pack : listing["packs"]) {
    CHECK(pack["state"] == "native");
    ids.insert(pack["id"]);
  }
  CHECK(ids == std::set<std::string>{"desk", "rehab", "yoga"});
}

TEST_CASE("an unedited template is the answers of someone who said nothing", "[cli][samples]") {
  const auto unedited = run_shipped({"triage", "--template"});
  REQUIRE(unedited.status == 0);
  const auto outcome =
      Json::parse(run_shipped({"triage", "-", "--format", "json"}, unedited.out).out);
  CHECK(outcome["complete"] == false);
  CHECK(outcome["disposition"] != "self_care");
  CHECK(outcome["plan"].is_null());
}

TEST_CASE("the interview and a file of the same answers come out the same", "[cli][samples]") {
  const auto answers = Json::parse(file_text(house / "samples" / "desk-worker.json"));
  const auto items = Json::parse(run_shipped({"rules", "items", "--format", "json"}).out);
  std::string typed;
  for (const auto& item : items["items"]) {
    if (answers.contains(item["id"])) typed += typed_line(answers[item["id"]]);
  }
  auto asked = Json::parse(run_shipped({"ask", "--format", "json"}, typed).out);
  auto from_file = outcome_of("desk-worker.json");
  asked.erase("id");
  from_file.erase("id");
  CHECK(asked == from_file);
}
