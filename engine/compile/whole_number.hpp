// SPDX-License-Identifier: Apache-2.0
// Whole numbers of a ruleset, as answers are kept: in 32 bits, and so that the next one fits, too.
#pragma once

#include <cstdint>
#include <limits>

#include "compile/faults.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink {

inline constexpr auto smallest_number = std::numeric_limits<std::int32_t>::min() + 1;
inline constexpr auto largest_number = std::numeric_limits<std::int32_t>::max() - 1;

/// The number; `otherwise`, with a fault, where it is beyond those. Where it was refused already it
/// has no place, and is not told again.
inline std::int32_t whole_number(const Spanned<std::int64_t>& written, std::int32_t otherwise,
                                 Faults& faults) {
  if (written.span.file == nullptr) return otherwise;
  if (written.value < smallest_number || written.value > largest_number) {
    faults.add(Code::bad_value, written.span, "the number is too large");
    return otherwise;
  }
  return static_cast<std::int32_t>(written.value);
}

}  // namespace unkink
