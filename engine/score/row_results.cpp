// SPDX-License-Identifier: Apache-2.0
#include "score/row_results.hpp"

#include <algorithm>
#include <bit>
#include <tuple>

namespace unkink {
namespace {

template <class Visit>
void each_bit(Word word, Visit visit) {
  for (; word != 0; word &= word - 1) visit(static_cast<std::size_t>(std::countr_zero(word)));
}

Word raised_word(const Raiser& raiser, const Evaluation& evaluation, std::size_t word) {
  switch (raiser.kind) {
    case Raiser::Kind::rule:
      return evaluation.fired[raiser.rule][word] | evaluation.fired_unsure[raiser.rule][word];
    case Raiser::Kind::incomplete:
      return evaluation.incomplete[word];
    case Raiser::Kind::unsure_once:
      return evaluation.unsure_once[word];
    case Raiser::Kind::unsure_often:
      break;
  }
  return evaluation.unsure_often[word];
}

// Where each band but the last ends, in sums; an open end ends none.
std::vector<std::int64_t> band_ends(const SumScore& score) {
  std::vector<std::int64_t> ends;
  for (std::size_t band = 0; band + 1 < score.bands.size() && score.bands[band].below; ++band) {
    ends.push_back(std::int64_t{*score.bands[band].below} * score.divide_by);
  }
  return ends;
}

std::size_t band_of(const std::vector<std::int64_t>& ends, std::int64_t sum) {
  std::size_t band = 0;
  while (band < ends.size() && sum >= ends[band]) ++band;
  return band;
}

/// The bounds of a sum for 64 records.
struct SumBounds {
  std::array<std::int64_t, bits_per_word> low{};
  std::array<std::int64_t, bits_per_word> high{};
};

// One of two by a bit, without a branch: which it is changes from record to record.
std::int64_t choose(Word bit, std::int64_t one, std::int64_t zero) {
  const auto ones = -static_cast<std::int64_t>(bit & 1U);
  return (one & ones) | (zero & ~ones);
}

void add_item(SumBounds& bounds, const Item& item, std::int64_t weight, const Column& column,
              Word off, std::size_t word) {
  const Word given = column.answered[word] | column.unsure[word];
  const Word counts = ~off | (item.answer_stands() ? given : 0);
  const Word known = counts & column.answered[word];
  const Word assumed = item.when_not_asked ? ~counts : 0;
  const auto assumption = item.when_not_asked ? item.when_not_asked->value * weight : 0;
  const auto [least, most] = std::minmax({item.minimum * weight, item.maximum * weight});
  const auto rows = std::min(bits_per_word, column.value.size() - word * bits_per_word);
  const auto* values = column.value.data() + word * bits_per_word;
  for (std::size_t row = 0; row < rows; ++row) {
    const auto value = values[row] * weight;
    bounds.low[row] += choose(known >> row, value, choose(assumed >> row, assumption, least));
    bounds.high[row] += choose(known >> row, value, choose(assumed >> row, assumption, most));
  }
}

void add_condition(SumBounds& bounds, const Planes& planes, std::int64_t weight, std::size_t word) {
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto surely = static_cast<std::int64_t>(planes.yes[word] >> row & 1U) * weight;
    const auto perhaps = static_cast<std::int64_t>(~planes.no[word] >> row & 1U) * weight;
    bounds.low[row] += std::min(surely, perhaps);
    bounds.high[row] += std::max(surely, perhaps);
  }
}

}  // namespace

std::vector<Raiser> raisers_of(const Ruleset& ruleset) {
  using Kind = Raiser::Kind;
  std::vector<Raiser> raisers;
  for (std::size_t i = 0; i < ruleset.rules.size(); ++i) {
    raisers.push_back({Kind::rule, i, ruleset.rules[i].id, ruleset.rules[i].set});
  }
  raisers.push_back({Kind::unsure_often, 0, "policy-many-unsure", ruleset.many_unsure.set});
  raisers.push_back({Kind::unsure_once, 0, "policy-unsure", ruleset.unsure.set});
  raisers.push_back({Kind::incomplete, 0, "policy-unanswered", ruleset.unanswered.set});
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
      raisers_(raisers),
      raised_(raisers.size() * bits_per_word),
      patterns_(ruleset.patterns.size() * bits_per_word),
      scores_(ruleset.scores.size() * bits_per_word) {}

std::span<const std::uint16_t> RowResults::raised(std::size_t row) const {
  return std::span(raised_).subspan(row * raisers_.size(), raised_count_[row]);
}

std::span<const std::uint16_t> RowResults::patterns(std::size_t row) const {
  return std::span(patterns_).subspan(row * ruleset_.patterns.size(), pattern_count_[row]);
}

void RowResults::read(const Block& block, const Evaluation& evaluation, std::size_t word) {
  read_raised(evaluation, word);
  read_patterns(evaluation, word);
  read_scores(block, evaluation, word);
  read_unknown(block, evaluation, word);
  incomplete_ = evaluation.incomplete[word];
}

void RowResults::read_raised(const Evaluation& evaluation, std::size_t word) {
  disposition_.fill(Disposition::self_care);
  raised_count_.fill(0);
  const auto stride = raisers_.size();
  for (std::size_t r = 0; r < stride; ++r) {
    each_bit(raised_word(raisers_[r], evaluation, word), [&](std::size_t row) {
      if (raised_count_[row] == 0) disposition_[row] = raisers_[r].set;
      raised_[row * stride + raised_count_[row]++] = static_cast<std::uint16_t>(r);
    });
  }
}

void RowResults::read_patterns(const Evaluation& evaluation, std::size_t word) {
  pattern_count_.fill(0);
  const auto stride = ruleset_.patterns.size();
  for (std::size_t p = 0; p < stride; ++p) {
    const auto& pattern = ruleset_.patterns[p];
    Word fits = evaluation.nodes[pattern.when].yes[word];
    if (pattern.unless) fits &= evaluation.nodes[*pattern.unless].no[word];
    each_bit(fits, [&](std::size_t row) {
      patterns_[row * stride + pattern_count_[row]++] = static_cast<std::uint16_t>(p);
    });
  }
}

void RowResults::read_scores(const Block& block, const Evaluation& evaluation, std::size_t word) {
  for (std::size_t s = 0; s < ruleset_.scores.size(); ++s) {
    auto* results = &scores_[s * bits_per_word];
    const auto* criteria = std::get_if<CriteriaScore>(&ruleset_.scores[s].rule);
    if (criteria == nullptr) {
      read_sum(std::get<SumScore>(ruleset_.scores[s].rule), block, evaluation, word, results);
      continue;
    }
    const Word yes = evaluation.nodes[criteria->result].yes[word];
    const Word no = evaluation.nodes[criteria->result].no[word];
    for (std::size_t row = 0; row < bits_per_word; ++row) {
      results[row] = static_cast<std::uint8_t>(1 + (yes >> row & 1U) - (no >> row & 1U));
    }
  }
}

void RowResults::read_sum(const SumScore& sum, const Block& block, const Evaluation& evaluation,
                          std::size_t word, std::uint8_t* results) {
  SumBounds bounds;
  for (const auto& term : sum.terms) {
    if (const auto* node = std::get_if<NodeId>(&term.from)) {
      add_condition(bounds, evaluation.nodes[*node], term.weight, word);
      continue;
    }
    const auto index = std::get<std::uint16_t>(term.from);
    add_item(bounds, ruleset_.questionnaire.items[index], term.weight, block.column(index),
             evaluation.off[index][word], word);
  }
  const auto ends = band_ends(sum);
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto band = band_of(ends, bounds.low[row]);
    const bool same =
        bounds.low[row] == bounds.high[row] || band == band_of(ends, bounds.high[row]);
    results[row] = static_cast<std::uint8_t>(same ? band : sum.bands.size());
  }
}

void RowResults::read_unknown(const Block& block, const Evaluation& evaluation, std::size_t word) {
  unknown_.fill(0);
  for (std::size_t i = 0; i < ruleset_.questionnaire.items.size(); ++i) {
    const auto asked = ~evaluation.off[i][word] & evaluation.all[word];
    const auto open = ~block.column(static_cast<ItemIndex>(i)).answered[word] &
                      (evaluation.unsure[i][word] | asked);
    each_bit(open, [&](std::size_t row) { ++unknown_[row]; });
  }
}

}  // namespace unkink
