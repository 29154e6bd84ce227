// SPDX-License-Identifier: Apache-2.0
#include "score/text_table.hpp"

#include <algorithm>

namespace unkink {

TextTable::TextTable(const std::vector<std::string>& texts) {
  std::size_t longest = 1;
  for (const auto& text : texts) longest = std::max(longest, text.size());
  width_ = (longest + step - 1) / step * step;
  texts_.resize(texts.size() * width_);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    std::ranges::copy(texts[i], texts_.begin() + static_cast<std::ptrdiff_t>(i * width_));
    lengths_.push_back(static_cast<std::uint32_t>(texts[i].size()));
  }
}

}  // namespace unkink
