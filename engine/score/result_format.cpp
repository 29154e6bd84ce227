// SPDX-License-Identifier: Apache-2.0
// NDJSON results, put together from pieces that were made once.
#include "score/result_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/printable.hpp"

namespace unkink {
namespace {

constexpr std::array<std::string_view, 10> field_names = {
    "file",     "id",    "line",     "offset", "disposition",
    "complete", "rules", "patterns", "scores", "unknown"};

std::string piece(std::string_view id) {
  std::string text;
  append_json_text(text, id);
  return text + ",";
}

void close_list(std::string& out, char close) {
  if (out.back() == ',') out.pop_back();
  out += close;
}

void append_texts(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (const auto& text : texts) {
    append_json_text(out, text);
    out += ',';
  }
  close_list(out, ']');
}

void append_because(std::string& out, const Reason& reason) {
  out += "{\"rule\":";
  append_json_text(out, reason.rule);
  out += ",\"by\":\"";
  out += name(reason.by);
  out += "\",\"because\":[";
  for (const auto& because : reason.because) {
    out += "{\"item\":";
    append_json_text(out, because.item);
    out += ",\"answer\":";
    append_json_text(out, because.answer);
    out += "},";
  }
  close_list(out, ']');
  out += "},";
}

void label(std::string& out, std::string_view name) {
  out += out.empty() || out.back() == '\n' ? '{' : ',';
  out += '"';
  out += name;
  out += "\":";
}

}  // namespace

std::optional<ResultField> result_field(std::string_view name) {
  const auto found = std::ranges::find(field_names, name);
  if (found == field_names.end()) return std::nullopt;
  return static_cast<ResultField>(found - field_names.begin());
}

std::vector<std::string> result_field_names() { return {field_names.begin(), field_names.end()}; }

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, 20> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  std::size_t start = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    const char* escape = c == '"'    ? "\\\""
                         : c == '\\' ? "\\\\"
                         : c == '\n' ? "\\n"
                         : c == '\t' ? "\\t"
                         : c == '\r' ? "\\r"
                                     : nullptr;
    if (escape == nullptr) continue;
    out += printable(text.substr(start, i - start));
    out += escape;
    start = i + 1;
  }
  out += printable(text.substr(start));
  out += '"';
}

ResultFormat::ResultFormat(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
                           std::vector<std::string> carried, ResultOptions options)
    : ruleset_(ruleset),
      raisers_(raisers),
      carried_(std::move(carried)),
      options_(std::move(options)) {
  for (const auto& raiser : raisers_) raiser_pieces_.push_back(piece(raiser.id));
  for (const auto& pattern : ruleset_.patterns) pattern_pieces_.push_back(piece(pattern.id));
  for (const auto& score : ruleset_.scores) {
    auto& pieces = score_pieces_.emplace_back();
    auto key = piece(score.id);
    key.back() = ':';
    for (const auto& word : score_words(score)) pieces.push_back(key + piece(word));
  }
}

void ResultFormat::write_place(std::string& out, ResultField field, const RecordPlace& place,
                               const std::optional<std::string>& id) const {
  label(out, field_names[static_cast<std::size_t>(field)]);
  if (field == ResultField::file) append_json_text(out, place.file);
  if (field == ResultField::line) append_number(out, place.line);
  if (field == ResultField::offset) append_number(out, place.offset);
  if (field != ResultField::id) return;
  if (id) {
    append_json_text(out, *id);
  } else {
    out += "null";
  }
}

void ResultFormat::write_carried(std::string& out, const std::vector<std::string>& carried) const {
  if (carried_.empty()) return;
  out += ",\"keep\":{";
  for (std::size_t i = 0; i < carried_.size(); ++i) {
    append_json_text(out, carried_[i]);
    out += ':';
    append_json_text(out, carried[i]);
    out += ',';
  }
  close_list(out, '}');
}

void ResultFormat::write_json(std::string& out, const RecordPlace& place,
                              const std::optional<std::string>& id, const RowResults& rows,
                              std::size_t row) const {
  for (const auto field : options_.fields) {
    if (field <= ResultField::offset) {
      write_place(out, field, place, id);
      continue;
    }
    label(out, field_names[static_cast<std::size_t>(field)]);
    switch (field) {
      case ResultField::disposition:
        out += '"';
        out += name(rows.disposition(row));
        out += '"';
        break;
      case ResultField::complete:
        out += rows.complete(row) ? "true" : "false";
        break;
      case ResultField::rules:
        out += '[';
        for (const auto index : rows.raised(row)) out += raiser_pieces_[index];
        close_list(out, ']');
        break;
      case ResultField::patterns:
        out += '[';
        for (const auto index : rows.patterns(row)) out += pattern_pieces_[index];
        close_list(out, ']');
        break;
      case ResultField::scores:
        out += '{';
        for (std::size_t s = 0; s < score_pieces_.size(); ++s) {
          out += score_pieces_[s][rows.score(row, s)];
        }
        close_list(out, '}');
        break;
      default:
        append_number(out, rows.unknown(row));
    }
  }
}

void ResultFormat::write_extra(std::string& out, const Extra& extra) const {
  if (options_.explain) {
    out += ",\"because\":[";
    for (const auto& reason : extra.outcome->reasons) append_because(out, reason);
    close_list(out, ']');
  }
  if (!options_.plan_ids) return;
  out += ",\"plan\":";
  append_texts(out, extra.plan);
}

void ResultFormat::write(std::string& out, const RecordPlace& place,
                         const std::optional<std::string>& id,
                         const std::vector<std::string>& carried, const RowResults& rows,
                         std::size_t row, const Extra& extra) const {
  if (options_.format != TableFormat::ndjson) {
    return write_cells(out, place, id, carried, rows, row, extra);
  }
  write_json(out, place, id, rows, row);
  write_extra(out, extra);
  write_carried(out, carried);
  out += "}\n";
}

void ResultFormat::write_fault(std::string& out, const RecordPlace& place,
                               const std::optional<std::string>& id,
                               const std::vector<std::string>& carried,
                               const std::vector<RecordFault>& faults) const {
  const auto& fault = faults.front();
  if (options_.format != TableFormat::ndjson) {
    for (const auto field : options_.fields) {
      if (field <= ResultField::offset)
        place_cell(out, field, place, id);
      else if (field == ResultField::disposition)
        cell(out, "error");
      else
        for (std::size_t s = field == ResultField::scores ? ruleset_.scores.size() : 1; s > 0; --s)
          cell(out, "");
    }
    for (int extra = static_cast<int>(options_.explain) + static_cast<int>(options_.plan_ids);
         extra > 0; --extra)
      cell(out, "");
    for (const auto& text : carried) cell(out, text);
    cell(out, name(fault.code));
    cell(out, fault.item);
    cell(out, fault.message);
    out.back() = '\n';
    return;
  }
  for (const auto field : options_.fields) {
    if (field <= ResultField::offset) write_place(out, field, place, id);
  }
  label(out, "disposition");
  out += "\"error\",\"error\":{\"code\":\"";
  out += name(fault.code);
  out += "\",\"item\":";
  append_json_text(out, fault.item);
  out += ",\"column\":";
  append_number(out, fault.column);
  out += ",\"offset\":";
  append_number(out, place.offset + fault.offset);
  out += ",\"message\":";
  append_json_text(out, fault.message);
  out += '}';
  write_carried(out, carried);
  out += "}\n";
}

}  // namespace unkink
