// SPDX-License-Identifier: Apache-2.0
// [[case]]: people whose outcome is known.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

std::vector<ExpectedScoreDraft> expected_scores(const RawAnswers& written) {
  std::vector<ExpectedScoreDraft> scores;
  for (const auto& entry : written.entries) {
    const auto* word = std::get_if<std::string>(&entry.value.value);
    scores.push_back({entry.key, {word != nullptr ? *word : std::string(), entry.value.span}});
  }
  return scores;
}

CaseDraft read_case(TableReader& table) {
  CaseDraft draft;
  draft.span = table.span();
  draft.id = table.text("id");
  draft.base = table.optional_text("base");
  draft.answers = table.optional_answers("answers");
  draft.expect = table.text("expect");
  draft.fires = table.optional_texts("fires");
  draft.near_miss = table.optional_texts("near_miss");
  if (table.has("patterns")) draft.patterns = table.texts("patterns");
  if (table.has("plan")) draft.plan = {table.flag("plan"), table.optional_answer("plan")->span};
  draft.scores = expected_scores(table.optional_answers("scores"));
  table.finish();
  return draft;
}

}  // namespace

void read_case_tables(TableReader& root, RulesetDraft& draft) {
  for (auto& table : root.tables("case")) draft.cases.push_back(read_case(table));
}

}  // namespace unkink
