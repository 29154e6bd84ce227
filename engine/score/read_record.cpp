// SPDX-License-Identifier: Apache-2.0
#include "score/read_record.hpp"

#include <memory>

#include "base/utf8.hpp"
#include "read/read_answers.hpp"
#include "score/csv_row.hpp"
#include "score/record_binder.hpp"

namespace unkink {
namespace {

SourcePtr as_source(std::string_view text) {
  return std::make_shared<const SourceFile>(SourceFile{"", std::string(text)});
}

// Of which entry's answer a control character is reported; null where of none.
const RawAnswer* entry_of(const RawAnswers& answers, const Diagnostic& fault) {
  if (fault.code != Code::control_character) return nullptr;
  const RawAnswer* found = nullptr;
  for (const auto& entry : answers.entries) {
    if (fault.span.begin < entry.value.span.begin) break;
    found = &entry;
  }
  return found;
}

// Whether the fault is of something that no answer is, and that is cleaned where it is shown.
bool is_only_passed_on(const Layout& layout, const RawAnswers& answers, const Diagnostic& fault) {
  const auto* entry = entry_of(answers, fault);
  const auto* meaning = entry == nullptr ? nullptr : layout.find(entry->key.value);
  if (meaning == nullptr) return false;
  const bool is_text = std::holds_alternative<std::string>(entry->value.value);
  return meaning->kind == ColumnKind::ignore || (meaning->kind == ColumnKind::carry && is_text);
}

// Which entries can be bound. An answer with a control character spoils only itself. Of a record
// that cannot be read to its end only the names of it are of use: its id, and what is carried.
std::vector<bool> fit_to_bind(const Layout& layout, const AnswersRead& read) {
  std::vector<bool> fit(read.answers.entries.size(), true);
  const auto* first = read.answers.entries.data();
  for (const auto& fault : read.diagnostics) {
    if (const auto* entry = entry_of(read.answers, fault)) {
      const auto* meaning = layout.find(entry->key.value);
      const bool is_name = meaning != nullptr && meaning->kind == ColumnKind::id;
      fit[static_cast<std::size_t>(entry - first)] = is_name;
      continue;
    }
    for (std::size_t i = 0; i < fit.size(); ++i) {
      const auto* meaning = layout.find(first[i].key.value);
      fit[i] = fit[i] && meaning != nullptr &&
               (meaning->kind == ColumnKind::id || meaning->kind == ColumnKind::carry);
    }
  }
  return fit;
}

// Behind the text, where it stands at `place`.
Position moved(Position place, std::string_view text) {
  const auto end = position_at(text, text.size());
  return {place.line + end.line - 1, end.column + (end.line == 1 ? place.column - 1 : 0)};
}

}  // namespace

RecordRead read_json_record(const Ruleset& ruleset, const Layout& layout, std::string_view text) {
  const auto file = as_source(text);
  RecordBinder binder(ruleset, layout, file);
  // The reader of one person's file lets a byte order mark pass; within a file it is an error.
  if (text.starts_with("\xEF\xBB\xBF")) {
    binder.report(Code::json_syntax, {file, {1, 1}}, "a byte order mark stands before the record");
    return binder.finish();
  }
  auto read = read_answers(file, AnswersFormat::json);
  std::erase_if(read.diagnostics, [&](const Diagnostic& fault) {
    return is_only_passed_on(layout, read.answers, fault);
  });
  const auto fit = fit_to_bind(layout, read);
  for (std::size_t i = 0; i < fit.size(); ++i) {
    auto& entry = read.answers.entries[i];
    fit[i] ? binder.take(std::move(entry)) : binder.pass(entry.key);
  }
  for (const auto& diagnostic : read.diagnostics) {
    binder.report(diagnostic.code, diagnostic.span, diagnostic.message, diagnostic.help);
  }
  return binder.finish();
}

RecordRead read_csv_record(const Ruleset& ruleset, const Layout& layout, const CsvHeader& header,
                           std::string_view text, const std::vector<bool>& passed) {
  const auto file = as_source(text);
  RecordBinder binder(ruleset, layout, file);
  if (const auto at = first_invalid_utf8(text)) {
    binder.report(Code::invalid_utf8, {file, position_at(text, *at)},
                  "the bytes here are not UTF-8");
    return binder.finish();
  }
  const auto row = csv_cells(text, header.delimiter);
  if (!row.fault.empty()) {
    binder.report(Code::csv_syntax, {file, position_at(text, row.fault_at)}, row.fault);
    return binder.finish();
  }
  if (row.cells.size() != header.names.size()) {
    binder.report(Code::csv_syntax, {file, {1, 1}},
                  text.empty()
                      ? "the line is empty"
                      : "the row has " + std::to_string(row.cells.size()) +
                            " fields and the header " + std::to_string(header.names.size()));
    return binder.finish();
  }
  Position place{1, 1};
  std::size_t placed = 0;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const auto& cell = row.cells[i];
    place = moved(place, text.substr(placed, cell.offset - placed));
    placed = cell.offset;
    if (i < passed.size() && passed[i]) continue;
    const Span span{file, place};
    binder.take_cell(*header.meanings[i], {header.names[i], span}, {cell.text, span});
  }
  return binder.finish();
}

RecordRead refused_record(const Ruleset& ruleset, const Layout& layout, Code code,
                          std::string message) {
  RecordRead read{Answers(ruleset.questionnaire.items.size()),
                  std::vector<std::string>(layout.carried.size()),
                  {}};
  read.faults.push_back({code, {}, 1, 1, 0, std::move(message), {}});
  return read;
}

}  // namespace unkink
