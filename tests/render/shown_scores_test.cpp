// SPDX-License-Identifier: Apache-2.0
// Tests: which scores a person is shown, and that documents and explanations keep them all.
#include "render/explain_text.hpp"
#include "render/outcome_json.hpp"
#include "render/outcome_text.hpp"
#include "render_samples.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

struct ShownRow {
  std::string name;
  std::variant<CriteriaResult, SumResult> result;
  std::string fired;  // the rule that raised; empty for none
  bool shown;
};

// met, possible, needed, applies; low, high, band, answered
const ShownRow rows[] = {
    {"criteria that are met", CriteriaResult{Truth::yes, 4, 4, 4, true}, "", true},
    {"criteria that are open", CriteriaResult{Truth::unknown, 3, 5, 4, true}, "", true},
    {"criteria that are not met", CriteriaResult{Truth::no, 2, 3, 4, true}, "", false},
    {"criteria that do not apply", CriteriaResult{Truth::no, 4, 4, 4, false}, "", false},
    {"criteria that are not met, read by a rule that fired",
     CriteriaResult{Truth::no, 2, 3, 4, true}, "not-asas", true},
    {"criteria that are not met, beside another rule", CriteriaResult{Truth::no, 2, 3, 4, true},
     "other", false},
    {"criteria that are not met, beside a policy", CriteriaResult{Truth::no, 2, 3, 4, true},
     "policy-unsure", false},
    {"a sum", SumResult{2.5, 2.5, "mild", true}, "", true},
    {"a sum with bounds", SumResult{2.5, 5, std::nullopt, true}, "", true},
    {"a sum of which nothing was answered", SumResult{0, 10, std::nullopt, false}, "", false},
};

/// `asas` is node 1, which the rule not-asas negates; the rule other reads node 0 alone.
Ruleset ruleset() {
  auto made = samples::ruleset();
  made.conditions.nodes = {{NodeKind::has_none}, {NodeKind::at_least}, {NodeKind::negation}};
  made.conditions.nodes[1].child_count = 1;
  made.conditions.nodes[2].first_child = 1;
  made.conditions.nodes[2].child_count = 1;
  made.conditions.children = {0, 1};
  made.scores[0].rule = CriteriaScore{std::nullopt, 4, {0}, 1};
  Rule negating;
  negating.id = "not-asas";
  negating.when = 2;
  Rule other;
  other.id = "other";
  made.rules = {negating, other};
  return made;
}

TEST_CASE("a person is shown the scores that say something", "[render]") {
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      auto outcome = samples::self_care();
      const bool is_sum = std::holds_alternative<SumResult>(row.result);
      outcome.scores = {{is_sum ? "peg" : "asas", "The score", "What it is.", row.result}};
      if (!row.fired.empty()) {
        outcome.reasons = {
            {row.fired, Disposition::routine, RaisedBy::yes, "Because.", {}, {}, true}};
      }
      const auto text = outcome_text(ruleset(), outcome, nullptr, {});
      CHECK((text.find("\nScores\n  - The score: ") != std::string::npos) == row.shown);
      CHECK((text.find("What it is.") != std::string::npos) == row.shown);
      const auto document = outcome_json(ruleset(), outcome, nullptr);
      CHECK(document.find(is_sum ? "\"peg\": {" : "\"asas\": {") != std::string::npos);
      const auto explained = explain_text(ruleset(), outcome, {});
      CHECK(explained.find("\nScores\n  - The score: ") != std::string::npos);
    }
  }
}

}  // namespace
}  // namespace unkink
