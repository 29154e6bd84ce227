// SPDX-License-Identifier: Apache-2.0
// The place of a part of a TOML string, when the string's own place in the bytes is known.
#pragma once

#include <cstddef>

#include "base/source_file.hpp"
#include "read/toml_string.hpp"

namespace unkink {

/// As span_within: `begin` is the place of `opening.content`; `offset` and `length` count bytes of
/// the string as it reads. The span ends with its first line at the latest.
Span span_in_string(const SourcePtr& file, const StringOpening& opening, Position begin,
                    std::size_t offset, std::size_t length);

}  // namespace unkink
