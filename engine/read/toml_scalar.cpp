// SPDX-License-Identifier: Apache-2.0
#include "read/toml_scalar.hpp"

#include <algorithm>
#include <array>

namespace unkink {
namespace {

constexpr std::string_view decimal = "0123456789";
constexpr std::string_view hexadecimal = "0123456789abcdefABCDEF";
constexpr std::size_t date_bytes = 10;  // 1979-05-27

bool is_decimal(char c) { return decimal.contains(c); }

// `d` stands for a digit, anything else for itself.
bool starts_like(std::string_view text, std::string_view shape) {
  if (text.size() < shape.size()) return false;
  return std::ranges::equal(text.substr(0, shape.size()), shape,
                            [](char c, char s) { return s == 'd' ? is_decimal(c) : c == s; });
}

// Digits, with single underscores between them.
bool are_digits(std::string_view text, std::string_view digits = decimal) {
  bool after_digit = false;
  for (const char c : text) {
    if (c == '_' ? !after_digit : !digits.contains(c)) return false;
    after_digit = c != '_';
  }
  return after_digit;
}

std::string_view without_sign(std::string_view word) {
  if (word.starts_with('+') || word.starts_with('-')) word.remove_prefix(1);
  return word;
}

bool is_whole(std::string_view digits) {
  return are_digits(digits) && (digits.size() == 1 || digits.front() != '0');
}

bool is_prefixed(std::string_view word) {
  if (word.starts_with("0x")) return are_digits(word.substr(2), hexadecimal);
  if (word.starts_with("0o")) return are_digits(word.substr(2), "01234567");
  return word.starts_with("0b") && are_digits(word.substr(2), "01");
}

// A decimal integer or a fraction, without its sign.
bool is_decimal(std::string_view word) {
  const auto power = word.find_first_of("eE");
  if (power != std::string_view::npos && !are_digits(without_sign(word.substr(power + 1))))
    return false;
  const auto base = word.substr(0, power);
  const auto point = base.find('.');
  if (point != std::string_view::npos && !are_digits(base.substr(point + 1))) return false;
  return is_whole(base.substr(0, point));
}

// What is left of `text` after a time of day; all of it when there is none.
std::string_view after_time(std::string_view text) {
  constexpr std::string_view shape = "dd:dd:dd";
  if (!starts_like(text, shape)) return text;
  text.remove_prefix(shape.size());
  if (!starts_like(text, ".d")) return text;
  return text.substr(std::min(text.find_first_not_of(decimal, 1), text.size()));
}

bool is_offset(std::string_view text) {
  if (text.empty() || text == "Z" || text == "z") return true;
  return text.size() == 6 && (starts_like(text, "+dd:dd") || starts_like(text, "-dd:dd"));
}

bool is_time(std::string_view word) { return starts_like(word, "dd:") && after_time(word).empty(); }

bool is_date(std::string_view word) {
  if (!starts_like(word, "dddd-dd-dd")) return false;
  if (word.size() == date_bytes) return true;
  const auto time = word.substr(date_bytes + 1);
  const auto rest = after_time(time);
  return std::string_view("Tt ").contains(word[date_bytes]) && rest.size() < time.size() &&
         is_offset(rest);
}

}  // namespace

bool is_toml_scalar(std::string_view word) {
  if (word == "true" || word == "false") return true;
  if (is_prefixed(word) || is_date(word) || is_time(word)) return true;
  const auto unsigned_word = without_sign(word);
  return unsigned_word == "inf" || unsigned_word == "nan" || is_decimal(unsigned_word);
}

std::size_t date_and_space(std::string_view text) {
  return starts_like(text, "dddd-dd-dd dd:") ? date_bytes + 1 : 0;
}

}  // namespace unkink
