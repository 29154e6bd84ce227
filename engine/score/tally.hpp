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

/// A group's records, by disposition. Records set aside are of no group.
using GroupCounts = std::array<Count, disposition_names.size()>;
void add_counts(GroupCounts& sum, const GroupCounts& counts);

struct Tally {
  Count records = 0;
  Count set_aside = 0;
  Count incomplete = 0;
  std::array<Count, disposition_names.size()> dispositions{};
  std::vector<Count> raised;                  ///< by raiser
  std::vector<Count> wanted;                  ///< chunks that have it, by Layout::wanted
  std::map<Code, Count> reasons;              ///< of the records set aside: their first fault
  std::map<std::string, GroupCounts> groups;  ///< --by: value of the column
  GroupCounts other_groups{};                 ///< of those behind the first most_groups

  void add(const Tally& other);
};

/// The most groups that are kept apart, the first by name; the rest are counted together, so that
/// memory is bounded.
inline constexpr std::size_t most_groups = 1000;

/// What is asked of a summary beside the counts over all records.
struct SummaryWishes {
  std::string by;  ///< column; empty: no groups
  bool by_item = false;
  Count min_cell = 0;  ///< as in shown_groups()
};

/// The counts as text for a person. Groups of answers to an item are told by the rules that these
/// raise, that of no answer by how many records are incomplete, so both are left out where small
/// groups are hidden.
std::string summary_text(const Tally& tally, const std::vector<std::string>& raisers,
                         const SummaryWishes& wishes);
/// The same as one JSON document.
std::string summary_json(const Tally& tally, const std::vector<std::string>& raisers,
                         const SummaryWishes& wishes);

}  // namespace unkink
