// SPDX-License-Identifier: Apache-2.0
#include "plan/warm_up_choice.hpp"

#include <algorithm>
#include <tuple>

namespace unkink {
namespace {

// Our choice: about a minute opens a session of a few; what takes longer eats into it.
constexpr std::int32_t long_warm_up_seconds = 90;

// Smaller is better.
auto rank(const Candidate& warm_up) {
  const bool is_long = warm_up.seconds > long_warm_up_seconds;
  return std::tuple(is_long, !warm_up.preferred, is_long ? warm_up.seconds : -warm_up.seconds);
}

}  // namespace

std::vector<PlannedExercise> choose_warm_up(const std::vector<Candidate>& warm_ups,
                                            TimeBudget budget, std::int64_t reserved) {
  auto fitting = warm_ups;
  std::erase_if(fitting, [&](const Candidate& candidate) {
    return !budget.fits(reserved + candidate.seconds);
  });
  const auto found = std::ranges::min_element(fitting, {}, rank);
  if (found == fitting.end()) return {};
  std::string why = "opens the session";
  if (!found->variant.empty()) {
    why += "; in an easier form, as the full one " + found->eased_because;
  }
  return {{found->exercise, found->variant, found->seconds, why}};
}

}  // namespace unkink
