// SPDX-License-Identifier: Apache-2.0
#include "score/column_map_text.hpp"

#include <algorithm>

#include "base/nearest.hpp"
#include "base/utf8.hpp"
#include "read/read_answers.hpp"
#include "read/read_file.hpp"
#include "score/csv_row.hpp"

namespace unkink {
namespace {

// Enough of the file for its header or its first record.
std::expected<SourcePtr, ReadStop> first_bytes(const std::string& input) {
  auto file = input == "-" ? read_standard_input() : read_file(input, input);
  if (!file) return std::unexpected(ReadStop{false, file.error().what});
  return *file;
}

std::vector<std::string> json_keys(std::string_view text) {
  std::vector<std::string> keys;
  const auto begin = text.find('{');
  if (begin == std::string_view::npos) return keys;
  const auto line = text.substr(begin, text.find('\n', begin) - begin);
  const auto file = std::make_shared<const SourceFile>(SourceFile{"", std::string(line)});
  for (const auto& entry : read_answers(file, AnswersFormat::json).answers.entries) {
    keys.push_back(entry.key.value);
  }
  return keys;
}

std::vector<std::string> csv_names(const Layout& layout, std::string_view text) {
  std::vector<std::string> best;
  for (const char delimiter : {',', ';', '\t'}) {
    auto row = text.substr(0, csv_row_end(text, delimiter).end);
    if (row.ends_with('\r')) row.remove_suffix(1);
    std::vector<std::string> names;
    for (const auto& cell : csv_cells(row, delimiter).cells) names.push_back(cell.text);
    if (names.size() > best.size()) best = std::move(names);
  }
  static_cast<void>(layout);
  return best;
}

std::string quoted(const std::string& name) {
  std::string text = "\"";
  for (const char c : name) {
    if (c == '"' || c == '\\') text += '\\';
    if (static_cast<unsigned char>(c) >= 0x20) text += c;
  }
  return text + "\"";
}

// REDCap writes one column an option: item___option.
std::optional<std::string> option_column(const Ruleset& ruleset, const std::string& name) {
  const auto mark = name.find("___");
  if (mark == std::string::npos) return std::nullopt;
  const auto index = ruleset.questionnaire.find(name.substr(0, mark));
  if (!index) return std::nullopt;
  const auto words = allowed_words(ruleset.questionnaire.items[*index]);
  const auto option = name.substr(mark + 3);
  if (std::ranges::find(words, option) == words.end()) return std::nullopt;
  return "{ item = " + quoted(name.substr(0, mark)) + ", option = " + quoted(option) + " }";
}

std::string entry(const Ruleset& ruleset, const std::string& name) {
  if (const auto option = option_column(ruleset, name))
    return quoted(name) + " = " + *option + "\n";
  auto line = quoted(name) + " = { ignore = true }";
  if (const auto near = nearest(name, ruleset.questionnaire.ids())) {
    line += "  # or { item = " + quoted(*near) + " }?";
  }
  return line + "\n";
}

}  // namespace

std::expected<std::string, ReadStop> column_map_text(const Ruleset& ruleset, const Layout& layout,
                                                     const ReadPlan& plan) {
  const auto file = first_bytes(plan.inputs.front());
  if (!file) return std::unexpected(file.error());
  std::string_view text = (*file)->text;
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  if (first_invalid_utf8(text.substr(0, text.find('\n')))) {
    return std::unexpected(ReadStop{true, plan.inputs.front() + ": the header is not UTF-8"});
  }
  const auto first = text.find_first_not_of(" \t\r\n");
  const bool json = first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
  std::string draft =
      "# A column map for unkink score. Each column is one of\n"
      "#   { item = \"ID\", values = { \"as in the file\" = \"an answer\" }, split = \";\" }\n"
      "#   { item = \"ID\", option = \"OPTION\", all_zero = \"none\" }   one column an option, 0 "
      "or 1\n"
      "#   { id = true }   { carry = true }   { ignore = true }\n"
      "# Columns that are named as items need no entry. unkink rules items lists the items.\n";
  for (const auto& name : json ? json_keys(text) : csv_names(layout, text)) {
    draft +=
        layout.find(name) != nullptr ? "# " + quoted(name) + " is known\n" : entry(ruleset, name);
  }
  return draft;
}

}  // namespace unkink
