// SPDX-License-Identifier: Apache-2.0
// LineAllocator: elements that begin where a line of the cache does, so that what is loaded at once
// lies in one.
#pragma once

#include <cstddef>
#include <memory>
#include <new>

namespace unkink {

inline constexpr std::size_t cache_line = 64;  ///< bytes

template <class T>
struct LineAllocator : std::allocator<T> {
  static constexpr std::align_val_t line{cache_line};

  T* allocate(std::size_t count) {
    return static_cast<T*>(::operator new(count * sizeof(T), line));
  }
  void deallocate(T* place, std::size_t /*count*/) { ::operator delete(place, line); }
};

}  // namespace unkink
