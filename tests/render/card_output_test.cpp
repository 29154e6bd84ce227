// SPDX-License-Identifier: Apache-2.0
// Tests: one exercise, routine or ladder looked up, as text and as a document.
#include "render/card_json.hpp"
#include "render/card_search.hpp"
#include "render/card_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using Names = std::vector<std::string>;

const auto packs = samples::packs();

std::vector<Pack> two_packs() {
  auto both = packs;
  both.push_back(packs.front());
  both.back().id = "other";
  for (auto& exercise : both.back().exercises) exercise.pack = "other";
  both.back().exercises.pop_back();
  both.back().routines.clear();
  return both;
}

TEST_CASE("an exercise is shown in full, with every form", "[render]") {
  CHECK(exercise_card_text(samples::ruleset(), packs, "reach", {}) ==
        R"(For reference only: run `unkink ask` first.

Forward reach (desk/reach)
  Opens the space between the shoulder blades.
  1) Sit tall.
  2) Reach forward.
  Kind: gentle, seated, flexion
  Dose: hold 20 to 30 seconds, 3 repetitions, 1 set, on each side, 5 to 7 days a
        week
  Breathing: Breathe slowly.
  Take care: Do not push the head forward.
  Works on: rhomboids
  Equipment: chair
  Asks for: kneeling on the floor
  Sources: Best Stretches

Other forms of reach

  - Smaller reach (easier, gentle)
     1) Reach less.
     Dose: 5 repetitions, on each side
     Asks for: arms_up

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("a routine is shown with the steps of its parts", "[render]") {
  CHECK(routine_card_text(samples::ruleset(), packs, "reset", {}) ==
        R"(For reference only: run `unkink ask` first.

Office reset (desk/reset)
  At work. Takes 60 seconds, every 90 minutes.

  1. Forward reach (desk/reach), 40 seconds
     Once.
     1) Sit tall.
     2) Reach forward.
     Take care: Do not push the head forward.

  2. yoga/fold, 20 seconds: not installed

  Sources: Best Stretches

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("a ladder is shown with what allows the next step", "[render]") {
  CHECK(ladder_card_text(samples::ruleset(), packs, "further", {}) ==
        R"(For reference only: run `unkink ask` first.

Reach ladder (desk/further)
  1. Shoulder rolls (desk/rolls, standard), from week 1 on
     Go on when: It is easy.
  2. Forward reach (desk/reach, gentle), from week 3 on
     Then: Keep at it.
  Step back: After a flare go back.
  Sources: Best Stretches

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("a routine's card is a whole document", "[render]") {
  CHECK(routine_card_json(samples::ruleset(), packs, "reset") == R"({
  "schema": "unkink.cards/1",
  "note": "For reference only: run `unkink ask` first.",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "routines": [
    {
      "id": "reset",
      "pack": "desk",
      "name": "Office reset",
      "occasion": "At work.",
      "every_minutes": 90,
      "seconds": 60,
      "parts": [
        {
          "exercise": "desk/reach",
          "name": "Forward reach",
          "seconds": 40,
          "say": "Once.",
          "steps": [
            "Sit tall.",
            "Reach forward."
          ]
        },
        {
          "exercise": "yoga/fold",
          "name": null,
          "seconds": 20,
          "say": null,
          "steps": null
        }
      ],
      "sources": [
        "Best Stretches"
      ]
    }
  ]
}
)");
}

TEST_CASE("a ladder's card is a whole document", "[render]") {
  CHECK(ladder_card_json(samples::ruleset(), packs, "further") == R"({
  "schema": "unkink.cards/1",
  "note": "For reference only: run `unkink ask` first.",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "ladders": [
    {
      "id": "further",
      "pack": "desk",
      "name": "Reach ladder",
      "steps": [
        {
          "exercise": "desk/rolls",
          "name": "Shoulder rolls",
          "advance": "It is easy.",
          "earliest_week": 1
        },
        {
          "exercise": "desk/reach",
          "name": "Forward reach",
          "advance": "Keep at it.",
          "earliest_week": 3
        }
      ],
      "step_back": "After a flare go back.",
      "sources": [
        "Best Stretches"
      ]
    }
  ]
}
)");
}

struct NameRow {
  std::string name;
  bool in_desk;
  bool in_other;
};

const NameRow name_rows[] = {
    {"reach", true, true},        {"desk/reach", true, false},   {"other/reach", false, true},
    {"rolls", true, false},       {"other/rolls", false, false}, {"Reach", false, false},
    {"reach/desk", false, false}, {"desk/", false, false},       {"", false, false},
};

TEST_CASE("an exercise is found by its id in every pack, or by pack and id", "[render]") {
  const auto both = two_packs();
  for (const auto& row : name_rows) {
    DYNAMIC_SECTION("\"" << row.name << "\"") {
      const auto text = exercise_card_text(samples::ruleset(), both, row.name, {});
      const auto document = exercise_card_json(samples::ruleset(), both, row.name);
      CHECK(text.has_value() == (row.in_desk || row.in_other));
      CHECK(document.has_value() == (row.in_desk || row.in_other));
      CHECK((text.value_or("").find("(desk/") != std::string::npos) == row.in_desk);
      CHECK((text.value_or("").find("(other/") != std::string::npos) == row.in_other);
      CHECK((document.value_or("").find("\"pack\": \"desk\"") != std::string::npos) == row.in_desk);
    }
  }
}

TEST_CASE("names that are not there find nothing", "[render]") {
  CHECK_FALSE(routine_card_text(samples::ruleset(), packs, "reach", {}));
  CHECK_FALSE(routine_card_json(samples::ruleset(), packs, "reach"));
  CHECK_FALSE(ladder_card_text(samples::ruleset(), packs, "reset", {}));
  CHECK_FALSE(ladder_card_json(samples::ruleset(), packs, "reset"));
  CHECK(routine_card_text(samples::ruleset(), packs, "desk/reset", {}));
  CHECK(ladder_card_text(samples::ruleset(), packs, "desk/further", {}));
}

TEST_CASE("all names are listed once, sorted", "[render]") {
  const auto both = two_packs();
  CHECK(exercise_names(both) == Names{"desk/reach", "desk/rolls", "other/reach", "reach", "rolls"});
  CHECK(routine_names(both) == Names{"desk/reset", "reset"});
  CHECK(ladder_names(both) == Names{"desk/further", "further", "other/further"});
  CHECK(exercise_names({}).empty());
}

}  // namespace
}  // namespace unkink
