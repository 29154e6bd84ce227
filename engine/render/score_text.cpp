// SPDX-License-Identifier: Apache-2.0
#include "render/score_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace unkink {
namespace {

std::string one_decimal(double value) {
  std::array<char, 64> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, 1);
  return {digits.data(), end.ptr};
}

const Score* find_score(const Ruleset& ruleset, const std::string& id) {
  const auto found = std::ranges::find(ruleset.scores, id, &Score::id);
  return found == ruleset.scores.end() ? nullptr : &*found;
}

std::string of_criteria(const Score* score) {
  const auto* criteria = score == nullptr ? nullptr : std::get_if<CriteriaScore>(&score->rule);
  return criteria == nullptr ? "" : " of " + std::to_string(criteria->criteria.size());
}

// The count alone does not explain a result that the score's own requirement decided.
std::string requirement(const CriteriaResult& result) {
  if (!result.applies) return ", but what it requires first does not hold";
  if (result.result == Truth::unknown && result.met >= result.needed) {
    return ", but what it requires first is not known";
  }
  return {};
}

std::string words(const CriteriaResult& result, const Score* score) {
  std::string text = std::string(name(result.result)) + " (met " + std::to_string(result.met);
  text += of_criteria(score);
  if (result.possible > result.met) {
    text += ", up to " + std::to_string(result.possible) + " possible";
  }
  return text + ", needs " + std::to_string(result.needed) + requirement(result) + ")";
}

std::string band_words(const SumResult& result, const Score* score) {
  if (!result.band) return "band unknown";
  const auto* sum = score == nullptr ? nullptr : std::get_if<SumScore>(&score->rule);
  if (sum == nullptr) return *result.band;
  const auto band = std::ranges::find(sum->bands, *result.band, &Band::id);
  return band == sum->bands.end() ? *result.band : band->text;
}

std::string words(const SumResult& result, const Score* score) {
  const auto low = one_decimal(result.low);
  const auto high = one_decimal(result.high);
  const auto value = low == high ? low : "between " + low + " and " + high;
  return value + " (" + band_words(result, score) + ")";
}

}  // namespace

std::string score_words(const Ruleset& ruleset, const ScoreResult& score) {
  const auto* rule = find_score(ruleset, score.id);
  return score.title + ": " +
         std::visit([&](const auto& result) { return words(result, rule); }, score.result);
}

}  // namespace unkink
