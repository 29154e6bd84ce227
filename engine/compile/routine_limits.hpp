// SPDX-License-Identifier: Apache-2.0
// How long what a routine asks for may be, whether a document or a reply says it. Private to this
// floor.
#pragma once

#include <cstdint>

namespace unkink {

inline constexpr std::int64_t longest_part = 3600;      ///< seconds: an hour
inline constexpr std::int64_t longest_interval = 1440;  ///< minutes: a day

}  // namespace unkink
