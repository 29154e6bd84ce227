// SPDX-License-Identifier: Apache-2.0
// Score: k of n criteria, or a weighted sum with cut-offs. Unknown answers give bounds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "model/condition.hpp"

namespace unkink {

/// "At least `needed` of these"; `result` is the node that rules read.
struct CriteriaScore {
  std::optional<NodeId> requires_all;
  std::uint32_t needed = 1;
  std::vector<NodeId> criteria;
  NodeId result = 0;
};

/// One term of a sum: an integer item times its weight, or a condition worth `weight` points.
struct Term {
  std::variant<std::uint16_t, NodeId> from;  ///< item index (integer item) or condition
  std::int32_t weight = 1;
};

/// A name for the results below a cut-off; the last band has none.
struct Band {
  std::string id;
  std::optional<std::int32_t> below;  ///< in units of the score, exclusive
  std::string text;
};

/// The most bands that a sum may have: results tell them apart by a byte.
inline constexpr std::size_t most_bands = 64;

/// sum(terms) / divide_by, named by its band.
struct SumScore {
  std::vector<Term> terms;
  std::int32_t divide_by = 1;
  std::vector<Band> bands;
};

struct Score {
  std::string id;
  std::string title;
  std::string say;  ///< what the score means and what it does not; may be empty
  std::vector<std::string> sources;
  std::variant<CriteriaScore, SumScore> rule;
};

}  // namespace unkink
