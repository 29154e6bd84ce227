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

bool is_for(const Layout& layout, const WantedColumn& wanted, const std::string& name) {
  if (!wanted.item) return name == wanted.name;
  const auto* meaning = layout.find(name);
  return meaning != nullptr && meaning->item == *wanted.item &&
         (meaning->kind == ColumnKind::item || meaning->kind == ColumnKind::option);
}

// To find what is nearest takes a while, and nobody reads on: a hostile header can have very many.
constexpr std::size_t most_helped = 200;

/// Takes the names of a header one after the other, and says what is wrong with each.
class HeaderNames {
 public:
  HeaderNames(const Layout& layout, const SourcePtr& row) : layout_(layout), row_(row) {}

  void take(const CsvCell& cell) {
    go_to(cell);
    const auto* meaning = layout_.find(cell.text);
    if (!seen_.insert(cell.text).second) {
      return report(Code::duplicate_key, "the header has the column \"" + cell.text + "\" twice");
    }
    if (meaning == nullptr) {
      return report(
          Code::unknown_item, "the header has a column \"" + cell.text + "\", which is no item",
          near(cell.text, layout_.names, "; ") + "a column map or --keep may carry or ignore it");
    }
    if (says_again(*meaning)) {
      return report(Code::duplicate_key,
                    "the column \"" + cell.text + "\" says again what another column says");
    }
    read_.header.names.push_back(cell.text);
    read_.header.meanings.push_back(meaning);
  }

  HeaderRead finish(const CsvRow& row, char delimiter) {
    find_missing(row);
    sort_by_place(read_.faults);
    read_.header.delimiter = delimiter;
    return std::move(read_);
  }

 private:
  void go_to(const CsvCell& cell) {
    const auto text = std::string_view(row_->text);
    place_ = position_after(place_, text.substr(placed_, cell.offset - placed_));
    placed_ = cell.offset;
    length_ = static_cast<std::uint32_t>(std::max<std::size_t>(1, count_code_points(cell.text)));
  }

  void report(Code code, std::string message, std::string help = {}) {
    read_.faults.push_back({code, {row_, place_, length_}, std::move(message), std::move(help)});
  }

  std::string near(const std::string& name, const std::vector<std::string>& names,
                   const char* behind) const {
    const auto found = read_.faults.size() < most_helped ? nearest(name, names) : std::nullopt;
    return found ? "did you mean \"" + *found + "\"?" + behind : "";
  }

  bool says_again(const ColumnMeaning& meaning) {
    const auto item = meaning.item;
    switch (meaning.kind) {
      case ColumnKind::id:
        return std::exchange(named_, true);
      case ColumnKind::item:
        return flagged_.contains(item) || !answered_.insert(item).second;
      case ColumnKind::option:
        flagged_.insert(item);
        return answered_.contains(item);
      default:
        return false;
    }
  }

  void find_missing(const CsvRow& row) {
    place_ = {1, 1};
    length_ = 1;
    std::vector<std::string> names;
    for (const auto& cell : row.cells) names.push_back(cell.text);
    for (const auto& wanted : layout_.wanted) {
      const auto fits = [&](const std::string& name) { return is_for(layout_, wanted, name); };
      if (std::ranges::any_of(names, fits)) continue;
      report(Code::missing_key,
             "the header has no column \"" + wanted.name + "\", which --keep or --by names",
             near(wanted.name, names, ""));
    }
  }

  const Layout& layout_;
  const SourcePtr& row_;
  HeaderRead read_;
  Position place_{1, 1};  // of the name that was taken last
  std::size_t placed_ = 0;
  std::uint32_t length_ = 1;
  std::set<std::string> seen_;
  std::set<ItemIndex> answered_;
  std::set<ItemIndex> flagged_;  // by columns of single options, of which there may be many
  bool named_ = false;
};

HeaderRead unread(Code code, const SourcePtr& row, std::size_t offset, std::string message) {
  return {{}, {{code, {row, position_at(row->text, offset)}, std::move(message), {}}}};
}

}  // namespace

HeaderRead read_csv_header(const Layout& layout, const SourcePtr& row, bool tabs) {
  if (const auto at = first_invalid_utf8(row->text)) {
    return unread(Code::invalid_utf8, row, *at, "the header is not UTF-8");
  }
  const auto best = best_cut(layout, row->text, tabs);
  if (!best.row.fault.empty()) {
    return unread(Code::csv_syntax, row, best.row.fault_at,
                  "the header cannot be read: " + best.row.fault);
  }
  HeaderNames names(layout, row);
  for (const auto& cell : best.row.cells) names.take(cell);
  return names.finish(best.row, best.delimiter);
}

}  // namespace unkink
