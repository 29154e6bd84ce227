// SPDX-License-Identifier: Apache-2.0
// ResultPieces: makes the texts that lines of results, NDJSON or cells, are put together from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/ruleset.hpp"
#include "score/line_plan.hpp"
#include "score/result_field.hpp"

namespace unkink {

class ResultPieces {
 public:
  /// `fields` in the order in which they are written.
  ResultPieces(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
               const std::vector<ResultField>& fields, LineStyle style);

  const LinePlan& plan() const { return plan_; }

  /// Turns the scratch to the rows that `rows` has read.
  void choose(const RowResults& rows, LineScratch& scratch) const;

  /// Bytes that lines may take at most, but for the texts of their marks and their ends.
  std::size_t bound(const RowResults& rows, std::size_t first, std::size_t count) const;

 private:
  class Builder;

  void find_tail(const Ruleset& ruleset);
  void make_tail_keys(const RowResults& rows, LineScratch& scratch) const;

  LinePlan plan_;
  unsigned unknown_bits_ = 0;        ///< of a tail's key
  std::vector<unsigned> text_bits_;  ///< the same, by part
  std::size_t line_bytes_ = 0;       ///< bound of all that does not depend on the record
  std::size_t longest_ = 0;          ///< of raisers and patterns
};

}  // namespace unkink
