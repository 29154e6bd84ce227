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

// Most often there are none, one or two; which of two is less cannot be foreseen.
void sort_few(std::uint32_t* begin, std::uint32_t* end) {
  if (end - begin < 2) return;
  if (end - begin > 2) return std::sort(begin, end);
  const std::pair<std::uint32_t, std::uint32_t> both = std::minmax(begin[0], begin[1]);
  std::tie(begin[0], begin[1]) = both;
}

constexpr auto lowest = static_cast<unsigned>(Disposition::self_care);

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
      most_patterns_(ruleset.patterns.size()),
      patterns_(ruleset.patterns.size() * bits_per_word),
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
  collect_raised();
}

template <class Visit>
void RowResults::each_raised(Visit visit) const {
  const auto each_record = [&](std::size_t word, Word bits, std::uint32_t raiser) {
    each_bit(bits, [&](std::size_t row) { visit(word * bits_per_word + row, raiser); });
  };
  for (const auto words : {evaluation_->rules.words(), also_true_}) {
    for (const auto& [node, word, bits] : words) {
      for (auto r = by_node_[node]; r != none; r = same_[r]) each_record(word, bits, r);
    }
  }
  for (const auto& [raiser, when] : unsure_) {
    if (evaluation_->in_doubt[when] == 0) continue;
    each_live_word(evaluation_->live[when], evaluation_->all.size(), [&](std::size_t w) {
      const auto* known = listed_word(also_true_, when, static_cast<std::uint32_t>(w));
      const Word others = known == nullptr ? any_word : ~known->bits;
      each_record(w, evaluation_->nodes[when].unsure[w] & others, raiser);
    });
  }
  for (const auto& [raiser, kind] : policies_) {
    const auto& plane = plane_of(kind);
    for (std::size_t w = 0; w < plane.size(); ++w) each_record(w, plane[w], raiser);
  }
}

// Who is raised by a policy.
const Plane& RowResults::plane_of(Raiser::Kind policy) const {
  if (policy == Raiser::Kind::incomplete) return evaluation_->incomplete;
  return policy == Raiser::Kind::unsure_once ? evaluation_->unsure_once : evaluation_->unsure_often;
}

// First how many each record has, then which: a record's stand one behind the other, and are sorted
// where they did not come in order. Few records have more than one.
void RowResults::collect_raised() {
  raised_begin_.assign(evaluation_->all.size() * bits_per_word + 2, 0);
  each_raised([&](std::size_t record, std::uint32_t) { ++raised_begin_[record + 2]; });
  for (std::size_t i = 2; i < raised_begin_.size(); ++i) raised_begin_[i] += raised_begin_[i - 1];
  raised_.resize(std::size_t{raised_begin_.back()} + 1);  // one that nobody has, to be looked at
  each_raised([&](std::size_t record, std::uint32_t raiser) {
    raised_[raised_begin_[record + 1]++] = raiser;
  });
  for (std::size_t record = 0; record < block_->size(); ++record) {
    sort_few(raised_.data() + raised_begin_[record], raised_.data() + raised_begin_[record + 1]);
  }
}

void RowResults::read(std::size_t word) {
  word_ = word;
  read_dispositions();
  read_patterns();
  read_scores();
  read_unknown();
}

void RowResults::read_dispositions() {
  const Word incomplete = evaluation_->incomplete[word_];
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    complete_[row] = static_cast<std::uint8_t>(~incomplete >> row & 1U);
  }
  // Without a branch: whom something raises cannot be foreseen.
  const auto* begins = &raised_begin_[word_ * bits_per_word];
  for (std::size_t row = 0; row < bits_per_word; ++row) {
    const auto highest = sets_[raised_[begins[row]]];
    const auto some = static_cast<std::uint8_t>(begins[row] < begins[row + 1] ? 0xffU : 0U);
    dispositions_[row] = static_cast<std::uint8_t>((highest & some) | (lowest & ~some));
  }
}

void RowResults::read_patterns() {
  pattern_count_.fill(0);
  for (std::size_t p = 0; p < most_patterns_; ++p) {
    const auto& pattern = ruleset_.patterns[p];
    Word fits = evaluation_->nodes[pattern.when].yes[word_];
    if (pattern.unless) fits &= evaluation_->nodes[*pattern.unless].no[word_];
    each_bit(fits, [&](std::size_t row) {
      patterns_[row * most_patterns_ + pattern_count_[row]++] = static_cast<std::uint32_t>(p);
    });
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
