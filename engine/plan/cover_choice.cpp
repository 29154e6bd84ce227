// SPDX-License-Identifier: Apache-2.0
#include "plan/cover_choice.hpp"

#include <algorithm>
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

using Place = std::vector<Candidate>::const_iterator;

Place best(const std::vector<Candidate>& candidates, const Classes& open,
           const std::vector<FittingPattern>& patterns, TimeBudget budget) {
  auto best = candidates.end();
  std::pair<std::size_t, PatternFit> best_rank;
  for (auto at = candidates.begin(); at != candidates.end(); ++at) {
    if (!budget.fits(at->seconds)) continue;
    const std::pair<std::size_t, PatternFit> rank(covered_of(open, at->exercise).size(),
                                                  pattern_fit(patterns, at->exercise));
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
  Classes open = rules.cover;
  while (chosen.size() < most && !candidates.empty()) {
    auto at = best(candidates, open, patterns, budget);
    if (at == candidates.end() && !chosen.empty()) break;
    if (at == candidates.end()) {
      at = std::ranges::min_element(std::as_const(candidates), {}, &Candidate::seconds);
    }
    const auto why = why_chosen(covered_of(open, at->exercise), patterns, *at);
    chosen.push_back({at->exercise, at->variant, at->seconds, why});
    open = without(std::move(open), at->exercise);
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
