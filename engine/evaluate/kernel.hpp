// SPDX-License-Identifier: Apache-2.0
// Kernel: evaluates block after block with the same buffers.
#pragma once

#include <optional>
#include <utility>

#include "evaluate/cut_points.hpp"
#include "evaluate/evaluate.hpp"
#include "evaluate/open_answers.hpp"
#include "evaluate/plane_ops.hpp"
#include "evaluate/wanted_ends.hpp"

namespace unkink {

/// What will be read of an evaluation: what came out, or also why, which needs every condition.
enum class Wanted : std::uint8_t { results, everything };

class Kernel {
 public:
  /// Borrows the ruleset.
  explicit Kernel(const Ruleset& ruleset, Wanted wanted = Wanted::everything);

  /// Every node that is wanted, once; what stands in the planes of others is not to be read: for
  /// results, of conditions that only rules have, what is in doubt, and the lists. Valid until the
  /// next call.
  const Evaluation& evaluate(const Block& block);
  /// The last evaluation, for good; the kernel is spent.
  Evaluation take() { return std::move(evaluation_); }

 private:
  /// A node, with where everything is that is needed of it. All ranges of one item are one step.
  struct Step {
    NodeId id = 0;  ///< of ranges the first
    NodeKind kind = NodeKind::never;
    WantedEnds wanted;
    std::uint32_t count = 0;  ///< at_least: how many
    std::span<const NodeId> children;
    const EndWords* yes = nullptr;  ///< by child, where it is read
    const EndWords* no = nullptr;   ///< the same
    EndToFill yes_end;
    EndToFill no_end;
    std::span<const NodeId> ranges;
    std::size_t cut_points = 0;  ///< of the ranges: index
  };

  void make_room(std::size_t size);
  void aim();
  void aim_rules();
  Step aimed(NodeId id);
  Step aimed_ranges(std::span<const NodeId> ranges);
  void take_step(const Step& step, const Block& block);
  void fill_atom_of(const Step& step, const Block& block);
  void fill_ranges_of(const Step& step, const Block& block);
  void fill_joined(const Step& step);
  bool settle_doubt(const Step& step);
  void list_rules();
  ListedWord* list_plane(NodeId id, ListedWord* at) const;

  const Ruleset& ruleset_;
  const PlaneOps& ops_;
  Evaluation evaluation_;
  std::optional<std::size_t> words_;  ///< of a plane; none: no room was made yet
  std::vector<WantedEnds> wanted_;    ///< by node
  std::vector<NodeId> order_;         ///< see node_order
  std::vector<Step> steps_;           ///< in that order
  std::vector<EndWords> ends_;        ///< of the children of one step after another
  std::vector<CutPoints> cut_points_;
  // Rules' conditions that are listed without a plane, as long as nobody is unsure.
  std::vector<Conjunction> conjunctions_;
  std::vector<const Word*> joined_;    ///< the children of one of them after another
  std::vector<Step> joined_in_doubt_;  ///< the same conditions, for when somebody is
  std::vector<NodeId> from_planes_;    ///< rules' other conditions
  bool in_doubt_ = true;               ///< somebody is unsure, or was in the block before
  OpenAnswers open_answers_;
};

}  // namespace unkink
