// SPDX-License-Identifier: Apache-2.0
// Reading UTF-8 one code point at a time, strictly (no overlong forms, no surrogates).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace unkink {

/// What some programs put before the first character of a UTF-8 file. It is no part of the text.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// A code point and the number of bytes that it took (1 to 4).
struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 1;
};

/// The code point at the start of `text` where that is not ASCII; see first_code_point.
std::optional<CodePoint> first_wide_code_point(std::string_view text);

/// The code point at the start of `text`; nothing when the bytes there are not valid UTF-8.
/// `text` must not be empty.
inline std::optional<CodePoint> first_code_point(std::string_view text) {
  const auto byte = static_cast<unsigned char>(text.front());
  if (byte < 0x80) return CodePoint{byte, 1};
  return first_wide_code_point(text);
}

/// True when every byte is ASCII: then bytes, code points and columns are the same.
bool is_ascii(std::string_view text);

/// The byte offset of the first invalid sequence; nothing when all of `text` is valid.
std::optional<std::size_t> first_invalid_utf8(std::string_view text);

/// How many code points `text` holds; each invalid byte counts as one.
std::size_t count_code_points(std::string_view text);

}  // namespace unkink
