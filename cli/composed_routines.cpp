// SPDX-License-Identifier: Apache-2.0
#include "cli/composed_routines.hpp"

#include <algorithm>
#include <memory>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "cli/terminal.hpp"
#include "compile/compile_manifest.hpp"
#include "compile/compile_reply.hpp"
#include "host/routine_request.hpp"
#include "host/supervise.hpp"
#include "plan/routine_choice.hpp"
#include "read/routine_draft.hpp"

namespace unkink {
namespace {

/// A pack that declares what it needs.
struct Composer {
  const RoutineSource* source;
  RoutineNeeds needs;
};

void warn_of(const std::string& pack, const Diagnostics& faults, const std::string& then) {
  const auto& first = faults.front();
  log_warning("pack " + pack + ": " + first.span.file->name + ":" +
              std::to_string(first.span.begin.line) + ": " + first.message + "; " + then);
}

std::vector<Composer> composers_of(const Ruleset& ruleset, const Packs& packs) {
  std::vector<Composer> composers;
  for (const auto& source : packs.routines) {
    auto read = read_manifest(source.manifest);
    auto compiled = compile_manifest(read.draft, ruleset);
    auto faults = std::move(read.diagnostics);
    if (faults.empty()) faults = std::move(compiled.diagnostics);
    if (!faults.empty()) {
      warn_of(source.id, faults, "it composes no routine");
    } else if (compiled.needs) {
      composers.push_back({&source, *std::move(compiled.needs)});
    }
  }
  return composers;
}

// What was typed for packs, but that no pack can use, is told: it may be a slip of the pen.
void warn_of_inputs(const std::vector<Composer>& composers, const std::vector<PlanInput>& given) {
  std::vector<std::string> known;
  for (const auto& composer : composers)
    for (const auto& input : composer.needs.inputs) known.push_back(input.id);
  for (const auto& typed : given) {
    if (std::ranges::find(known, typed.id) == known.end())
      log_warning("--plan-input: no pack asks for \"" + printable(typed.id) + "\"" +
                  (known.empty() ? "" : "; " + suggest(typed.id, known)));
    for (const auto& composer : composers)
      for (const auto& input : composer.needs.inputs)
        if (const auto fault = input_fault(input, typed.value); input.id == typed.id && fault)
          log_warning("--plan-input: " + input.id + ": \"" + printable(typed.value) + "\" " +
                      *fault + "; it is left out");
  }
}

/// The questions for those that have what they need; `composers` loses the others.
std::vector<PackQuestion> questions_for(std::vector<Composer>& composers, const Session& session,
                                        const Packs& packs, const Outcome& outcome,
                                        const Answers& answers) {
  const auto& given = session.invocation.plan_inputs;
  const auto& ruleset = session.ruleset();
  std::erase_if(composers, [&](const Composer& composer) {
    return missing_input(composer.needs, given).has_value();
  });
  std::vector<PackQuestion> questions;
  for (const auto& [source, needs] : composers) {
    const auto pack = std::ranges::find(packs.usable, source->id, &Pack::id);
    const auto doable = doable_exercises(ruleset.plan_rules, outcome, packs.usable, *pack);
    questions.push_back({source->library.get(),
                         routine_request(needs, ruleset.questionnaire, answers, given, doable)});
  }
  return questions;
}

std::vector<Routine> accepted_routines(const RoutineSource& source, Result<std::string> answer,
                                       const Ruleset& ruleset, const Packs& packs) {
  if (!answer) {
    log_warning("pack " + source.id + ": no routine: " + answer.error().what);
    return {};
  }
  const auto file = std::make_shared<const SourceFile>(source.id + "/routine", *std::move(answer));
  const auto read = read_routine_reply(file);
  auto compiled = compile_reply(read.routines, source.id, packs.usable, ruleset);
  const auto& faults = read.diagnostics.empty() ? compiled.diagnostics : read.diagnostics;
  if (faults.empty()) return std::move(compiled.routines);
  warn_of(source.id, faults, "its routine is not used");
  return {};
}

}  // namespace

void add_composed_routines(const Session& session, const Packs& packs, const Outcome& outcome,
                           const Answers& answers, Plan& plan) {
  auto composers = composers_of(session.ruleset(), packs);
  warn_of_inputs(composers, session.invocation.plan_inputs);
  const auto questions = questions_for(composers, session, packs, outcome, answers);
  auto results = supervise(questions, limits_of(session.places));
  for (std::size_t i = 0; i < composers.size(); ++i) {
    const auto routines =
        accepted_routines(*composers[i].source, std::move(results[i]), session.ruleset(), packs);
    auto choice =
        choose_composed_routines(session.ruleset().plan_rules, outcome, packs.usable, routines);
    std::ranges::move(choice.allowed, std::back_inserter(plan.routines));
    std::ranges::move(choice.left_out, std::back_inserter(plan.left_out));
  }
}

}  // namespace unkink
