// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_pack.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "base/nearest.hpp"
#include "compile/compile_dose.hpp"
#include "compile/compile_parts.hpp"
#include "compile/compile_routines.hpp"
#include "compile/pack_form.hpp"

namespace unkink {
namespace {

struct LevelWord {
  std::string_view word;
  Level level;
};
constexpr std::array level_words = {
    LevelWord{"gentle", Level::gentle}, LevelWord{"standard", Level::standard},
    LevelWord{"advanced", Level::advanced}, LevelWord{"helper", Level::helper}};

Level compile_level(const Text& written, Faults& faults) {
  std::vector<std::string> words;
  for (const auto& [word, level] : level_words) {
    if (word == written.value) return level;
    words.emplace_back(word);
  }
  if (!written.value.empty()) {
    faults.add(Code::bad_value, written.span, "no level is called " + in_quotes(written.value),
               suggest(written.value, words));
  }
  return Level::helper;
}

bool shares_word(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::ranges::any_of(
      a, [&](const auto& word) { return std::ranges::find(b, word) != b.end(); });
}

/// Compiles the exercises of one pack by one ruleset.
class PackCompiler {
 public:
  PackCompiler(const PackDraft& draft, const Ruleset& ruleset, Faults& faults)
      : draft_(draft), rules_(ruleset.plan_rules), faults_(faults) {
    for (const auto& demand : rules_.demands) demand_ids_.push_back(demand.id);
  }

  Exercise exercise(const ExerciseDraft& draft) {
    Exercise exercise;
    exercise.id = draft.id.value;
    exercise.pack = draft_.id.value;
    exercise.name = draft.name.value;
    exercise.level = compile_level(draft.level, faults_);
    exercise.warm_up = draft.warm_up;
    exercise.sided = draft.sided;
    check_vocabulary(draft);
    exercise.position = draft.position.value;
    exercise.movements = values_of(draft.movements);
    exercise.targets = values_of(draft.targets);
    exercise.equipment = values_of(draft.equipment);
    exercise.demands = demands(draft.demands, exercise);
    exercise.steps = steps(draft.steps, draft.span);
    if (draft.mistake) exercise.mistake = draft.mistake->value;
    if (draft.breathing) exercise.breathing = draft.breathing->value;
    exercise.purpose = draft.purpose.value;
    exercise.dose = compile_dose(draft.dose, rules_.limits, faults_);
    exercise.sources = source_titles(draft.sources, draft.id, "exercise", draft_, faults_);
    for (const auto& variant : draft.variants) {
      exercise.variants.push_back(compile_variant(variant, exercise));
    }
    return exercise;
  }

 private:
  void check_vocabulary(const ExerciseDraft& draft) {
    const auto& words = rules_.vocabulary;
    if (!draft.position.value.empty()) {
      check_words({draft.position}, words.positions, Code::unknown_word, "position", faults_);
    }
    check_words(draft.movements, words.movements, Code::unknown_word, "movement", faults_);
    check_words(draft.targets, words.targets, Code::unknown_word, "target", faults_);
    check_words(draft.equipment, words.equipment, Code::unknown_word, "equipment", faults_);
  }

  bool implies(const Demand& demand, const Exercise& exercise) const {
    const bool newer = static_cast<std::int64_t>(demand.since) > draft_.demands_version.value;
    return newer || shares_word(demand.positions, {exercise.position}) ||
           shares_word(demand.movements, exercise.movements) ||
           shares_word(demand.equipment, exercise.equipment);
  }

  // What is stated, what is implied, and what did not exist yet when the pack was judged.
  std::vector<std::string> demands(const Texts& stated, const Exercise& exercise) {
    check_words(stated, demand_ids_, Code::unknown_word, "demand", faults_);
    const auto values = values_of(stated);
    std::set<std::string> all(values.begin(), values.end());
    for (const auto& demand : rules_.demands) {
      if (implies(demand, exercise)) all.insert(demand.id);
    }
    return {all.begin(), all.end()};
  }

  std::vector<std::string> steps(const Texts& written, const Span& owner) {
    if (written.empty()) {
      faults_.add(Code::missing_key, owner, "an exercise needs at least one step",
                  "add: steps = [\"...\"], one action each");
    }
    return values_of(written);
  }

  Variant compile_variant(const VariantDraft& draft, const Exercise& exercise) {
    Variant variant;
    variant.id = draft.id.value;
    variant.name = draft.name.value;
    variant.level = compile_level(draft.level, faults_);
    variant.steps = steps(draft.steps, draft.id.span);
    variant.demands = demands(draft.demands, exercise);
    variant.dose = compile_dose(draft.dose, rules_.limits, faults_);
    return variant;
  }

  const PackDraft& draft_;
  const PlanRules& rules_;
  Faults& faults_;
  std::vector<std::string> demand_ids_;
};

void check_identity(const PackDraft& draft, const Ruleset& ruleset, std::string_view expected_id,
                    Faults& faults) {
  if (!draft.id.value.empty() && draft.id.value != expected_id) {
    faults.add(Code::pack_id_mismatch, draft.id.span,
               "the pack calls itself " + in_quotes(draft.id.value) + " but was found as " +
                   in_quotes(expected_id),
               "the folder and the id must be the same");
  }
  const auto version = draft.demands_version.value;
  if (version > static_cast<std::int64_t>(ruleset.plan_rules.demands_version)) {
    faults.add(Code::newer_demands, draft.demands_version.span,
               "the pack was judged against version " + std::to_string(version) +
                   " of the demand list, this ruleset has version " +
                   std::to_string(ruleset.plan_rules.demands_version),
               "use a newer ruleset, or judge the exercises by this one");
  }
}

}  // namespace

CompiledPack compile_pack(const PackDraft& draft, const Ruleset& ruleset,
                          std::string_view expected_id) {
  Faults faults;
  check_identity(draft, ruleset, expected_id, faults);
  check_pack_form(draft, faults);
  Pack pack{std::string(expected_id), draft.name.value, draft.version.value, {}, {}, {}};
  PackCompiler compiler(draft, ruleset, faults);
  for (const auto& exercise : draft.exercises) {
    pack.exercises.push_back(compiler.exercise(exercise));
  }
  std::ranges::sort(pack.exercises, {}, &Exercise::id);
  pack.routines = compile_routines(draft, faults);
  pack.ladders = compile_ladders(draft, faults);
  if (!faults.none()) return {std::nullopt, std::move(faults).sorted()};
  return {std::move(pack), {}};
}

}  // namespace unkink
