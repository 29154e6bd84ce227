// SPDX-License-Identifier: Apache-2.0
#include "read/toml_answers.hpp"

#include <algorithm>

namespace unkink {
namespace {

struct TomlKind {
  toml::node_type type;
  std::string_view one;
  std::string_view many;
};

constexpr TomlKind kinds[] = {
    {toml::node_type::table, "a table", "tables"},
    {toml::node_type::array, "a list", "lists"},
    {toml::node_type::string, "a text", "texts"},
    {toml::node_type::integer, "a number", "numbers"},
    {toml::node_type::floating_point, "a fraction", "fractions"},
    {toml::node_type::boolean, "true or false", "true or false"},
    {toml::node_type::date, "a date", "dates"},
    {toml::node_type::time, "a time", "times"},
    {toml::node_type::date_time, "a date", "dates"},
};

const TomlKind& kind_of(const toml::node& node) {
  return *std::ranges::find(kinds, node.type(), &TomlKind::type);
}

RawValue list_answer(const toml::array& array, const TomlSource& source, Diagnostics& diagnostics) {
  Words words;
  for (const auto& element : array) {
    const auto* string = element.as_string();
    if (string == nullptr) return OtherValue{"a list of " + std::string(kind_of(element).many)};
    words.push_back(source.text(*string, diagnostics));
  }
  if (words.empty()) return std::monostate{};
  return words;
}

RawValue answer_value(const toml::node& node, const TomlSource& source, Diagnostics& diagnostics) {
  if (const auto* string = node.as_string()) {
    auto text = source.text(*string, diagnostics).value;
    if (text.empty()) return std::monostate{};
    return text;
  }
  if (const auto* flag = node.as_boolean()) return flag->get();
  if (const auto* number = node.as_integer()) return number->get();
  if (const auto* array = node.as_array()) return list_answer(*array, source, diagnostics);
  return OtherValue{std::string(toml_kind(node))};
}

Position place_of(const RawAnswer& answer) { return answer.key.span.begin; }

}  // namespace

std::string_view toml_kind(const toml::node& node) { return kind_of(node).one; }

Spanned<RawValue> toml_answer(const toml::node& node, const TomlSource& source,
                              Diagnostics& diagnostics) {
  return {answer_value(node, source, diagnostics), source.value(node)};
}

RawAnswers toml_answers(const toml::table& table, const TomlSource& source,
                        Diagnostics& diagnostics) {
  RawAnswers answers{source.file(), {}};
  for (const auto& [key, node] : table) {
    answers.entries.push_back(
        {{std::string(key.str()), source.key(key)}, toml_answer(node, source, diagnostics)});
  }
  std::ranges::sort(answers.entries, {}, place_of);
  return answers;
}

}  // namespace unkink
