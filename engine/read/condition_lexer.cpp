// SPDX-License-Identifier: Apache-2.0
#include "read/condition_lexer.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"

namespace unkink {
namespace {

constexpr std::array<std::string_view, 9> signs = {"==", "!=", "<=", ">=", "<", ">", "(", ")", ","};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word_part(char c) { return is_word_start(c) || is_digit(c) || c == '-'; }

template <bool (*belongs)(char)>
std::size_t run_length(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::find_if_not(text, belongs) - text.begin());
}

std::size_t number_length(std::string_view text) {
  const std::size_t sign = text.front() == '-' ? 1 : 0;
  const auto digits = run_length<is_digit>(text.substr(sign));
  return digits == 0 ? 0 : sign + digits;
}

std::size_t bad_length(std::string_view text) {
  const auto code = first_code_point(text);
  return code ? code->bytes : 1;
}

}  // namespace

Token next_token(std::string_view text, std::size_t offset) {
  offset += run_length<is_space>(text.substr(offset));
  const auto rest = text.substr(offset);
  const auto token = [&](TokenKind kind, std::size_t length) {
    return Token{kind, rest.substr(0, length), offset};
  };
  if (rest.empty()) return token(TokenKind::end, 0);
  if (is_word_start(rest.front())) return token(TokenKind::word, run_length<is_word_part>(rest));
  if (const auto length = number_length(rest); length > 0) return token(TokenKind::number, length);
  for (const auto sign : signs) {
    if (rest.starts_with(sign)) return token(TokenKind::sign, sign.size());
  }
  return token(TokenKind::bad, bad_length(rest));
}

}  // namespace unkink
