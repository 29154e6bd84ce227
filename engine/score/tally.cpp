// SPDX-License-Identifier: Apache-2.0
#include "score/tally.hpp"

#include <algorithm>
#include <optional>

#include "base/printable.hpp"
#include "score/json_text.hpp"

namespace unkink {
namespace {

constexpr std::size_t most_rules_shown = 10;

std::string_view column_name(std::size_t column) {
  return column < disposition_names.size() ? disposition_names[column] : "error";
}

/// One row of the group table; nothing where a count is not shown.
using ShownCounts = std::array<std::optional<Count>, disposition_names.size() + 1>;

// One hidden cell of a row could be worked out from the row's other cells and the totals of the
// run: the smallest of the rest is hidden with it.
ShownCounts shown(const GroupCounts& counts, Count min_cell) {
  ShownCounts cells;
  std::size_t hidden = 0;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (counts[i] == 0 || counts[i] >= min_cell) {
      cells[i] = counts[i];
    } else {
      ++hidden;
    }
  }
  if (hidden != 1) return cells;
  std::optional<std::size_t> smallest;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    if (!cells[i] || counts[i] == 0) continue;
    if (!smallest || counts[i] < counts[*smallest]) smallest = i;
  }
  if (smallest) cells[*smallest].reset();
  return cells;
}

// The same down each column: a value that is hidden in one group only would follow from the total.
std::map<std::string, ShownCounts> shown_groups(const Tally& tally, Count min_cell) {
  std::map<std::string, ShownCounts> groups;
  for (const auto& [name, counts] : tally.groups) groups[name] = shown(counts, min_cell);
  for (std::size_t c = 0; c < disposition_names.size() + 1; ++c) {
    std::size_t hidden = 0;
    std::string smallest;
    for (const auto& [name, cells] : groups) {
      if (!cells[c]) {
        ++hidden;
      } else if (*cells[c] > 0 && (smallest.empty() || *cells[c] < *groups[smallest][c])) {
        smallest = name;
      }
    }
    if (hidden == 1 && !smallest.empty()) groups[smallest][c].reset();
  }
  return groups;
}

void add_counts(GroupCounts& sum, const GroupCounts& counts) {
  for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
}

std::vector<std::pair<Count, std::string>> top_rules(const Tally& tally,
                                                     const std::vector<std::string>& raisers) {
  std::vector<std::pair<Count, std::string>> top;
  for (std::size_t i = 0; i < tally.raised.size(); ++i) {
    if (tally.raised[i] > 0) top.emplace_back(tally.raised[i], raisers[i]);
  }
  std::ranges::sort(top, [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  if (top.size() > most_rules_shown) top.resize(most_rules_shown);
  return top;
}

std::string line(std::string_view name, const std::string& count) {
  std::string text = "  " + printable(name);
  text.resize(std::max<std::size_t>(text.size() + 1, 32), ' ');
  return text + count + "\n";
}

std::string json_pair(std::string_view name, const std::string& value) {
  std::string text;
  append_json_text(text, name);
  return text + ":" + value + ",";
}

std::string closed(std::string text) {
  if (text.back() == ',') text.pop_back();
  return text + "}";
}

}  // namespace

void Tally::add(const Tally& other) {
  records += other.records;
  set_aside += other.set_aside;
  incomplete += other.incomplete;
  for (std::size_t i = 0; i < dispositions.size(); ++i) dispositions[i] += other.dispositions[i];
  raised.resize(std::max(raised.size(), other.raised.size()));
  for (std::size_t i = 0; i < other.raised.size(); ++i) raised[i] += other.raised[i];
  for (const auto& [code, count] : other.reasons) reasons[code] += count;
  for (const auto& [name, counts] : other.groups) {
    add_counts(groups[name], counts);
  }
  // The first by name are kept: which those are does not hang on how the records came in chunks.
  while (groups.size() > most_groups + groups.count(other_groups)) {
    auto last = std::prev(groups.end());
    if (last->first == other_groups) --last;
    add_counts(groups[other_groups], last->second);
    groups.erase(last);
  }
}

std::string summary_text(const Tally& tally, const std::vector<std::string>& raisers,
                         const std::string& by, Count min_cell) {
  std::string text = "Records\n" + line("all", std::to_string(tally.records)) +
                     line("set aside", std::to_string(tally.set_aside)) +
                     line("incomplete", std::to_string(tally.incomplete)) + "\nDispositions\n";
  for (std::size_t i = tally.dispositions.size(); i-- > 0;) {
    text += line(disposition_names[i], std::to_string(tally.dispositions[i]));
  }
  text += "\nRules that raised, most frequent first\n";
  for (const auto& [count, rule] : top_rules(tally, raisers))
    text += line(rule, std::to_string(count));
  if (!tally.reasons.empty()) text += "\nWhy records were set aside\n";
  for (const auto& [code, count] : tally.reasons) text += line(name(code), std::to_string(count));
  if (by.empty()) return text;
  text += "\nBy " + printable(by) + "\n";
  for (const auto& [group, cells] : shown_groups(tally, min_cell)) {
    std::string counts;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      if (cells[c] && *cells[c] == 0) continue;
      counts += (counts.empty() ? "" : ", ") + std::string(column_name(c)) + " " +
                (cells[c] ? std::to_string(*cells[c]) : "hidden");
    }
    text += line(group.empty() ? "(empty)" : group, counts);
  }
  return text;
}

std::string summary_json(const Tally& tally, const std::vector<std::string>& raisers,
                         const std::string& by, Count min_cell) {
  std::string text =
      "{\"schema\":\"unkink.summary/1\",\"records\":" + std::to_string(tally.records) +
      ",\"set_aside\":" + std::to_string(tally.set_aside) +
      ",\"incomplete\":" + std::to_string(tally.incomplete) + ",\"dispositions\":";
  std::string part = "{";
  for (std::size_t i = tally.dispositions.size(); i-- > 0;) {
    part += json_pair(disposition_names[i], std::to_string(tally.dispositions[i]));
  }
  text += closed(part) + ",\"rules\":";
  part = "{";
  for (const auto& [count, rule] : top_rules(tally, raisers)) {
    part += json_pair(rule, std::to_string(count));
  }
  text += closed(part) + ",\"reasons\":";
  part = "{";
  for (const auto& [code, count] : tally.reasons)
    part += json_pair(name(code), std::to_string(count));
  text += closed(part);
  if (!by.empty()) {
    text += ",\"by\":";
    append_json_text(text, by);
    std::string groups = "{";
    for (const auto& [group, cells] : shown_groups(tally, min_cell)) {
      part = "{";
      for (std::size_t c = 0; c < cells.size(); ++c) {
        part += json_pair(column_name(c), cells[c] ? std::to_string(*cells[c]) : "null");
      }
      groups += json_pair(group, closed(part));
    }
    text += ",\"groups\":" + closed(groups);
  }
  return text + "}\n";
}

}  // namespace unkink
