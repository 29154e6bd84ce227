// SPDX-License-Identifier: Apache-2.0
// A small ruleset, outcomes, a plan and packs for the tests of texts and documents.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "model/outcome.hpp"
#include "model/plan.hpp"
#include "model/ruleset.hpp"

namespace unkink::samples {

inline Item item(const std::string& id, const std::string& ask, ItemType type) {
  Item made;
  made.id = id;
  made.ask = ask;
  made.type = type;
  return made;
}

inline Questionnaire questionnaire() {
  auto age = item("age", "How old are you?", ItemType::integer);
  age.minimum = 18;
  age.maximum = 110;
  age.unit = "years";
  age.required = true;
  auto fever = item("fever", "Have you had a fever with this pain?", ItemType::yes_no);
  fever.why = "A fever can point at an infection.";
  fever.options = {{"no", "no"}, {"yes", "yes"}};
  fever.unsure_allowed = true;
  fever.red_flag = true;
  auto onset = item("onset", "How did it begin?", ItemType::choice);
  onset.options = {{"sudden", "All at once."}, {"gradual", "Little by little."}};
  onset.ask_when = 0;
  auto worse = item("worse_with", "What makes it worse?", ItemType::choices);
  worse.options = {{"sitting", "Sitting."}, {"lifting", "Lifting."}};
  worse.none = "Nothing of these.";
  worse.unsure_allowed = true;
  return {{age, fever, onset, worse}};
}

inline Ruleset ruleset() {
  Ruleset made;
  made.identity = {"sample", "0.1.0", "0123456789abcdef0123456789abcdef"};
  made.notice = "This is not a diagnosis.";
  made.questionnaire = questionnaire();
  made.scores = {
      {"asas", "ASAS", "", {}, CriteriaScore{std::nullopt, 4, {0, 1, 2, 3, 4}, 0}},
      {"peg", "PEG", "", {}, SumScore{{}, 3, {{"mild", 4, "mild"}, {"more", {}, "more"}}}}};
  made.referrals = {{{"", "", "Look after it yourself.", "Ask for help when it lasts six weeks."},
                     {"a doctor or physiotherapist", "a few weeks", "Make an appointment.",
                      "Go sooner when it gets worse."},
                     {"a doctor", "two days", "Ring today.", "Go today when a fever comes."},
                     {"a hospital", "today", "Go today.", ""},
                     {"the emergency department", "now", "Call an ambulance.", "Do not drive."}}};
  made.plan_rules.demands = {{"kneeling", "kneeling on the floor", 1, {}, {}, {}}};
  return made;
}

inline Exercise exercise() {
  Exercise made;
  made.id = "reach";
  made.pack = "desk";
  made.name = "Forward reach";
  made.level = Level::gentle;
  made.sided = true;
  made.position = "seated";
  made.movements = {"flexion"};
  made.targets = {"rhomboids"};
  made.equipment = {"chair"};
  made.demands = {"arms_up"};
  made.steps = {"Sit tall.", "Reach forward."};
  made.mistake = "Do not push the head forward.";
  made.breathing = "Breathe slowly.";
  made.purpose = "Opens the space between the shoulder blades.";
  made.dose.hold_seconds = IntRange{20, 30};
  made.dose.repetitions = IntRange{3, 3};
  made.dose.sets = IntRange{1, 1};
  made.dose.days_per_week = IntRange{5, 7};
  made.sources = {"Best Stretches"};
  return made;
}

inline Exercise warm_up() {
  Exercise made;
  made.id = "rolls";
  made.pack = "desk";
  made.name = "Shoulder rolls";
  made.warm_up = true;
  made.position = "seated";
  made.steps = {"Roll the shoulders."};
  made.purpose = "Warms the shoulders.";
  made.dose.duration_seconds = IntRange{60, 60};
  return made;
}

inline Plan plan() {
  Plan made;
  made.minutes = 3;
  made.warm_up = {{warm_up(), "", 60, "opens the session"}};
  made.exercises = {{exercise(), "", 120, "covers flexion", "Reach ladder: reach further."}};
  made.left_out = {{"yoga/cat-cow", "Cat-cow", "asks for kneeling on the floor"}};
  made.uncovered = {"rotation"};
  made.routines = {{"desk/reset",
                    "Office reset",
                    "At work.",
                    90,
                    60,
                    {{"desk/rolls", "Shoulder rolls", 40, "Slowly."},
                     {"desk/reach", "Smaller reach", 20, "", "easier"}},
                    {"roller"}}};
  made.phases = {{{1, 1}, "Begin.", "It is easy.", {"besttry"}}, {{2, 4}, "Do more.", "", {}}};
  made.advice = {{"desk-breaks", "Get up every hour."}};
  made.schedule = "Once a day.";
  made.principles = {"A pull is fine, pain is not."};
  made.stop_rules = {"Pain goes down an arm."};
  made.come_back = "After four weeks.";
  return made;
}

inline std::vector<Pack> packs() {
  auto reach = exercise();
  reach.demands = {"kneeling"};
  reach.variants = {{"easier", "Smaller reach", Level::gentle, {"Reach less."}, {}, {}}};
  reach.variants[0].demands = {"arms_up"};
  reach.variants[0].dose.repetitions = IntRange{5, 5};
  const Routine reset = {
      "reset",           "desk", "Office reset",
      "At work.",        90,     {{"desk", "reach", 40, "Once."}, {"yoga", "fold", 20, ""}},
      {"Best Stretches"}};
  const Ladder ladder = {"further",
                         "desk",
                         "Reach ladder",
                         "After a flare go back.",
                         {{"rolls", "It is easy.", 1}, {"reach", "Keep at it.", 3}},
                         {"Best Stretches"}};
  return {{"desk", "Desk stretches", "1.0.0", {reach, warm_up()}, {reset}, {ladder}}};
}

inline std::vector<PlaceToTurn> places() {
  return {{{"gb", "United Kingdom", "999", "111", "", {}, false}, true},
          {{"any", "Elsewhere", "112", "", "Or your own number.", {}, true}, false}};
}

/// Someone who may wait and start on a plan: patterns, scores of each kind, a caution.
inline Outcome self_care() {
  Outcome made;
  made.id = "p-1";
  made.patterns = {{"desk-tension", "It fits long hours of sitting.", {"rhomboids"}, {}}};
  made.scores = {{"asas", "ASAS", "Few are met.", CriteriaResult{Truth::no, 1, 1, 4}},
                 {"peg", "PEG", "", SumResult{2.5, 2.5, "mild"}}};
  made.cautions = {{"sore-knees", "Your knees are sore.", {"kneeling"}, true, {{"knees", "yes"}}}};
  made.soft_flags = {"Tell someone when the night pain stays."};
  made.where_to_turn = places();
  made.plan_allowed = true;
  return made;
}

/// Someone who left something out and was not sure of something else.
inline Outcome routine() {
  Outcome made;
  made.disposition = Disposition::routine;
  made.complete = false;
  made.reasons = {{"asas-yes",
                   Disposition::routine,
                   RaisedBy::yes,
                   "The stiffness wants a look.",
                   {"asas-2009"},
                   {{"onset", "gradual"}, {"worse_with", "none"}},
                   true},
                  {"unanswered",
                   Disposition::routine,
                   RaisedBy::unanswered,
                   "A question that matters is open.",
                   {"house"},
                   {{"age", "unanswered"}},
                   false},
                  {"unsure",
                   Disposition::routine,
                   RaisedBy::unsure,
                   "A danger sign is not ruled out.",
                   {"house"},
                   {{"fever", "unsure"}, {"onset", "gradual"}},
                   false}};
  made.open = {{"fever-rule", Disposition::same_day, "A fever needs a look today.", {"fever"}}};
  made.scores = {{"asas", "ASAS", "Four of five are met.", CriteriaResult{Truth::unknown, 3, 4, 4}},
                 {"peg", "PEG", "", SumResult{3, 5.25, std::nullopt}}};
  made.unknown = {{0, "age", AnswerState::unanswered}, {1, "fever", AnswerState::unsure}};
  made.contradictions = {{"none_with_option", {3}, "You chose none and sitting; sitting stands."}};
  made.cautions = {{"old-bones",
                    "Thin bones were not ruled out.",
                    {"end_range"},
                    false,
                    {{"age", "unanswered"}}}};
  return made;
}

inline Outcome emergency() {
  auto made = self_care();
  made.disposition = Disposition::emergency;
  made.plan_allowed = false;
  made.reasons = {{"cord",
                   Disposition::emergency,
                   RaisedBy::yes,
                   "New bladder trouble.",
                   {"nice-ng59", "besttry"},
                   {{"bladder", "yes"}},
                   false}};
  return made;
}

}  // namespace unkink::samples
