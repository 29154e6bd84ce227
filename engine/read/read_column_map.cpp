// SPDX-License-Identifier: Apache-2.0
#include "read/column_map_draft.hpp"
#include "read/table_reader.hpp"
#include "read/text_check.hpp"
#include "read/toml_answers.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

void read_values(TableReader& table, ColumnDraft& column, Diagnostics& diagnostics) {
  const auto values = table.optional_answers("values");
  for (const auto& [key, value, in_part] : values.entries) {
    // A record that holds it is set aside: it could never match.
    if (const auto odd = find_unprintable(key.value)) {
      diagnostics.push_back(control_character(odd->character, key.span));
      continue;
    }
    const auto* text = std::get_if<std::string>(&value.value);
    if (text == nullptr && !std::holds_alternative<std::monostate>(value.value)) {
      diagnostics.push_back({Code::wrong_type,
                             value.span,
                             "what \"" + key.value + "\" stands for must be a text",
                             {}});
      continue;
    }
    column.values.push_back({key, {text == nullptr ? std::string() : *text, value.span}});
  }
}

ColumnDraft read_column(Text name, TableReader& table, Diagnostics& diagnostics) {
  ColumnDraft column;
  column.name = std::move(name);
  column.span = table.span();
  column.item = table.optional_text("item");
  column.option = table.optional_text("option");
  column.all_zero = table.optional_text("all_zero");
  column.split = table.optional_text("split");
  read_values(table, column, diagnostics);
  column.id = table.flag("id");
  column.carry = table.flag("carry");
  column.ignore = table.flag("ignore");
  table.finish();
  return column;
}

}  // namespace

ColumnMapRead read_column_map(const SourcePtr& file) {
  auto document = parse_toml(file);
  ColumnMapRead read{{}, std::move(document.diagnostics)};
  if (!document.table) return read;
  const auto& source = *document.source;
  TableReader root(*document.table, "the column map", document.source, read.diagnostics);
  for (const auto& [key, node] : *document.table) {
    auto table = root.optional_table(key.str());
    if (!table) continue;
    read.draft.columns.push_back(
        read_column({std::string(key.str()), source.key(key)}, *table, read.diagnostics));
  }
  root.finish();
  return read;
}

}  // namespace unkink
