// SPDX-License-Identifier: Apache-2.0
// What frames every text about a person: where to go and how soon, when to get help sooner, the
// notice, and which ruleset said so.
#pragma once

#include "model/outcome.hpp"
#include "model/ruleset.hpp"
#include "render/text_page.hpp"

namespace unkink {

/// The disposition as a heading, whom to see, how soon, and the ruleset's text.
void write_referral(TextPage& page, const Ruleset& ruleset, Disposition disposition);

/// Whom to call: the person's region, if it is known, and the fallback.
void write_where_to_turn(TextPage& page, const Outcome& outcome);

/// When to get help sooner: the soft flags that hold and the disposition's safety net. In an
/// emergency the safety net alone, as what to do until one is seen.
void write_safety_net(TextPage& page, const Ruleset& ruleset, const Outcome& outcome);

/// The ruleset's notice and its identity: "ruleset upper-back 0.1.0 sha256 0123456789ab".
void write_footer(TextPage& page, const Ruleset& ruleset);

}  // namespace unkink
