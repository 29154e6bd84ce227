// SPDX-License-Identifier: Apache-2.0
// Tests: whole outcomes as documents.
#include "render/outcome_json.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

const auto plan = samples::plan();

TEST_CASE("an outcome with a plan is a whole document", "[render]") {
  CHECK(outcome_json(samples::ruleset(), samples::self_care(), &plan) ==
        R"({
  "schema": "unkink.outcome/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "id": "p-1",
  "disposition": "self_care",
  "complete": true,
  "referral": null,
  "reasons": [],
  "patterns": [
    {
      "id": "desk-tension",
      "text": "It fits long hours of sitting."
    }
  ],
  "scores": {
    "asas": {
      "result": "no",
      "met": 1,
      "possible": 1,
      "needed": 4
    },
    "peg": {
      "low": 2.5,
      "high": 2.5,
      "band": "mild"
    }
  },
  "unknown": [],
  "contradictions": [],
  "plan": {
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
  },
  "safety_net": [
    "Tell someone when the night pain stays.",
    "Ask for help when it lasts six weeks."
  ],
  "cautions": [
    {
      "id": "sore-knees",
      "sure": true
    }
  ],
  "where_to_turn": [
    {
      "region": "gb",
      "name": "United Kingdom",
      "emergency": "999",
      "advice": "111",
      "say": null,
      "fallback": false,
      "guessed": true
    },
    {
      "region": "any",
      "name": "Elsewhere",
      "emergency": "112",
      "advice": null,
      "say": "Or your own number.",
      "fallback": true,
      "guessed": false
    }
  ]
}
)");
}

TEST_CASE("an outcome without a plan is a whole document", "[render]") {
  CHECK(outcome_json(samples::ruleset(), samples::routine(), nullptr) ==
        R"({
  "schema": "unkink.outcome/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "id": null,
  "disposition": "routine",
  "complete": false,
  "referral": {
    "to": "a doctor or physiotherapist",
    "within": "a few weeks",
    "text": "Make an appointment."
  },
  "reasons": [
    {
      "rule": "asas-yes",
      "disposition": "routine",
      "by": "yes",
      "text": "The stiffness wants a look.",
      "sources": [
        "asas-2009"
      ],
      "because": [
        {
          "item": "onset",
          "answer": "gradual"
        },
        {
          "item": "worse_with",
          "answer": "none"
        }
      ]
    },
    {
      "rule": "unanswered",
      "disposition": "routine",
      "by": "unanswered",
      "text": "A question that matters is open.",
      "sources": [
        "house"
      ],
      "because": [
        {
          "item": "age",
          "answer": "unanswered"
        }
      ]
    },
    {
      "rule": "unsure",
      "disposition": "routine",
      "by": "unsure",
      "text": "A danger sign is not ruled out.",
      "sources": [
        "house"
      ],
      "because": [
        {
          "item": "fever",
          "answer": "unsure"
        },
        {
          "item": "onset",
          "answer": "gradual"
        }
      ]
    }
  ],
  "patterns": [],
  "scores": {
    "asas": {
      "result": "unknown",
      "met": 3,
      "possible": 4,
      "needed": 4
    },
    "peg": {
      "low": 3.0,
      "high": 5.25,
      "band": null
    }
  },
  "unknown": [
    {
      "item": "age",
      "state": "unanswered"
    },
    {
      "item": "fever",
      "state": "unsure"
    }
  ],
  "contradictions": [
    {
      "id": "none_with_option",
      "items": [
        "worse_with"
      ],
      "text": "You chose none and sitting; sitting stands."
    }
  ],
  "plan": null,
  "safety_net": [
    "Go sooner when it gets worse."
  ],
  "cautions": [
    {
      "id": "old-bones",
      "sure": false
    }
  ],
  "where_to_turn": []
}
)");
}

TEST_CASE("an emergency carries no plan, whoever passes one", "[render]") {
  CHECK(outcome_json(samples::ruleset(), samples::emergency(), &plan) ==
        R"({
  "schema": "unkink.outcome/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "id": "p-1",
  "disposition": "emergency",
  "complete": true,
  "referral": {
    "to": "the emergency department",
    "within": "now",
    "text": "Call an ambulance."
  },
  "reasons": [
    {
      "rule": "cord",
      "disposition": "emergency",
      "by": "yes",
      "text": "New bladder trouble.",
      "sources": [
        "nice-ng59",
        "besttry"
      ],
      "because": [
        {
          "item": "bladder",
          "answer": "yes"
        }
      ]
    }
  ],
  "patterns": [
    {
      "id": "desk-tension",
      "text": "It fits long hours of sitting."
    }
  ],
  "scores": {
    "asas": {
      "result": "no",
      "met": 1,
      "possible": 1,
      "needed": 4
    },
    "peg": {
      "low": 2.5,
      "high": 2.5,
      "band": "mild"
    }
  },
  "unknown": [],
  "contradictions": [],
  "plan": null,
  "safety_net": [
    "Tell someone when the night pain stays.",
    "Do not drive."
  ],
  "cautions": [
    {
      "id": "sore-knees",
      "sure": true
    }
  ],
  "where_to_turn": [
    {
      "region": "gb",
      "name": "United Kingdom",
      "emergency": "999",
      "advice": "111",
      "say": null,
      "fallback": false,
      "guessed": true
    },
    {
      "region": "any",
      "name": "Elsewhere",
      "emergency": "112",
      "advice": null,
      "say": "Or your own number.",
      "fallback": true,
      "guessed": false
    }
  ]
}
)");
}

}  // namespace
}  // namespace unkink
