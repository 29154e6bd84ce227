// SPDX-License-Identifier: Apache-2.0
#include "render/exercise_words.hpp"

#include "render/level_name.hpp"
#include "render/word_list.hpp"

namespace unkink {

std::string kind_words(const Exercise& exercise) {
  std::vector<std::string> words = {std::string(level_name(exercise.level)), exercise.position};
  words.insert(words.end(), exercise.movements.begin(), exercise.movements.end());
  if (exercise.warm_up) words.emplace_back("warm-up");
  return joined(words);
}

std::string demand_words(const Ruleset& ruleset, const std::vector<std::string>& demands) {
  std::vector<std::string> texts;
  for (const auto& id : demands) {
    const auto* demand = ruleset.plan_rules.find_demand(id);
    texts.push_back(demand == nullptr ? id : demand->text);
  }
  return joined(texts);
}

std::string routine_words(const Routine& routine) {
  auto text = routine.occasion + " Takes " + std::to_string(seconds_of(routine)) + " seconds";
  if (routine.every_minutes > 0) {
    text += ", every " + std::to_string(routine.every_minutes) + " minutes";
  }
  return text + ".";
}

}  // namespace unkink
