// SPDX-License-Identifier: Apache-2.0
// Times of day as people type them and packs write them: 24 hours, "09:00".
#pragma once

#include <string_view>

namespace unkink {

/// Whether the text is a time from 00:00 to 23:59, in two digits each.
bool is_clock_time(std::string_view text);

}  // namespace unkink
