// SPDX-License-Identifier: Apache-2.0
// Capitals of ASCII as small letters, whatever the locale; other letters stay as they are.
#pragma once

#include <string>

namespace unkink {

inline std::string lower_case(std::string text) {
  for (auto& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

}  // namespace unkink
