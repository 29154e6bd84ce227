// SPDX-License-Identifier: Apache-2.0
// Tests: a plan by itself, as text and as a document.
#include "render/plan_json.hpp"
#include "render/plan_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

const auto plan = samples::plan();

TEST_CASE("a plan by itself says first who should see the person as well", "[render]") {
  CHECK(plan_text(samples::ruleset(), samples::routine(), plan, {}) ==
        R"(ROUTINE
Whom to see: a doctor or physiotherapist
How soon: a few weeks

Make an appointment.

Plan: 3 minutes

Warm-up

  1. Shoulder rolls (60 seconds)
     Warms the shoulders.
     1) Roll the shoulders.
     Dose: keep going for 60 seconds
     Why: opens the session
     From: desk/rolls

Exercises

  1. Forward reach (120 seconds)
     Opens the space between the shoulder blades.
     1) Sit tall.
     2) Reach forward.
     Dose: hold 20 to 30 seconds, 3 repetitions, 1 set, on each side, 5 to 7
           days a week
     Breathing: Breathe slowly.
     Take care: Do not push the head forward.
     Why: covers flexion
     Next: Reach ladder: reach further.
     From: desk/reach; Best Stretches

Not covered by this plan: rotation

Routines that your answers allow
  - Office reset (60 seconds): At work. Needs: roller.
    - Shoulder rolls, 40 seconds. Slowly.
    - Smaller reach (the easier form "easier" of desk/reach), 20 seconds

Left out
  - Cat-cow: asks for kneeling on the floor

How often
  Once a day.
  - Week 1: Begin. It is easy.
  - Weeks 2 to 4: Do more.

Besides
  - Get up every hour.

What to keep in mind
  - A pull is fine, pain is not.

When to stop
  - Pain goes down an arm.

When to come back
  After four weeks.

When to get help sooner
  - Go sooner when it gets worse.

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("a plan by itself is a whole document", "[render]") {
  CHECK(plan_json(samples::ruleset(), samples::self_care(), plan) ==
        R"({
  "schema": "unkink.plan/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "id": "p-1",
  "disposition": "self_care",
  "minutes": 3,
  "warm_up": [
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
      "why": "opens the session",
      "variant": null,
      "next_step": null,
      "level": "standard",
      "sided": false,
      "targets": [],
      "purpose": "Warms the shoulders.",
      "steps": [
        "Roll the shoulders."
      ],
      "breathing": null,
      "mistake": null,
      "sources": []
    }
  ],
  "exercises": [
    {
      "id": "reach",
      "pack": "desk",
      "name": "Forward reach",
      "demands": [
        "arms_up"
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
      "seconds": 120,
      "why": "covers flexion",
      "variant": null,
      "next_step": "Reach ladder: reach further.",
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
      ]
    }
  ],
  "left_out": [
    {
      "id": "yoga/cat-cow",
      "why": "asks for kneeling on the floor",
      "name": "Cat-cow"
    }
  ],
  "schedule": "Once a day.",
  "stop_rules": [
    "Pain goes down an arm."
  ],
  "come_back": "After four weeks.",
  "principles": [
    "A pull is fine, pain is not."
  ],
  "uncovered": [
    "rotation"
  ],
  "routines": [
    {
      "id": "desk/reset",
      "name": "Office reset",
      "occasion": "At work.",
      "every_minutes": 90,
      "seconds": 60,
      "equipment": [
        "roller"
      ],
      "at": [],
      "composed": false,
      "parts": [
        {
          "id": "desk/rolls",
          "name": "Shoulder rolls",
          "seconds": 40,
          "say": "Slowly.",
          "variant": null,
          "dose": null
        },
        {
          "id": "desk/reach",
          "name": "Smaller reach",
          "seconds": 20,
          "say": null,
          "variant": "easier",
          "dose": null
        }
      ]
    }
  ],
  "phases": [
    {
      "weeks": [
        1,
        1
      ],
      "text": "Begin.",
      "gate": "It is easy.",
      "sources": [
        "besttry"
      ]
    },
    {
      "weeks": [
        2,
        4
      ],
      "text": "Do more.",
      "gate": "",
      "sources": []
    }
  ],
  "advice": [
    {
      "id": "desk-breaks",
      "text": "Get up every hour."
    }
  ]
}
)");
}

TEST_CASE("a document names the variant that a plan has chosen", "[render]") {
  auto eased = plan;
  eased.warm_up[0].variant = "slower";
  eased.exercises[0].variant = "easier";
  const auto document = plan_json(samples::ruleset(), samples::self_care(), eased);
  const auto first = document.find("\"variant\": \"slower\"");
  CHECK(first < document.find("\"exercises\": ["));
  CHECK(document.find("\"variant\": \"easier\"", first) < document.find("\"left_out\": ["));
}

}  // namespace
}  // namespace unkink
