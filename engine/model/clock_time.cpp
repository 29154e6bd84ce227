// SPDX-License-Identifier: Apache-2.0
#include "model/clock_time.hpp"

#include <cstddef>

namespace unkink {

bool is_clock_time(std::string_view text) {
  if (text.size() != 5 || text[2] != ':') return false;
  for (const std::size_t at : {0U, 1U, 3U, 4U}) {
    if (text[at] < '0' || text[at] > '9') return false;
  }
  const int hours = (text[0] - '0') * 10 + (text[1] - '0');
  return hours < 24 && text[3] < '6';
}

}  // namespace unkink
