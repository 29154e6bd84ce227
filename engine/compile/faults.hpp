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
  /// A value that was refused or missed where it was read has no place: no more is said of it.
  void add(Code code, const Span& span, std::string message, std::string help = {}) {
    if (span.file == nullptr) return;
    all_.push_back({code, span, std::move(message), std::move(help)});
  }
  void add(Diagnostic diagnostic) { all_.push_back(std::move(diagnostic)); }

  /// Forgets the faults for which `in_vain` holds.
  template <class Predicate>
  void drop(Predicate in_vain) {
    std::erase_if(all_, in_vain);
  }

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
