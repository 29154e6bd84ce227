// SPDX-License-Identifier: Apache-2.0
// TableReader: lists, ranges and tables inside a table.
#include "read/table_reader.hpp"

#include <utility>

#include "read/toml_answers.hpp"
#include "read/toml_source.hpp"

namespace unkink {
namespace {

// "[[rule]]" and "term" make "rule.term"; what is not a header (a whole file) adds nothing.
std::string path_below(std::string_view what, std::string_view key) {
  if (!what.starts_with('[')) return std::string(key);
  const auto first = what.find_first_not_of('[');
  const auto last = what.find_last_not_of(']');
  return std::string(what.substr(first, last - first + 1)) + "." + std::string(key);
}

std::string array_below(std::string_view what, std::string_view key) {
  return "[[" + path_below(what, key) + "]]";
}

}  // namespace

Texts TableReader::texts(std::string_view key) {
  const auto* node = require(key);
  return node != nullptr ? texts_of(key, *node) : Texts{};
}

Texts TableReader::optional_texts(std::string_view key) {
  const auto* node = find(key);
  return node != nullptr ? texts_of(key, *node) : Texts{};
}

std::optional<RangeDraft> TableReader::optional_range(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  const auto place = source_->value(*node);
  if (const auto* number = node->as_integer())
    return RangeDraft{number->get(), number->get(), place};
  const auto* array = node->as_array();
  if (array == nullptr || array->size() != 2 || !array->is_homogeneous<std::int64_t>()) {
    report(Code::wrong_type, place,
           "\"" + std::string(key) + "\" of " + what_ + " must be a whole number or [low, high]");
    return RangeDraft{};
  }
  return RangeDraft{array->get_as<std::int64_t>(0)->get(), array->get_as<std::int64_t>(1)->get(),
                    place};
}

RawAnswers TableReader::optional_answers(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return {source_->file(), {}};
  if (const auto* table = node->as_table()) return toml_answers(*table, *source_, *diagnostics_);
  wrong_type(key, *node, "a table");
  return {source_->file(), {}};
}

std::vector<TableReader> TableReader::tables(std::string_view key) {
  std::vector<TableReader> readers;
  const auto* node = find(key);
  if (node == nullptr) return readers;
  const auto what = array_below(what_, key);
  if (const auto* table = node->as_table()) return {child(*table, what)};
  const auto* array = node->as_array();
  if (array == nullptr) {
    wrong_type(key, *node, "a list of tables");
    return readers;
  }
  readers.reserve(array->size());
  for (const auto& element : *array) {
    const auto* table = element.as_table();
    if (table == nullptr) {
      wrong_element(key, element, "a table");
    } else {
      readers.push_back(child(*table, what));
    }
  }
  return readers;
}

std::optional<TableReader> TableReader::optional_table(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  if (const auto* table = node->as_table())
    return child(*table, "[" + path_below(what_, key) + "]");
  wrong_type(key, *node, "a table");
  return std::nullopt;
}

std::optional<TableReader> TableReader::required_table(std::string_view key) {
  if (require(key) == nullptr) return std::nullopt;
  return optional_table(key);
}

Texts TableReader::texts_of(std::string_view key, const toml::node& node) {
  Texts texts;
  const auto* array = node.as_array();
  if (array == nullptr) {
    wrong_type(key, node, "a list of texts");
    if (node.is_string()) texts.push_back(text_of(key, node));  // one text is what was meant
    return texts;
  }
  for (const auto& element : *array) {
    if (!element.is_string()) {
      wrong_element(key, element, "a text");
    } else {
      texts.push_back(text_of(key, element));
    }
  }
  return texts;
}

TableReader TableReader::child(const toml::table& table, std::string what) const {
  return {table, std::move(what), source_, *diagnostics_};
}

}  // namespace unkink
