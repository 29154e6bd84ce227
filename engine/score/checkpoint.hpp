// SPDX-License-Identifier: Apache-2.0
// Checkpoint: how far a run had come, so that another can go on from there.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/manifest.hpp"
#include "score/tally.hpp"

namespace unkink {

/// How far reading had come when a chunk was filled. No offsets, nor what a reader knows between
/// two chunks (inside quotes, in an array): whoever goes on reads and cuts the inputs again from
/// their beginning, which it must to know that they are the same, and so comes to where it was.
struct ReadMark {
  std::uint64_t chunks = 0;        ///< that were filled, over all inputs
  std::vector<FileDigest> inputs;  ///< what was read by then of those that were begun

  friend bool operator==(const ReadMark&, const ReadMark&) = default;
};

/// All of it was safely written before the checkpoint was.
struct Checkpoint {
  std::string request;  ///< hash over all that the bytes depend on beside the inputs' bytes
  ReadMark read;
  FileDigest results;                ///< under the part's own name
  std::optional<FileDigest> faults;  ///< the same of --errors
  Tally tally;
};

/// The last line is a hash over those before it.
std::string checkpoint_text(const Checkpoint& checkpoint);

/// Nothing for a text that is not what checkpoint_text() gave.
std::optional<Checkpoint> read_checkpoint(std::string_view text);

}  // namespace unkink
