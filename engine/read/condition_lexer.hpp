// SPDX-License-Identifier: Apache-2.0
// The words of a condition: names, numbers and signs, each with its place in the text.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace unkink {

enum class TokenKind : std::uint8_t { word, number, sign, end, bad };

/// A token borrows the text that it was taken from. `bad` is a character that starts nothing.
struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;
  std::size_t offset = 0;  ///< in bytes
};

/// The first token of `text` at or after `offset`; signs are == != <= >= < > ( ) and the comma.
Token next_token(std::string_view text, std::size_t offset);

}  // namespace unkink
