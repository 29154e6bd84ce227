// SPDX-License-Identifier: Apache-2.0
// Invocation: what the user typed, typed. command_line.hpp makes it, flow.hpp carries it out.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "cli/score_wishes.hpp"
#include "model/plan.hpp"
#include "model/routine_needs.hpp"

namespace unkink {

enum class Verb {
  none,  ///< nothing to carry out: help was printed
  version,
  ask,
  triage,
  triage_template,
  plan,
  explain,
  score,
  exercises,
  pack_list,
  rules_check,
  rules_items,
  doctor,
};

enum class OutputFormat { text, json };
enum class ColourChoice { automatic, always, never };

struct Invocation {
  Verb verb = Verb::none;
  std::string input;  ///< answers file, or - for standard input
  std::optional<std::filesystem::path> rules;
  std::vector<std::filesystem::path> pack_folders;
  bool unconfined_packs = false;
  OutputFormat format = OutputFormat::text;
  ColourChoice colour = ColourChoice::automatic;
  bool exit_disposition = false;
  int verbosity = 0;  ///< -1 quiet, 0 warnings, 1 what is done, 2 details
  PlanWishes wishes;
  std::vector<PlanInput> plan_inputs;  ///< for packs that compose routines
  ScoreWishes score;
  std::optional<std::string> exercise;  ///< exercises: only this one, in full
  std::optional<std::string> routine;   ///< exercises: this routine instead
  std::optional<std::string> ladder;    ///< exercises: this ladder instead
  std::optional<std::string> region;    ///< whose telephone numbers; absent: by the locale
};

}  // namespace unkink
