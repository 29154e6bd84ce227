// SPDX-License-Identifier: Apache-2.0
// What is told to a pack: what it declared, in the words of answers files, and nothing else.
#include "host/routine_request.hpp"

#include "support/catch.hpp"

using namespace unkink;

namespace {

Questionnaire questionnaire() {
  Questionnaire made;
  Item age;
  age.id = "age";
  age.type = ItemType::integer;
  Item fever;
  fever.id = "fever";
  fever.type = ItemType::yes_no;
  fever.options = {{"no", ""}, {"yes", ""}};
  made.items = {age, fever};
  return made;
}

Answers answers() {
  Answers made(2);
  made.by_item[0] = {AnswerState::answered, 48, 0};
  made.by_item[1] = {AnswerState::answered, 1, 0};
  return made;
}

RoutineNeeds needs() {
  return {{"age"},
          {{"start", InputType::time, {}, true}, {"week", InputType::integer, {1, 52}, false}},
          false};
}

std::string request(const RoutineNeeds& needed, const std::vector<PlanInput>& inputs) {
  const std::vector<std::string> doable = {"a", "b"};
  return routine_request(needed, questionnaire(), answers(), inputs, doable);
}

}  // namespace

TEST_CASE("only declared answers are told", "[host]") {
  CHECK(request(needs(), {}) == "answer.age=48\n");
  CHECK(request({{"fever"}, {}, false}, {}) == "answer.fever=yes\n");
  CHECK(request({{}, {}, true}, {}) == "exercises=a;b\n");
  CHECK(request({}, {{"start", "09:00"}}) == "");
}

TEST_CASE("what was not said is not told", "[host]") {
  const RoutineNeeds both{{"age", "fever"}, {}, false};
  CHECK(routine_request(both, questionnaire(), Answers(2), {}, {}) == "");
}

TEST_CASE("an input that does not fit is left out, and the last of one name counts", "[host]") {
  CHECK(request(needs(), {{"start", "9"}, {"week", "53"}}) == "answer.age=48\n");
  CHECK(request(needs(), {{"start", "09:00"}, {"start", "10:00"}, {"week", "1"}}) ==
        "answer.age=48\ninput.start=10:00\ninput.week=1\n");
}

TEST_CASE("inputs are times of the day and whole numbers in their range", "[host]") {
  const RoutineInput time{"t", InputType::time, {}, false};
  for (const auto* good : {"00:00", "09:30", "23:59"}) CHECK_FALSE(input_fault(time, good));
  for (const auto* bad : {"", "9:30", "24:00", "12:60", "12-30", "12:30 ", "1\n:00", "ab:cd"})
    CHECK(input_fault(time, bad) == "is not a time such as 09:00");
  const RoutineInput number{"n", InputType::integer, {1, 4}, false};
  for (const auto* good : {"1", "4"}) CHECK_FALSE(input_fault(number, good));
  for (const auto* bad : {"", "0", "5", "1.5", "one", "99999999999", "2 "})
    CHECK(input_fault(number, bad) == "is not a whole number from 1 to 4");
}

TEST_CASE("a pack that lacks a required input is not asked", "[host]") {
  const std::vector<PlanInput> wrong = {{"start", "soon"}};
  const std::vector<PlanInput> right = {{"start", "09:00"}};
  CHECK(missing_input(needs(), {}) == "start");
  CHECK(missing_input(needs(), wrong) == "start");
  CHECK_FALSE(missing_input(needs(), right));
}
