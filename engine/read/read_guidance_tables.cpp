// SPDX-License-Identifier: Apache-2.0
// What is said beside a disposition: phases of a plan, advice, whom to call where; and the table of
// what carries what.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

PhaseDraft read_phase(TableReader& table) {
  return {table.span(), table.optional_range("weeks"), table.text("say"), table.text("gate"),
          table.optional_texts("sources")};
}

AdviceDraft read_advice(TableReader& table) {
  return {table.text("id"), table.text("when"), table.text("say"), table.optional_texts("sources")};
}

RegionDraft read_region(TableReader& table) {
  return {table.text("id"),
          table.text("name"),
          table.text("emergency"),
          table.optional_text("advice"),
          table.optional_text("say"),
          table.flag("fallback"),
          table.optional_texts("sources")};
}

CoverageDraft read_coverage(TableReader& table) {
  return {table.text("id"), table.texts("by"), table.optional_text("note")};
}

}  // namespace

void read_guidance_tables(TableReader& root, RulesetDraft& draft) {
  read_all(root, "phase", draft.phases, read_phase);
  read_all(root, "advice", draft.advice, read_advice);
  read_all(root, "region", draft.regions, read_region);
  read_all(root, "coverage", draft.coverage, read_coverage);
}

}  // namespace unkink
