// SPDX-License-Identifier: Apache-2.0
// The samples with a hostile text in every place where a ruleset, a pack or a person can put one.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "render_samples.hpp"

namespace unkink::samples {

using Hostile = std::string;

inline void spoil(std::vector<std::string>& texts, const Hostile& hostile) {
  texts.push_back("");
  for (auto& text : texts) text = hostile;
}

inline void spoil(std::vector<Because>& because, const Hostile& hostile) {
  because = {{hostile, hostile}, {hostile, "unsure"}, {hostile, "unanswered"}};
}

inline void spoil(Questionnaire& questionnaire, const Hostile& hostile) {
  for (auto& item : questionnaire.items) {
    item.id = item.ask = item.why = item.unit = hostile;
    for (auto& option : item.options) option = {hostile, hostile};
    if (item.none) item.none = hostile;
  }
}

inline Ruleset spoiled_ruleset(const Hostile& hostile) {
  auto made = ruleset();
  made.identity = {hostile, hostile, hostile};
  made.notice = hostile;
  spoil(made.questionnaire, hostile);
  for (auto& referral : made.referrals) referral = {hostile, hostile, hostile, hostile};
  made.plan_rules.demands = {{"kneeling", hostile, 1, {}, {}, {}}};
  made.scores = {{"peg", hostile, hostile, {}, SumScore{{}, 3, {{"mild", {}, hostile}}}}};
  return made;
}

inline Outcome spoiled_outcome(const Hostile& hostile, Disposition disposition) {
  auto made = routine();
  made.id = hostile;
  made.disposition = disposition;
  for (auto& reason : made.reasons) {
    reason.rule = reason.text = hostile;
    spoil(reason.sources, hostile);
    spoil(reason.because, hostile);
  }
  made.open = {{hostile, Disposition::same_day, hostile, {hostile}}};
  made.patterns = {{hostile, hostile, {hostile}, {hostile}}};
  made.scores = {{"peg", hostile, hostile, SumResult{1, 1, "mild"}},
                 {hostile, hostile, hostile, SumResult{1, 1, hostile}},
                 {hostile, hostile, hostile, CriteriaResult{Truth::unknown, 1, 2, 2}}};
  made.unknown = {{0, hostile, AnswerState::unsure}};
  made.contradictions = {{hostile, {0, 1}, hostile}};
  made.cautions = {{hostile, hostile, {hostile}, false, {{hostile, hostile}}}};
  made.soft_flags = {hostile};
  made.where_to_turn = {{{hostile, hostile, hostile, hostile, hostile, {hostile}, true}, true}};
  return made;
}

inline void spoil(Exercise& exercise, const Hostile& hostile) {
  exercise.id = exercise.pack = exercise.name = exercise.position = hostile;
  exercise.mistake = exercise.breathing = exercise.purpose = hostile;
  for (auto* texts : {&exercise.movements, &exercise.targets, &exercise.equipment,
                      &exercise.demands, &exercise.steps, &exercise.sources}) {
    spoil(*texts, hostile);
  }
  exercise.variants = {{hostile, hostile, Level::gentle, {hostile}, {hostile}, {}}};
}

inline Plan spoiled_plan(const Hostile& hostile) {
  auto made = plan();
  for (auto* part : {&made.warm_up, &made.exercises}) {
    for (auto& planned : *part) {
      spoil(planned.exercise, hostile);
      planned.variant = planned.why = planned.next_step = hostile;
    }
  }
  made.left_out = {{hostile, hostile, hostile}, {hostile, hostile, hostile, {hostile}}};
  const PlannedPart part{hostile, hostile, 1, hostile, hostile};
  made.routines = {{hostile, hostile, hostile, 1, 1, {part}, {hostile}}};
  made.phases = {{{1, 2}, hostile, hostile, {hostile}}};
  made.advice = {{hostile, hostile}};
  made.schedule = made.come_back = hostile;
  for (auto* texts : {&made.uncovered, &made.principles, &made.stop_rules}) spoil(*texts, hostile);
  return made;
}

inline std::vector<Pack> spoiled_packs(const Hostile& hostile) {
  auto made = packs();
  for (auto& pack : made) {
    pack.id = pack.name = pack.version = hostile;
    for (auto& exercise : pack.exercises) spoil(exercise, hostile);
    pack.exercises.back().demands = {"kneeling"};
    const RoutinePart part{hostile, hostile, 1, hostile};
    const RoutinePart missing{"gone", hostile, 1, hostile};
    pack.routines = {{hostile, hostile, hostile, hostile, 1, {part, missing}, {hostile}}};
    pack.ladders = {{hostile, hostile, hostile, hostile, {{hostile, hostile, 1}}, {hostile}}};
  }
  return made;
}

inline Diagnostics spoiled_diagnostics(const Hostile& hostile) {
  const auto file = std::make_shared<const SourceFile>(SourceFile{hostile, hostile});
  return {{Code::unknown_item, {file, {1, 1}, 1}, hostile, hostile}};
}

}  // namespace unkink::samples
