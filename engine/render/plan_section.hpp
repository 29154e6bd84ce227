// SPDX-License-Identifier: Apache-2.0
// The plan as a section of a text: what to do, how, how often, when to stop.
#pragma once

#include "model/plan.hpp"
#include "render/text_page.hpp"

namespace unkink {

void write_plan(TextPage& page, const Plan& plan);

}  // namespace unkink
