// SPDX-License-Identifier: Apache-2.0
// Tests: raisers and the records that they raise, turned round.
#include "score/raised_rows.hpp"

#include <algorithm>
#include <map>
#include <random>
#include <utility>

#include "support/catch.hpp"

namespace unkink {
namespace {

constexpr std::size_t raisers = 90;
constexpr std::size_t words = 5;

using Rows = std::map<std::pair<std::uint32_t, std::size_t>, Word>;  // by raiser and word

Rows random_rows(std::mt19937_64& luck, std::size_t entries) {
  Rows rows;
  for (std::size_t i = 0; i < entries; ++i) {
    const auto raiser = static_cast<std::uint32_t>(luck() % raisers);
    rows[{raiser, luck() % words}] = luck() & luck() & luck();
  }
  std::erase_if(rows, [](const auto& one) { return one.second == 0; });
  return rows;
}

// In any order; what one raiser raises in a word comes in two parts.
void add_all(RaisedRows& raised, const Rows& rows, std::mt19937_64& luck) {
  std::vector<RaisedRows::Raised> all;
  for (const auto& [place, bits] : rows) {
    const auto some = bits & luck();
    for (const auto part : {some, bits & ~some}) {
      const auto word = static_cast<std::uint32_t>(place.second);
      if (part != 0) all.push_back({place.first, word, part});
    }
  }
  std::ranges::shuffle(all, luck);
  for (const auto& one : all) raised.add(one.raiser, one.word, one.rows);
}

std::vector<std::uint32_t> expected_of(const Rows& rows, std::size_t word, std::size_t row) {
  std::vector<std::uint32_t> list;
  for (const auto& [place, bits] : rows) {
    if (place.second == word && (bits >> row & 1U) != 0) list.push_back(place.first);
  }
  return list;
}

TEST_CASE("each record has its raisers, in their order, block after block", "[score]") {
  std::mt19937_64 luck(11);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  RaisedRows raised(raisers);
  for (const std::size_t entries : {0U, 1U, 40U, 400U, 3U, 0U, 900U}) {
    const auto rows = random_rows(luck, entries);
    raised.begin(words);
    add_all(raised, rows, luck);
    raised.sort();
    for (std::size_t word = 0; word < words; ++word) {
      raised.read(word);
      for (std::size_t row = 0; row < bits_per_word; ++row) {
        const auto list = raised.of(row);
        CHECK(std::vector(list.begin(), list.end()) == expected_of(rows, word, row));
        CHECK(raised.counts()[row] == list.size());
      }
      Rows turned_back;
      for (const auto& one : raised.by_raiser()) turned_back[{one.raiser, word}] |= one.rows;
      auto expected = rows;
      std::erase_if(expected, [&](const auto& one) { return one.first.second != word; });
      CHECK(turned_back == expected);
    }
  }
}

}  // namespace
}  // namespace unkink
