// SPDX-License-Identifier: Apache-2.0
#include "read/toml_string.hpp"

#include <algorithm>
#include <charconv>
#include <cstdint>

#include "base/utf8.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_run = 5;  // two quotes of content may stand before the closing three

// The number of quotes from `at` on, as far as it matters: counting all of a long run would make
// the walk quadratic.
std::size_t run_of(std::string_view text, std::size_t at, char c) {
  const auto rest = text.substr(at, longest_run + 1);
  return std::min(rest.find_first_not_of(c), rest.size());
}

std::size_t encoded_bytes(std::uint32_t c) {
  return c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
}

// What `next` takes as a character in every kind of string.
bool stands_for_itself(char c) { return c != '"' && c != '\'' && c != '\\' && !is_toml_control(c); }

}  // namespace

StringOpening string_opening(std::string_view text, std::size_t at) {
  const char quote = text[at];
  const bool multi_line = at + 2 < text.size() && text[at + 1] == quote && text[at + 2] == quote;
  if (!multi_line) return {quote, false, at + 1};
  return {quote, true, at + 3 + toml_line_break(text, at + 3)};
}

StringWalk::StringWalk(std::string_view text, const StringOpening& opening)
    : text_(text), opening_(opening), at_(opening.content) {}

bool StringWalk::next() {
  if (at_ >= text_.size()) return refuse(text_.size(), "a text is not closed");
  const char c = text_[at_];
  if (c == opening_.quote) return quotes();
  if (c == '\\' && opening_.quote == '"') return escape();
  return character();
}

bool StringWalk::next_stretch() {
  auto end = at_;
  while (end < text_.size() && stands_for_itself(text_[end])) ++end;
  return end > at_ ? take(end - at_, end - at_) : next();
}

bool StringWalk::refuse(std::size_t at, std::string_view fault) {
  at_ = at;
  fault_ = fault;
  return false;
}

bool StringWalk::take(std::size_t bytes, std::size_t decoded) {
  piece_ = {at_, at_ + bytes, decoded};
  at_ += bytes;
  return true;
}

bool StringWalk::quotes() {
  if (!opening_.multi_line) {
    ++at_;
    return false;
  }
  // One quote is taken at a time, so that a place inside the text stays exact.
  const auto run = run_of(text_, at_, opening_.quote);
  if (run > longest_run) return refuse(at_, "too many quotes stand in a row");
  if (run != 3) return take(1, 1);
  at_ += 3;
  return false;
}

bool StringWalk::escape() {
  constexpr std::string_view simple = "btnfr\"\\";
  const char c = at_ + 1 < text_.size() ? text_[at_ + 1] : '\0';
  if (c == 'u') return code_point_escape(4);
  if (c == 'U') return code_point_escape(8);
  if (simple.contains(c)) return take(2, 1);
  if (opening_.multi_line && (c == ' ' || c == '\t' || c == '\r' || c == '\n'))
    return continued_line();
  return refuse(at_, R"(a backslash starts none of \b \t \n \f \r \" \\ \uXXXX \UXXXXXXXX)");
}

bool StringWalk::code_point_escape(std::size_t digits) {
  const auto hex = text_.substr(std::min(at_ + 2, text_.size()), digits);
  std::uint32_t value = 0;
  const auto read = std::from_chars(hex.data(), hex.data() + hex.size(), value, 16);
  const bool all = hex.size() == digits && read.ptr == hex.data() + hex.size();
  if (!all || value > 0x10FFFF || (value >= 0xD800 && value <= 0xDFFF)) {
    return refuse(at_, R"(\u takes 4 and \U takes 8 hexadecimal digits of a Unicode character)");
  }
  return take(2 + digits, encoded_bytes(value));
}

bool StringWalk::continued_line() {
  const auto end = std::min(text_.find_first_not_of(" \t", at_ + 1), text_.size());
  auto after = end;
  while (after < text_.size()) {
    const auto broken = toml_line_break(text_, after);
    if (broken == 0 && text_[after] != ' ' && text_[after] != '\t') break;
    after += std::max<std::size_t>(1, broken);
  }
  if (toml_line_break(text_, end) == 0)
    return refuse(at_, "a backslash is not the last character of its line");
  return take(after - at_, 0);
}

bool StringWalk::character() {
  const auto broken = toml_line_break(text_, at_);
  if (broken > 0 && opening_.multi_line) return take(broken, 1);
  if (broken > 0) return refuse(at_, "a text is not closed on its line");
  if (is_toml_control(text_[at_])) return refuse(at_, "a text holds a raw control character");
  const auto bytes = first_code_point(text_.substr(at_)).value_or(CodePoint{}).bytes;
  return take(bytes, bytes);
}

}  // namespace unkink
