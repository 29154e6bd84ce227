// SPDX-License-Identifier: Apache-2.0
// Tests: whole outcomes as a person reads them.
#include "render/outcome_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

const auto plan = samples::plan();

TEST_CASE("an emergency comes first and alone, whoever passes a plan", "[render]") {
  CHECK(outcome_text(samples::ruleset(), samples::emergency(), &plan, {}) ==
        R"(EMERGENCY
Whom to see: the emergency department
How soon: now

Call an ambulance.

Whom to call
  - United Kingdom (guessed from your settings): emergency 999; advice 111
  - Elsewhere: emergency 112. Or your own number.

Why
  - New bladder trouble.
    because you said: bladder = yes
    sources: nice-ng59, besttry

Until you are seen
  - Do not drive.

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("self-care comes with its safety net and the plan", "[render]") {
  CHECK(outcome_text(samples::ruleset(), samples::self_care(), &plan, {}) ==
        R"(SELF CARE

Look after it yourself.

Scores
  - PEG: 2.5 (mild)

What it fits
  - It fits long hours of sitting.

When to get help sooner
  - Tell someone when the night pain stays.
  - Ask for help when it lasts six weeks.

Whom to call
  - United Kingdom (guessed from your settings): emergency 999; advice 111
  - Elsewhere: emergency 112. Or your own number.

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

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

TEST_CASE("a referral says whom to see, how soon, why, and why there is no plan", "[render]") {
  CHECK(outcome_text(samples::ruleset(), samples::routine(), nullptr, {}) ==
        R"(ROUTINE
Whom to see: a doctor or physiotherapist
How soon: a few weeks

Make an appointment.

Why
  - The stiffness wants a look.
    because you said: "Little by little." (onset = gradual), "Nothing of these."
    (worse_with = none)
    sources: asas-2009
  - A question that matters is open.
    because this was not answered: "How old are you?" (age)
    sources: house
  - A danger sign is not ruled out.
    because you were not sure about: "Have you had a fever with this pain?"
    (fever); you said: "Little by little." (onset = gradual)
    sources: house

Incomplete
  Not every question that matters was answered; this is the least that can be
  said.

Answers that do not fit together
  - You chose none and sitting; sitting stands.

Scores
  - ASAS: unknown (met 3 of 5, up to 4 possible, needs 4)
    Four of five are met.
  - PEG: between 3.0 and 5.2 (band unknown)

When to get help sooner
  - Go sooner when it gets worse.

Plan
  No exercises until the open questions are answered.

This is not a diagnosis.
ruleset sample 0.1.0 sha256 0123456789ab
)");
}

struct NoPlanRow {
  std::string name;
  bool plan_allowed;
  bool complete;
  std::string said;
};

const NoPlanRow no_plan_rows[] = {
    {"it has to be looked at", false, true, "  No exercises until this has been looked at.\n"},
    {"something is open", false, false, "  No exercises until the open questions are answered.\n"},
    {"no pack", true, true, "  Exercises may be done, but no exercise pack could be used.\n"},
};

TEST_CASE("an outcome without a plan says why there is none", "[render]") {
  for (const auto& row : no_plan_rows) {
    DYNAMIC_SECTION(row.name) {
      auto outcome = samples::routine();
      outcome.plan_allowed = row.plan_allowed;
      outcome.complete = row.complete;
      const auto text = outcome_text(samples::ruleset(), outcome, nullptr, {});
      CHECK(text.find("\nPlan\n" + row.said) != std::string::npos);
    }
  }
}

TEST_CASE("a plan from which cautions took every exercise says so", "[render]") {
  auto empty = plan;
  empty.exercises.clear();
  const auto text = outcome_text(samples::ruleset(), samples::self_care(), &empty, {});
  CHECK(text.find("\nPlan\n  No exercise is left that your answers allow.\n") != std::string::npos);
  CHECK(text.find("\nLeft out\n  - Cat-cow: ") != std::string::npos);
}

}  // namespace
}  // namespace unkink
