// SPDX-License-Identifier: Apache-2.0
// A second reader of JSON, that shares nothing with the engine's: RFC 8259 to the letter.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unkink::corpora {

struct JsonValue {
  enum class Kind { null, truth, number, text, list, table };
  Kind kind = Kind::null;
  std::string text;               ///< a number or a word as written; a text decoded
  bool unpaired = false;          ///< a text with half a surrogate pair, which no UTF-8 can say
  std::vector<std::string> keys;  ///< of a table, decoded, in the order of writing
  std::vector<JsonValue> parts;
};

/// Nesting that is followed; the engine's own limit is far below it.
inline constexpr std::size_t deepest_followed = 400;

struct JsonReading {
  std::optional<JsonValue> value;  ///< nothing: it is not JSON
  bool deep = false;               ///< nothing, as it is nested beyond deepest_followed
};

/// `text` holds one value and blanks, nothing else. It must be UTF-8 and has no byte order mark.
JsonReading read_strictly(std::string_view text);

/// UTF-8 by the table of the Unicode standard (3-7), byte by byte.
bool is_strict_utf8(std::string_view text);

/// Whether every text in the value can be written again.
bool is_paired(const JsonValue& value);

/// The value as JSON, written in one way only.
std::string written(const JsonValue& value);
/// `text` as a JSON string, with its quotes.
std::string json_quoted(std::string_view text);

}  // namespace unkink::corpora
