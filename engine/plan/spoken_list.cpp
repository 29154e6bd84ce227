// SPDX-License-Identifier: Apache-2.0
#include "plan/spoken_list.hpp"

#include <algorithm>

namespace unkink {

std::string spoken(std::string id) {
  std::ranges::replace(id, '_', ' ');
  return id;
}

std::string spoken_list(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

}  // namespace unkink
