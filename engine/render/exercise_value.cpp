// SPDX-License-Identifier: Apache-2.0
#include "render/exercise_value.hpp"

#include "render/level_name.hpp"

namespace unkink {
namespace {

Json planned_value(const PlannedExercise& planned) {
  auto value = exercise_value(planned.exercise, planned.seconds);
  value["why"] = text_value(planned.why);
  value["variant"] = text_or_null(planned.variant);
  value["next_step"] = text_or_null(planned.next_step);
  put_instructions(value, planned.exercise);
  return value;
}

Json planned_values(const std::vector<PlannedExercise>& exercises) {
  auto values = Json::array();
  for (const auto& planned : exercises) values.push_back(planned_value(planned));
  return values;
}

Json left_out_values(const std::vector<LeftOut>& left_out) {
  auto values = Json::array();
  for (const auto& left : left_out) {
    values.push_back(Json{{"id", text_value(left.id)},
                          {"why", text_value(left.why)},
                          {"name", text_value(left.name)}});
  }
  return values;
}

Json part_values(const std::vector<PlannedPart>& parts) {
  auto values = Json::array();
  for (const auto& part : parts) {
    values.push_back(Json{{"id", text_value(part.id)},
                          {"name", text_value(part.name)},
                          {"seconds", part.seconds},
                          {"say", text_or_null(part.say)},
                          {"variant", text_or_null(part.variant)},
                          {"dose", part.dose ? dose_value(*part.dose) : Json(nullptr)}});
  }
  return values;
}

Json routine_values(const std::vector<PlannedRoutine>& routines) {
  auto values = Json::array();
  for (const auto& routine : routines) {
    values.push_back(Json{
        {"id", text_value(routine.id)},
        {"name", text_value(routine.name)},
        {"occasion", text_value(routine.occasion)},
        {"every_minutes", routine.every_minutes == 0 ? Json(nullptr) : Json(routine.every_minutes)},
        {"seconds", routine.seconds},
        {"equipment", text_values(routine.equipment)},
        {"at", text_values(routine.at)},
        {"composed", routine.composed},
        {"parts", part_values(routine.parts)}});
  }
  return values;
}

Json phase_values(const std::vector<Phase>& phases) {
  auto values = Json::array();
  for (const auto& phase : phases) {
    values.push_back(Json{{"weeks", {phase.weeks.low, phase.weeks.high}},
                          {"text", text_value(phase.say)},
                          {"gate", text_value(phase.gate)},
                          {"sources", text_values(phase.sources)}});
  }
  return values;
}

Json advice_values(const std::vector<GivenAdvice>& advice) {
  auto values = Json::array();
  for (const auto& each : advice) {
    values.push_back(Json{{"id", text_value(each.id)}, {"text", text_value(each.say)}});
  }
  return values;
}

}  // namespace

Json exercise_value(const Exercise& exercise, std::int32_t seconds) {
  return {{"id", text_value(exercise.id)},
          {"pack", text_value(exercise.pack)},
          {"name", text_value(exercise.name)},
          {"demands", text_values(exercise.demands)},
          {"position", text_value(exercise.position)},
          {"movement", text_values(exercise.movements)},
          {"equipment", text_values(exercise.equipment)},
          {"dose", dose_value(exercise.dose)},
          {"seconds", seconds}};
}

void put_instructions(Json& value, const Exercise& exercise) {
  value["level"] = level_name(exercise.level);
  value["sided"] = exercise.sided;
  value["targets"] = text_values(exercise.targets);
  value["purpose"] = text_value(exercise.purpose);
  value["steps"] = text_values(exercise.steps);
  value["breathing"] = text_or_null(exercise.breathing);
  value["mistake"] = text_or_null(exercise.mistake);
  value["sources"] = text_values(exercise.sources);
}

Json plan_value(const Plan& plan) {
  return {{"minutes", plan.minutes},
          {"warm_up", planned_values(plan.warm_up)},
          {"exercises", planned_values(plan.exercises)},
          {"left_out", left_out_values(plan.left_out)},
          {"schedule", text_value(plan.schedule)},
          {"stop_rules", text_values(plan.stop_rules)},
          {"come_back", text_value(plan.come_back)},
          {"principles", text_values(plan.principles)},
          {"uncovered", text_values(plan.uncovered)},
          {"routines", routine_values(plan.routines)},
          {"phases", phase_values(plan.phases)},
          {"advice", advice_values(plan.advice)}};
}

}  // namespace unkink
