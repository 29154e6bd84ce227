// SPDX-License-Identifier: Apache-2.0
// The tables that hold conditions: findings, soft flags, rules, patterns, cautions, invariants, and
// pairs of answers that cannot both be true.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

FindingDraft read_finding(TableReader& table) {
  return {table.text("id"), table.text("when"), table.optional_texts("sources")};
}

SoftFlagDraft read_soft_flag(TableReader& table) {
  return {table.text("id"), table.text("when"), table.text("say"), table.optional_texts("sources")};
}

// Sources are optional here so that their absence is reported as missing-source, with its reason.
RuleDraft read_rule(TableReader& table) {
  return {table.text("id"),
          table.text("when"),
          table.text("set"),
          table.text("unsure"),
          table.optional_text("plan"),
          table.text("say"),
          table.optional_texts("sources")};
}

PatternDraft read_pattern(TableReader& table) {
  return {table.text("id"),
          table.text("when"),
          table.optional_text("unless"),
          table.text("say"),
          table.optional_texts("targets"),
          table.optional_texts("movements"),
          table.flag("gentle"),
          table.optional_texts("sources")};
}

CautionDraft read_caution(TableReader& table) {
  return {table.text("id"), table.text("when"), table.texts("forbids"), table.text("say"),
          table.optional_texts("sources")};
}

InvariantDraft read_invariant(TableReader& table) {
  return {table.text("id"), table.text("when"), table.text("at_least"), table.text("say")};
}

ImpossibleDraft read_impossible(TableReader& table) {
  return {table.text("id"), table.text("greater"), table.text("than"), table.text("say")};
}

}  // namespace

void read_rule_tables(TableReader& root, RulesetDraft& draft) {
  read_all(root, "finding", draft.findings, read_finding);
  read_all(root, "soft_flag", draft.soft_flags, read_soft_flag);
  read_all(root, "rule", draft.rules, read_rule);
  read_all(root, "pattern", draft.patterns, read_pattern);
  read_all(root, "caution", draft.cautions, read_caution);
  read_all(root, "invariant", draft.invariants, read_invariant);
  read_all(root, "impossible", draft.impossible, read_impossible);
}

}  // namespace unkink
