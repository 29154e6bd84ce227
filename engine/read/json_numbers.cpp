// SPDX-License-Identifier: Apache-2.0
#include "read/json_numbers.hpp"

#include <algorithm>

namespace unkink {
namespace {

// No double has as many digits before its point.
constexpr std::size_t surely_short = 300;

/// Follows one number as RFC 8259 has it.
class NumberEnd {
 public:
  explicit NumberEnd(std::string_view text) : text_(text) {
    take_any("-");
    if (!take_any("0") && !digits()) return;
    end_ = at_;
    if (take_any(".") && digits()) end_ = at_;
    at_ = end_;
    if (!take_any("eE")) return;
    take_any("+-");
    if (!digits()) return;
    end_ = at_;
    has_exponent_ = true;
  }

  std::size_t bytes() const { return end_; }
  bool has_exponent() const { return has_exponent_; }

 private:
  bool take_any(std::string_view of) {
    const bool there = at_ < text_.size() && of.contains(text_[at_]);
    at_ += there ? 1 : 0;
    return there;
  }
  bool digits() {
    const auto begin = at_;
    at_ = std::min(text_.find_first_not_of("0123456789", begin), text_.size());
    return at_ > begin;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t end_ = 0;  // of what is a number; 0: none stands here
  bool has_exponent_ = false;
};

// Behind the string that starts at `at`.
std::size_t string_end(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) at += text[at] == '\\' ? 1 : 0;
  return std::min(at + 1, text.size());
}

}  // namespace

std::string without_large_numbers(std::string_view text) {
  std::string masked(text);
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '"') {
      at = string_end(text, at);
      continue;
    }
    const NumberEnd number(text.substr(at));
    if (number.has_exponent() || number.bytes() > surely_short) {
      masked.replace(at, number.bytes(), number.bytes(), '0');
      masked[at + 1] = '.';
    }
    at += std::max<std::size_t>(number.bytes(), 1);
  }
  return masked;
}

}  // namespace unkink
