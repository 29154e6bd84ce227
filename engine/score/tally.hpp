// SPDX-License-Identifier: Apache-2.0
// Tally: how many records came out how. Tallies of parts add up to that of the whole.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "base/diagnostic_code.hpp"
#include "model/disposition.hpp"

namespace unkink {

using Count = std::uint64_t;

/// A group's records, by disposition; the last entry counts those set aside.
using GroupCounts = std::array<Count, disposition_names.size() + 1>;

struct Tally {
  Count records = 0;
  Count set_aside = 0;
  Count incomplete = 0;
  std::array<Count, disposition_names.size()> dispositions{};
  std::vector<Count> raised;                  ///< by raiser
  std::map<Code, Count> reasons;              ///< of the records set aside: their first fault
  std::map<std::string, GroupCounts> groups;  ///< --by: value of the column

  void add(const Tally& other);
};

/// The most groups that are kept apart, the first by name; the rest are counted together, so that
/// memory is bounded.
inline constexpr std::size_t most_groups = 1000;
inline constexpr const char* other_groups = "(all others)";

/// The counts as text for a person. Group counts below `min_cell` are not shown, nor what would
/// let them be worked out.
std::string summary_text(const Tally& tally, const std::vector<std::string>& raisers,
                         const std::string& by, Count min_cell);
/// The same as one JSON document.
std::string summary_json(const Tally& tally, const std::vector<std::string>& raisers,
                         const std::string& by, Count min_cell);

}  // namespace unkink
