// SPDX-License-Identifier: Apache-2.0
#include "score/json_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "base/printable.hpp"
#include "score/fast_cells.hpp"

namespace unkink {

void append_number(std::string& out, std::uint64_t number) {
  std::array<char, 20> digits{};
  const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), number);
  out.append(digits.data(), written.ptr);
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  if (is_plain(text)) {
    out += text;
    out += '"';
    return;
  }
  constexpr std::string_view special = "\"\\\n\t\r";
  constexpr std::string_view letters = "\"\\ntr";
  for (;;) {
    const auto plain = std::min(text.find_first_of(special), text.size());
    out += printable(text.substr(0, plain));
    if (plain == text.size()) break;
    out += '\\';
    out += letters[special.find(text[plain])];
    text.remove_prefix(plain + 1);
  }
  out += '"';
}

}  // namespace unkink
