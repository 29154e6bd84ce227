// SPDX-License-Identifier: Apache-2.0
#include "score/column_map_text.hpp"

#include <algorithm>
#include <set>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "read/read_answers.hpp"
#include "read/read_file.hpp"
#include "score/csv_row.hpp"

namespace unkink {
namespace {

using Names = std::expected<std::vector<std::string>, ReadStop>;

// Enough of the file for its header or its first record.
std::expected<SourcePtr, ReadStop> first_bytes(const std::string& input) {
  auto file = input == "-" ? read_standard_input() : read_file(input, input);
  if (!file) return std::unexpected(ReadStop{false, file.error().what});
  return *file;
}

std::unexpected<ReadStop> no_draft(const std::string& why) {
  return std::unexpected(ReadStop{true, why + ": no column map can be drafted of it"});
}

// The keys of the first record; what stands in it does not matter, as long as it can be read.
Names json_keys(std::string_view text, RecordCutter& cutter) {
  std::vector<RecordSpan> records;
  cutter.cut(text, text.size() <= largest_document, records);
  const auto bytes_of = [&](const RecordSpan& record) {
    return text.substr(record.begin, record.length);
  };
  const auto first = std::ranges::find_if(records, [&](const RecordSpan& record) {
    return bytes_of(record).find_first_not_of(" \t\r") != std::string_view::npos;
  });
  if (first == records.end() || first->kind != CutKind::record) return no_draft("holds no record");
  const auto file =
      std::make_shared<const SourceFile>(SourceFile{"", std::string(bytes_of(*first))});
  const auto read = read_answers(file, AnswersFormat::json);
  const auto fault = std::ranges::find_if(
      read.diagnostics, [](const auto& d) { return d.code != Code::control_character; });
  if (fault != read.diagnostics.end()) {
    return no_draft("its first record cannot be read: " + fault->message);
  }
  std::vector<std::string> keys;
  for (const auto& entry : read.answers.entries) keys.push_back(entry.key.value);
  if (keys.empty()) return no_draft("its first record has no key");
  return keys;
}

// By the delimiter that gives most known names, then most names.
Names csv_names(const Layout& layout, std::string_view text, bool tabs) {
  std::vector<std::string> best;
  std::string fault;
  std::pair<std::ptrdiff_t, std::size_t> most;
  for (const char delimiter : tabs ? std::string_view("\t") : std::string_view(",;\t")) {
    auto row = text.substr(0, csv_row_end(text, delimiter).end);
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (first_invalid_utf8(row)) return no_draft("its header is not UTF-8");
    const auto read = csv_cells(row, delimiter);
    if (!read.fault.empty()) fault = read.fault;
    std::vector<std::string> names;
    for (const auto& cell : read.cells) names.push_back(cell.text);
    const std::pair known(
        std::ranges::count_if(names, [&](const auto& n) { return layout.find(n) != nullptr; }),
        names.size());
    if (known <= most) continue;
    most = known;
    best = std::move(names);
  }
  if (best.empty()) return no_draft("its header cannot be read: " + fault);
  return best;
}

Names names_in(const Layout& layout, const ReadPlan& plan, std::string_view text) {
  if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return no_draft("is empty");
  auto format = plan.format ? plan.format : format_of_name(plan.inputs.front());
  if (!format)
    format = text[first] == '{' || text[first] == '[' ? TableFormat::json : TableFormat::csv;
  if (format == TableFormat::csv || format == TableFormat::tsv) {
    return csv_names(layout, text, format == TableFormat::tsv);
  }
  const bool array = format == TableFormat::json && (plan.format || text[first] != '{');
  return json_keys(text, array ? *array_cutter() : *line_cutter());
}

// As TOML writes it: what must not be shown by its number.
std::string toml_text(std::string_view name) {
  std::string text = "\"";
  while (!name.empty()) {
    const auto code = first_code_point(name).value_or(CodePoint{0xFFFD, 1});
    if (name.front() == '"' || name.front() == '\\') text += '\\';
    if (is_unprintable(code.value)) {
      const auto number = code_point_name(code.value).substr(2);
      text += (number.size() > 4 ? "\\U" : "\\u");
      text += std::string((number.size() > 4 ? 8 : 4) - number.size(), '0') + number;
    } else {
      text += name.substr(0, code.bytes);
    }
    name.remove_prefix(code.bytes);
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
  return "{ item = " + toml_text(name.substr(0, mark)) + ", option = " + toml_text(option) + " }";
}

std::string entry(const Ruleset& ruleset, const std::string& name) {
  if (const auto option = option_column(ruleset, name))
    return toml_text(name) + " = " + *option + "\n";
  auto line = toml_text(name) + " = { ignore = true }";
  auto known = ruleset.questionnaire.ids();
  known.emplace_back("id");
  if (const auto near = nearest(name, known)) {
    line +=
        "  # or " + (*near == "id" ? "{ id = true }" : "{ item = " + toml_text(*near) + " }") + "?";
  }
  return line + "\n";
}

// Not every name that can stand in a header can stand in a map.
bool comes_back(const std::string& entry, const std::string& name) {
  const auto read = read_column_map(std::make_shared<const SourceFile>(SourceFile{"", entry}));
  return read.diagnostics.empty() && read.draft.columns.size() == 1 &&
         read.draft.columns.front().name.value == name;
}

}  // namespace

std::expected<ColumnMapText, ReadStop> column_map_text(const Ruleset& ruleset, const Layout& layout,
                                                       const ReadPlan& plan) {
  const auto& input = plan.inputs.front();
  const auto file = first_bytes(input);
  if (!file) return std::unexpected(file.error());
  const auto names = names_in(layout, plan, (*file)->text);
  if (!names) {
    const auto& stop = names.error();
    return std::unexpected(
        ReadStop{stop.wrong_input, (input == "-" ? "<stdin>" : input) + ": " + stop.what});
  }
  ColumnMapText draft;
  draft.text =
      "# A column map for unkink score. Each column is one of\n"
      "#   { item = \"ID\", values = { \"as in the file\" = \"an answer\" }, split = \";\" }\n"
      "#   { item = \"ID\", option = \"OPTION\", all_zero = \"none\" }   one column an option, 0 "
      "or 1\n"
      "#   { id = true }   { carry = true }   { ignore = true }\n"
      "# Columns that are named as items need no entry. unkink rules items lists the items.\n";
  std::set<std::string> seen;
  for (const auto& name : *names) {
    auto line = entry(ruleset, name);
    std::string fault;
    if (!seen.insert(name).second) fault = toml_text(name) + " is there twice, which is refused";
    if (fault.empty() && !comes_back(line, name))
      fault = toml_text(name) + " can be no column's name";
    if (!fault.empty()) {
      line = "# " + fault + "\n";
      draft.faults.push_back(fault);
    } else if (layout.find(name) != nullptr) {
      line = "# " + toml_text(name) + " is known\n";
    }
    draft.text += line;
  }
  return draft;
}

}  // namespace unkink
