// SPDX-License-Identifier: Apache-2.0
#include "base/utf8.hpp"

#include <cstdint>
#include <cstring>

namespace unkink {
namespace {

struct Lead {
  std::size_t bytes;
  char32_t bits;      // what the lead byte contributes
  char32_t smallest;  // below this the form is overlong
};

std::optional<Lead> read_lead(std::uint8_t byte) {
  if (byte < 0x80) return Lead{1, byte, 0};
  if (byte >= 0xC2 && byte < 0xE0) return Lead{2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte < 0xF0) return Lead{3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte < 0xF5) return Lead{4, byte & 0x07U, 0x10000};
  return std::nullopt;
}

bool is_scalar(char32_t c) { return c <= 0x10FFFF && !(c >= 0xD800 && c <= 0xDFFF); }

}  // namespace

std::optional<CodePoint> first_wide_code_point(std::string_view text) {
  const auto lead = read_lead(static_cast<std::uint8_t>(text.front()));
  if (!lead || text.size() < lead->bytes) return std::nullopt;
  char32_t value = lead->bits;
  for (std::size_t i = 1; i < lead->bytes; ++i) {
    const auto byte = static_cast<std::uint8_t>(text[i]);
    if ((byte & 0xC0U) != 0x80U) return std::nullopt;
    value = (value << 6U) | (byte & 0x3FU);
  }
  if (value < lead->smallest || !is_scalar(value)) return std::nullopt;
  return CodePoint{value, lead->bytes};
}

std::optional<std::size_t> first_invalid_utf8(std::string_view text) {
  if (is_ascii(text)) return std::nullopt;
  for (std::size_t at = 0; at < text.size();) {
    const auto code = first_code_point(text.substr(at));
    if (!code) return at;
    at += code->bytes;
  }
  return std::nullopt;
}

bool is_ascii(std::string_view text) {
  // Gathered without a branch, eight bytes at a time.
  std::uint64_t all = 0;
  std::size_t at = 0;
  for (; at + sizeof all <= text.size(); at += sizeof all) {
    std::uint64_t some = 0;
    std::memcpy(&some, text.data() + at, sizeof some);
    all |= some;
  }
  for (; at < text.size(); ++at) all |= static_cast<unsigned char>(text[at]);
  return (all & 0x8080808080808080U) == 0;
}

std::size_t count_code_points(std::string_view text) {
  if (is_ascii(text)) return text.size();
  std::size_t count = 0;
  while (!text.empty()) {
    const auto code = first_code_point(text);
    text.remove_prefix(code ? code->bytes : 1);
    ++count;
  }
  return count;
}

}  // namespace unkink
