// SPDX-License-Identifier: Apache-2.0
// CSV and TSV results. A cell that a spreadsheet would calculate is disarmed with an apostrophe, as
// OWASP advises.
#include <string>

#include "base/printable.hpp"
#include "score/result_format.hpp"

namespace unkink {
namespace {

bool is_formula(std::string_view text) {
  const auto first = text.find_first_not_of(" \"");
  if (first == std::string_view::npos) return false;
  return std::string_view("=+-@\t\r\n").contains(text[first]) || text[first] == '\0' ||
         text.substr(first).starts_with("\xEF\xBC\x9D") ||  // full-width = + - @
         text.substr(first).starts_with("\xEF\xBC\x8B") ||
         text.substr(first).starts_with("\xEF\xBC\x8D") ||
         text.substr(first).starts_with("\xEF\xBC\xA0");
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += (text.empty() ? "" : ";") + word;
  return text;
}

}  // namespace

// Every cell ends with the delimiter; the last one of a row is then made a line feed.
void ResultFormat::cell(std::string& out, std::string_view text) const {
  const char delimiter = options_.format == TableFormat::tsv ? '\t' : ',';
  auto clean = printable(text);
  if (options_.guard_formulas && is_formula(text)) clean.insert(0, 1, '\'');
  if (clean.find_first_of("\",;\t") == std::string::npos) {
    out += clean;
  } else {
    out += '"';
    for (const char c : clean) out.append(c == '"' ? 2 : 1, c);
    out += '"';
  }
  out += delimiter;
}

std::string ResultFormat::header() const {
  if (options_.format == TableFormat::ndjson) return {};
  std::string out;
  const auto names = result_field_names();
  for (const auto field : options_.fields) {
    if (field != ResultField::scores) {
      cell(out, names[static_cast<std::size_t>(field)]);
      continue;
    }
    for (const auto& score : ruleset_.scores) cell(out, "score_" + score.id);
  }
  if (options_.explain) cell(out, "because");
  if (options_.plan_ids) cell(out, "plan");
  for (const auto& carried : carried_) cell(out, carried);
  cell(out, "error");
  cell(out, "error_item");
  cell(out, "error_message");
  out.back() = '\n';
  return out;
}

void ResultFormat::place_cell(std::string& out, ResultField field, const RecordPlace& place,
                              const std::optional<std::string>& id) const {
  if (field == ResultField::file) return cell(out, place.file);
  if (field == ResultField::id) return cell(out, id ? *id : std::string());
  cell(out, std::to_string(field == ResultField::line ? place.line : place.offset));
}

void ResultFormat::write_cells(std::string& out, const RecordPlace& place,
                               const std::optional<std::string>& id,
                               const std::vector<std::string>& carried, const RowResults& rows,
                               std::size_t row, const Extra& extra) const {
  for (const auto field : options_.fields) {
    std::vector<std::string> words;
    switch (field) {
      case ResultField::disposition:
        cell(out, name(rows.disposition(row)));
        break;
      case ResultField::complete:
        cell(out, rows.complete(row) ? "true" : "false");
        break;
      case ResultField::rules:
        for (const auto index : rows.raised(row)) words.push_back(raisers_[index].id);
        cell(out, joined(words));
        break;
      case ResultField::patterns:
        for (const auto index : rows.patterns(row)) words.push_back(ruleset_.patterns[index].id);
        cell(out, joined(words));
        break;
      case ResultField::scores:
        for (std::size_t s = 0; s < ruleset_.scores.size(); ++s) {
          cell(out, score_words(ruleset_.scores[s])[rows.score(row, s)]);
        }
        break;
      case ResultField::unknown:
        cell(out, std::to_string(rows.unknown(row)));
        break;
      default:
        place_cell(out, field, place, id);
    }
  }
  if (options_.explain) {
    std::string text;
    for (const auto& reason : extra.outcome->reasons) {
      text += (text.empty() ? "" : "; ") + reason.rule + ":";
      for (const auto& because : reason.because) text += " " + because.item + "=" + because.answer;
    }
    cell(out, text);
  }
  if (options_.plan_ids) cell(out, joined(extra.plan));
  for (const auto& text : carried) cell(out, text);
  cell(out, "");
  cell(out, "");
  cell(out, "");
  out.back() = '\n';
}

}  // namespace unkink
