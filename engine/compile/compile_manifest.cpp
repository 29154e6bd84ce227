// SPDX-License-Identifier: Apache-2.0
#include "compile/compile_manifest.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "base/nearest.hpp"
#include "compile/faults.hpp"

namespace unkink {
namespace {

bool is_input_id(std::string_view text) {
  return std::ranges::all_of(
      text, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

bool fits_range(const RangeDraft& range) {
  return range.low >= 0 && range.low <= range.high &&
         range.high <= std::numeric_limits<std::int32_t>::max();
}

RoutineInput compile_input(const RoutineInputDraft& draft, Faults& faults) {
  RoutineInput input{draft.id.value, InputType::time, {}, draft.required};
  if (!is_input_id(draft.id.value))
    faults.add(Code::bad_id, draft.id.span, in_quotes(draft.id.value) + " cannot be an input's id",
               "ids are lower-case letters, digits and _");
  if (draft.type.value == "integer") {
    input.type = InputType::integer;
    if (!draft.range) {
      faults.add(Code::missing_key, draft.type.span, "an integer needs the key \"range\"",
                 "add: range = [1, 10]");
    } else if (!fits_range(*draft.range)) {
      faults.add(Code::bad_value, draft.range->span, "\"range\" is [low, high], from 0 up");
    } else {
      input.range = {static_cast<std::int32_t>(draft.range->low),
                     static_cast<std::int32_t>(draft.range->high)};
    }
  } else if (draft.type.value != "time") {
    faults.add(Code::bad_value, draft.type.span,
               "no type of input is called " + in_quotes(draft.type.value),
               suggest(draft.type.value, std::vector<std::string>{"time", "integer"}));
  }
  return input;
}

void check_answers(const ManifestDraft& draft, const Ruleset& ruleset, Faults& faults) {
  std::vector<std::string> known;
  for (const auto& item : ruleset.questionnaire.items) known.push_back(item.id);
  for (const auto& answer : draft.answers) {
    if (ruleset.questionnaire.find(answer.value)) continue;
    faults.add(Code::unknown_item, answer.span, "no item is called " + in_quotes(answer.value),
               suggest(answer.value, known));
  }
}

}  // namespace

CompiledManifest compile_manifest(const ManifestDraft& draft, const Ruleset& ruleset) {
  if (!draft.has_routine) return {};
  Faults faults;
  RoutineNeeds needs;
  check_answers(draft, ruleset, faults);
  for (const auto& answer : draft.answers) needs.answers.push_back(answer.value);
  std::set<std::string> seen;
  for (const auto& input : draft.inputs) {
    needs.inputs.push_back(compile_input(input, faults));
    if (!seen.insert(input.id.value).second)
      faults.add(Code::duplicate_id, input.id.span,
                 "the manifest has the input " + in_quotes(input.id.value) + " twice");
  }
  needs.exercises = draft.exercises;
  if (!faults.none()) return {std::nullopt, std::move(faults).sorted()};
  return {std::move(needs), {}};
}

}  // namespace unkink
