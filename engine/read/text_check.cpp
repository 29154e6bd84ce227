// SPDX-License-Identifier: Apache-2.0
#include "read/text_check.hpp"

namespace unkink {

Diagnostic control_character(char32_t character, const Span& place) {
  return {Code::control_character,
          place,
          "this text holds the control or invisible character " + code_point_name(character),
          {}};
}

}  // namespace unkink
