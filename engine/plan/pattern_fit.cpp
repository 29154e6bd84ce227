// SPDX-License-Identifier: Apache-2.0
#include "plan/pattern_fit.hpp"

#include <algorithm>
#include <set>

#include "plan/spoken_list.hpp"

namespace unkink {
namespace {

std::vector<std::string> shared(const std::vector<std::string>& wanted,
                                const std::vector<std::string>& offered) {
  std::vector<std::string> both;
  for (const auto& word : wanted) {
    if (std::ranges::find(offered, word) != offered.end()) both.push_back(word);
  }
  return both;
}

void drop_met(std::vector<std::string>& wanted, const std::vector<std::string>& offered) {
  std::erase_if(
      wanted, [&](const auto& word) { return std::ranges::find(offered, word) != offered.end(); });
}

std::vector<std::string> favoured(const FittingPattern& pattern, const Exercise& exercise) {
  auto words = shared(pattern.targets, exercise.targets);
  std::ranges::copy(shared(pattern.movements, exercise.movements), std::back_inserter(words));
  std::ranges::transform(words, words.begin(), spoken);
  return words;
}

}  // namespace

PatternFit pattern_fit(const std::vector<FittingPattern>& patterns, const Exercise& exercise) {
  PatternFit fit;
  std::set<std::string> words;
  for (const auto& pattern : patterns) {
    auto favours = favoured(pattern, exercise);
    if (!favours.empty()) ++fit.patterns;
    for (auto& word : favours) words.insert(std::move(word));
  }
  fit.words = words.size();
  return fit;
}

std::vector<FittingPattern> still_open(std::vector<FittingPattern> patterns,
                                       const Exercise& exercise) {
  for (auto& pattern : patterns) {
    drop_met(pattern.targets, exercise.targets);
    drop_met(pattern.movements, exercise.movements);
  }
  return patterns;
}

std::string pattern_fit_words(const std::vector<FittingPattern>& patterns,
                              const Exercise& exercise) {
  std::vector<std::string> fits;
  for (const auto& pattern : patterns) {
    const auto words = favoured(pattern, exercise);
    if (!words.empty()) fits.push_back(pattern.id + " (" + spoken_list(words) + ")");
  }
  return spoken_list(fits);
}

}  // namespace unkink
