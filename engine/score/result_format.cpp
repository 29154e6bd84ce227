// SPDX-License-Identifier: Apache-2.0
// NDJSON results, put together from pieces that were made once.
#include "score/result_format.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/printable.hpp"
#include "score/fast_cells.hpp"

namespace unkink {
namespace {

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

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, 20> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
    out += '"';
    return;
  }
  constexpr std::string_view special = "\"\\\n\t\r";
  constexpr std::string_view letters = "\"\\ntr";
  for (;;) {
    const auto plain = std::min(text.find_first_of(special), text.size());
    out += printable(text.substr(0, plain));
    if (plain == text.size()) break;
    out += '\\';
    out += letters[special.find(text[plain])];
    text.remove_prefix(plain + 1);
  }
  out += '"';
}

ResultFormat::ResultFormat(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
                           std::vector<std::string> carried, ResultOptions options)
    : ruleset_(ruleset),
      raisers_(raisers),
      carried_(std::move(carried)),
      options_(std::move(options)),
      pieces_(ruleset, raisers, options_.fields),
      names_file_(std::ranges::count(options_.fields, ResultField::file) > 0) {}

void ResultFormat::write_pieces(std::string& out, const RecordMark& mark, const RowResults& rows,
                                std::size_t row) const {
  if (mark.is_plain_id && !names_file_) return pieces_.write(out, mark, rows, row);
  // What must be cleaned or escaped is made so before room is measured.
  auto ready = mark;
  std::string id;
  if (mark.id) {
    append_json_text(id, *mark.id);
    ready.id = std::string_view(id).substr(1, id.size() - 2);
  }
  std::string file;
  append_json_text(file, mark.file);
  ready.file = file;
  pieces_.write(out, ready, rows, row);
}

void ResultFormat::write_mark(std::string& out, ResultField field, const RecordMark& mark) const {
  label(out, name(field));
  if (field == ResultField::file) append_json_text(out, mark.file);
  if (field == ResultField::line) append_number(out, mark.line);
  if (field == ResultField::offset) append_number(out, mark.offset);
  if (field != ResultField::id) return;
  if (mark.id) {
    append_json_text(out, *mark.id);
  } else {
    out += "null";
  }
}

void ResultFormat::write_carried(std::string& out, const RecordMark& mark) const {
  if (carried_.empty()) return;
  out += ",\"keep\":{";
  for (std::size_t i = 0; i < carried_.size(); ++i) {
    append_json_text(out, carried_[i]);
    out += ':';
    append_json_text(out, mark.carried[i]);
    out += ',';
  }
  close_list(out, '}');
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

void ResultFormat::write(std::string& out, const RecordMark& mark, const RowResults& rows,
                         std::size_t row, const Extra* extra) const {
  if (options_.format != TableFormat::ndjson) return write_cells(out, mark, rows, row, extra);
  write_pieces(out, mark, rows, row);
  if (extra != nullptr) write_extra(out, *extra);
  write_carried(out, mark);
  out += "}\n";
}

void ResultFormat::write_fault(std::string& out, const RecordMark& mark,
                               const RecordFault& fault) const {
  if (options_.format != TableFormat::ndjson) return write_fault_cells(out, mark, fault);
  for (const auto field : options_.fields) {
    if (is_mark(field)) write_mark(out, field, mark);
  }
  label(out, "disposition");
  out += "\"error\",\"error\":{\"code\":\"";
  out += name(fault.code);
  out += "\",\"item\":";
  append_json_text(out, fault.item);
  out += ",\"column\":";
  append_number(out, fault.column);
  out += ",\"offset\":";
  append_number(out, mark.offset + fault.offset);
  out += ",\"message\":";
  append_json_text(out, fault.message);
  out += '}';
  write_carried(out, mark);
  out += "}\n";
}

}  // namespace unkink
