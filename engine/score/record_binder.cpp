// SPDX-License-Identifier: Apache-2.0
#include "score/record_binder.hpp"

#include <algorithm>
#include <charconv>

#include "base/nearest.hpp"
#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "bind/bind_answers.hpp"
#include "read/source_index.hpp"
#include "read/text_check.hpp"

namespace unkink {
namespace {

// A scalar as text; nothing for lists and tables.
std::optional<std::string> scalar_text(const RawValue& value) {
  if (std::holds_alternative<std::monostate>(value)) return std::string();
  if (const auto* text = std::get_if<std::string>(&value)) return *text;
  if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
  if (const auto* truth = std::get_if<bool>(&value)) return *truth ? "true" : "false";
  return std::nullopt;
}

// A cell holds text; what it can mean is the item's business.
RawValue cell_value(const Item& item, const std::string& text) {
  if (text.empty()) return {};
  if (item.type == ItemType::yes_no && (text == "true" || text == "false")) return text == "true";
  if (item.type != ItemType::integer) return text;
  std::int64_t number = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
  const bool whole = read.ec == std::errc() && read.ptr == text.data() + text.size();
  return whole ? RawValue(number) : RawValue(text);
}

const std::string& mapped(const ColumnMeaning& meaning, const std::string& text) {
  const auto found = meaning.values.find(text);
  return found == meaning.values.end() ? text : found->second;
}

}  // namespace

Words split_cell(const Spanned<std::string>& cell, const std::string& mark) {
  Words words;
  const std::string_view text = cell.value;
  std::size_t begin = 0;
  while (begin <= text.size() && !text.empty()) {
    const auto end = mark.empty() ? text.size() : std::min(text.find(mark, begin), text.size());
    auto part = text.substr(begin, end - begin);
    const auto leading = std::min(part.find_first_not_of(" \t"), part.size());
    part.remove_prefix(leading);
    part = part.substr(0, part.find_last_not_of(" \t") + 1);
    auto span = cell.span;
    span.begin.column +=
        static_cast<std::uint32_t>(count_code_points(text.substr(0, begin + leading)));
    words.push_back({std::string(part), span});
    begin = end + std::max<std::size_t>(mark.size(), 1);
  }
  return words;
}

RecordBinder::RecordBinder(const Ruleset& ruleset, const Layout& layout, SourcePtr file)
    : ruleset_(ruleset),
      layout_(layout),
      carried_(layout.carried.size()),
      seen_(layout.columns.size()) {
  raw_.file = std::move(file);
}

void RecordBinder::report(Code code, const Span& span, std::string message, std::string help) {
  diagnostics_.push_back({code, span, std::move(message), std::move(help)});
}

// Whether the record had not named the key yet; now it has.
bool RecordBinder::is_first(const ColumnMeaning* meaning, const std::string& key) {
  if (meaning == nullptr) return seen_unknown_.insert(key).second;
  const bool first = !seen_[meaning->place];
  seen_[meaning->place] = true;
  return first;
}

void RecordBinder::take(RawAnswer&& entry) {
  pass(entry.key);
  const auto& key = entry.key.value;
  const auto* meaning = layout_.find(key);
  if (!is_first(meaning, key)) {
    return report(Code::duplicate_key, entry.key.span, "\"" + key + "\" is answered twice");
  }
  if (meaning == nullptr) {
    return report(Code::unknown_item, entry.key.span, "no item is called \"" + key + "\"",
                  suggest(key, layout_.names));
  }
  if (meaning->kind == ColumnKind::item && !layout_.mapped) {
    raw_.entries.push_back(std::move(entry));  // written as one person's answers are
    return;
  }
  take_known(*meaning, entry);
}

void RecordBinder::take_cell(const ColumnMeaning& meaning, const Spanned<std::string>& name,
                             const Spanned<std::string>& cell) {
  keys_.push_back({name.value, cell.span.begin});
  const bool free = meaning.kind == ColumnKind::ignore || meaning.kind == ColumnKind::carry;
  if (const auto fault = find_unprintable(cell.value); fault && !free) {
    diagnostics_.push_back(control_character(fault->character, cell.span));
  }
  const RawAnswer entry{{name.value, cell.span}, {RawValue(cell.value), cell.span}};
  if (meaning.kind == ColumnKind::item && meaning.values.empty()) {
    const auto& item = ruleset_.questionnaire.items[meaning.item];
    if (item.type != ItemType::choices) {
      raw_.entries.push_back({{item.id, cell.span}, {cell_value(item, cell.value), cell.span}});
      return;
    }
  }
  take_known(meaning, entry);
}

void RecordBinder::take_known(const ColumnMeaning& meaning, const RawAnswer& entry) {
  switch (meaning.kind) {
    case ColumnKind::ignore:
      return;
    case ColumnKind::carry:
      return take_carried(meaning, entry);
    case ColumnKind::option:
      return take_option(meaning, entry);
    case ColumnKind::id:
      raw_.entries.push_back({{"id", entry.key.span}, entry.value});
      return;
    case ColumnKind::item:
      break;
  }
  take_item(meaning, entry);
}

// A number as it is written: nobody calculates with it.
std::optional<std::string> RecordBinder::number_text(const RawAnswer& entry) const {
  const auto& text = raw_.file->text;
  const auto begin = SourceIndex(text).offset(entry.value.span.begin);
  const auto end = std::min(text.find_first_of(" \t\r\n,}", begin), text.size());
  auto number = text.substr(begin, end - begin);
  const bool is_number = number.find_first_not_of("0123456789+-.eE") == std::string::npos;
  return is_number && !number.empty() ? std::optional(std::move(number)) : std::nullopt;
}

void RecordBinder::take_carried(const ColumnMeaning& meaning, const RawAnswer& entry) {
  auto text = scalar_text(entry.value.value);
  const bool other = std::holds_alternative<OtherValue>(entry.value.value);
  if (other || std::holds_alternative<std::int64_t>(entry.value.value)) text = number_text(entry);
  if (!text) {
    return report(Code::wrong_type, entry.value.span,
                  "\"" + entry.key.value + "\" is carried and must be a text or a number");
  }
  carried_[meaning.carried] = std::move(*text);
}

void RecordBinder::take_option(const ColumnMeaning& meaning, const RawAnswer& entry) {
  auto& columns = options_[meaning.item];
  if (columns.key.value.empty()) columns.key = entry.key;
  columns.none_when_zero = columns.none_when_zero || meaning.all_zero_is_none;
  const auto text = scalar_text(entry.value.value);
  const auto word = text ? mapped(meaning, *text) : std::string("?");
  if (word.empty()) return;
  ++columns.given;
  if (word == "1" || word == "true" || word == "yes") {
    columns.chosen.push_back({meaning.option, entry.value.span});
  } else if (word != "0" && word != "false" && word != "no") {
    report(Code::type_mismatch, entry.value.span,
           "\"" + entry.key.value + "\" is one option and takes 0 or 1");
  }
}

void RecordBinder::take_item(const ColumnMeaning& meaning, const RawAnswer& entry) {
  const auto& item = ruleset_.questionnaire.items[meaning.item];
  const Spanned<std::string> key{item.id, entry.key.span};
  if (const auto* words = std::get_if<Words>(&entry.value.value)) {
    Words replaced = *words;
    for (auto& word : replaced) word.value = mapped(meaning, word.value);
    std::erase_if(replaced, [](const auto& word) { return word.value.empty(); });
    const bool any_value = !meaning.values.empty();
    raw_.entries.push_back(
        {key,
         {any_value && replaced.empty() ? RawValue{} : RawValue(any_value ? replaced : *words),
          entry.value.span}});
    return;
  }
  const auto text = scalar_text(entry.value.value);
  const bool is_text = std::holds_alternative<std::string>(entry.value.value);
  if (!text || (!is_text && meaning.values.empty())) {
    raw_.entries.push_back({key, entry.value});
    return;
  }
  if (item.type != ItemType::choices) {
    const auto& word = mapped(meaning, *text);
    const bool changed = !is_text && word == *text;
    raw_.entries.push_back(
        {key, {changed ? entry.value.value : cell_value(item, word), entry.value.span}});
    return;
  }
  auto words = split_cell({*text, entry.value.span}, meaning.split);
  for (auto& word : words) word.value = mapped(meaning, word.value);
  if (!meaning.values.empty()) {
    std::erase_if(words, [](const auto& word) { return word.value.empty(); });
  }
  raw_.entries.push_back(
      {key, {words.empty() ? RawValue{} : RawValue(std::move(words)), entry.value.span}});
}

// All zero says nothing unless the map says that it means "none": a column that nobody saw is zero
// too. One that is blank or not there leaves the question whether it would have been chosen.
void RecordBinder::join_options() {
  for (auto& [index, columns] : options_) {
    const auto& item = ruleset_.questionnaire.items[index];
    const auto& set = layout_.option_sets.at(index);
    const bool whole = set.silent.empty() && columns.given == set.columns;
    const Spanned<std::string> key{item.id, columns.key.span};
    if (columns.chosen.empty() && columns.none_when_zero && whole) {
      columns.chosen.push_back({"none", columns.key.span});
    }
    RawValue value;
    if (!columns.chosen.empty()) value = columns.chosen;
    raw_.entries.push_back({key, {std::move(value), columns.key.span}, !whole});
  }
}

RecordFault RecordBinder::fault_of(const Diagnostic& diagnostic) const {
  const auto& at = diagnostic.span.begin;
  RecordFault fault{diagnostic.code,         {}, std::max(at.line, 1U),
                    std::max(at.column, 1U), 0,  diagnostic.message,
                    diagnostic.help};
  for (const auto& key : keys_) {
    if (is_about_syntax(diagnostic.code)) break;  // nobody's answer
    if (key.begin <= at) fault.item = key.name;
  }
  fault.offset = SourceIndex(raw_.file->text).offset({fault.line, fault.column});
  return fault;
}

RecordRead RecordBinder::finish() {
  join_options();
  auto bound = bind_answers(ruleset_, raw_);
  diagnostics_.insert(diagnostics_.end(), bound.diagnostics.begin(), bound.diagnostics.end());
  sort_by_place(diagnostics_);
  RecordRead read{std::move(bound.answers), std::move(carried_), {}};
  for (const auto& diagnostic : diagnostics_) read.faults.push_back(fault_of(diagnostic));
  return read;
}

}  // namespace unkink
