// SPDX-License-Identifier: Apache-2.0
#include "score/hidden_cells.hpp"

#include <algorithm>

namespace unkink {
namespace {

struct GroupRow {
  GroupKind kind = GroupKind::value;
  std::string value;
  GroupCounts counts{};
};
using GroupRows = std::vector<GroupRow>;

/// What is hidden of one disposition.
enum class Hidden : std::uint8_t { nothing, small_counts, every_count };
using HiddenColumns = std::array<Hidden, disposition_names.size()>;

GroupRows all_rows(const Tally& tally) {
  GroupRows rows;
  for (const auto& [value, counts] : tally.groups) {
    rows.push_back({GroupKind::value, value, counts});
  }
  if (tally.other_groups != GroupCounts{}) {
    rows.push_back({GroupKind::all_others, {}, tally.other_groups});
  }
  return rows;
}

bool has_small(const GroupRows& rows, Count least) {
  return std::ranges::any_of(rows, [&](const GroupRow& row) {
    return std::ranges::any_of(row.counts, [&](Count n) { return n > 0 && n < least; });
  });
}

// The header says why; whatever is asked here can be asked of what is shown, too.
Hidden hidden_in(const GroupRows& rows, const GroupRow& joined, std::size_t column, Count least) {
  Count small = 0;  // how many
  Count in_small = 0;
  const auto add = [&](const GroupRow& row) {
    if (row.counts[column] >= least) return;
    ++small;
    in_small += row.counts[column];
  };
  std::ranges::for_each(rows, add);
  add(joined);
  if (in_small == 0) return Hidden::nothing;
  const auto highest = least - 1;
  const bool any_fits = in_small > highest && in_small <= (small - 1) * highest;
  return any_fits ? Hidden::small_counts : Hidden::every_count;
}

bool is_shown(Hidden hidden, Count count, Count least) {
  return hidden == Hidden::nothing || (hidden == Hidden::small_counts && count >= least);
}

ShownCounts shown_counts(const HiddenColumns& hidden, const GroupCounts& counts, Count least) {
  ShownCounts shown;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    if (is_shown(hidden[c], counts[c], least)) shown[c] = counts[c];
  }
  return shown;
}

bool says_nothing(const ShownCounts& counts) {
  return std::ranges::none_of(counts, [](const auto& count) { return count.value_or(0) > 0; });
}

/// Takes the rows of which `wanted` is true into `joined`; false when there were none.
template <class Wanted>
bool join(GroupRows& rows, GroupRow& joined, const Wanted& wanted) {
  const auto taken = std::erase_if(rows, [&](const GroupRow& row) {
    const bool take = wanted(row);
    if (take) add_counts(joined.counts, row.counts);
    return take;
  });
  return taken > 0;
}

std::vector<ShownGroup> shown_rows(const GroupRows& rows, const HiddenColumns& hidden,
                                   Count least) {
  std::vector<ShownGroup> shown;
  for (const auto& row : rows) {
    shown.push_back({row.kind, row.value, shown_counts(hidden, row.counts, least)});
  }
  return shown;
}

}  // namespace

std::vector<ShownGroup> shown_groups(const Tally& tally, Count least) {
  auto rows = all_rows(tally);
  if (least == 2) least = 3;
  if (least < 2 || !has_small(rows, least)) return shown_rows(rows, {}, 0);
  GroupRow joined{GroupKind::small_groups, {}, {}};
  HiddenColumns hidden{};
  join(rows, joined, [&](const GroupRow& row) {
    return row.kind == GroupKind::all_others ||
           std::ranges::none_of(row.counts, [&](Count n) { return n >= least; });
  });
  do {
    for (std::size_t c = 0; c < hidden.size(); ++c) hidden[c] = hidden_in(rows, joined, c, least);
  } while (join(rows, joined, [&](const GroupRow& row) {
    return says_nothing(shown_counts(hidden, row.counts, least));
  }));
  // Alone it says what the counts over all groups say.
  if (rows.empty()) hidden = {};
  rows.push_back(std::move(joined));
  return shown_rows(rows, hidden, least);
}

}  // namespace unkink
