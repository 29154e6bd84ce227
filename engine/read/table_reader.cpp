// SPDX-License-Identifier: Apache-2.0
// TableReader: single values, and the faults of a table as a whole.
#include "read/table_reader.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/nearest.hpp"
#include "read/toml_answers.hpp"
#include "read/toml_source.hpp"

namespace unkink {
namespace {

constexpr std::size_t usual_keys = 8;

// A key can be asked for more than once.
std::vector<std::string> each_once(const std::vector<std::string_view>& keys) {
  std::vector<std::string> once;
  for (const auto key : keys) {
    if (std::ranges::find(once, key) == once.end()) once.emplace_back(key);
  }
  return once;
}

std::string quoted(std::string_view key) { return "\"" + std::string(key) + "\""; }

}  // namespace

TableReader::TableReader(const toml::table& table, std::string what,
                         std::shared_ptr<const TomlSource> source, Diagnostics& diagnostics)
    : table_(&table),
      what_(std::move(what)),
      source_(std::move(source)),
      diagnostics_(&diagnostics) {}

Span TableReader::span() const { return source_->value(*table_); }

Text TableReader::text(std::string_view key) {
  const auto* node = require(key);
  return node != nullptr ? text_of(key, *node) : Text{{}, span()};
}

std::optional<Text> TableReader::optional_text(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  return text_of(key, *node);
}

bool TableReader::flag(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return false;
  if (const auto* value = node->as_boolean()) return value->get();
  wrong_type(key, *node, "true or false");
  return false;
}

std::optional<Spanned<std::int64_t>> TableReader::optional_integer(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  return integer_of(key, *node);
}

Spanned<std::int64_t> TableReader::integer(std::string_view key) {
  const auto* node = require(key);
  return node != nullptr ? integer_of(key, *node) : Spanned<std::int64_t>{};
}

std::optional<Spanned<RawValue>> TableReader::optional_answer(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) return std::nullopt;
  return toml_answer(*node, *source_, *diagnostics_);
}

bool TableReader::has(std::string_view key) const { return table_->contains(key); }

void TableReader::finish() {
  Diagnostics unknown;
  for (const auto& [key, node] : *table_) {
    if (std::ranges::find(known_, key.str()) != known_.end()) continue;
    unknown.push_back({Code::unknown_key, source_->key(key),
                       what_ + " has no key " + quoted(key.str()),
                       suggest(key.str(), each_once(known_))});
  }
  sort_by_place(unknown);  // toml++ orders keys by name
  std::ranges::move(unknown, std::back_inserter(*diagnostics_));
}

const toml::node* TableReader::find(std::string_view key) {
  if (known_.empty()) known_.reserve(usual_keys);
  known_.push_back(key);
  return table_->get(key);
}

const toml::node* TableReader::require(std::string_view key) {
  const auto* node = find(key);
  if (node == nullptr) report(Code::missing_key, span(), what_ + " needs the key " + quoted(key));
  return node;
}

void TableReader::report(Code code, Span span, std::string message, std::string help) {
  diagnostics_->push_back({code, std::move(span), std::move(message), std::move(help)});
}

void TableReader::wrong_type(std::string_view key, const toml::node& node,
                             std::string_view expected) {
  report(Code::wrong_type, source_->value(node),
         quoted(key) + " of " + what_ + " must be " + std::string(expected) + ", not " +
             std::string(toml_kind(node)));
}

void TableReader::wrong_element(std::string_view key, const toml::node& node,
                                std::string_view expected) {
  report(Code::wrong_type, source_->value(node),
         "each of " + quoted(key) + " of " + what_ + " must be " + std::string(expected) +
             ", not " + std::string(toml_kind(node)));
}

Text TableReader::text_of(std::string_view key, const toml::node& node) {
  const auto* string = node.as_string();
  if (string == nullptr) {
    wrong_type(key, node, "a text");
    return {{}, source_->value(node)};
  }
  auto text = source_->text(*string, *diagnostics_);
  if (text.value.empty()) {
    report(Code::bad_value, text.span, quoted(key) + " of " + what_ + " must not be empty");
  }
  return text;
}

Spanned<std::int64_t> TableReader::integer_of(std::string_view key, const toml::node& node) {
  const auto* number = node.as_integer();
  if (number != nullptr) return {number->get(), source_->value(node)};
  wrong_type(key, node, "a whole number");
  return {};
}

}  // namespace unkink
