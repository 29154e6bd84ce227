// SPDX-License-Identifier: Apache-2.0
// Reading one file's tables into the draft: a function a family of tables. Each takes the
// document's root and appends what it finds; the reader collects the faults.
#pragma once

#include "read/ruleset_draft.hpp"
#include "read/table_reader.hpp"

namespace unkink {

/// [ruleset], [policy.*], [[disposition]], [[source]]
void read_head_tables(TableReader& root, RulesetDraft& draft, Diagnostics& diagnostics);
/// [[item]]
void read_item_tables(TableReader& root, RulesetDraft& draft);
/// [[finding]], [[soft_flag]], [[rule]], [[pattern]], [[caution]], [[invariant]], [[impossible]]
void read_rule_tables(TableReader& root, RulesetDraft& draft);
/// [[phase]], [[advice]], [[region]], [[coverage]]
void read_guidance_tables(TableReader& root, RulesetDraft& draft);
/// [[score]]
void read_score_tables(TableReader& root, RulesetDraft& draft);
/// [[case]]
void read_case_tables(TableReader& root, RulesetDraft& draft);
/// [plan], [dose_limits], [vocabulary], [demands], [[demand]]
void read_plan_tables(TableReader& root, RulesetDraft& draft, Diagnostics& diagnostics);

/// Reads every [[key]] table with `read`, one after the other, onto the end of `drafts`.
template <class Draft>
void read_all(TableReader& root, std::string_view key, std::vector<Draft>& drafts,
              Draft (*read)(TableReader&)) {
  auto tables = root.tables(key);
  // Growing over and over costs more in fresh pages than in copies.
  if (tables.size() > drafts.size()) drafts.reserve(drafts.size() + tables.size());
  for (auto& table : tables) {
    drafts.push_back(read(table));
    table.finish();
  }
}

/// Reports a table that may stand once in a ruleset and stands there again.
void report_second(const TableReader& table, std::string_view name, Diagnostics& diagnostics);

}  // namespace unkink
