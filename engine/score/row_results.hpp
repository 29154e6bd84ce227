// SPDX-License-Identifier: Apache-2.0
// RowResults: what a ruleset says of up to 64 records, read off the planes of an evaluated block.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "evaluate/evaluate.hpp"
#include "model/ruleset.hpp"

namespace unkink {

/// Whatever can raise a disposition, in the order in which results name it: highest disposition
/// first, then by id. Policies stand among the rules.
struct Raiser {
  enum class Kind : std::uint8_t { rule, incomplete, unsure_once, unsure_often };
  Kind kind = Kind::rule;
  std::size_t rule = 0;  ///< index into Ruleset::rules
  std::string id;
  Disposition set = Disposition::routine;
};

std::vector<Raiser> raisers_of(const Ruleset& ruleset);

/// The words that a score can come out as: "no", "unknown", "yes", or a sum's bands and "unknown".
std::vector<std::string> score_words(const Score& score);

class RowResults {
 public:
  /// Both are borrowed.
  RowResults(const Ruleset& ruleset, const std::vector<Raiser>& raisers);

  /// Reads records 64 * word and following.
  void read(const Block& block, const Evaluation& evaluation, std::size_t word);

  Disposition disposition(std::size_t row) const { return disposition_[row]; }
  bool complete(std::size_t row) const { return (incomplete_ >> row & 1U) == 0; }
  /// Indexes into the raisers, in their order.
  std::span<const std::uint16_t> raised(std::size_t row) const;
  /// Indexes into Ruleset::patterns.
  std::span<const std::uint16_t> patterns(std::size_t row) const;
  /// Index into score_words.
  std::size_t score(std::size_t row, std::size_t score) const {
    return scores_[score * bits_per_word + row];
  }
  std::uint32_t unknown(std::size_t row) const { return unknown_[row]; }

 private:
  void read_raised(const Evaluation& evaluation, std::size_t word);
  void read_patterns(const Evaluation& evaluation, std::size_t word);
  void read_scores(const Block& block, const Evaluation& evaluation, std::size_t word);
  void read_sum(const SumScore& sum, const Block& block, const Evaluation& evaluation,
                std::size_t word, std::uint8_t* results);
  void read_unknown(const Block& block, const Evaluation& evaluation, std::size_t word);

  const Ruleset& ruleset_;
  const std::vector<Raiser>& raisers_;
  std::array<Disposition, bits_per_word> disposition_{};
  Word incomplete_ = 0;
  std::array<std::uint16_t, bits_per_word> raised_count_{};
  std::vector<std::uint16_t> raised_;
  std::array<std::uint16_t, bits_per_word> pattern_count_{};
  std::vector<std::uint16_t> patterns_;
  std::vector<std::uint8_t> scores_;
  std::array<std::uint32_t, bits_per_word> unknown_{};
};

}  // namespace unkink
