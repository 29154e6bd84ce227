// SPDX-License-Identifier: Apache-2.0
#include "plan/warm_up_choice.hpp"

#include <algorithm>

namespace unkink {

std::vector<PlannedExercise> choose_warm_up(const std::vector<Candidate>& warm_ups,
                                            TimeBudget budget, std::int64_t reserved) {
  const auto found = std::ranges::find_if(warm_ups, [&](const Candidate& candidate) {
    return budget.fits(reserved + candidate.seconds);
  });
  if (found == warm_ups.end()) return {};
  std::string why = "opens the session";
  if (!found->variant.empty()) {
    why += "; in an easier form, as the full one " + found->eased_because;
  }
  return {{found->exercise, found->variant, found->seconds, why}};
}

}  // namespace unkink
