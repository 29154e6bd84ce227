// SPDX-License-Identifier: Apache-2.0
// RowResults: what a ruleset says of the records of an evaluated block, read off its planes.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "evaluate/evaluate.hpp"
#include "model/ruleset.hpp"
#include "score/raised_rows.hpp"
#include "score/sum_bounds.hpp"

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
  /// Borrows the ruleset.
  RowResults(const Ruleset& ruleset, const std::vector<Raiser>& raisers);

  /// Turns to a block. All is borrowed until the next one. `also_true`: see ImpossiblePairs.
  void begin(const Block& block, const Evaluation& evaluation,
             std::span<const ListedWord> also_true);
  /// Reads records 64 * word and following: these are the rows from here on.
  void read(std::size_t word);

  /// Of each row.
  using Values = std::span<const std::uint8_t, bits_per_word>;
  Values dispositions() const { return dispositions_; }
  /// The rows that came out so, a bit each; with any bits beyond the last record.
  Word having(Disposition disposition) const {
    return having_[static_cast<std::size_t>(disposition)];
  }
  /// The same of those that are incomplete.
  Word incomplete() const { return evaluation_->incomplete[word_]; }
  /// 1: complete.
  Values complete() const { return complete_; }
  /// Indexes into score_words.
  Values scores(std::size_t score) const {
    return std::span(scores_).subspan(score * bits_per_word).first<bits_per_word>();
  }
  /// Indexes into the raisers, in their order.
  std::span<const std::uint32_t> raised(std::size_t row) const { return raised_.of(row); }
  /// The same of all rows.
  const RaisedRows& raised() const { return raised_; }
  /// The rows that a pattern fits, a bit each; by pattern, as in Ruleset::patterns.
  std::span<const Word> fitting() const { return fitting_; }
  /// Items whose answers are open.
  std::uint32_t unknown(std::size_t row) const { return unknown_[row]; }

 private:
  void add_rules();
  void add_unsure();
  const Plane& plane_of(Raiser::Kind policy) const;
  void read_dispositions();
  void read_patterns();
  void read_scores();
  void read_sum(std::size_t score, std::uint8_t* results);
  void read_unknown();

  const Ruleset& ruleset_;
  static constexpr auto none = ~std::uint32_t{0};
  std::vector<std::uint8_t> sets_;      ///< by raiser: the disposition
  std::vector<std::uint32_t> by_node_;  ///< the raiser that is a rule with this condition
  std::vector<std::uint32_t> same_;     ///< by raiser: another one with the same condition
  struct UnsureRaiser {
    std::uint32_t raiser = 0;
    NodeId when = 0;
  };
  std::vector<UnsureRaiser> unsure_;  ///< "not sure" fires them, too
  struct Policy {
    std::uint32_t raiser = 0;
    Raiser::Kind kind = Raiser::Kind::incomplete;
  };
  std::vector<Policy> policies_;
  const Block* block_ = nullptr;
  const Evaluation* evaluation_ = nullptr;
  std::span<const ListedWord> also_true_;
  std::size_t word_ = 0;
  RaisedRows raised_;
  std::array<Word, disposition_names.size()> having_{};
  std::array<std::uint8_t, bits_per_word> dispositions_{};
  std::array<std::uint8_t, bits_per_word> complete_{};
  std::vector<Word> fitting_;
  std::vector<std::uint8_t> scores_;
  std::vector<std::vector<std::int64_t>> band_ends_;  ///< by score; see read_bands
  SumTerms sum_;                                      ///< of the score that is being read
  std::array<std::uint32_t, bits_per_word> unknown_{};
};

}  // namespace unkink
