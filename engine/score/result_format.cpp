// SPDX-License-Identifier: Apache-2.0
// NDJSON results, put together from pieces that were made once.
#include "score/result_format.hpp"

#include <algorithm>

#include "score/json_text.hpp"

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

ResultFormat::ResultFormat(const Ruleset& ruleset, const std::vector<Raiser>& raisers,
                           std::vector<std::string> carried, ResultOptions options)
    : ruleset_(ruleset),
      carried_(std::move(carried)),
      options_(std::move(options)),
      cells_{options_.format == TableFormat::tsv ? '\t' : ',', options_.guard_formulas},
      pieces_(ruleset, raisers, options_.fields, {is_json() ? '\0' : cells_.delimiter}),
      end_(line_end()),
      names_file_(std::ranges::count(options_.fields, ResultField::file) > 0) {}

// Of cells the last one has no delimiter behind it.
LineEnd ResultFormat::line_end() const {
  const auto words =
      (is_json() ? "}" : std::string(error_cells.size() - 1, cells_.delimiter)) + "\n";
  LineEnd end;
  std::ranges::copy(words, end.text.begin());
  end.length = words.size();
  return end;
}

std::string ResultFormat::ready(std::string_view text) const {
  std::string written;
  if (is_json()) {
    append_json_text(written, text);
    return written;
  }
  cell(written, text);
  written.pop_back();
  return written;
}

bool ResultFormat::writes_plain() const {
  return carried_.empty() && !options_.explain && !options_.plan_ids;
}

void ResultFormat::write_plain(std::string& out, const RowResults& rows, const LineMarks& marks,
                               LineScratch& scratch) const {
  // An id is part of its record.
  const auto count = marks.spans.size();
  const auto& last = marks.spans.back();
  const auto texts =
      last.begin + last.length - marks.spans.front().begin + count * marks.file.size();
  append_lines(out, rows, marks, texts, scratch, end_);
}

// `texts`: bytes of the marks' texts, at most.
void ResultFormat::append_lines(std::string& out, const RowResults& rows, const LineMarks& marks,
                                std::size_t texts, LineScratch& scratch,
                                const LineEnd& line_end) const {
  const auto count = marks.spans.size();
  const auto before = out.size();
  const auto most =
      pieces_.bound(rows, marks.row, count) + texts + (count + 1) * line_end.text.size();
  out.resize_and_overwrite(before + most, [&](char* start, std::size_t) {
    auto* end = put_lines(start + before, pieces_.plan(), marks, rows, scratch, line_end);
    return static_cast<std::size_t>(end - start);
  });
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
                         std::size_t row, LineScratch& scratch, const Extra* extra) const {
  // What must be cleaned or escaped is made so before room is measured.
  std::string id;
  FastRow named;
  if (mark.id) {
    id = ready(*mark.id);
    named.named = true;
    // JSON's quotes are put around it with the other pieces.
    named.id = is_json() ? std::string_view(id).substr(1, id.size() - 2) : id;
  }
  std::string file;
  if (names_file_) file = ready(mark.file);
  const RecordSpan span;
  const LineMarks marks{file, mark.line, mark.offset, row, {&span, 1}, {&named, 1}};
  append_lines(out, rows, marks, id.size() + file.size(), scratch, LineEnd());
  if (!is_json()) return write_cells(out, mark, extra);
  if (extra != nullptr) write_extra(out, *extra);
  write_carried(out, mark);
  out += "}\n";
}

void ResultFormat::write_fault(std::string& out, const RecordMark& mark,
                               const RecordFault& fault) const {
  if (!is_json()) return write_fault_cells(out, mark, fault);
  for (const auto field : options_.fields) {
    if (is_mark(field)) write_mark(out, field, mark);
  }
  label(out, "disposition");
  out += "\"error\",\"error\":{\"code\":\"";
  out += name(fault.code);
  out += "\",\"item\":";
  append_json_text(out, fault.item);
  if (fault.line > 1) {
    out += ",\"line\":";
    append_number(out, mark.line + fault.line - 1);
  }
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
