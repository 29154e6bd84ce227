// SPDX-License-Identifier: Apache-2.0
// The kernel: every condition of a ruleset over a block of records, in three-valued logic.
//
// What decides is what explains: outcomes and traces are read off the planes that are computed
// here.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "evaluate/block.hpp"
#include "evaluate/plane_ops.hpp"
#include "evaluate/planes.hpp"
#include "evaluate/wanted_ends.hpp"
#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// A block, evaluated: the planes that outcomes and traces are read from. Borrows nothing.
struct Evaluation {
  Plane all;                   ///< one bit for each record
  std::vector<Planes> nodes;   ///< by NodeId
  std::vector<bool> silent;    ///< by NodeId: known to be neither true nor "not sure" of anybody
  std::vector<Plane> off;      ///< by item: certainly not to be asked
  std::vector<Plane> unsure;   ///< by item: "not sure", and not set aside
  std::vector<Plane> missing;  ///< by item: should have been asked, unanswered
  std::vector<Plane> counted;  ///< by item: "not sure" that counts towards the policies
  Plane incomplete;            ///< some item is missing
  Plane unsure_once;           ///< at least one counted "not sure"
  Plane unsure_often;          ///< at least many_unsure_count of them

  Truth truth(NodeId node, std::size_t record) const;
  /// Whether the rule's condition is true.
  bool fired(const Rule& rule, std::size_t record) const;
  /// Whether "not sure" left it open, and so the rule fires.
  bool fired_unsure(const Rule& rule, std::size_t record) const;
};

/// A rule whose "not sure" counts, and its condition.
struct CountingRule {
  std::size_t rule = 0;
  NodeId when = 0;
};

/// What will be read of an evaluation: what came out, or also why, which needs every condition.
enum class Wanted : std::uint8_t { results, everything };

/// Evaluates block after block with the same buffers. Borrows the ruleset.
class Kernel {
 public:
  explicit Kernel(const Ruleset& ruleset, Wanted wanted = Wanted::everything);

  /// Every node that is wanted, once; what stands in the planes of others is not to be read. Valid
  /// until the next call.
  const Evaluation& evaluate(const Block& block);
  /// The last evaluation, for good; the kernel is spent.
  Evaluation take() { return std::move(evaluation_); }

 private:
  void make_room(std::size_t size);
  void aim();
  void fill_node(NodeId id, const Block& block);
  void fill_joined(NodeId id, const Node& node);

  const Ruleset& ruleset_;
  const PlaneOps& ops_;
  Evaluation evaluation_;
  std::vector<WantedEnds> wanted_;  ///< by node
  std::vector<EndWords> yes_;       ///< by child of a node
  std::vector<EndWords> no_;        ///< the same
  std::vector<CountingRule> counting_;
  std::vector<std::size_t> children_;  ///< by node: its first child's place in yes_ and no_
};

/// Evaluates every node once. Pure and total: no clock, no locale, no I/O, no failure.
Evaluation evaluate(const Ruleset& ruleset, const Block& block);

/// What the ruleset says of one record of an evaluated block, with its trace.
Outcome outcome_of(const Ruleset& ruleset, const Block& block, const Evaluation& evaluation,
                   std::size_t record);

/// One person: a block of one.
Outcome judge(const Ruleset& ruleset, const Answers& answers);

/// Whether the item is to be asked of this record: its `ask_when` is not certainly false.
bool is_asked(const Evaluation& evaluation, ItemIndex item, std::size_t record);

}  // namespace unkink
