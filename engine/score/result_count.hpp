// SPDX-License-Identifier: Apache-2.0
// Whether the counts of a manifest are right: among themselves, and of the results.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "model/manifest.hpp"

namespace unkink {

/// What in a manifest's counts does not add up; empty where all does.
std::string count_fault(const Manifest& manifest);

/// Counts results, and a header before them, as their bytes come.
class ResultCount {
 public:
  /// The manifest is borrowed.
  explicit ResultCount(const Manifest& manifest);

  void add(std::string_view bytes);
  /// Why there are not as many as the manifest says; empty where there are.
  std::string fault() const;

 private:
  const Manifest& manifest_;
  bool cells_;            ///< in which a line break may stand between quotes
  bool quoted_ = false;   ///< the last byte was between quotes
  bool at_start_ = true;  ///< of a line
  std::uint64_t lines_ = 0;
};

}  // namespace unkink
