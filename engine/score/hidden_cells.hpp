// SPDX-License-Identifier: Apache-2.0
// What of the counts by group may be shown, so that no small one can be worked out.
//
// Somebody who knows this program, the least count, the counts over all groups, and everything
// that is shown cannot tell a hidden count of a disposition from any other from 1 to the least
// count - 1 (to the count of that disposition over all groups, where that is less). Why:
//
// - Dispositions are decided one by one. Where all counts below the least are hidden, zeros among
//   them, their sum is such that each of them may be anything from 0 to the least - 1. Otherwise
//   all groups' counts are hidden: any one of them may be the small one, another the rest, and all
//   others 0. (A sum of exactly the least - 1 hides all, so that this is never shown otherwise.)
// - What a group's own row says never narrows that: a group that is named has a count that is
//   shown, and the row of joined groups is there even where it holds nobody. How many groups it
//   holds is not said, so they may be groups of one.
// - Beside groups by the answers to an item neither the rules that raised nor the number of
//   incomplete records is shown: whoever gave no answer may be incomplete by that.
// - All this hangs on what is shown alone: other counts that fit it would be shown in the same way.
#pragma once

#include <optional>
#include <vector>

#include "score/tally.hpp"

namespace unkink {

/// One group's counts; nothing where one is hidden.
using ShownCounts = std::array<std::optional<Count>, disposition_names.size()>;

enum class GroupKind : std::uint8_t { value, all_others, small_groups };

struct ShownGroup {
  GroupKind kind = GroupKind::value;
  std::string value;  ///< of the column
  ShownCounts counts;
};

/// All of a tally's groups. From `least` 2 on, counts from 1 to `least` - 1 are hidden; a single
/// hidden value could not be doubted, so 2 counts as 3. Where one is, groups of which nothing could
/// be shown are joined, and stand last.
std::vector<ShownGroup> shown_groups(const Tally& tally, Count least);

}  // namespace unkink
