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
  pack_show,
  pack_why,
  pack_new,
  pack_check,
  pack_build,
  pack_sign,
  pack_install,
  pack_allow,
  pack_deny,
  pack_remove,
  pack_rescan,
  rules_check,
  rules_items,
  doctor,
};

enum class OutputFormat { text, json, junit };
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
  bool plain = false;  ///< nothing on a terminal that is not a line of text
  int verbosity = 0;   ///< -1 quiet, 0 warnings, 1 what is done, 2 details
  PlanWishes wishes;
  std::vector<PlanInput> plan_inputs;  ///< for packs that compose routines
  ScoreWishes score;
  std::optional<std::string> exercise;           ///< exercises: only this one, in full
  std::optional<std::string> routine;            ///< exercises: this routine instead
  std::optional<std::string> ladder;             ///< exercises: this ladder instead
  std::string pack;                              ///< pack commands: an id, a folder or an archive
  std::string native;                            ///< pack new: c or cpp; empty: a data pack
  std::optional<std::filesystem::path> output;   ///< pack build: the archive to write
  std::optional<std::filesystem::path> key;      ///< pack sign: the secret key
  std::optional<std::filesystem::path> new_key;  ///< pack sign: make this key instead
  std::optional<std::string> as_version;         ///< pack sign: the version to sign
  std::optional<std::string> region;             ///< whose telephone numbers; absent: by the locale
};

}  // namespace unkink
