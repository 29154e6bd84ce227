// SPDX-License-Identifier: Apache-2.0
// TinyRuleset: rulesets of a few items made in code, for tests of what stands above the model.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"

namespace unkink::tiny {

inline Answer yes() { return {AnswerState::answered, 1, 0}; }
inline Answer no() { return {AnswerState::answered, 0, 0}; }
inline Answer unsure() { return {AnswerState::unsure, 0, 0}; }
inline Answer nothing() { return {}; }
inline Answer number(std::int32_t value) { return {AnswerState::answered, value, 0}; }
inline Answer chosen(std::uint64_t mask) { return {AnswerState::answered, 0, mask}; }
inline Answer unsure_beside(std::uint64_t mask) { return {AnswerState::unsure, 0, mask}; }
inline Answer in_part(std::uint64_t mask) { return {AnswerState::unanswered, 0, mask}; }

/// Items and nodes are added one after the other; a node's children stand before it.
class TinyRuleset {
 public:
  Ruleset ruleset;

  TinyRuleset();

  ItemIndex yes_no(const std::string& id);
  ItemIndex red_flag(const std::string& id);
  ItemIndex choice(const std::string& id, std::vector<Option> options);
  ItemIndex choices(const std::string& id, std::vector<Option> options);
  ItemIndex integer(const std::string& id, std::int32_t minimum, std::int32_t maximum);
  Item& item(ItemIndex index) { return ruleset.questionnaire.items[index]; }

  NodeId one_of(ItemIndex index, std::uint64_t mask) { return atom(NodeKind::one_of, index, mask); }
  NodeId is_yes(ItemIndex index) { return one_of(index, std::uint64_t{1} << yes_index); }
  NodeId has(ItemIndex index, std::size_t option) {
    return atom(NodeKind::has, index, std::uint64_t{1} << option);
  }
  NodeId has_none(ItemIndex index) { return atom(NodeKind::has_none, index, 0); }
  NodeId within(ItemIndex index, std::int32_t low, std::int32_t high);
  NodeId never() { return atom(NodeKind::never, 0, 0); }
  NodeId all(const std::vector<NodeId>& of) { return join(NodeKind::all_of, 0, of); }
  NodeId any(const std::vector<NodeId>& of) { return join(NodeKind::any_of, 0, of); }
  NodeId at_least(std::uint32_t count, const std::vector<NodeId>& of) {
    return join(NodeKind::at_least, count, of);
  }
  NodeId negation(NodeId of) { return join(NodeKind::negation, 0, {of}); }

  /// Makes the item asked unless `when` is certainly false; then it counts as `assumed`.
  void gate(ItemIndex index, NodeId when, AssumedAnswer assumed = {});

  Rule& rule(const std::string& id, NodeId when, Disposition set,
             UnsureEffect effect = UnsureEffect::fire);

  /// One person: those items answered, the others not.
  Answers answers(std::initializer_list<std::pair<ItemIndex, Answer>> given) const;

 private:
  ItemIndex add(const std::string& id, ItemType type, std::vector<Option> options);
  NodeId push(Node node);
  NodeId atom(NodeKind kind, ItemIndex index, std::uint64_t mask);
  NodeId join(NodeKind kind, std::uint32_t count, const std::vector<NodeId>& of);
  void collect(NodeId id, std::vector<bool>& read) const;
  std::vector<ItemIndex> reads(NodeId when) const;
};

/// What they are called, in their order.
std::vector<std::string> ids(const std::vector<Contradiction>& contradictions);

}  // namespace unkink::tiny
