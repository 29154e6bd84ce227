// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "score/chunk_reader.hpp"
#include "score/csv_row.hpp"

namespace unkink {
namespace {

struct Cut {
  CsvRow row;
  std::size_t known = 0;
  char delimiter = ',';
};

Cut cut(const Layout& layout, std::string_view row, char delimiter) {
  Cut made{csv_cells(row, delimiter), 0, delimiter};
  for (const auto& cell : made.row.cells) {
    if (layout.find(cell.text) != nullptr) ++made.known;
  }
  return made;
}

// The delimiter that gives most known names, then most names.
Cut best_cut(const Layout& layout, std::string_view row, bool tabs) {
  auto best = cut(layout, row, tabs ? '\t' : ',');
  if (tabs) return best;
  for (const char delimiter : {';', '\t'}) {
    auto other = cut(layout, row, delimiter);
    if (std::pair(other.known, other.row.cells.size()) >
        std::pair(best.known, best.row.cells.size())) {
      best = std::move(other);
    }
  }
  return best;
}

std::string unknown_column(const Layout& layout, const std::string& name) {
  const auto help = suggest(name, layout.names);
  return "the header has a column \"" + name + "\", which is no item; " + help +
         "; a column map or --keep may carry or ignore it";
}

bool is_for(const Layout& layout, const WantedColumn& wanted, const std::string& name) {
  if (!wanted.item) return name == wanted.name;
  const auto* meaning = layout.find(name);
  return meaning != nullptr && meaning->item == *wanted.item &&
         (meaning->kind == ColumnKind::item || meaning->kind == ColumnKind::option);
}

// Empty where all that is wanted is there.
std::string missing_column(const Layout& layout, const CsvRow& row) {
  std::vector<std::string> names;
  for (const auto& cell : row.cells) names.push_back(cell.text);
  for (const auto& wanted : layout.wanted) {
    const auto fits = [&](const std::string& name) { return is_for(layout, wanted, name); };
    if (std::ranges::any_of(names, fits)) continue;
    const auto near = nearest(wanted.name, names);
    return "the header has no column \"" + wanted.name + "\", which --keep or --by names" +
           (near ? "; did you mean \"" + *near + "\"?" : "");
  }
  return {};
}

}  // namespace

HeaderRead read_csv_header(const Layout& layout, std::string_view row, bool tabs) {
  HeaderRead read;
  if (first_invalid_utf8(row)) return {{}, "the header is not UTF-8"};
  const auto best = best_cut(layout, row, tabs);
  if (!best.row.fault.empty()) return {{}, "the header cannot be read: " + best.row.fault};
  if (auto missing = missing_column(layout, best.row); !missing.empty()) return {{}, missing};
  read.header.delimiter = best.delimiter;
  std::set<std::string> seen;
  std::set<ItemIndex> answered;
  std::set<ItemIndex> flagged;  // by columns of single options, of which there may be many
  bool named = false;
  for (const auto& cell : best.row.cells) {
    const auto* meaning = layout.find(cell.text);
    if (!seen.insert(cell.text).second) {
      return {{}, "the header has the column \"" + cell.text + "\" twice"};
    }
    if (meaning == nullptr) return {{}, unknown_column(layout, cell.text)};
    const bool second =
        (meaning->kind == ColumnKind::id && std::exchange(named, true)) ||
        (meaning->kind == ColumnKind::item &&
         (flagged.contains(meaning->item) || !answered.insert(meaning->item).second)) ||
        (meaning->kind == ColumnKind::option && answered.contains(meaning->item));
    if (meaning->kind == ColumnKind::option) flagged.insert(meaning->item);
    if (second) return {{}, "the column \"" + cell.text + "\" says again what another column says"};
    read.header.names.push_back(cell.text);
    read.header.meanings.push_back(meaning);
  }
  return read;
}

}  // namespace unkink
