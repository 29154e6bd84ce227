// SPDX-License-Identifier: Apache-2.0
#include "render/plan_json.hpp"

#include "render/exercise_value.hpp"
#include "render/json_values.hpp"

namespace unkink {

std::string plan_json(const Ruleset& ruleset, const Outcome& outcome, const Plan& plan) {
  Json document = {{"schema", "unkink.plan/1"},
                   {"ruleset", identity_value(ruleset.identity)},
                   {"id", outcome.id ? text_value(*outcome.id) : Json(nullptr)},
                   {"disposition", name(outcome.disposition)}};
  document.update(plan_value(plan));
  return written(document);
}

}  // namespace unkink
