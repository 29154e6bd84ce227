// SPDX-License-Identifier: Apache-2.0
// Who the ruleset is, what it does about unknown answers, where its dispositions send people, and
// what it rests on.
#include "read/ruleset_tables.hpp"

namespace unkink {
namespace {

RulesetHeadDraft read_head(TableReader& table) {
  RulesetHeadDraft head;
  head.span = table.span();
  head.id = table.text("id");
  head.version = table.text("version");
  head.title = table.text("title");
  head.language = table.text("language");
  head.notice = table.optional_text("notice");
  head.require_cases = table.flag("require_cases");
  table.finish();
  return head;
}

PolicyDraft read_policy(TableReader& table, bool counted) {
  PolicyDraft policy;
  policy.span = table.span();
  policy.set = table.text("set");
  policy.say = table.text("say");
  policy.sources = table.optional_texts("sources");
  if (counted) policy.at_least = table.integer("at_least");
  table.finish();
  return policy;
}

DispositionDraft read_disposition(TableReader& table) {
  DispositionDraft disposition;
  disposition.span = table.span();
  disposition.id = table.text("id");
  disposition.text = table.text("text");
  disposition.safety_net = table.text("safety_net");
  disposition.to = table.optional_text("to");
  disposition.within = table.optional_text("within");
  table.finish();
  return disposition;
}

SourceDraft read_source(TableReader& table) {
  SourceDraft source{table.text("id"), table.text("title"), table.text("body"), table.text("year"),
                     table.text("read")};
  table.finish();
  return source;
}

void read_policies(TableReader& policies, RulesetDraft& draft, Diagnostics& diagnostics) {
  const auto read = [&](std::string_view key, std::optional<PolicyDraft>& into, bool counted) {
    auto table = policies.optional_table(key);
    if (!table) return;
    if (into) report_second(*table, "[policy." + std::string(key) + "]", diagnostics);
    into = read_policy(*table, counted);
  };
  read("unanswered", draft.unanswered, false);
  read("unsure", draft.unsure, false);
  read("many_unsure", draft.many_unsure, true);
  policies.finish();
}

}  // namespace

void report_second(const TableReader& table, std::string_view name, Diagnostics& diagnostics) {
  diagnostics.push_back({Code::duplicate_id, table.span(),
                         std::string(name) + " stands in this ruleset twice",
                         "a ruleset has one of it"});
}

void read_head_tables(TableReader& root, RulesetDraft& draft, Diagnostics& diagnostics) {
  if (auto table = root.optional_table("ruleset")) {
    if (draft.head) report_second(*table, "[ruleset]", diagnostics);
    draft.head = read_head(*table);
  }
  if (auto table = root.optional_table("policy")) read_policies(*table, draft, diagnostics);
  for (auto& table : root.tables("disposition")) {
    draft.dispositions.push_back(read_disposition(table));
  }
  for (auto& table : root.tables("source")) draft.sources.push_back(read_source(table));
}

}  // namespace unkink
