// SPDX-License-Identifier: Apache-2.0
// Tests: what may be answered, as text, document and template.
#include <sstream>

#include "render/items_json.hpp"
#include "render/items_text.hpp"
#include "render/template_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

TEST_CASE("every item is listed with what may answer it", "[render]") {
  CHECK(items_text(samples::ruleset(), {}) ==
        R"(What may be answered. Of a list marked with * several may be chosen.

age (integer, required)
  How old are you?
    - a whole number from 18 to 110 (years)

fever (yes_no, red flag)
  Have you had a fever with this pain?
  why: A fever can point at an infection.
    - no
    - yes
    - unsure: not sure

onset (choice, asked after certain answers)
  How did it begin?
    - sudden: All at once.
    - gradual: Little by little.

worse_with (choices)
  What makes it worse?
    * sitting: Sitting.
    * lifting: Lifting.
    * none: Nothing of these.
    * unsure: not sure

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("the items are a whole document", "[render]") {
  CHECK(items_json(samples::ruleset()) ==
        R"({
  "schema": "unkink.items/1",
  "ruleset": {
    "id": "sample",
    "version": "0.1.0",
    "sha256": "0123456789abcdef0123456789abcdef"
  },
  "items": [
    {
      "id": "age",
      "ask": "How old are you?",
      "why": null,
      "type": "integer",
      "options": [],
      "none": null,
      "unsure": false,
      "minimum": 18,
      "maximum": 110,
      "unit": "years",
      "red_flag": false,
      "required": true,
      "asked": "always"
    },
    {
      "id": "fever",
      "ask": "Have you had a fever with this pain?",
      "why": "A fever can point at an infection.",
      "type": "yes_no",
      "options": [
        {
          "id": "no",
          "text": "no"
        },
        {
          "id": "yes",
          "text": "yes"
        }
      ],
      "none": null,
      "unsure": true,
      "minimum": null,
      "maximum": null,
      "unit": null,
      "red_flag": true,
      "required": false,
      "asked": "always"
    },
    {
      "id": "onset",
      "ask": "How did it begin?",
      "why": null,
      "type": "choice",
      "options": [
        {
          "id": "sudden",
          "text": "All at once."
        },
        {
          "id": "gradual",
          "text": "Little by little."
        }
      ],
      "none": null,
      "unsure": false,
      "minimum": null,
      "maximum": null,
      "unit": null,
      "red_flag": false,
      "required": false,
      "asked": "conditional"
    },
    {
      "id": "worse_with",
      "ask": "What makes it worse?",
      "why": null,
      "type": "choices",
      "options": [
        {
          "id": "sitting",
          "text": "Sitting."
        },
        {
          "id": "lifting",
          "text": "Lifting."
        }
      ],
      "none": "Nothing of these.",
      "unsure": true,
      "minimum": null,
      "maximum": null,
      "unit": null,
      "red_flag": false,
      "required": false,
      "asked": "always"
    }
  ]
}
)");
}

TEST_CASE("a template is comments until it is filled in", "[render]") {
  CHECK(template_text(samples::ruleset()) ==
        R"(# Answers for the ruleset sample 0.1.0.
# Take the # off the last line of a question and put your answer in. What stays
# a comment counts as not answered, never as no.

# How old are you?
#   - a whole number from 18 to 110 (years)
# Write the number without quotes.
# age = ""

# Have you had a fever with this pain?
#   - no
#   - yes
#   - unsure: not sure
# fever = ""

# How did it begin?
# (Only after certain answers above; else leave it as it is.)
#   - sudden: All at once.
#   - gradual: Little by little.
# onset = ""

# What makes it worse?
#   - sitting: Sitting.
#   - lifting: Lifting.
#   - none: Nothing of these.
#   - unsure: not sure
# Several may stand in the list: ["...", "..."]
# worse_with = []
)");
}

TEST_CASE("every line of a template is empty or a comment", "[render]") {
  std::istringstream lines(template_text(samples::ruleset()));
  for (std::string line; std::getline(lines, line);) {
    CHECK((line.empty() || line.starts_with("# ") || line.starts_with("#   ")));
  }
}

}  // namespace
}  // namespace unkink
