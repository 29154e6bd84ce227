// SPDX-License-Identifier: Apache-2.0
// RoutineNeeds: what a pack must know of a person to compose a routine, as its manifest declares.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/dose.hpp"

namespace unkink {

enum class InputType : std::uint8_t { time, integer };

/// Something that is asked of the person besides the questionnaire.
struct RoutineInput {
  std::string id;
  InputType type = InputType::time;
  IntRange range;         ///< of an integer
  bool required = false;  ///< without it the pack is not asked
};

struct RoutineNeeds {
  std::vector<std::string> answers;  ///< ids of items
  std::vector<RoutineInput> inputs;
  bool exercises = false;  ///< which of its own exercises the person may do
};

/// A value of --plan-input, as it was typed.
struct PlanInput {
  std::string id;
  std::string value;
};

}  // namespace unkink
