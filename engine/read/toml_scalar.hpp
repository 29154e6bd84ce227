// SPDX-License-Identifier: Apache-2.0
// The words that TOML 1.0 takes for numbers, truth values, dates and times.
#pragma once

#include <cstddef>
#include <string_view>

namespace unkink {

/// True when the whole of `word` is written as a scalar is; ranges (month 13) are not judged.
bool is_toml_scalar(std::string_view word);

/// How many bytes of `text` from its start on are a date, a space and the start of a time.
/// Zero when they are not: only then does a space belong to a value.
std::size_t date_and_space(std::string_view text);

}  // namespace unkink
