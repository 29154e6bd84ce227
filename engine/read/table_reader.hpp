// SPDX-License-Identifier: Apache-2.0
// TableReader: takes one TOML table apart, key by key, and reports all that is wrong with it.
//
// Each getter names a key; keys that no getter named are reported by `finish` as unknown, with the
// nearest known one. A missing or ill-typed key is reported and yields an empty value, so that
// reading goes on and every fault is found in one run.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/draft_values.hpp"

namespace toml {
inline namespace v3 {
class node;
class table;
}  // namespace v3
}  // namespace toml

namespace unkink {

class TomlSource;

/// Borrowed view of one table; `diagnostics` receives the faults. Texts are refused when they hold
/// control, bidi or invisible characters (`control-character`), and when they are empty. Keys are
/// borrowed until `finish`.
class TableReader {
 public:
  /// `what` names the table for messages: "[[rule]]". All references must outlive the reader.
  TableReader(const toml::table& table, std::string what, std::shared_ptr<const TomlSource> source,
              Diagnostics& diagnostics);

  /// Where the table starts.
  Span span() const;

  Text text(std::string_view key);  ///< required, not empty
  std::optional<Text> optional_text(std::string_view key);
  bool flag(std::string_view key);  ///< absent: false
  std::optional<Spanned<std::int64_t>> optional_integer(std::string_view key);
  Spanned<std::int64_t> integer(std::string_view key);             ///< required
  Texts texts(std::string_view key);                               ///< required list of texts
  Texts optional_texts(std::string_view key);                      ///< absent: empty
  std::optional<RangeDraft> optional_range(std::string_view key);  ///< 20 or [20, 30]
  std::optional<Spanned<RawValue>> optional_answer(std::string_view key);  ///< an answer's value
  RawAnswers optional_answers(std::string_view key);  ///< a table item -> answer

  /// A reader for each table of the array (or of the one inline table) at `key`; absent: none.
  std::vector<TableReader> tables(std::string_view key);
  /// A reader for the table at `key`; absent: nothing.
  std::optional<TableReader> optional_table(std::string_view key);
  /// The same, and its absence is reported.
  std::optional<TableReader> required_table(std::string_view key);

  /// True when the key is present, whatever its type. Does not make the key known.
  bool has(std::string_view key) const;

  /// Reports every key that no getter named. Call once, last.
  void finish();

 private:
  const toml::node* find(std::string_view key);
  const toml::node* require(std::string_view key);
  void report(Code code, Span span, std::string message, std::string help = {});
  void wrong_type(std::string_view key, const toml::node& node, std::string_view expected);
  void wrong_element(std::string_view key, const toml::node& node, std::string_view expected);
  Text text_of(std::string_view key, const toml::node& node);
  Spanned<std::int64_t> integer_of(std::string_view key, const toml::node& node);
  Texts texts_of(std::string_view key, const toml::node& node);
  TableReader child(const toml::table& table, std::string what) const;

  const toml::table* table_;
  std::string what_;
  std::shared_ptr<const TomlSource> source_;
  Diagnostics* diagnostics_;
  std::vector<std::string_view> known_;
};

}  // namespace unkink
