// SPDX-License-Identifier: Apache-2.0
#include "base/nearest.hpp"

#include <algorithm>
#include <bit>
#include <cstdint>

#include "base/lower_case.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_compared = 128;  // names are short; the distance is quadratic
constexpr std::size_t most_listed = 12;

std::string list(const std::vector<std::string>& candidates) {
  std::string text = "allowed: ";
  const auto shown = std::min(candidates.size(), most_listed);
  for (std::size_t i = 0; i < shown; ++i) text += (i == 0 ? "" : ", ") + candidates[i];
  if (shown < candidates.size()) {
    text += " and " + std::to_string(candidates.size() - shown) + " more";
  }
  return text;
}

// Which letters stand in a name, a bit for each; some share one.
std::uint64_t letters_of(std::string_view name) {
  std::uint64_t letters = 0;
  for (const char c : name) letters |= std::uint64_t{1} << (static_cast<unsigned char>(c) % 64U);
  return letters;
}

// Fewer edits cannot be: one takes away or brings in one letter at most, and changes the length by
// one at most. Tells most names apart without comparing them letter by letter.
std::size_t fewest_edits(std::string_view a, std::string_view b) {
  const auto in_a = letters_of(a);
  const auto in_b = letters_of(b);
  const auto lost = static_cast<std::size_t>(std::popcount(in_a & ~in_b));
  const auto gained = static_cast<std::size_t>(std::popcount(in_b & ~in_a));
  const auto [shorter, longer] = std::minmax({a.size(), b.size()});
  return std::max({lost, gained, longer - shorter});
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t enough) {
  if (fewest_edits(a, b) >= enough) return enough;
  std::vector<std::size_t> two_up(b.size() + 1);
  std::vector<std::size_t> up(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  std::size_t least_up = 0;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(two_up, up);
    std::swap(up, row);
    row[0] = i;
    auto least = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t change = a[i - 1] == b[j - 1] ? 0 : 1;
      row[j] = std::min({up[j] + 1, row[j - 1] + 1, up[j - 1] + change});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], two_up[j - 2] + 1);
      least = std::min(least, row[j]);
    }
    // Every way on comes from this row, or swaps its letter and comes from the one before.
    if (std::min(least, least_up + 1) >= enough) return enough;
    least_up = least;
  }
  return std::min(row[b.size()], enough);
}

std::optional<std::string> nearest(std::string_view name,
                                   const std::vector<std::string>& candidates) {
  if (name.size() > longest_compared) return std::nullopt;
  const std::size_t limit = std::max<std::size_t>(1, name.size() / 3);
  // Exports shout, and spreadsheets begin names with a capital: that is no difference.
  const auto plain = lower_case(std::string(name));
  const std::string* best = nullptr;
  std::size_t best_distance = limit + 1;
  for (const auto& candidate : candidates) {
    if (candidate.size() > longest_compared) continue;
    const auto distance = edit_distance(plain, lower_case(candidate), best_distance);
    if (distance < best_distance) {
      best = &candidate;
      best_distance = distance;
    }
  }
  if (best == nullptr) return std::nullopt;
  return *best;
}

std::string suggest(std::string_view name, const std::vector<std::string>& candidates) {
  if (candidates.empty()) return {};
  if (const auto near = nearest(name, candidates)) return "did you mean \"" + *near + "\"?";
  return list(candidates);
}

}  // namespace unkink
