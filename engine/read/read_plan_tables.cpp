// SPDX-License-Identifier: Apache-2.0
// What the ruleset says of plans: their frame, the limits of doses, the words packs may use, and
// what exercises can ask of the body.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

PlanDraft read_plan(TableReader& table) {
  return {table.optional_texts("cover"),  table.optional_texts("equipment_at_hand"),
          table.integer("max_exercises"), table.integer("minutes"),
          table.text("schedule"),         table.texts("principles"),
          table.texts("stop_rules"),      table.text("come_back")};
}

RangeDraft read_limit(TableReader& table, std::string_view key, Diagnostics& diagnostics) {
  if (const auto range = table.optional_range(key)) return *range;
  if (!table.has(key)) {
    diagnostics.push_back({Code::missing_key, table.span(),
                           "[dose_limits] needs the key \"" + std::string(key) + "\"",
                           "write: " + std::string(key) + " = [1, 20]"});
  }
  return {};
}

DoseLimitsDraft read_limits(TableReader& table, Diagnostics& diagnostics) {
  const auto limit = [&](std::string_view key) { return read_limit(table, key, diagnostics); };
  return {limit("hold_seconds"),     limit("repetitions"),   limit("sets"),
          limit("duration_seconds"), limit("times_per_day"), limit("days_per_week")};
}

VocabularyDraft read_vocabulary(TableReader& table) {
  return {table.texts("positions"), table.texts("movements"), table.texts("equipment"),
          table.texts("targets")};
}

DemandDraft read_demand(TableReader& table) {
  return {table.text("id"),
          table.text("text"),
          table.integer("since"),
          table.optional_texts("positions"),
          table.optional_texts("movements"),
          table.optional_texts("equipment")};
}

template <class Draft, class Read>
void read_once(TableReader& root, std::string_view key, std::optional<Draft>& into,
               Diagnostics& diagnostics, Read read) {
  auto table = root.optional_table(key);
  if (!table) return;
  if (into) report_second(*table, "[" + std::string(key) + "]", diagnostics);
  into = read(*table);
  table->finish();
}

}  // namespace

void read_plan_tables(TableReader& root, RulesetDraft& draft, Diagnostics& diagnostics) {
  read_once(root, "plan", draft.plan, diagnostics, read_plan);
  read_once(root, "dose_limits", draft.dose_limits, diagnostics,
            [&](TableReader& table) { return read_limits(table, diagnostics); });
  read_once(root, "vocabulary", draft.vocabulary, diagnostics, read_vocabulary);
  read_once(root, "demands", draft.demands_version, diagnostics,
            [](TableReader& table) { return table.integer("version"); });
  for (auto& table : root.tables("demand")) {
    draft.demands.push_back(read_demand(table));
    table.finish();
  }
}

}  // namespace unkink
