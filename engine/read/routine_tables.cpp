// SPDX-License-Identifier: Apache-2.0
#include "read/routine_tables.hpp"

#include "read/dose_table.hpp"

namespace unkink {
namespace {

RoutinePartDraft read_part(TableReader& table) {
  RoutinePartDraft part{table.text("exercise"), table.integer("seconds"),
                        table.optional_text("say")};
  table.finish();
  return part;
}

RoutineDraft begin_routine(TableReader& table) {
  RoutineDraft routine;
  routine.span = table.span();
  routine.id = table.text("id");
  routine.name = table.text("name");
  routine.occasion = table.text("occasion");
  routine.every_minutes = table.optional_integer("every_minutes");
  return routine;
}

RoutineDraft read_routine(TableReader& table) {
  auto routine = begin_routine(table);
  for (auto& part : table.tables("part")) routine.parts.push_back(read_part(part));
  routine.sources = table.optional_texts("sources");
  table.finish();
  return routine;
}

RoutinePartDraft read_composed_part(TableReader& table) {
  RoutinePartDraft part{table.text("exercise"), table.integer("seconds"),
                        table.optional_text("say")};
  if (auto dose = table.optional_table("dose")) part.dose = read_dose_table(*dose);
  table.finish();
  return part;
}

LadderStepDraft read_step(TableReader& table) {
  LadderStepDraft step{table.text("exercise"), table.text("advance"),
                       table.integer("earliest_week")};
  table.finish();
  return step;
}

LadderDraft read_ladder(TableReader& table) {
  LadderDraft ladder;
  ladder.span = table.span();
  ladder.id = table.text("id");
  ladder.name = table.text("name");
  ladder.step_back = table.text("step_back");
  for (auto& step : table.tables("step")) ladder.steps.push_back(read_step(step));
  ladder.sources = table.optional_texts("sources");
  table.finish();
  return ladder;
}

}  // namespace

RoutineDraft read_composed_routine(TableReader& table) {
  auto routine = begin_routine(table);
  for (auto& part : table.tables("part")) routine.parts.push_back(read_composed_part(part));
  routine.at = table.optional_texts("at");
  table.finish();
  return routine;
}

void read_routine_tables(TableReader& root, PackDraft& draft) {
  for (auto& table : root.tables("routine")) draft.routines.push_back(read_routine(table));
  for (auto& table : root.tables("ladder")) draft.ladders.push_back(read_ladder(table));
}

}  // namespace unkink
