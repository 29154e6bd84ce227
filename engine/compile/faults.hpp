// SPDX-License-Identifier: Apache-2.0
// Faults: the diagnostics of one compilation, collected on the way.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/diagnostic.hpp"

namespace unkink {

class Faults {
 public:
  void add(Code code, const Span& span, std::string message, std::string help = {}) {
    all_.push_back({code, span, std::move(message), std::move(help)});
  }
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

  bool none() const { return all_.empty(); }

  /// All faults, by place.
  Diagnostics sorted() && {
    sort_by_place(all_);
    return std::move(all_);
  }

 private:
  Diagnostics all_;
};

inline std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

}  // namespace unkink
