// SPDX-License-Identifier: Apache-2.0
// BlockWriter: bytes on their way to a file, in large blocks that begin where the file's own do.
// File systems take these faster than what happens to come out of a chunk.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

class BlockWriter {
 public:
  static constexpr std::size_t block_bytes = std::size_t{32} << 10U;

  /// Writes behind what stands before the descriptor's place. What is no regular file gets its
  /// bytes at once: somebody may be waiting for them.
  explicit BlockWriter(int descriptor);

  /// Named for messages.
  Result<void> write(std::string_view bytes, const std::string& name);
  /// Hands over what is still held. Without, it is lost.
  Result<void> flush(const std::string& name);

 private:
  Result<void> hand_over(std::string_view blocks, const std::string& name);

  int descriptor_;
  bool in_blocks_ = false;
  std::uint64_t place_ = 0;  // in the file, of what is held
  std::string held_;
};

/// write(2) until all is out; EINTR and short writes are no errors.
Result<void> write_whole(int descriptor, std::string_view bytes, const std::string& name);

/// The same to what may have no room for long, as a pipe whose reader is busy. A signal that was
/// noted ends the waiting, with an error. A descriptor that does not block is waited for as well.
Result<void> write_waiting(int descriptor, std::string_view bytes, const std::string& name);

}  // namespace unkink
