// SPDX-License-Identifier: Apache-2.0
#include "score/tally.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "score/hidden_cells.hpp"
#include "score/json_text.hpp"

namespace unkink {
namespace {

constexpr std::size_t most_rules_shown = 10;

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

// Two spaces tell where a name ends: group_label quotes one that holds them.
std::string line(std::string_view name, const std::string& count) {
  std::string text = "  " + printable(name);
  text.resize(std::max<std::size_t>(text.size() + 2, 32), ' ');
  return text + count + "\n";
}

std::string json_pair(std::string_view name, const std::string& value) {
  std::string text;
  append_json_text(text, name);
  return text + ":" + value + ",";
}

void add_counts(std::vector<Count>& sum, const std::vector<Count>& counts) {
  sum.resize(std::max(sum.size(), counts.size()));
  for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
}

std::string closed(std::string text) {
  if (text.back() == ',') text.pop_back();
  return text + "}";
}

// Which rules raised and how many records are incomplete tells how many gave an answer.
bool may_tell_answers(const SummaryWishes& wishes) {
  return !wishes.by_item || wishes.min_cell < 2;
}

// A value that could be taken for a label of ours, for another value or for a count is quoted.
std::string group_label(const ShownGroup& group) {
  if (group.kind == GroupKind::all_others) return "(all others)";
  if (group.kind == GroupKind::small_groups) return "(small groups)";
  const auto& value = group.value;
  if (value.empty()) return "(empty)";
  const bool plain = !std::string_view("(\" ").contains(value.front()) && value.back() != ' ' &&
                     !value.contains("  ") && printable(value) == value;
  if (plain) return value;
  std::string quoted;
  append_json_text(quoted, value);
  return quoted;
}

std::string group_line(const ShownGroup& group) {
  std::string counts;
  for (std::size_t c = 0; c < group.counts.size(); ++c) {
    const auto& count = group.counts[c];
    if (count && *count == 0) continue;
    counts += (counts.empty() ? "" : ", ") + std::string(disposition_names[c]) + " " +
              (count ? std::to_string(*count) : "hidden");
  }
  return line(group_label(group), counts.empty() ? "none" : counts);
}

std::string json_counts(const ShownCounts& counts) {
  std::string text;
  for (std::size_t c = 0; c < counts.size(); ++c) {
    text += json_pair(disposition_names[c], counts[c] ? std::to_string(*counts[c]) : "null");
  }
  return text;
}

// Values have a list of their own, so that none can be taken for what is no value.
std::string json_groups(const Tally& tally, Count min_cell) {
  std::string values = "[";
  std::string joined;
  for (const auto& group : shown_groups(tally, min_cell)) {
    const auto counts = json_counts(group.counts);
    if (group.kind != GroupKind::value) {
      const bool small = group.kind == GroupKind::small_groups;
      joined +=
          std::string(small ? ",\"small_groups\":" : ",\"all_others\":") + closed("{" + counts);
      continue;
    }
    if (values.size() > 1) values += ",";
    values += "{\"group\":";
    if (group.value.empty()) {
      values += "null";
    } else {
      append_json_text(values, group.value);
    }
    values += closed("," + counts);
  }
  return ",\"groups\":" + values + "]" + joined;
}

}  // namespace

void add_counts(GroupCounts& sum, const GroupCounts& counts) {
  for (std::size_t i = 0; i < counts.size(); ++i) sum[i] += counts[i];
}

void Tally::add(const Tally& other) {
  records += other.records;
  set_aside += other.set_aside;
  incomplete += other.incomplete;
  for (std::size_t i = 0; i < dispositions.size(); ++i) dispositions[i] += other.dispositions[i];
  add_counts(raised, other.raised);
  add_counts(wanted, other.wanted);
  for (const auto& [code, count] : other.reasons) reasons[code] += count;
  for (const auto& [name, counts] : other.groups) {
    add_counts(groups[name], counts);
  }
  add_counts(other_groups, other.other_groups);
  // The first by name are kept: which those are does not hang on how the records came in chunks.
  while (groups.size() > most_groups) {
    const auto last = std::prev(groups.end());
    add_counts(other_groups, last->second);
    groups.erase(last);
  }
}

std::string summary_text(const Tally& tally, const std::vector<std::string>& raisers,
                         const SummaryWishes& wishes) {
  std::string text = "Records\n" + line("all", std::to_string(tally.records)) +
                     line("set aside", std::to_string(tally.set_aside));
  if (may_tell_answers(wishes)) text += line("incomplete", std::to_string(tally.incomplete));
  text += "\nDispositions\n";
  for (std::size_t i = tally.dispositions.size(); i-- > 0;) {
    text += line(disposition_names[i], std::to_string(tally.dispositions[i]));
  }
  if (may_tell_answers(wishes)) {
    text += "\nRules that raised, most frequent first\n";
    for (const auto& [count, rule] : top_rules(tally, raisers)) {
      text += line(rule, std::to_string(count));
    }
  }
  if (!tally.reasons.empty()) text += "\nWhy records were set aside\n";
  for (const auto& [code, count] : tally.reasons) text += line(name(code), std::to_string(count));
  if (wishes.by.empty()) return text;
  text += "\nBy " + printable(wishes.by) + "\n";
  for (const auto& group : shown_groups(tally, wishes.min_cell)) text += group_line(group);
  return text;
}

std::string summary_json(const Tally& tally, const std::vector<std::string>& raisers,
                         const SummaryWishes& wishes) {
  std::string text =
      "{\"schema\":\"unkink.summary/1\",\"records\":" + std::to_string(tally.records) +
      ",\"set_aside\":" + std::to_string(tally.set_aside) +
      ",\"incomplete\":" + (may_tell_answers(wishes) ? std::to_string(tally.incomplete) : "null") +
      ",\"dispositions\":";
  std::string part = "{";
  for (std::size_t i = tally.dispositions.size(); i-- > 0;) {
    part += json_pair(disposition_names[i], std::to_string(tally.dispositions[i]));
  }
  text += closed(part) + ",\"rules\":";
  part = "{";
  for (const auto& [count, rule] : top_rules(tally, raisers)) {
    part += json_pair(rule, std::to_string(count));
  }
  text += (may_tell_answers(wishes) ? closed(part) : "null") + ",\"reasons\":";
  part = "{";
  for (const auto& [code, count] : tally.reasons)
    part += json_pair(name(code), std::to_string(count));
  text += closed(part);
  if (!wishes.by.empty()) {
    text += ",\"by\":";
    append_json_text(text, wishes.by);
    text += json_groups(tally, wishes.min_cell);
  }
  return text + "}\n";
}

}  // namespace unkink
