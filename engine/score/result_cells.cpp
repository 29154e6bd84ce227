// SPDX-License-Identifier: Apache-2.0
// CSV and TSV results: what is not put together from pieces.
#include <algorithm>
#include <iterator>
#include <string>

#include "score/result_format.hpp"

namespace unkink {
namespace {

// A line break of either kind is one character, which printable() makes a blank.
std::string with_line_feeds(std::string text) {
  for (std::size_t at = 0; (at = text.find("\r\n", at)) != std::string::npos;) text.erase(at, 1);
  return text;
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ";") + word;
  return text;
}

std::string explained(const Outcome& outcome) {
  std::string text;
  for (const auto& reason : outcome.reasons) {
    text += (text.empty() ? "" : "; ") + reason.rule + ":";
    for (const auto& because : reason.because) text += " " + because.item + "=" + because.answer;
  }
  return text;
}

}  // namespace

std::vector<std::string> ResultFormat::column_names() const {
  std::vector<std::string> names;
  for (const auto field : options_.fields) {
    if (field != ResultField::scores) {
      names.emplace_back(name(field));
      continue;
    }
    for (const auto& score : ruleset_.scores) names.push_back("score_" + score.id);
  }
  if (options_.explain) names.emplace_back("because");
  if (options_.plan_ids) names.emplace_back("plan");
  names.insert(names.end(), carried_.begin(), carried_.end());
  names.insert(names.end(), std::begin(error_cells), std::end(error_cells));
  return names;
}

std::string ResultFormat::header() const {
  if (options_.format == TableFormat::ndjson) return {};
  std::string out;
  for (const auto& name : column_names()) cell(out, name);
  out.back() = '\n';
  return out;
}

std::optional<std::string> ResultFormat::doubled_column() const {
  if (options_.format == TableFormat::ndjson) return std::nullopt;
  const auto names = column_names();
  for (const auto& carried : carried_) {
    if (std::ranges::count(names, carried) > 1) return carried;
  }
  return std::nullopt;
}

void ResultFormat::mark_cell(std::string& out, ResultField field, const RecordMark& mark) const {
  if (field == ResultField::file) return cell(out, mark.file);
  if (field == ResultField::id) return cell(out, mark.id.value_or(""));
  cell(out, std::to_string(field == ResultField::line ? mark.line : mark.offset));
}

// What stands behind the fields. Every cell ends with the delimiter; the last one of a row is then
// made a line feed.
void ResultFormat::write_cells(std::string& out, const RecordMark& mark, const Extra* extra) const {
  if (options_.explain) cell(out, explained(*extra->outcome));
  if (options_.plan_ids) cell(out, joined(extra->plan));
  for (const auto& text : mark.carried) cell(out, with_line_feeds(text));
  for (std::size_t none = 0; none < error_cells.size(); ++none) cell(out, "");
  out.back() = '\n';
}

void ResultFormat::write_fault_cells(std::string& out, const RecordMark& mark,
                                     const RecordFault& fault) const {
  std::size_t empty = 0;
  const auto leave_empty = [&] {
    for (; empty > 0; --empty) cell(out, "");
  };
  for (const auto field : options_.fields) {
    if (is_mark(field)) {
      mark_cell(out, field, mark);
    } else if (field == ResultField::disposition) {
      cell(out, "error");
    } else {
      empty = field == ResultField::scores ? ruleset_.scores.size() : 1;
      leave_empty();
    }
  }
  empty = std::size_t{options_.explain} + std::size_t{options_.plan_ids};
  leave_empty();
  for (const auto& text : mark.carried) cell(out, with_line_feeds(text));
  cell(out, name(fault.code));
  cell(out, fault.item);
  cell(out, fault.message);
  for (const auto place :
       {mark.line + fault.line - 1, std::uint64_t{fault.column}, mark.offset + fault.offset}) {
    cell(out, std::to_string(place));
  }
  out.back() = '\n';
}

}  // namespace unkink
