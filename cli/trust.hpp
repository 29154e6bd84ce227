// SPDX-License-Identifier: Apache-2.0
// What the program knows of whom to trust: the pins of this user, and what it was shipped with.
#pragma once

#include <optional>

#include "base/result.hpp"
#include "cli/places.hpp"
#include "host/pack_trust.hpp"

namespace unkink {

/// The pins of this user and the libraries that the build made. Pins that cannot be read or
/// believed become the book's fault.
TrustBook load_trust(const Places& places);

/// Writes the pins; an Error where there is no place for them or the world failed.
std::optional<Error> save_pins(const Places& places, const PackPins& pins);

}  // namespace unkink
