// SPDX-License-Identifier: Apache-2.0
#include "model/plan_rules.hpp"

#include <algorithm>

namespace unkink {

const Demand* PlanRules::find_demand(std::string_view id) const {
  const auto found = std::ranges::find(demands, id, &Demand::id);
  return found == demands.end() ? nullptr : &*found;
}

}  // namespace unkink
