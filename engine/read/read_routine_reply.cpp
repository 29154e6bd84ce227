// SPDX-License-Identifier: Apache-2.0
// manifest.toml, and a pack's answer to a request, to their drafts.
#include "read/routine_draft.hpp"
#include "read/routine_tables.hpp"
#include "read/table_reader.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

RoutineInputDraft read_input(TableReader& table) {
  RoutineInputDraft input{table.text("id"), table.text("type"), table.optional_range("range"),
                          table.flag("required")};
  table.finish();
  return input;
}

}  // namespace

ManifestRead read_manifest(const SourcePtr& file) {
  ManifestRead read;
  auto document = parse_toml(file);
  read.diagnostics = std::move(document.diagnostics);
  if (!document.table) return read;
  TableReader root(*document.table, "a manifest", document.source, read.diagnostics);
  if (auto routine = root.optional_table("routine")) {
    read.draft.has_routine = true;
    read.draft.answers = routine->optional_texts("answers");
    read.draft.exercises = routine->flag("exercises");
    for (auto& input : routine->tables("input")) read.draft.inputs.push_back(read_input(input));
    routine->finish();
  }
  root.finish();
  return read;
}

RoutineReplyRead read_routine_reply(const SourcePtr& file) {
  RoutineReplyRead read;
  auto document = parse_toml(file);
  read.diagnostics = std::move(document.diagnostics);
  if (!document.table) return read;
  TableReader root(*document.table, "a routine's answer", document.source, read.diagnostics);
  for (auto& table : root.tables("routine")) read.routines.push_back(read_composed_routine(table));
  root.finish();
  return read;
}

}  // namespace unkink
