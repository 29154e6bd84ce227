// SPDX-License-Identifier: Apache-2.0
// ConditionCompiler: resolves the names of conditions and builds their nodes.
//
// Findings, scores and `ask_when` are compiled when they are first read, before the node that reads
// them: so the nodes stand in the order in which they can be evaluated, and circles show
// themselves.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "compile/declared_names.hpp"
#include "compile/faults.hpp"
#include "compile/node_graph.hpp"
#include "read/condition_draft.hpp"

namespace unkink {

/// Reports a count that decides nothing: "at least `count` of `total`" with `count` below 1 or
/// above `total`.
void report_count(std::int64_t count, std::int64_t total, const Span& span, Faults& faults);

class ConditionCompiler {
 public:
  /// Borrows all; `questionnaire` is completed with each item's `ask_when`.
  ConditionCompiler(const RulesetDraft& draft, const DeclaredNames& names,
                    Questionnaire& questionnaire, Faults& faults);

  /// The node of a condition; one that is never true when there are faults, which are reported.
  NodeId compile(const Text& condition);

  /// The node of a finding, soft flag or criteria score, as conditions see it; compiled once.
  NodeId named(const Text& id);

  /// Compiles what no condition has read so far, so that its faults are found too.
  void compile_rest();

  NodeGraph& graph() { return graph_; }

 private:
  enum class Progress : std::uint8_t { open, done };
  struct Named {
    Progress progress = Progress::open;
    NodeId node = 0;
  };
  /// What is being compiled: a finding, soft flag or score, or whether an item is asked.
  struct Open {
    std::string name;
    bool is_gate = false;
  };

  NodeId build(const ConditionDraft& condition);
  NodeId build_compare(const ConditionDraft& condition);
  NodeId build_has(const ConditionDraft& condition);
  NodeId build_at_least(const ConditionDraft& condition);
  NodeId build_name(const ConditionDraft& condition);
  std::vector<NodeId> build_children(const ConditionDraft& condition);

  NodeId option_node(ItemIndex item, const ConditionDraft& condition);
  NodeId integer_node(ItemIndex item, const ConditionDraft& condition);
  std::optional<std::size_t> option_of(const Item& item, const ConditionPart& word);
  std::optional<std::int32_t> number_of(const Item& item, const ConditionPart& word);

  NodeId named(std::string_view name, const ConditionPart& read_at);
  NodeId compile_named(std::string_view name, const ConditionPart& read_at);
  NodeId score_result(const ScoreDraft& score);
  std::optional<ItemIndex> item_for(const ConditionPart& part);
  void ensure_gate(ItemIndex index, const ConditionPart& read_at);
  void compile_gate(ItemIndex index);
  void report_circle(std::string_view name, const ConditionPart& read_at);
  NodeId fault(Code code, const Span& span, std::string message, std::string help = {});

  const RulesetDraft& draft_;
  const DeclaredNames& names_;
  Questionnaire& questionnaire_;
  Faults& faults_;
  NodeGraph graph_;
  std::map<std::string, Named, std::less<>> named_;
  std::map<ItemIndex, Progress> gates_;
  std::set<ItemIndex> read_gated_;  ///< that lack when_not_asked, each reported once
  std::vector<Open> open_;          // from the outermost to the innermost
};

}  // namespace unkink
