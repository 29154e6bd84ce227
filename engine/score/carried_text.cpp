// SPDX-License-Identifier: Apache-2.0
#include "score/carried_text.hpp"

#include "base/utf8.hpp"

namespace unkink {

std::optional<Unprintable> odd_character(std::string_view text, bool lines) {
  auto fault = find_unprintable(text, lines);
  while (lines && fault && text.substr(fault->offset).starts_with("\r\n")) {
    text.remove_prefix(fault->offset + 2);
    fault = find_unprintable(text, lines);
  }
  return fault;
}

bool may_be_carried(std::string_view text) {
  return !first_invalid_utf8(text) && !odd_character(text, true);
}

}  // namespace unkink
