// SPDX-License-Identifier: Apache-2.0
#include "cli/reference_commands.hpp"

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "render/card_json.hpp"
#include "render/card_search.hpp"
#include "render/card_text.hpp"
#include "render/exercises_json.hpp"
#include "render/exercises_text.hpp"
#include "render/items_json.hpp"
#include "render/items_text.hpp"

namespace unkink {

namespace {

/// What can be looked up by a name, and how.
struct Card {
  std::string_view kind;
  std::optional<std::string> (*text)(const Ruleset&, std::span<const Pack>, std::string_view,
                                     const TextStyle&);
  std::optional<std::string> (*json)(const Ruleset&, std::span<const Pack>, std::string_view);
  std::vector<std::string> (*names)(std::span<const Pack>);
};

constexpr Card exercise_card = {"exercise", exercise_card_text, exercise_card_json, exercise_names};
constexpr Card routine_card = {"routine", routine_card_text, routine_card_json, routine_names};
constexpr Card ladder_card = {"ladder", ladder_card_text, ladder_card_json, ladder_names};

ExitCode show_card(const Session& session, const Packs& packs, const Card& card,
                   const std::string& name) {
  const auto found = session.json()
                         ? card.json(session.ruleset(), packs.usable, name)
                         : card.text(session.ruleset(), packs.usable, name, session.style());
  if (found) return write_result(*found);
  const auto names = card.names(packs.usable);
  const auto what = names.empty() ? "no pack has one" : suggest(name, names);
  return stopped(
      stop_for_usage("no " + std::string(card.kind) + " is called \"" + name + "\"; " + what)
          .error());
}

}  // namespace

ExitCode run_exercises(const Session& session) {
  const auto packs = packs_with_warnings(session);
  const auto& asked = session.invocation;
  if (asked.exercise) return show_card(session, packs, exercise_card, *asked.exercise);
  if (asked.routine) return show_card(session, packs, routine_card, *asked.routine);
  if (asked.ladder) return show_card(session, packs, ladder_card, *asked.ladder);
  return write_result(session.json()
                          ? exercises_json(session.ruleset(), packs.usable)
                          : exercises_text(session.ruleset(), packs.usable, session.style()));
}

ExitCode run_items(const Session& session) {
  return write_result(session.json() ? items_json(session.ruleset())
                                     : items_text(session.ruleset(), session.style()));
}

ExitCode run_program_version() { return write_result("unkink " UNKINK_VERSION "\n"); }

ExitCode run_ruleset_version(const Session& session) {
  const auto& ruleset = session.ruleset().identity;
  return write_result("ruleset " + printable(ruleset.id) + " " + printable(ruleset.version) +
                      " sha256 " + ruleset.sha256 + "\n");
}

}  // namespace unkink
