// SPDX-License-Identifier: Apache-2.0
#include "plan/cover_choice.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "plan/pattern_fit.hpp"
#include "plan/spoken_list.hpp"

namespace unkink {
namespace {

using Classes = std::vector<std::string>;

Classes covered_of(const Classes& open, const Exercise& exercise) {
  Classes covered;
  for (const auto& word : open) {
    if (std::ranges::find(exercise.movements, word) != exercise.movements.end()) {
      covered.push_back(word);
    }
  }
  return covered;
}

Classes without(Classes open, const Exercise& exercise) {
  std::erase_if(open, [&](const auto& word) {
    return std::ranges::find(exercise.movements, word) != exercise.movements.end();
  });
  return open;
}

std::string why_chosen(const Classes& covered, const std::vector<FittingPattern>& patterns,
                       const Candidate& candidate) {
  std::vector<std::string> parts;
  auto spoken_classes = covered;
  std::ranges::transform(spoken_classes, spoken_classes.begin(), spoken);
  if (!covered.empty()) parts.push_back("covers " + spoken_list(spoken_classes));
  const auto fits = pattern_fit_words(patterns, candidate.exercise);
  if (!fits.empty()) parts.push_back("fits " + fits);
  if (parts.empty()) parts.emplace_back("rounds the session off");
  if (!candidate.variant.empty()) {
    parts.push_back("in an easier form, as the full one " + candidate.eased_because);
  }
  std::string text;
  for (const auto& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

/// What the exercises chosen so far leave to do.
struct Open {
  Classes classes;
  std::vector<FittingPattern> patterns;
  bool fit_first = false;

  /// Greater is better.
  std::array<std::size_t, 3> rank(const Exercise& exercise) const {
    const auto cover = covered_of(classes, exercise).size();
    const auto fit = pattern_fit(patterns, exercise);
    if (fit_first) return {fit.patterns, fit.words, cover};
    return {cover, fit.patterns, fit.words};
  }

  Open after(const Exercise& exercise) const {
    return {without(classes, exercise), still_open(patterns, exercise)};
  }
};

using Place = std::vector<Candidate>::const_iterator;

Place best(const std::vector<Candidate>& candidates, const Open& open, TimeBudget budget) {
  auto best = candidates.end();
  std::array<std::size_t, 3> best_rank{};
  for (auto at = candidates.begin(); at != candidates.end(); ++at) {
    if (!budget.fits(at->seconds)) continue;
    const auto rank = open.rank(at->exercise);
    if (best != candidates.end() && rank <= best_rank) continue;
    best = at;
    best_rank = rank;
  }
  return best;
}

}  // namespace

std::vector<PlannedExercise> choose_exercises(const PlanRules& rules,
                                              const std::vector<FittingPattern>& patterns,
                                              std::vector<Candidate> candidates, std::uint32_t most,
                                              TimeBudget budget) {
  std::vector<PlannedExercise> chosen;
  Open open{rules.cover, patterns, !patterns.empty()};
  while (chosen.size() < most && !candidates.empty()) {
    auto at = best(candidates, open, budget);
    if (at == candidates.end() && !chosen.empty()) break;
    if (at == candidates.end()) {
      at = std::ranges::min_element(std::as_const(candidates), {}, &Candidate::seconds);
    }
    const auto why = why_chosen(covered_of(open.classes, at->exercise), patterns, *at);
    chosen.push_back({at->exercise, at->variant, at->seconds, why});
    open = open.after(at->exercise);
    budget = budget.after(at->seconds);
    candidates.erase(at);
  }
  return chosen;
}

std::vector<std::string> uncovered_classes(const PlanRules& rules,
                                           const std::vector<PlannedExercise>& exercises) {
  Classes open = rules.cover;
  for (const auto& planned : exercises) open = without(std::move(open), planned.exercise);
  return open;
}

}  // namespace unkink
