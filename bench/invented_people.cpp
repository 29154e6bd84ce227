// SPDX-License-Identifier: Apache-2.0
#include "invented_people.hpp"

#include <algorithm>

#include "evaluate/evaluate.hpp"

namespace unkink::bench {
namespace {

// The option that says that nothing is wrong, where one is called so.
std::size_t harmless_option(const Item& item) { return find_option(item, "no").value_or(0); }

std::uint64_t some_options(const Item& item, RandomStream& stream) {
  if (item.red_flag) {
    return stream.chance(88) ? 0 : std::uint64_t{1} << stream.below(item.options.size());
  }
  std::uint64_t selected = 0;
  const auto most = item.none ? stream.below(4) : 1 + stream.below(3);
  for (std::size_t i = 0; i < most; ++i) {
    selected |= std::uint64_t{1} << stream.below(item.options.size());
  }
  return selected;
}

Answer invent_answer(const Item& item, RandomStream& stream) {
  Answer answer{AnswerState::answered, 0, 0};
  switch (item.type) {
    case ItemType::yes_no:
      answer.value = stream.chance(item.red_flag ? 2 : 50) ? 1 : 0;
      break;
    case ItemType::choice:
      answer.value = static_cast<std::int32_t>(item.red_flag && stream.chance(92)
                                                   ? harmless_option(item)
                                                   : stream.below(item.options.size()));
      break;
    case ItemType::choices:
      answer.selected = some_options(item, stream);
      break;
    case ItemType::integer:
      answer.value = item.minimum + static_cast<std::int32_t>(stream.below(
                                        static_cast<std::size_t>(item.maximum - item.minimum) + 1));
      break;
  }
  return answer;
}

Answers invent_person(const Ruleset& ruleset, RandomStream& stream) {
  Answers person(ruleset.questionnaire.items.size());
  for (std::size_t i = 0; i < person.by_item.size(); ++i) {
    person.by_item[i] = invent_answer(ruleset.questionnaire.items[i], stream);
  }
  for (const auto& pair : ruleset.impossible_pairs) {
    auto& greater = person.by_item[pair.greater].value;
    greater = std::min(greater, person.by_item[pair.than].value);
  }
  return person;
}

void leave_gaps(const Ruleset& ruleset, const Gaps& gaps, RandomStream& stream, Answers& person) {
  for (std::size_t i = 0; i < person.by_item.size(); ++i) {
    if (stream.chance(gaps.missing)) person.by_item[i] = {};
    const bool doubt = ruleset.questionnaire.items[i].unsure_allowed && stream.chance(gaps.unsure);
    if (doubt) person.by_item[i] = {AnswerState::unsure, 0, 0};
  }
}

// Answers given to questions that the others switch off are taken back, until none is left.
void take_back_switched_off(const Ruleset& ruleset, std::vector<Answers>& people) {
  Block block(ruleset.questionnaire, people.size());
  for (std::size_t i = 0; i < people.size(); ++i) block.put(i, people[i]);
  const auto evaluation = evaluate(ruleset, block);
  bool found = false;
  for (std::size_t i = 0; i < people.size(); ++i) {
    for (std::size_t item = 0; item < people[i].by_item.size(); ++item) {
      auto& answer = people[i].by_item[item];
      if (answer.state == AnswerState::unanswered) continue;
      if (!test_bit(evaluation.off[item], i)) continue;
      answer = {};
      found = true;
    }
  }
  if (found) take_back_switched_off(ruleset, people);
}

}  // namespace

std::vector<Answers> invent_people(const Ruleset& ruleset, std::size_t count, const Gaps& gaps,
                                   RandomStream& stream) {
  std::vector<Answers> people;
  people.reserve(count);
  for (std::size_t i = 0; i < count; ++i) {
    people.push_back(invent_person(ruleset, stream));
    leave_gaps(ruleset, gaps, stream, people.back());
  }
  take_back_switched_off(ruleset, people);
  return people;
}

}  // namespace unkink::bench
