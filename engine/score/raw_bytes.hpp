// SPDX-License-Identifier: Apache-2.0
// RawBytes: bytes that grow without being set to 0, for whoever overwrites them at once.
#pragma once

#include <memory>
#include <utility>
#include <vector>

namespace unkink {

/// Leaves new elements as they are unless a value is given.
template <class T>
struct UnsetAllocator : std::allocator<T> {
  template <class Other>
  void construct(Other* /*place*/) {}
  template <class Other, class... Values>
  void construct(Other* place, Values&&... values) {
    std::construct_at(place, std::forward<Values>(values)...);
  }
};

using RawBytes = std::vector<char, UnsetAllocator<char>>;

}  // namespace unkink
