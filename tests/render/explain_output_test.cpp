// SPDX-License-Identifier: Apache-2.0
// Tests: why an outcome is what it is, as text and as a document.
#include "render/explain_json.hpp"
#include "render/explain_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

TEST_CASE("an explanation names what fired, what is open, and on which answers", "[render]") {
  CHECK(explain_text(samples::ruleset(), samples::routine(), {}) ==
        R"(ROUTINE
Whom to see: a doctor or physiotherapist
How soon: a few weeks

Make an appointment.

Rules that fired
  - asas-yes (routine): The stiffness wants a look.
    because you said: "Little by little." (onset = gradual), "Nothing of these."
    (worse_with = none)
    sources: asas-2009
  - unanswered (routine): A question that matters is open.
    because this was not answered: "How old are you?" (age)
    sources: house
  - unsure (routine): A danger sign is not ruled out.
    because you were not sure about: "Have you had a fever with this pain?"
    (fever); you said: "Little by little." (onset = gradual)
    sources: house

Rules still open
  - fever-rule (same_day): A fever needs a look today.
    kept open by: fever

Scores
  - ASAS: unknown (met 3 of 5, up to 4 possible, needs 4)
  - PEG: between 3.0 and 5.2 (band unknown)

Cautions
  - old-bones (not ruled out): Thin bones were not ruled out.
    because this was not answered: "How old are you?" (age)
    forbids: end_range

Answers that are not known
  - age: not answered
  - fever: not sure

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("an explanation is a whole document", "[render]") {
  CHECK(explain_json(samples::ruleset(), samples::routine()) ==
        R"({
  "schema": "unkink.explanation/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "id": null,
  "disposition": "routine",
  "complete": false,
  "fired": [
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
      ],
      "plan_allowed": true
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
      ],
      "plan_allowed": false
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
      ],
      "plan_allowed": false
    }
  ],
  "open": [
    {
      "rule": "fever-rule",
      "disposition": "same_day",
      "text": "A fever needs a look today.",
      "items": [
        "fever"
      ]
    }
  ],
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
  "cautions": [
    {
      "id": "old-bones",
      "sure": false,
      "text": "Thin bones were not ruled out.",
      "forbids": [
        "end_range"
      ],
      "because": [
        {
          "item": "age",
          "answer": "unanswered"
        }
      ]
    }
  ],
  "unknown": [
    {
      "item": "age",
      "state": "unanswered"
    },
    {
      "item": "fever",
      "state": "unsure"
    }
  ]
}
)");
}

}  // namespace
}  // namespace unkink
