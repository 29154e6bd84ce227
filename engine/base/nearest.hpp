// SPDX-License-Identifier: Apache-2.0
// Finding the name that a misspelt one was meant to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

/// Edit distance with neighbouring swaps (optimal string alignment) between two names; `enough` for
/// all that are at least as far apart as that.
std::size_t edit_distance(std::string_view a, std::string_view b,
                          std::size_t enough = std::string_view::npos);

/// The candidate nearest to `name`, when one is near enough to be worth saying (a third of the
/// length, at least 1 edit); the first in order where several are equally near. Capitals of ASCII
/// are no edits.
std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates);

/// `did you mean "x"?`, else `allowed: a, b, c` (the first 12, then how many more); empty when
/// there are no candidates.
std::string suggest(std::string_view name, const std::vector<std::string>& candidates);

}  // namespace unkink
