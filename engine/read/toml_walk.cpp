// SPDX-License-Identifier: Apache-2.0
#include "read/toml_walk.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "base/printable.hpp"
#include "base/utf8.hpp"
#include "read/toml_document.hpp"
#include "read/toml_scalar.hpp"
#include "read/toml_string.hpp"

namespace unkink {
namespace {

constexpr std::size_t longest_shown = 40;
constexpr std::size_t shortest_cut = 8;  // of shorter ones toml++ makes short work

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}
bool is_bare_key(char c) { return is_letter_or_digit(c) || c == '_' || c == '-'; }
bool is_scalar(char c) { return is_bare_key(c) || c == '+' || c == '.' || c == ':'; }

// Each step returns false when the walk is over because of a fault.
class Walker {
 public:
  explicit Walker(const SourcePtr& file) : file_(file), text_(file->text) {}

  TomlWalked walk() {
    if (text_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
    while (blank_lines() && at_ < text_.size()) {
      const bool taken = text_[at_] == '[' ? header() : pair(0);
      if (!taken || !line_end()) break;
    }
    return std::move(walked_);
  }

 private:
  bool fault(Code code, std::size_t at, std::string message, std::string help = {}) {
    walked_.diagnostics.push_back(
        {code, {file_, position_at(text_, at)}, std::move(message), std::move(help)});
    return false;
  }

  bool syntax(std::string message, std::string help = {}) {
    return fault(Code::toml_syntax, at_, std::move(message), std::move(help));
  }

  bool expected(const std::string& what) { return syntax("expected " + what + found()); }

  // ", found ..." for the end of a message.
  std::string found() const {
    const auto rest = text_.substr(at_);
    if (rest.empty()) return ", found the end of the file";
    if (rest.front() == '\n' || rest.front() == '\r') return ", found the end of the line";
    const auto code = first_code_point(rest).value_or(CodePoint{});
    if (is_unprintable(code.value)) return ", found the character " + code_point_name(code.value);
    return ", found '" + std::string(rest.substr(0, code.bytes)) + "'";
  }

  bool sees(char c) const { return at_ < text_.size() && text_[at_] == c; }

  void spaces() {
    while (sees(' ') || sees('\t')) ++at_;
  }

  std::size_t line_break() const { return toml_line_break(text_, at_); }

  bool comment() {
    if (!sees('#')) return true;
    while (at_ < text_.size() && !is_toml_control(text_[at_])) ++at_;
    if (at_ == text_.size() || line_break() > 0) return true;
    const auto byte = static_cast<unsigned char>(text_[at_]);
    return syntax("a comment holds the control character " + code_point_name(byte));
  }

  // White space, comments and line breaks, as many as there are.
  bool blank_lines() {
    for (;;) {
      spaces();
      if (!comment()) return false;
      const auto broken = line_break();
      if (broken == 0) return true;
      at_ += broken;
    }
  }

  bool line_end() {
    spaces();
    if (!comment()) return false;
    if (at_ < text_.size() && line_break() == 0) return expected("the end of the line");
    return true;
  }

  bool header() {
    ++at_;
    const bool of_array = sees('[');
    if (of_array) ++at_;
    spaces();
    if (!dotted_key()) return false;
    spaces();
    const std::string_view closing = of_array ? "]]" : "]";
    if (!text_.substr(at_).starts_with(closing)) {
      return expected("\"" + std::string(closing) + "\" after the name of a table");
    }
    at_ += closing.size();
    return true;
  }

  bool dotted_key() {
    const auto start = at_;
    std::size_t parts = 1;
    while (key_part()) {
      spaces();
      if (!sees('.')) return count_parts(start, parts);
      ++at_;
      spaces();
      ++parts;
    }
    return false;
  }

  bool count_parts(std::size_t start, std::size_t parts) {
    if (parts <= most_dotted_parts || std::exchange(dots_reported_, true)) return true;
    fault(Code::too_many_dots, start,
          "a key has " + std::to_string(parts) + " parts, more than " +
              std::to_string(most_dotted_parts));
    return true;
  }

  bool key_part() {
    if (sees('"') || sees('\'')) return string(false);
    const auto start = at_;
    while (at_ < text_.size() && is_bare_key(text_[at_])) ++at_;
    if (at_ == start) return expected("a key");
    return true;
  }

  bool pair(std::size_t depth) {
    if (!dotted_key()) return false;
    spaces();
    if (!sees('=')) return expected("\"=\" after the key");
    ++at_;
    spaces();
    return value(depth);
  }

  bool value(std::size_t depth) {
    if (sees('"') || sees('\'')) return string(true);
    if (!sees('[') && !sees('{')) return scalar();
    if (depth == deepest_nesting) {
      return fault(
          Code::too_deep, at_,
          "lists and tables are nested more than " + std::to_string(deepest_nesting) + " deep");
    }
    return sees('[') ? array(depth + 1) : inline_table(depth + 1);
  }

  bool array(std::size_t depth) {
    ++at_;
    for (;;) {
      if (!blank_lines()) return false;
      if (sees(']')) break;
      if (!value(depth) || !blank_lines()) return false;
      if (sees(']')) break;
      if (!sees(',')) return expected("\",\" or \"]\" in a list");
      ++at_;
    }
    ++at_;
    return true;
  }

  bool inline_table(std::size_t depth) {
    ++at_;
    spaces();
    if (sees('}')) return ++at_, true;
    for (;;) {
      if (!pair(depth)) return false;
      spaces();
      if (sees('}')) break;
      if (!sees(',')) return expected("\",\" or \"}\" in a table on one line");
      ++at_;
      spaces();
    }
    ++at_;
    return true;
  }

  bool scalar() {
    const auto start = at_;
    at_ += date_and_space(text_.substr(at_));
    while (at_ < text_.size() && is_scalar(text_[at_])) ++at_;
    const auto word = text_.substr(start, at_ - start);
    if (word.empty()) return expected("a value");
    if (is_toml_scalar(word)) return true;
    at_ = start;
    const bool shown = word.size() <= longest_shown;
    return syntax(
        (shown ? "\"" + std::string(word) + "\"" : "this") + std::string(" is not a value"),
        "a text stands in quotes");
  }

  bool string(bool as_value) {
    const auto opening = string_opening(text_, at_);
    if (opening.multi_line && !as_value) return syntax("a key cannot be a text of several lines");
    StringWalk walk(text_, opening);
    bool continued = false;
    bool as_written = true;
    while (walk.next_stretch()) {
      const auto& piece = walk.piece();
      as_written = as_written && piece.decoded == piece.end - piece.begin;
      const bool ascii = static_cast<unsigned char>(text_[piece.begin]) < 0x80;
      if (continued && !ascii) walked_.after_backslash.push_back(piece.begin);
      continued = piece.decoded == 0;
    }
    at_ = walk.offset();
    if (!walk.fault().empty()) return syntax(std::string(walk.fault()));
    if (as_value && as_written && !opening.multi_line) note_plain({opening.content, at_ - 1});
    return true;
  }

  void note_plain(const TomlContent& content) {
    if (content.end - content.begin >= shortest_cut) walked_.plain.push_back(content);
  }

  SourcePtr file_;
  std::string_view text_;
  std::size_t at_ = 0;
  bool dots_reported_ = false;
  TomlWalked walked_;
};

}  // namespace

TomlWalked walk_toml(const SourcePtr& file) { return Walker(file).walk(); }

}  // namespace unkink
