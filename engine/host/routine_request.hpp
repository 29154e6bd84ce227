// SPDX-License-Identifier: Apache-2.0
// What a pack is told of a person when it is asked for a routine: what it declared, and no more.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/answers.hpp"
#include "model/questionnaire.hpp"
#include "model/routine_needs.hpp"

namespace unkink {

/// Why the value does not fit the input: "is not a time such as 09:00", "is not a whole number from
/// 1 to 52"; nothing when it fits.
std::optional<std::string> input_fault(const RoutineInput& input, std::string_view value);

/// The required input that is not among `inputs`, by id; nothing when all are there.
std::optional<std::string> missing_input(const RoutineNeeds& needs,
                                         std::span<const PlanInput> inputs);

/// The request for PackQuestion: a line for each thing that `needs` declares and that was said.
/// Inputs that do not fit are left out. `doable` are the pack's exercises that the person may do.
std::string routine_request(const RoutineNeeds& needs, const Questionnaire& questionnaire,
                            const Answers& answers, std::span<const PlanInput> inputs,
                            std::span<const std::string> doable);

}  // namespace unkink
