// SPDX-License-Identifier: Apache-2.0
// What a text may not hold, whatever the format that it came in.
#pragma once

#include "base/diagnostic.hpp"
#include "base/printable.hpp"

namespace unkink {

/// The `control-character` diagnostic for `character`, which stands at `place`.
Diagnostic control_character(char32_t character, const Span& place);

}  // namespace unkink
