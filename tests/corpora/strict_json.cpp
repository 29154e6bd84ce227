// SPDX-License-Identifier: Apache-2.0
#include "corpora/strict_json.hpp"

#include <algorithm>

namespace unkink::corpora {
namespace {

/// Follows the grammar, one character after the other. A rule gives false where the text departs.
class Grammar {
 public:
  explicit Grammar(std::string_view text) : text_(text) {}

  JsonReading read() {
    JsonValue value;
    blanks();
    const bool right = take_value(value, 0);
    blanks();
    if (!right || at_ != text_.size()) return {std::nullopt, deep_};
    return {std::move(value), false};
  }

 private:
  bool is(char c) const { return at_ < text_.size() && text_[at_] == c; }
  bool take(char c) {
    if (!is(c)) return false;
    ++at_;
    return true;
  }
  void blanks() {
    while (is(' ') || is('\t') || is('\n') || is('\r')) ++at_;
  }
  bool is_digit() const { return at_ < text_.size() && text_[at_] >= '0' && text_[at_] <= '9'; }

  bool take_value(JsonValue& value, std::size_t depth) {
    if (depth > deepest_followed) deep_ = true;
    if (deep_) return false;
    if (is('{')) return take_table(value, depth);
    if (is('[')) return take_list(value, depth);
    if (is('"')) {
      value.kind = JsonValue::Kind::text;
      return take_text(value.text, value.unpaired);
    }
    for (const std::string_view word : {"null", "true", "false"}) {
      if (!text_.substr(at_).starts_with(word)) continue;
      at_ += word.size();
      value.kind = word == "null" ? JsonValue::Kind::null : JsonValue::Kind::truth;
      value.text = word;
      return true;
    }
    return take_number(value);
  }

  bool take_number(JsonValue& value) {
    const auto begin = at_;
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (take('e') || take('E')) {
      if (!take('+')) take('-');
      if (!digits()) return false;
    }
    value.kind = JsonValue::Kind::number;
    value.text = text_.substr(begin, at_ - begin);
    return true;
  }
  bool digits() {
    const auto begin = at_;
    while (is_digit()) ++at_;
    return at_ > begin;
  }

  bool take_list(JsonValue& value, std::size_t depth) {
    value.kind = JsonValue::Kind::list;
    ++at_;
    blanks();
    if (take(']')) return true;
    do {
      blanks();
      if (!take_value(value.parts.emplace_back(), depth + 1)) return false;
      blanks();
    } while (take(','));
    return take(']');
  }

  bool take_table(JsonValue& value, std::size_t depth) {
    value.kind = JsonValue::Kind::table;
    ++at_;
    blanks();
    if (take('}')) return true;
    do {
      blanks();
      bool unpaired = false;
      if (!is('"') || !take_text(value.keys.emplace_back(), unpaired)) return false;
      value.unpaired = value.unpaired || unpaired;
      blanks();
      if (!take(':')) return false;
      blanks();
      if (!take_value(value.parts.emplace_back(), depth + 1)) return false;
      blanks();
    } while (take(','));
    return take('}');
  }

  bool take_text(std::string& text, bool& unpaired) {
    ++at_;
    while (at_ < text_.size() && !is('"')) {
      const auto byte = static_cast<unsigned char>(text_[at_]);
      if (byte < 0x20) return false;
      if (byte != '\\') {
        text += text_[at_++];
      } else if (!take_escape(text, unpaired)) {
        return false;
      }
    }
    return take('"');
  }

  bool take_escape(std::string& text, bool& unpaired) {
    if (++at_ == text_.size()) return false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
    if (const auto found = letters.find(text_[at_]); found != std::string_view::npos) {
      text += meant[found];
      ++at_;
      return true;
    }
    auto unit = hex_unit();
    if (!unit) return false;
    const bool high = *unit >= 0xD800 && *unit <= 0xDBFF;
    if (high && is('\\') && text_.substr(at_).starts_with("\\u")) {
      const auto back = at_++;
      const auto low = hex_unit();
      if (!low) return false;
      if (*low >= 0xDC00 && *low <= 0xDFFF) {
        append(text, 0x10000U + ((*unit - 0xD800U) << 10U) + (*low - 0xDC00U));
        return true;
      }
      at_ = back;
    }
    if (*unit >= 0xD800 && *unit <= 0xDFFF) {
      unpaired = true;
    } else {
      append(text, *unit);
    }
    return true;
  }

  // "uXXXX", from the u on.
  std::optional<std::uint32_t> hex_unit() {
    if (!take('u') || at_ + 4 > text_.size()) return std::nullopt;
    std::uint32_t unit = 0;
    for (const char c : text_.substr(at_, 4)) {
      constexpr std::string_view low = "0123456789abcdef";
      constexpr std::string_view high = "0123456789ABCDEF";
      auto digit = low.find(c);
      if (digit == std::string_view::npos) digit = high.find(c);
      if (digit == std::string_view::npos) return std::nullopt;
      unit = unit * 16 + static_cast<std::uint32_t>(digit);
    }
    at_ += 4;
    return unit;
  }

  static void append(std::string& text, std::uint32_t code) {
    const auto byte = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
    const auto rest = [&](unsigned shift) { byte(0x80U | (code >> shift & 0x3FU)); };
    if (code < 0x80) return byte(code);
    if (code < 0x800) {
      byte(0xC0U | code >> 6U);
    } else if (code < 0x10000) {
      byte(0xE0U | code >> 12U);
      rest(6);
    } else {
      byte(0xF0U | code >> 18U);
      rest(12);
      rest(6);
    }
    rest(0);
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool deep_ = false;
};

/// A row of table 3-7: what the second byte may be, and how many more follow.
struct LeadByte {
  unsigned low;
  unsigned high;
  std::size_t bytes;
};

LeadByte lead_byte(unsigned first) {
  if (first < 0x80) return {0, 0, 1};
  if (first >= 0xC2 && first <= 0xDF) return {0x80, 0xBF, 2};
  if (first == 0xE0) return {0xA0, 0xBF, 3};
  if (first == 0xED) return {0x80, 0x9F, 3};
  if (first >= 0xE1 && first <= 0xEF) return {0x80, 0xBF, 3};
  if (first == 0xF0) return {0x90, 0xBF, 4};
  if (first >= 0xF1 && first <= 0xF3) return {0x80, 0xBF, 4};
  if (first == 0xF4) return {0x80, 0x8F, 4};
  return {0, 0, 0};
}

}  // namespace

JsonReading read_strictly(std::string_view text) {
  if (!is_strict_utf8(text)) return {};
  return Grammar(text).read();
}

bool is_strict_utf8(std::string_view text) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t at = 0; at < text.size();) {
    const auto lead = lead_byte(byte(at));
    if (lead.bytes == 0 || at + lead.bytes > text.size()) return false;
    if (lead.bytes > 1 && (byte(at + 1) < lead.low || byte(at + 1) > lead.high)) return false;
    for (std::size_t i = 2; i < lead.bytes; ++i) {
      if (byte(at + i) < 0x80 || byte(at + i) > 0xBF) return false;
    }
    at += lead.bytes;
  }
  return true;
}

bool is_paired(const JsonValue& value) {
  return !value.unpaired && std::ranges::all_of(value.parts, is_paired);
}

std::string json_quoted(std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string quoted = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') quoted += '\\';
    if (byte >= 0x20) {
      quoted += c;
    } else {
      quoted += "\\u00";
      quoted += hex[byte / 16U];
      quoted += hex[byte % 16U];
    }
  }
  return quoted + '"';
}

std::string written(const JsonValue& value) {
  using Kind = JsonValue::Kind;
  if (value.kind == Kind::null) return "null";
  if (value.kind == Kind::text) return json_quoted(value.text);
  if (value.kind == Kind::truth || value.kind == Kind::number) return value.text;
  const bool table = value.kind == Kind::table;
  std::string text(1, table ? '{' : '[');
  for (std::size_t i = 0; i < value.parts.size(); ++i) {
    if (i > 0) text += ',';
    if (table) text += json_quoted(value.keys[i]) + ":";
    text += written(value.parts[i]);
  }
  return text + (table ? '}' : ']');
}

}  // namespace unkink::corpora
