// SPDX-License-Identifier: Apache-2.0
// Answers are judged first; packs are asked only where the outcome may carry a plan.
#include "cli/person_commands.hpp"

#include "base/printable.hpp"
#include "cli/composed_routines.hpp"
#include "cli/interview.hpp"
#include "evaluate/impossible_pairs.hpp"
#include "plan/compose_plan.hpp"
#include "render/explain_json.hpp"
#include "render/explain_text.hpp"
#include "render/outcome_json.hpp"
#include "render/outcome_text.hpp"
#include "render/plan_json.hpp"
#include "render/plan_text.hpp"
#include "render/wrap.hpp"

namespace unkink {
namespace {

/// A plan, if one is due; and whether one was due that no pack could fill.
struct PlanStep {
  std::optional<Plan> plan;
  bool packs_missing = false;
};

// Packs are asked only here, after triage has decided that there may be a plan.
PlanStep make_plan(const Session& session, const Outcome& outcome, const Answers& answers) {
  if (!outcome.plan_allowed) return {};
  const auto packs = packs_with_warnings(session);
  if (packs.usable.empty()) {
    log_error("a plan is due, but no pack could be used: see unkink pack list");
    return {std::nullopt, true};
  }
  auto plan = compose_plan(session.ruleset(), outcome, packs.usable, session.invocation.wishes);
  auto settled = answers;  // as it was judged
  settle_impossible_pairs(session.ruleset(), settled);
  add_composed_routines(session, packs, outcome, settled, plan);
  return {std::move(plan), false};
}

Outcome judged(const Session& session, const Answers& answers) {
  auto outcome = judge(session.ruleset(), answers);
  outcome.where_to_turn = session.where_to_turn;
  return outcome;
}

ExitCode disposition_code(Disposition disposition) {
  switch (disposition) {
    case Disposition::routine:
      return ExitCode::routine;
    case Disposition::urgent:
      return ExitCode::urgent;
    case Disposition::same_day:
      return ExitCode::same_day;
    case Disposition::emergency:
      return ExitCode::emergency;
    case Disposition::self_care:
      break;
  }
  return ExitCode::done;
}

std::string outcome_in_format(const Session& session, const Outcome& outcome, const Plan* plan) {
  return session.json() ? outcome_json(session.ruleset(), outcome, plan)
                        : outcome_text(session.ruleset(), outcome, plan, session.style());
}

ExitCode show_outcome(const Session& session, const Outcome& outcome, const Answers& answers) {
  const auto step = make_plan(session, outcome, answers);
  const auto* plan = step.plan ? &*step.plan : nullptr;
  const auto written = write_result(outcome_in_format(session, outcome, plan));
  if (written != ExitCode::done) return written;
  if (step.packs_missing) return ExitCode::bad_input;
  return session.invocation.exit_disposition ? disposition_code(outcome.disposition)
                                             : ExitCode::done;
}

}  // namespace

namespace {

// Of someone who stops early this much is said all the same.
bool cannot_wait(const Outcome& outcome) { return outcome.disposition > Disposition::routine; }

void say_undecided(const Session& session) {
  const auto& referrals = session.ruleset().referrals;
  const auto& lowest = referrals[static_cast<std::size_t>(Disposition::self_care)];
  write_aside("\nStopped. Nothing was decided, and your answers were not kept.\n" +
              wrap(printable(lowest.safety_net)));
}

}  // namespace

ExitCode run_ask(const Session& session) {
  const auto interview = interview_person(session.ruleset());
  const auto outcome = judged(session, interview.answers);
  const bool quit = interview.end == InterviewEnd::quit;
  if (quit && !cannot_wait(outcome)) {
    say_undecided(session);
    return ExitCode::faults_found;
  }
  write_aside(interview.end == InterviewEnd::input_ended
                  ? "\n\nThe input ended before the questions did.\n\n"
                  : "\n");
  const auto shown = show_outcome(session, outcome, interview.answers);
  return shown == ExitCode::done && interview.end != InterviewEnd::complete &&
                 interview.end != InterviewEnd::emergency
             ? ExitCode::faults_found
             : shown;
}

ExitCode run_triage(const Session& session) {
  const auto answers = load_answers(session.ruleset(), session.invocation.input);
  if (!answers) return stopped(answers.error());
  return show_outcome(session, judged(session, *answers), *answers);
}

ExitCode run_plan(const Session& session) {
  const auto answers = load_answers(session.ruleset(), session.invocation.input);
  if (!answers) return stopped(answers.error());
  const auto outcome = judged(session, *answers);
  if (!outcome.plan_allowed) {
    const auto shown = show_outcome(session, outcome, *answers);
    return shown == ExitCode::done ? ExitCode::faults_found : shown;
  }
  const auto step = make_plan(session, outcome, *answers);
  if (!step.plan) {
    const auto written = write_result(outcome_in_format(session, outcome, nullptr));
    return written == ExitCode::done ? ExitCode::bad_input : written;
  }
  return write_result(session.json()
                          ? plan_json(session.ruleset(), outcome, *step.plan)
                          : plan_text(session.ruleset(), outcome, *step.plan, session.style()));
}

ExitCode run_explain(const Session& session) {
  const auto answers = load_answers(session.ruleset(), session.invocation.input);
  if (!answers) return stopped(answers.error());
  const auto outcome = judged(session, *answers);
  return write_result(session.json() ? explain_json(session.ruleset(), outcome)
                                     : explain_text(session.ruleset(), outcome, session.style()));
}

}  // namespace unkink
