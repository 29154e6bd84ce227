// SPDX-License-Identifier: Apache-2.0
// Hidden counts cannot be worked out: not from what is shown, and not by who knows the program.
#include "score/hidden_cells.hpp"

#include <algorithm>
#include <random>
#include <set>
#include <sstream>

#include "support/catch.hpp"

namespace unkink {
namespace {

constexpr auto columns = disposition_names.size();

void put(Tally& tally, const std::string& group, const GroupCounts& counts) {
  if (counts == GroupCounts{}) return;  // no record, no group
  add_counts(tally.groups[group], counts);
  for (std::size_t c = 0; c < columns; ++c) {
    tally.dispositions[c] += counts[c];
    tally.records += counts[c];
  }
}

// By the answers to an item, of which nothing else may tell.
std::string all_output(const Tally& tally, Count least) {
  const SummaryWishes wishes{"fever", true, least};
  return summary_text(tally, {}, wishes) + summary_json(tally, {}, wishes);
}

// What a hidden cell may hold, by where it stands in the output.
using Cell = std::pair<std::string, std::size_t>;
using Candidates = std::map<Cell, std::set<Count>>;

struct Output {
  GroupCounts totals{};
  Candidates cells;
};

void note(const Tally& tally, const std::vector<ShownGroup>& shown, Output& output) {
  output.totals = tally.dispositions;
  auto rest = tally.dispositions;
  for (const auto& group : shown) {
    auto counts = rest;  // the joined groups stand last
    if (group.kind == GroupKind::value) counts = tally.groups.at(group.value);
    for (std::size_t c = 0; c < columns; ++c) {
      rest[c] -= counts[c];
      if (!group.counts[c]) output.cells[{group.value, c}].insert(counts[c]);
    }
  }
}

// Numbers that do not rise: which small group has which does not matter.
void each_fall(std::vector<Count>& numbers, std::size_t at, Count most, const auto& use) {
  if (at == numbers.size()) return use();
  for (Count n = 0; n <= most; ++n) {
    numbers[at] = n;
    each_fall(numbers, at + 1, n, use);
  }
}

// All tables of `large` groups that may be shown by name, and small ones beside them, by what is
// printed of them. Who is in the first group has left the item out.
std::map<std::string, Output> every_output(std::size_t large, Count least) {
  std::map<std::string, Output> outputs;
  const auto real_least = std::max<Count>(least, 3);
  std::size_t tables = 1;
  for (std::size_t i = 0; i < large; ++i) tables *= 16;
  for (std::size_t table = 0; table < tables; ++table) {
    Tally named;
    auto left = table;
    for (std::size_t i = 0; i < large; ++i, left /= 16) {
      put(named, std::string(1, static_cast<char>('a' + i)),
          {left % 8, left % 16 < 8 ? 0 : real_least + 1, 0, 0, 0});
      if (i == 0) named.incomplete = named.records;
    }
    std::vector<Count> small(5);
    each_fall(small, 0, real_least - 1, [&] {
      auto tally = named;
      for (std::size_t i = 0; i < small.size(); ++i) {
        put(tally, "s" + std::to_string(i), {small[i], 0, 0, 0, 0});
      }
      note(tally, shown_groups(tally, least), outputs[all_output(tally, least)]);
    });
  }
  return outputs;
}

TEST_CASE("who knows the program cannot tell a hidden count from any small one", "[score]") {
  struct Row {
    std::size_t large;
    Count least;
  };
  static const Row rows[] = {{1, 2}, {2, 3}, {3, 3}, {2, 4}};
  for (const auto& row : rows) {
    const auto least = std::max<Count>(row.least, 3);
    std::size_t hidden = 0;
    for (const auto& [text, output] : every_output(row.large, row.least)) {
      if (output.totals[0] > 8) continue;  // what fits these is not all among the tables
      for (const auto& [cell, candidates] : output.cells) {
        ++hidden;
        bool all = candidates.size() > 1;
        for (Count n = 1; n < least && n <= output.totals[cell.second]; ++n) {
          all = all && candidates.contains(n);
        }
        if (!all) FAIL(text);
      }
    }
    CHECK(hidden > 10);
  }
}

// As somebody reads them off the text: by group and disposition, nothing where hidden.
using Printed = std::vector<std::pair<std::string, ShownCounts>>;

Printed printed_groups(const std::string& text) {
  Printed groups;
  std::istringstream lines(text.substr(text.find("\nBy site\n") + 9));
  for (std::string line; std::getline(lines, line);) {
    ShownCounts counts;
    counts.fill(0);
    std::istringstream words(line.substr(line.find_first_of(' ', line.find_last_of(')') + 3)));
    for (std::string name, count; words >> name >> count;) {
      const auto disposition = disposition_named(name);
      REQUIRE(disposition);
      auto& shown = counts[static_cast<std::size_t>(*disposition)];
      shown.reset();
      if (!count.starts_with("hidden")) shown = std::stoull(count);
    }
    groups.emplace_back(line.substr(2, line.find("  ", 2) - 2), counts);
  }
  return groups;
}

std::string as_json(const Printed& groups) {
  std::string values;
  std::string joined;
  for (const auto& [name, counts] : groups) {
    const bool small = name == "(small groups)";
    std::string text = small ? "{" : "{\"group\":\"" + name + "\",";
    for (std::size_t c = 0; c < columns; ++c) {
      text += "\"" + std::string(disposition_names[c]) +
              "\":" + (counts[c] ? std::to_string(*counts[c]) : "null") +
              (c + 1 < columns ? "," : "}");
    }
    if (small) {
      joined = ",\"small_groups\":" + text;
    } else {
      values += (values.empty() ? "" : ",") + text;
    }
  }
  return ",\"groups\":[" + values + "]" + joined + "}\n";
}

// Every way to share `left` out among the cells from `at` on.
void share_out(std::vector<Count>& cells, std::size_t at, Count left, Count most,
               std::vector<std::set<Count>>& seen) {
  if (at + 1 == cells.size()) {
    if (left > most) return;
    cells[at] = left;
    for (std::size_t i = 0; i < cells.size(); ++i) seen[i].insert(cells[i]);
    return;
  }
  for (Count n = 0; n <= std::min(left, most); ++n) {
    cells[at] = n;
    share_out(cells, at + 1, left - n, most, seen);
  }
}

void check_column(const Printed& groups, std::size_t column, Count total, Count least) {
  Count left = total;
  Count most = total;
  std::size_t hidden = 0;
  for (const auto& [name, counts] : groups) {
    hidden += counts[column] ? 0 : 1;
    left -= counts[column].value_or(0);
    if (counts[column].value_or(0) > 0) most = least - 1;  // only small ones are hidden then
  }
  if (hidden == 0) return;
  std::vector<Count> cells(hidden);
  std::vector<std::set<Count>> seen(hidden);
  share_out(cells, 0, left, most, seen);
  for (const auto& values : seen) {
    CHECK(values.size() > 1);
    for (Count n = 0; n < least && n <= total; ++n) CHECK(values.contains(n));
  }
}

Tally random_table(std::mt19937& random) {
  static constexpr Count counts[] = {0, 0, 0, 0, 1, 1, 2, 3, 4, 5, 6, 6};
  Tally tally;
  const auto groups = 1 + random() % 4;
  for (std::size_t g = 0; g < groups; ++g) {
    GroupCounts row{};
    for (auto& count : row) count = counts[random() % std::size(counts)];
    put(tally, "site" + std::to_string(g), row);
  }
  return tally;
}

TEST_CASE("all that fits what is printed leaves hidden counts open", "[score]") {
  std::mt19937 random(20261129);
  std::size_t hiding = 0;
  for (int i = 0; i < 400; ++i) {
    const auto tally = random_table(random);
    const Count asked = 2 + random() % 4;
    const auto least = std::max<Count>(asked, 3);
    const SummaryWishes wishes{"site", false, asked};
    const auto groups = printed_groups(summary_text(tally, {}, wishes));
    CHECK(summary_json(tally, {}, wishes).ends_with(as_json(groups)));
    if (groups.empty() || groups.back().first != "(small groups)") continue;
    ++hiding;
    for (std::size_t c = 0; c < columns; ++c) {
      check_column(groups, c, tally.dispositions[c], least);
    }
    for (const auto& [name, counts] : groups) {
      if (groups.size() == 1) continue;  // the totals
      const bool told =
          std::ranges::any_of(counts, [](const auto& n) { return n.value_or(0) > 0; });
      CHECK((told || name == "(small groups)"));
      for (const auto& n : counts) CHECK((!n || *n == 0 || *n >= least));
    }
  }
  CHECK(hiding > 200);
}

TEST_CASE("what is hidden of groups, by example", "[score]") {
  struct Row {
    const char* name;
    std::vector<GroupCounts> groups;
    Count least;
    std::string shown;  ///< self_care and routine, group by group; the joined ones last
  };
  static const Row rows[] = {
      {"nothing small", {{9, 5}, {0, 7}}, 5, "9 5|0 7|"},
      {"nothing asked", {{1, 1}, {0, 1}}, 1, "1 1|0 1|"},
      {"a single group", {{9, 2}}, 5, "9 ?|0 ?|"},
      {"one small count", {{9, 2}, {9, 7}}, 5, "9 ?|9 ?|0 ?|"},
      {"small counts with too high a sum",
       {{9, 4}, {9, 4}, {9, 9}, {0, 3}, {0, 3}},
       5,
       "9 ?|9 ?|9 ?|0 ?|"},
      {"small counts of many", {{9, 3}, {9, 2}, {9, 1}, {9, 20}}, 5, "9 ?|9 ?|9 ?|9 20|0 ?|"},
      {"groups of one", {{1, 0}, {1, 0}, {9, 9}}, 5, "? 9|? 0|"},
      {"only groups of one", {{1, 0}, {1, 0}}, 5, "2 0|"},
      {"a group of which nothing can be shown", {{9, 0}, {2, 9}}, 5, "? 9|? 0|"},
      {"2 counts as 3", {{9, 2}, {9, 9}}, 2, "9 ?|9 ?|0 ?|"},
  };
  for (const auto& row : rows) {
    DYNAMIC_SECTION(row.name) {
      Tally tally;
      for (std::size_t g = 0; g < row.groups.size(); ++g) {
        put(tally, std::to_string(g), row.groups[g]);
      }
      std::string text;
      for (const auto& group : shown_groups(tally, row.least)) {
        const auto word = [&](std::size_t c) {
          return group.counts[c] ? std::to_string(*group.counts[c]) : "?";
        };
        text += word(0) + " " + word(1) + "|";
      }
      CHECK(text == row.shown);
    }
  }
}

TEST_CASE("where the small counts come to just the highest of them, all counts are hidden",
          "[score]") {
  Tally tally;
  tally.groups["a"] = {50, 4, 0, 0, 0};
  tally.groups["b"] = {50, 9, 0, 0, 0};
  for (const auto& group : shown_groups(tally, 5)) CHECK(!group.counts[1]);
  // With one more they may be hidden alone.
  tally.groups["c"] = {50, 1, 0, 0, 0};
  const auto shown = shown_groups(tally, 5);
  CHECK(!shown[0].counts[1]);
  CHECK(shown[1].counts[1] == Count{9});
  CHECK(!shown[2].counts[1]);
}

}  // namespace
}  // namespace unkink
