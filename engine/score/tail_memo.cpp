// SPDX-License-Identifier: Apache-2.0
#include "score/tail_memo.hpp"

#include <algorithm>

namespace unkink {

void TailMemo::make_room(std::size_t most) {
  const auto width = (most + step - 1) / step * step;
  if (width == width_) return;
  width_ = width;
  constexpr auto places = std::size_t{1} << place_bits;
  keys_.assign(places, no_key);
  lengths_.assign(places, 0);
  texts_.resize(places * width);
}

void TailMemo::learn(std::uint64_t key, std::string_view text) {
  const auto place = place_of(key);
  keys_[place] = key;
  lengths_[place] = static_cast<std::uint32_t>(text.size());
  std::ranges::copy(text, texts_.begin() + static_cast<std::ptrdiff_t>(place * width_));
}

}  // namespace unkink
