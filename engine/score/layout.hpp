// SPDX-License-Identifier: Apache-2.0
// Layout: what each column of a table, or each key of a record, means to the questionnaire.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "model/ruleset.hpp"
#include "read/column_map_draft.hpp"

namespace unkink {

enum class ColumnKind : std::uint8_t { item, option, id, carry, ignore };

/// One column's meaning.
struct ColumnMeaning {
  ColumnKind kind = ColumnKind::item;
  ItemIndex item = 0;
  std::string option;                         ///< option columns: the word that a 1 stands for
  std::string split = ";";                    ///< what stands between several options in a cell
  std::map<std::string, std::string> values;  ///< cell -> answer; others stand for themselves
  std::size_t carried = 0;                    ///< which of Layout::carried
  bool all_zero_is_none = false;              ///< option columns
  std::size_t place = 0;                      ///< among Layout::columns
};

/// The option columns of one item. Answered is the item where each of them is, and none of its
/// options lacks one: nothing else says that an option was not chosen.
struct OptionSet {
  std::size_t columns = 0;
  std::vector<std::string> silent;  ///< the item's options that have no column
};

/// A column that was asked for: not to be in the input is a fault.
struct WantedColumn {
  std::string name;
  std::optional<ItemIndex> item;  ///< where it is one; any column that answers it will do
};

/// The meaning of every column that is known. Items and `id` need no entry in a map.
struct Layout {
  std::map<std::string, ColumnMeaning, std::less<>> columns;
  std::vector<std::string> names;    ///< of the columns, each at its place
  std::vector<std::string> carried;  ///< columns that go through to the result, in its order
  std::vector<WantedColumn> wanted;
  std::map<ItemIndex, OptionSet> option_sets;  ///< of the items that have option columns
  bool mapped = false;  ///< a column map was given: not every name is its own item

  const ColumnMeaning* find(std::string_view name) const;
};

struct LayoutMade {
  Layout layout;
  Diagnostics diagnostics;
};

/// Items by their ids, then what the map says, then the columns to keep, in the order given, which
/// are wanted.
/// A map is held to the ruleset: unknown-item, unknown-option, bad-value, duplicate-key.
LayoutMade make_layout(const Ruleset& ruleset, const ColumnMapDraft* map,
                       const std::vector<std::string>& keep);

}  // namespace unkink
