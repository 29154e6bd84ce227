// SPDX-License-Identifier: Apache-2.0
#include "score/row_results.hpp"

#include <algorithm>
#include <bit>
#include <tuple>
#include <utility>

namespace unkink {
namespace {

template <class Visit>
void each_bit(Word word, Visit visit) {
  for (; word != 0; word &= word - 1) visit(static_cast<std::size_t>(std::countr_zero(word)));
}

constexpr auto lowest = static_cast<std::size_t>(Disposition::self_care);

// Where each band but the last ends, in sums; an open end ends none.
std::vector<std::int64_t> band_ends(const SumScore& score) {
  std::vector<std::int64_t> ends;
  for (std::size_t band = 0; band + 1 < score.bands.size() && score.bands[band].below; ++band) {
    ends.push_back(std::int64_t{*score.bands[band].below} * score.divide_by);
  }
  return ends;
}

NumbersToAdd numbers_of(const Item& item, std::int64_t weight, const Column& column, Word off,
                        std::size_t word) {
  const Word given = column.given(word);
  const Word counts = ~off | (item.answer_stands() ? given : 0);
  NumbersToAdd numbers;
  numbers.values = std::span(column.value).subspan(word * bits_per_word);
  numbers.values = numbers.values.first(std::min(bits_per_word, numbers.values.size()));
  numbers.known = counts & column.answered[word];
  numbers.weight = weight;
  std::tie(numbers.least, numbers.most) =
      std::minmax({item.minimum * weight, item.maximum * weight});
  if (item.when_not_asked) {
    numbers.assumed = ~counts;
    numbers.assumption = item.when_not_asked->value * weight;
  }
  return numbers;
}

}  // namespace

std::vector<Raiser> raisers_of(const Ruleset& ruleset) {
  std::vector<Raiser> raisers;
  for (std::size_t i = 0; i < ruleset.rules.size(); ++i) {
    raisers.push_back({Raiser::Kind::rule, i, ruleset.rules[i].id, ruleset.rules[i].set});
  }
  raisers.push_back({Raiser::Kind::unsure_often, 0, "policy-many-unsure", ruleset.many_unsure.set});
  raisers.push_back({Raiser::Kind::unsure_once, 0, "policy-unsure", ruleset.unsure.set});
  raisers.push_back({Raiser::Kind::incomplete, 0, "policy-unanswered", ruleset.unanswered.set});
  std::ranges::stable_sort(raisers, [](const Raiser& a, const Raiser& b) {
    return std::tie(b.set, a.id) < std::tie(a.set, b.id);
  });
  return raisers;
}

std::vector<std::string> score_words(const Score& score) {
  if (std::holds_alternative<CriteriaScore>(score.rule)) return {"no", "unknown", "yes"};
  std::vector<std::string> words;
  for (const auto& band : std::get<SumScore>(score.rule).bands) words.push_back(band.id);
  words.emplace_back("unknown");
  return words;
}

RowResults::RowResults(const Ruleset& ruleset, const std::vector<Raiser>& raisers)
    : ruleset_(ruleset),
      raised_(raisers.size()),
      fitting_(ruleset.patterns.size()),
      scores_(ruleset.scores.size() * bits_per_word) {
  by_node_.assign(ruleset.conditions.nodes.size(), none);
  same_.assign(raisers.size(), none);
  for (const auto& score : ruleset.scores) {
    const auto* sum = std::get_if<SumScore>(&score.rule);
    band_ends_.push_back(sum == nullptr ? std::vector<std::int64_t>() : band_ends(*sum));
  }
  for (const auto& raiser : raisers) sets_.push_back(static_cast<std::uint8_t>(raiser.set));
  for (std::size_t r = 0; r < raisers.size(); ++r) {
    const auto raiser = static_cast<std::uint32_t>(r);
    if (raisers[r].kind != Raiser::Kind::rule) {
      policies_.push_back({raiser, raisers[r].kind});
      continue;
    }
    const auto& rule = ruleset.rules[raisers[r].rule];
    same_[r] = std::exchange(by_node_[rule.when], raiser);
    if (rule.unsure == UnsureEffect::fire) unsure_.push_back({raiser, rule.when});
  }
}

void RowResults::begin(const Block& block, const Evaluation& evaluation,
                       std::span<const ListedWord> also_true) {
  block_ = &block;
  evaluation_ = &evaluation;
  also_true_ = also_true;
  raised_.begin(evaluation.all.size());
  add_rules();
  add_unsure();
  for (const auto& [raiser, kind] : policies_) {
    const auto& plane = plane_of(kind);
    for (std::size_t w = 0; w < plane.size(); ++w) {
      if (plane[w] != 0) raised_.add(raiser, w, plane[w]);
    }
  }
  raised_.sort();
}

void RowResults::add_rules() {
  for (const auto words : {evaluation_->rules.words(), also_true_}) {
    for (const auto& [node, word, bits] : words) {
      for (auto r = by_node_[node]; r != none; r = same_[r]) raised_.add(r, word, bits);
    }
  }
}

void RowResults::add_unsure() {
  for (const auto& [raiser, when] : unsure_) {
    if (evaluation_->in_doubt[when] == 0) continue;
    each_live_word(evaluation_->live[when], evaluation_->all.size(), [&](std::size_t w) {
      const auto* known = listed_word(also_true_, when, static_cast<std::uint32_t>(w));
      const Word others = known == nullptr ? any_word : ~known->bits;
      const auto rows = evaluation_->nodes[when].unsure[w] & others;
      if (rows != 0) raised_.add(raiser, w, rows);
    });
  }
}

// Who is raised by a policy.
const Plane& RowResults::plane_of(Raiser::Kind policy) const {
  if (policy == Raiser::Kind::incomplete) return evaluation_->incomplete;
  return policy == Raiser::Kind::unsure_once ? evaluation_->unsure_once : evaluation_->unsure_often;
}

void RowResults::read(std::size_t word) {
  word_ = word;
  raised_.read(word);
  read_dispositions();
  read_patterns();
  read_scores();
  read_unknown();
}

// The highest raisers come first: who is raised by one of them is no other's.
void RowResults::read_dispositions() {
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    complete_[row] = static_cast<std::uint8_t>(~incomplete() >> row & 1U);
  }
  having_.fill(0);
  auto left = any_word;
  for (const auto& raised : raised_.by_raiser()) {
    having_[sets_[raised.raiser]] |= raised.rows & left;
    left &= ~raised.rows;
  }
  having_[lowest] |= left;
  for (std::size_t d = 0; d < having_.size(); ++d) {
    each_bit(having_[d],
             [&](std::size_t row) { dispositions_[row] = static_cast<std::uint8_t>(d); });
  }
}

void RowResults::read_patterns() {
  for (std::size_t p = 0; p < fitting_.size(); ++p) {
    const auto& pattern = ruleset_.patterns[p];
    fitting_[p] = evaluation_->nodes[pattern.when].yes[word_];
    if (pattern.unless) fitting_[p] &= evaluation_->nodes[*pattern.unless].no[word_];
  }
}

void RowResults::read_scores() {
  for (std::size_t s = 0; s < ruleset_.scores.size(); ++s) {
    auto* results = &scores_[s * bits_per_word];
    const auto* criteria = std::get_if<CriteriaScore>(&ruleset_.scores[s].rule);
    if (criteria == nullptr) {
      read_sum(s, results);
      continue;
    }
    const Word yes = evaluation_->nodes[criteria->result].yes[word_];
    const Word no = evaluation_->nodes[criteria->result].no[word_];
    for (std::size_t row = 0; row < bits_per_word; ++row) {
      results[row] = static_cast<std::uint8_t>(1 + (yes >> row & 1U) - (no >> row & 1U));
    }
  }
}

void RowResults::read_sum(std::size_t score, std::uint8_t* results) {
  sum_.clear();
  const auto& terms = std::get<SumScore>(ruleset_.scores[score].rule).terms;
  for (const auto& term : terms) {
    if (const auto* node = std::get_if<NodeId>(&term.from)) {
      const auto& planes = evaluation_->nodes[*node];
      sum_.conditions.push_back({planes.yes[word_], planes.no[word_], term.weight});
      continue;
    }
    const auto index = std::get<ItemIndex>(term.from);
    sum_.numbers.push_back(numbers_of(ruleset_.questionnaire.items[index], term.weight,
                                      block_->column(index), evaluation_->off[index][word_],
                                      word_));
  }
  read_bands(sum_, band_ends_[score], results);
}

void RowResults::read_unknown() {
  unknown_.fill(0);
  for (std::size_t i = 0; i < ruleset_.questionnaire.items.size(); ++i) {
    const auto asked = ~evaluation_->off[i][word_] & evaluation_->all[word_];
    const auto open = ~block_->column(static_cast<ItemIndex>(i)).answered[word_] &
                      (evaluation_->unsure[i][word_] | asked);
    each_bit(open, [&](std::size_t row) { ++unknown_[row]; });
  }
}

}  // namespace unkink
