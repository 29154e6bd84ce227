// SPDX-License-Identifier: Apache-2.0
// The one screen where the calls stand in order: what was typed, the places, the ruleset, the
// command.
#include "cli/flow.hpp"

#include "cli/author_commands.hpp"
#include "cli/check_command.hpp"
#include "cli/doctor_command.hpp"
#include "cli/pack_commands.hpp"
#include "cli/person_commands.hpp"
#include "cli/places_to_turn.hpp"
#include "cli/reference_commands.hpp"
#include "cli/score_command.hpp"
#include "render/template_text.hpp"

namespace unkink {
namespace {

ExitCode run_with_ruleset(const Invocation& invocation) {
  auto places = find_places(invocation);
  log_step("ruleset " + places.rules.string());
  auto loaded = load_ruleset(places.rules);
  if (!loaded) return stopped(loaded.error());
  auto where = places_to_turn(loaded->ruleset.regions, invocation.region);
  if (!where) return stopped(where.error());
  const Session session{invocation, std::move(places), std::move(*loaded), std::move(*where)};
  if (const auto fault = wishes_fault(session)) return stopped(*fault);
  switch (invocation.verb) {
    case Verb::ask:
      return run_ask(session);
    case Verb::triage:
      return run_triage(session);
    case Verb::triage_template:
      return write_result(template_text(session.ruleset()));
    case Verb::plan:
      return run_plan(session);
    case Verb::explain:
      return run_explain(session);
    case Verb::score:
      return run_score(session);
    case Verb::exercises:
      return run_exercises(session);
    case Verb::pack_list:
      return run_pack_list(session);
    case Verb::pack_show:
      return run_pack_show(session);
    case Verb::pack_why:
      return run_pack_why(session);
    case Verb::pack_new:
      return run_pack_new(session);
    case Verb::pack_check:
      return run_pack_check(session);
    case Verb::pack_install:
      return run_pack_install(session);
    case Verb::rules_items:
      return run_items(session);
    default:
      break;
  }
  return run_ruleset_version(session);
}

/// The commands that need no ruleset.
std::optional<ExitCode> run_without_ruleset(const Invocation& invocation) {
  switch (invocation.verb) {
    case Verb::rules_check:
      return run_check(invocation);
    case Verb::doctor:
      return run_doctor(invocation);
    case Verb::pack_build:
      return run_pack_build(invocation);
    case Verb::pack_sign:
      return run_pack_sign(invocation);
    case Verb::pack_allow:
      return run_pack_allow(invocation);
    case Verb::pack_deny:
      return run_pack_deny(invocation);
    case Verb::pack_remove:
      return run_pack_remove(invocation);
    case Verb::pack_rescan:
      return run_pack_rescan(invocation);
    default:
      return std::nullopt;
  }
}

}  // namespace

ExitCode carry_out(const Invocation& invocation) {
  if (const auto ended = run_without_ruleset(invocation)) return *ended;
  if (invocation.verb == Verb::version) {
    const auto written = run_program_version();
    if (written != ExitCode::done) return written;
  }
  return run_with_ruleset(invocation);
}

}  // namespace unkink
