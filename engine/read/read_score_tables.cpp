// SPDX-License-Identifier: Apache-2.0
// [[score]]: k of n criteria, or a weighted sum with bands.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

TermDraft read_term(TableReader& table) {
  TermDraft term;
  term.span = table.span();
  term.item = table.optional_text("item");
  term.when = table.optional_text("when");
  const auto weight = table.optional_integer("weight");
  if (weight && weight->span.file) term.weight = weight->value;  // else it was refused
  table.finish();
  return term;
}

BandDraft read_band(TableReader& table) {
  BandDraft band{table.text("id"), table.optional_integer("below"), table.text("text")};
  table.finish();
  return band;
}

ScoreDraft read_score(TableReader& table) {
  ScoreDraft score;
  score.span = table.span();
  score.id = table.text("id");
  score.title = table.text("title");
  score.say = table.optional_text("say");
  score.requires_all = table.optional_text("requires");
  score.at_least = table.optional_integer("at_least");
  score.of = table.optional_texts("of");
  for (auto& term : table.tables("terms")) score.terms.push_back(read_term(term));
  score.divide_by = table.optional_integer("divide_by");
  for (auto& band : table.tables("bands")) score.bands.push_back(read_band(band));
  score.sources = table.optional_texts("sources");
  table.finish();
  return score;
}

}  // namespace

void read_score_tables(TableReader& root, RulesetDraft& draft) {
  for (auto& table : root.tables("score")) draft.scores.push_back(read_score(table));
}

}  // namespace unkink
