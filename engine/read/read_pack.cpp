// SPDX-License-Identifier: Apache-2.0
// A pack's document to its draft.
#include "read/dose_table.hpp"
#include "read/pack_draft.hpp"
#include "read/routine_tables.hpp"
#include "read/table_reader.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

DoseDraft read_dose(TableReader& owner) {
  auto table = owner.required_table("dose");
  if (table) return read_dose_table(*table);
  DoseDraft draft;
  draft.span = owner.span();
  return draft;
}

VariantDraft read_variant(TableReader& table) {
  VariantDraft draft;
  draft.id = table.text("id");
  draft.name = table.text("name");
  draft.level = table.text("level");
  draft.steps = table.texts("steps");
  draft.demands = table.texts("demands");
  draft.dose = read_dose(table);
  table.finish();
  return draft;
}

ExerciseDraft read_exercise(TableReader& table) {
  ExerciseDraft draft;
  draft.span = table.span();
  draft.id = table.text("id");
  draft.name = table.text("name");
  draft.level = table.text("level");
  draft.warm_up = table.flag("warm_up");
  draft.sided = table.flag("sided");
  draft.position = table.text("position");
  draft.movements = table.texts("movements");
  draft.targets = table.texts("targets");
  draft.equipment = table.optional_texts("equipment");
  draft.demands = table.texts("demands");
  draft.purpose = table.text("purpose");
  draft.steps = table.texts("steps");
  draft.mistake = table.optional_text("mistake");
  draft.breathing = table.optional_text("breathing");
  draft.dose = read_dose(table);
  for (auto& variant : table.tables("variant")) draft.variants.push_back(read_variant(variant));
  draft.sources = table.texts("sources");
  table.finish();
  return draft;
}

PackSourceDraft read_pack_source(TableReader& table) {
  PackSourceDraft draft{table.text("id"), table.text("title")};
  table.finish();
  return draft;
}

void read_head(TableReader& root, PackDraft& draft) {
  auto table = root.required_table("pack");
  if (!table) return;
  draft.span = table->span();
  draft.id = table->text("id");
  draft.name = table->text("name");
  draft.version = table->text("version");
  draft.licence = table->text("licence");
  draft.language = table->text("language");
  draft.demands_version = table->integer("demands_version");
  table->finish();
}

}  // namespace

PackRead read_pack(const SourcePtr& file) {
  PackRead read;
  read.draft.file = file;
  read.draft.span = {file, {1, 1}};
  auto document = parse_toml(file);
  read.diagnostics = std::move(document.diagnostics);
  if (!document.table) return read;
  TableReader root(*document.table, "a pack", document.source, read.diagnostics);
  read_head(root, read.draft);
  for (auto& table : root.tables("source")) read.draft.sources.push_back(read_pack_source(table));
  for (auto& table : root.tables("exercise")) read.draft.exercises.push_back(read_exercise(table));
  read_routine_tables(root, read.draft);
  root.finish();
  return read;
}

}  // namespace unkink
