// SPDX-License-Identifier: Apache-2.0
// Tests: the reference list of exercises, as text and as a document.
#include "render/exercises_json.hpp"
#include "render/exercises_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

const auto packs = samples::packs();

TEST_CASE("a list of exercises says first that it is for reference only", "[render]") {
  CHECK(exercises_text(samples::ruleset(), packs, {}) ==
        R"(For reference only: run `unkink ask` first.

Desk stretches (desk 1.0.0)
  - reach: Forward reach (gentle, seated, flexion)
    Opens the space between the shoulder blades.
    works on: rhomboids
    equipment: chair
    asks for: kneeling on the floor
    dose: hold 20 to 30 seconds, 3 repetitions, 1 set, on each side, 5 to 7 days
          a week
    sources: Best Stretches
  - rolls: Shoulder rolls (standard, seated, warm-up)
    Warms the shoulders.
    dose: keep going for 60 seconds

Routines of desk
  - reset: Office reset
    At work. Takes 60 seconds, every 90 minutes.
    parts: desk/reach, yoga/fold

Ladders of desk
  - further: Reach ladder
    steps: rolls, reach

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("the exercises are a whole document", "[render]") {
  CHECK(exercises_json(samples::ruleset(), packs) ==
        R"({
  "schema": "unkink.exercises/1",
  "note": "For reference only: run `unkink ask` first.",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "packs": [
    {
      "id": "desk",
      "name": "Desk stretches",
      "version": "1.0.0",
      "exercises": [
        {
          "id": "reach",
          "pack": "desk",
          "name": "Forward reach",
          "demands": [
            "kneeling"
          ],
          "position": "seated",
          "movement": [
            "flexion"
          ],
          "equipment": [
            "chair"
          ],
          "dose": {
            "hold_seconds": [
              20,
              30
            ],
            "repetitions": 3,
            "sets": 1,
            "days_per_week": [
              5,
              7
            ]
          },
          "seconds": 138,
          "warm_up": false,
          "level": "gentle",
          "sided": true,
          "targets": [
            "rhomboids"
          ],
          "purpose": "Opens the space between the shoulder blades.",
          "steps": [
            "Sit tall.",
            "Reach forward."
          ],
          "breathing": "Breathe slowly.",
          "mistake": "Do not push the head forward.",
          "sources": [
            "Best Stretches"
          ],
          "variants": [
            {
              "id": "easier",
              "name": "Smaller reach",
              "level": "gentle",
              "demands": [
                "arms_up"
              ],
              "dose": {
                "repetitions": 5
              },
              "steps": [
                "Reach less."
              ]
            }
          ]
        },
        {
          "id": "rolls",
          "pack": "desk",
          "name": "Shoulder rolls",
          "demands": [],
          "position": "seated",
          "movement": [],
          "equipment": [],
          "dose": {
            "duration_seconds": 60
          },
          "seconds": 60,
          "warm_up": true,
          "level": "standard",
          "sided": false,
          "targets": [],
          "purpose": "Warms the shoulders.",
          "steps": [
            "Roll the shoulders."
          ],
          "breathing": null,
          "mistake": null,
          "sources": [],
          "variants": []
        }
      ],
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
              "say": "Once."
            },
            {
              "exercise": "yoga/fold",
              "name": null,
              "seconds": 20,
              "say": null
            }
          ],
          "sources": [
            "Best Stretches"
          ]
        }
      ],
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
  ]
}
)");
}

}  // namespace
}  // namespace unkink
