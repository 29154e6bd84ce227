// SPDX-License-Identifier: Apache-2.0
#include "render/plan_text.hpp"

#include "render/frame_text.hpp"
#include "render/plan_section.hpp"

namespace unkink {

std::string plan_text(const Ruleset& ruleset, const Outcome& outcome, const Plan& plan,
                      const TextStyle& style) {
  TextPage page(style);
  if (outcome.disposition != Disposition::self_care) {
    write_referral(page, ruleset, outcome.disposition);
  }
  write_plan(page, plan);
  write_safety_net(page, ruleset, outcome);
  write_footer(page, ruleset);
  return page.text();
}

}  // namespace unkink
