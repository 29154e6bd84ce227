// SPDX-License-Identifier: Apache-2.0
#include "compile/condition_compiler.hpp"

#include <algorithm>
#include <cassert>

#include "base/nearest.hpp"

namespace unkink {
namespace {

template <class Drafts>
auto find_draft(const Drafts& drafts, std::string_view id) {
  const auto found =
      std::ranges::find_if(drafts, [&](const auto& draft) { return draft.id.value == id; });
  return found == drafts.end() ? nullptr : &*found;
}

/// An example of a comparison with the item, as conditions are written.
std::string compared(const Item& item) {
  if (item.type == ItemType::integer) return item.id + " >= " + std::to_string(item.maximum);
  const auto word = item.options.empty() ? std::string("...") : item.options.back().id;
  return item.id + (item.type == ItemType::choices ? " has " : " == ") + word;
}

bool is_soft_flags(const ConditionDraft& condition) {
  return condition.kind == ConditionKind::name && condition.name.text() == "soft_flags";
}

}  // namespace

void report_count(std::int64_t count, std::int64_t total, const Span& span, Faults& faults) {
  faults.add(Code::count_out_of_range, span,
             "at least " + std::to_string(count) + " of " + std::to_string(total) +
                 (count < 1 ? " is always true" : " can never be true"),
             total == 0 ? "the ruleset has no soft flags"
                        : "write a number from 1 to " + std::to_string(total));
}

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
  children.reserve(condition.children.size());
  for (const auto& child : condition.children) {
    const bool all_soft = condition.kind == ConditionKind::at_least && is_soft_flags(child);
    if (!all_soft) {
      children.push_back(build(child));
      continue;
    }
    for (const auto& flag : names_.soft_flags) children.push_back(named(flag, child.place));
  }
  return children;
}

NodeId ConditionCompiler::build_at_least(const ConditionDraft& condition) {
  const auto children = build_children(condition);
  const auto count = condition.count;
  if (count < 1 || count > static_cast<std::int64_t>(children.size())) {
    report_count(count, static_cast<std::int64_t>(children.size()), condition.count_place.span(),
                 faults_);
    return graph_.never();
  }
  return graph_.at_least(static_cast<std::uint32_t>(count), children);
}

NodeId ConditionCompiler::build_name(const ConditionDraft& condition) {
  const auto name = condition.name.text();
  if (is_soft_flags(condition)) {
    return fault(Code::condition_syntax, condition.place.span(), "\"soft_flags\" stands alone here",
                 "write: at least 2 of (soft_flags)");
  }
  if (std::ranges::find(names_.findings, name) != names_.findings.end()) {
    return named(name, condition.place);
  }
  if (const auto item = questionnaire_.find(name)) {
    return fault(Code::type_mismatch, condition.place.span(),
                 in_quotes(name) + " is an item and must be compared",
                 "write: " + compared(questionnaire_.items[*item]));
  }
  const auto item =
      nearest(name, names_.findings) ? std::nullopt : nearest(name, questionnaire_.ids());
  return fault(
      Code::unknown_finding, condition.place.span(), "no finding is called " + in_quotes(name),
      item ? "did you mean the item " + in_quotes(*item) + "?" : suggest(name, names_.findings));
}

std::optional<ItemIndex> ConditionCompiler::item_for(const ConditionPart& part) {
  const auto name = part.text();
  const auto item = questionnaire_.find(name);
  if (item) {
    ensure_gate(*item, part);
    return item;
  }
  if (std::ranges::find(names_.findings, name) != names_.findings.end()) {
    fault(Code::type_mismatch, part.span(), in_quotes(name) + " is a finding, not an item",
          "write it alone: " + std::string(name) + ", or: not " + std::string(name));
  } else {
    fault(Code::unknown_item, part.span(), "no item is called " + in_quotes(name),
          suggest(name, questionnaire_.ids()));
  }
  return std::nullopt;
}

void ConditionCompiler::ensure_gate(ItemIndex index, const ConditionPart& read_at) {
  const auto& draft = draft_.items[index];
  if (!draft.ask_when) return;
  const auto [gate, is_new] = gates_.try_emplace(index, Progress::open);
  if (is_new) {
    compile_gate(index);
  } else if (gate->second == Progress::open) {
    return report_circle(draft.id.value, read_at);
  }
  if (!draft.when_not_asked && read_gated_.insert(index).second) {
    fault(Code::when_not_asked_missing, draft.id.span,
          "a condition reads " + in_quotes(draft.id.value) + ", which is not always asked",
          "add when_not_asked: what conditions are to see when it was not asked");
  }
}

NodeId ConditionCompiler::named(const Text& id) {
  if (id.value.empty()) return graph_.never();  // reported as missing where it was read
  return named(id.value, ConditionPart{&id});
}

NodeId ConditionCompiler::named(std::string_view name, const ConditionPart& read_at) {
  const auto known = named_.find(name);
  if (known != named_.end()) {
    if (known->second.progress == Progress::done) return known->second.node;
    report_circle(name, read_at);
    return graph_.never();
  }
  auto& entry = named_[std::string(name)];
  open_.push_back({std::string(name), false});
  const auto node = compile_named(name, read_at);
  open_.pop_back();
  entry = {Progress::done, node};
  return node;
}

// The circle is what was begun since `name` was, and `name` again.
void ConditionCompiler::report_circle(std::string_view name, const ConditionPart& read_at) {
  const auto first = std::ranges::find(open_, name, &Open::name);
  const auto gate = std::find_if(first, open_.end(), [](const Open& one) { return one.is_gate; });
  std::string circle;
  for (auto one = first; one != open_.end(); ++one) circle += one->name + ", ";
  circle = "the circle: " + circle + std::string(name);
  if (gate == open_.end()) {
    fault(Code::circular_finding, read_at.span(), in_quotes(name) + " is defined by itself",
          circle);
  } else {
    fault(Code::circular_ask_when, read_at.span(),
          "whether " + in_quotes(gate->name) + " is asked depends on its own answer", circle);
  }
}

NodeId ConditionCompiler::compile_named(std::string_view name, const ConditionPart& read_at) {
  if (const auto* finding = find_draft(draft_.findings, name)) return compile(finding->when);
  if (const auto* flag = find_draft(draft_.soft_flags, name)) return compile(flag->when);
  const auto* score = find_draft(draft_.scores, name);
  assert(score != nullptr);
  if (!score->terms.empty()) {
    return fault(Code::type_mismatch, read_at.span(),
                 in_quotes(name) + " is a sum and has no truth",
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
    if (draft.ask_when && gates_.try_emplace(index, Progress::open).second) compile_gate(index);
  }
}

void ConditionCompiler::compile_gate(ItemIndex index) {
  const auto& draft = draft_.items[index];
  open_.push_back({draft.id.value, true});
  questionnaire_.items[index].ask_when = compile(*draft.ask_when);
  open_.pop_back();
  gates_[index] = Progress::done;
}

}  // namespace unkink
