// SPDX-License-Identifier: Apache-2.0
#include "read/condition_lexer.hpp"

#include <array>

#include "base/utf8.hpp"

namespace unkink {
namespace {

constexpr std::array<std::string_view, 9> signs = {"==", "!=", "<=", ">=", "<", ">", "(", ")", ","};

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_word_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_word_part(char c) { return is_word_start(c) || is_digit(c) || c == '-'; }

// Where the characters that belong, from `at` on, end.
template <bool (*belongs)(char)>
std::size_t run_end(std::string_view text, std::size_t at) {
  while (at < text.size() && belongs(text[at])) ++at;
  return at;
}

// The end of the number at `at`, or `at` when there is none.
std::size_t number_end(std::string_view text, std::size_t at) {
  const auto digits = at + (text[at] == '-' ? 1 : 0);
  const auto end = run_end<is_digit>(text, digits);
  return end > digits ? end : at;
}

std::size_t bad_length(std::string_view text) {
  const auto code = first_code_point(text);
  return code ? code->bytes : 1;
}

}  // namespace

Token next_token(std::string_view text, std::size_t offset) {
  const auto begin = run_end<is_space>(text, offset);
  const auto token = [&](TokenKind kind, std::size_t end) {
    return Token{kind, text.substr(begin, end - begin), begin};
  };
  if (begin == text.size()) return token(TokenKind::end, begin);
  if (is_word_start(text[begin])) return token(TokenKind::word, run_end<is_word_part>(text, begin));
  if (const auto end = number_end(text, begin); end > begin) return token(TokenKind::number, end);
  const auto rest = text.substr(begin);
  for (const auto sign : signs) {
    if (rest.starts_with(sign)) return token(TokenKind::sign, begin + sign.size());
  }
  return token(TokenKind::bad, begin + bad_length(rest));
}

}  // namespace unkink
