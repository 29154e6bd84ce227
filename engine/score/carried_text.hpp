// SPDX-License-Identifier: Apache-2.0
// What may stand in texts that are carried to the result, or ignored. Private to this floor.
#pragma once

#include <optional>
#include <string_view>

#include "base/printable.hpp"

namespace unkink {

/// What of a text must not be shown; where it may hold `lines`, line breaks of both kinds may.
std::optional<Unprintable> odd_character(std::string_view text, bool lines);

/// Whether a text may be carried: valid UTF-8 without anything odd but line breaks.
bool may_be_carried(std::string_view text);

}  // namespace unkink
