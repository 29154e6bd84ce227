// SPDX-License-Identifier: Apache-2.0
// Bad and odd input: our own, and where they stand beside the house the corpora that others wrote.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

namespace unkink::corpora {

/// Whether RFC 8259 has it; nothing where a reader may choose.
struct JsonText {
  std::string name;
  std::string text;
  std::optional<bool> right;
};
/// Our own, then JSONTestSuite.
const std::vector<JsonText>& json_texts();

/// A table, with commas, and its records as the corpus has them.
struct Table {
  std::string name;
  std::string text;
  nlohmann::json records;
};
/// Our own, then csv-spectrum.
const std::vector<Table>& tables();

/// Every byte alone, every kind of character that must not be shown; then the Big List of Naughty
/// Strings. All are UTF-8.
const std::vector<std::string>& odd_texts();

/// What a spreadsheet would calculate: our own, then csv-injection-payloads.
const std::vector<std::string>& formulas();

/// Bytes, and whether they are UTF-8: every lead byte with the edges of what may follow; then
/// utf8tests.
struct Bytes {
  std::string name;
  std::string text;
  bool right = false;
};
const std::vector<Bytes>& byte_sequences();

/// A file of toml-test, for TOML 1.0.
struct TomlText {
  std::string name;
  std::string text;
  bool right = false;
  nlohmann::json tables;  ///< of a right one: what it says
};

}  // namespace unkink::corpora
