// SPDX-License-Identifier: Apache-2.0
#include "render/word_list.hpp"

namespace unkink {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  std::string text;
  for (const auto& word : words) {
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

}  // namespace unkink
