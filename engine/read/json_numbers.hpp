// SPDX-License-Identifier: Apache-2.0
// Numbers of a JSON text that the parser takes for an error, though RFC 8259 sets no bounds.
#pragma once

#include <string>
#include <string_view>

namespace unkink {

/// The text with a fraction of the same length for each number that may be too large for a double:
/// one with an exponent, or a very long one. All else stays, faults too, and where it stands.
std::string without_large_numbers(std::string_view text);

}  // namespace unkink
