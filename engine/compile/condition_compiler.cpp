// SPDX-License-Identifier: Apache-2.0
#include "compile/condition_compiler.hpp"

#include <algorithm>
#include <cassert>

#include "base/nearest.hpp"

namespace unkink {
namespace {

template <class Drafts>
auto find_draft(const Drafts& drafts, const std::string& id) {
  const auto found =
      std::ranges::find_if(drafts, [&](const auto& draft) { return draft.id.value == id; });
  return found == drafts.end() ? nullptr : &*found;
}

bool is_soft_flags(const ConditionDraft& condition) {
  return condition.kind == ConditionKind::name && condition.name.value == "soft_flags";
}

}  // namespace

ConditionCompiler::ConditionCompiler(const RulesetDraft& draft, const DeclaredNames& names,
                                     Questionnaire& questionnaire, Faults& faults)
    : draft_(draft), names_(names), questionnaire_(questionnaire), faults_(faults) {}

NodeId ConditionCompiler::fault(Code code, const Span& span, std::string message,
                                std::string help) {
  faults_.add(code, span, std::move(message), std::move(help));
  return graph_.never();
}

NodeId ConditionCompiler::compile(const Text& condition) {
  if (condition.value.empty()) return graph_.never();  // reported as missing where it was read
  const auto parsed = parse_condition(condition);
  if (parsed) return build(*parsed);
  faults_.add(parsed.error());
  return graph_.never();
}

NodeId ConditionCompiler::build(const ConditionDraft& condition) {
  switch (condition.kind) {
    case ConditionKind::compare:
      return build_compare(condition);
    case ConditionKind::has:
      return build_has(condition);
    case ConditionKind::name:
      return build_name(condition);
    case ConditionKind::at_least:
      return build_at_least(condition);
    case ConditionKind::negation:
      return graph_.negation(build(condition.children.front()));
    case ConditionKind::all_of:
      return graph_.all_of(build_children(condition));
    case ConditionKind::any_of:
      break;
  }
  return graph_.any_of(build_children(condition));
}

std::vector<NodeId> ConditionCompiler::build_children(const ConditionDraft& condition) {
  std::vector<NodeId> children;
  for (const auto& child : condition.children) {
    const bool all_soft = condition.kind == ConditionKind::at_least && is_soft_flags(child);
    if (!all_soft) {
      children.push_back(build(child));
      continue;
    }
    for (const auto& flag : names_.soft_flags) children.push_back(named(flag, child.span));
  }
  return children;
}

NodeId ConditionCompiler::build_at_least(const ConditionDraft& condition) {
  const auto children = build_children(condition);
  const auto count = condition.count.value;
  if (count < 1 || count > static_cast<std::int64_t>(children.size())) {
    return fault(Code::count_out_of_range, condition.count.span,
                 "at least " + std::to_string(count) + " of " + std::to_string(children.size()) +
                     " can never be decided",
                 "write a number from 1 to " + std::to_string(children.size()));
  }
  return graph_.at_least(static_cast<std::uint32_t>(count), children);
}

NodeId ConditionCompiler::build_name(const ConditionDraft& condition) {
  const auto& name = condition.name.value;
  if (is_soft_flags(condition)) {
    return fault(Code::condition_syntax, condition.span, "\"soft_flags\" stands alone here",
                 "write: at least 2 of (soft_flags)");
  }
  if (std::ranges::find(names_.findings, name) != names_.findings.end()) {
    return named(name, condition.span);
  }
  if (const auto item = questionnaire_.find(name)) {
    const auto& words = questionnaire_.items[*item].options;
    return fault(Code::type_mismatch, condition.span,
                 in_quotes(name) + " is an item and must be compared",
                 "write: " + name + " == " + (words.empty() ? "1" : words.back().id));
  }
  return fault(Code::unknown_finding, condition.span, "no finding is called " + in_quotes(name),
               suggest(name, names_.findings));
}

std::optional<ItemIndex> ConditionCompiler::item_for(const Text& name) {
  const auto item = questionnaire_.find(name.value);
  if (item) {
    ensure_gate(*item, name.span);
    return item;
  }
  if (std::ranges::find(names_.findings, name.value) != names_.findings.end()) {
    fault(Code::type_mismatch, name.span, in_quotes(name.value) + " is a finding, not an item",
          "write it alone: " + name.value);
  } else {
    fault(Code::unknown_item, name.span, "no item is called " + in_quotes(name.value),
          suggest(name.value, questionnaire_.ids()));
  }
  return std::nullopt;
}

void ConditionCompiler::ensure_gate(ItemIndex index, const Span& read_at) {
  const auto& draft = draft_.items[index];
  if (!draft.ask_when) return;
  const auto [gate, is_new] = gates_.try_emplace(index, Progress::open);
  if (!is_new) {
    if (gate->second == Progress::open) {
      fault(Code::circular_ask_when, read_at,
            "whether " + in_quotes(draft.id.value) + " is asked depends on its own answer");
    }
    return;
  }
  const auto node = compile(*draft.ask_when);
  questionnaire_.items[index].ask_when = node;
  gates_[index] = Progress::done;
  if (!draft.when_not_asked) {
    fault(Code::when_not_asked_missing, draft.id.span,
          "a condition reads " + in_quotes(draft.id.value) + ", which is not always asked",
          "add when_not_asked: what conditions are to see when it was not asked");
  }
}

NodeId ConditionCompiler::named(const Text& id) {
  if (id.value.empty()) return graph_.never();  // reported as missing where it was read
  return named(id.value, id.span);
}

NodeId ConditionCompiler::named(const std::string& name, const Span& read_at) {
  const auto [known, is_new] = named_.try_emplace(name);
  if (!is_new) {
    if (known->second.progress == Progress::done) return known->second.node;
    return fault(Code::circular_finding, read_at, in_quotes(name) + " is defined by itself");
  }
  const auto node = compile_named(name, read_at);
  named_[name] = {Progress::done, node};
  return node;
}

NodeId ConditionCompiler::compile_named(const std::string& name, const Span& read_at) {
  if (const auto* finding = find_draft(draft_.findings, name)) return compile(finding->when);
  if (const auto* flag = find_draft(draft_.soft_flags, name)) return compile(flag->when);
  const auto* score = find_draft(draft_.scores, name);
  assert(score != nullptr);
  if (!score->terms.empty()) {
    return fault(Code::type_mismatch, read_at, in_quotes(name) + " is a sum and has no truth",
                 "conditions can name scores that have `at_least` and `of`");
  }
  return score_result(*score);
}

NodeId ConditionCompiler::score_result(const ScoreDraft& score) {
  std::vector<NodeId> criteria;
  for (const auto& criterion : score.of) criteria.push_back(compile(criterion));
  const auto count = score.at_least ? score.at_least->value : 0;
  if (count < 1 || count > static_cast<std::int64_t>(criteria.size())) return graph_.never();
  auto result = graph_.at_least(static_cast<std::uint32_t>(count), criteria);
  if (!score.requires_all) return result;
  const std::vector<NodeId> both = {compile(*score.requires_all), result};
  return graph_.all_of(both);
}

void ConditionCompiler::compile_rest() {
  for (const auto& finding : draft_.findings) named(finding.id);
  for (std::size_t i = 0; i < draft_.items.size(); ++i) {
    const auto& draft = draft_.items[i];
    const auto index = static_cast<ItemIndex>(i);
    if (!draft.ask_when || gates_.contains(index)) continue;
    gates_[index] = Progress::open;
    questionnaire_.items[index].ask_when = compile(*draft.ask_when);
    gates_[index] = Progress::done;
  }
}

}  // namespace unkink
