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

std::uint8_t band_of(const SumScore& score, std::int64_t sum) {
  std::size_t band = 0;
  while (band + 1 < score.bands.size() && score.bands[band].below &&
         sum >= std::int64_t{*score.bands[band].below} * score.divide_by) {
    ++band;
  }
  return static_cast<std::uint8_t>(band);
}

/// The bounds of a sum for 64 records.
struct SumBounds {
  std::array<std::int64_t, bits_per_word> low{};
  std::array<std::int64_t, bits_per_word> high{};

  void add(std::size_t row, std::int64_t least, std::int64_t most, std::int64_t weight) {
    low[row] += std::min(least * weight, most * weight);
    high[row] += std::max(least * weight, most * weight);
  }
};

void add_item(SumBounds& bounds, const Item& item, std::int64_t weight, const Column& column,
              Word off, std::size_t word) {
  const Word given = column.answered[word] | column.unsure[word];
  const Word counts = ~off | (item.answer_stands() ? given : 0);
  const Word known = counts & column.answered[word];
  const auto rows = std::min(bits_per_word, column.value.size() - word * bits_per_word);
  for (std::size_t row = 0; row < rows; ++row) {
    if ((known >> row & 1U) != 0) {
      const auto value = column.value[word * bits_per_word + row];
      bounds.add(row, value, value, weight);
    } else if ((counts >> row & 1U) == 0 && item.when_not_asked) {
      bounds.add(row, item.when_not_asked->value, item.when_not_asked->value, weight);
    } else {
      bounds.add(row, item.minimum, item.maximum, weight);
    }
  }
}

void add_condition(SumBounds& bounds, const Planes& planes, std::int64_t weight, std::size_t word) {
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto surely = static_cast<std::int64_t>(planes.yes[word] >> row & 1U);
    const auto perhaps = static_cast<std::int64_t>(~planes.no[word] >> row & 1U);
    bounds.add(row, surely, perhaps, weight);
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
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto band = band_of(sum, bounds.low[row]);
    const bool same = band == band_of(sum, bounds.high[row]);
    results[row] = same ? band : static_cast<std::uint8_t>(sum.bands.size());
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
