// SPDX-License-Identifier: Apache-2.0
// Diagnostic: what is wrong with something that a person wrote, where, and what would be right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic_code.hpp"
#include "base/source_file.hpp"

namespace unkink {

/// One fault of an input. All faults of an input are collected; none stops the search for others.
struct Diagnostic {
  Code code;
  Span span;
  std::string message;  ///< one sentence, without the place
  std::string help;     ///< what to do, or the nearest right name; may be empty
};

using Diagnostics = std::vector<Diagnostic>;

/// Orders by file, line, column, code: the order in which a person would mend them. The same fault
/// found twice is kept once.
void sort_by_place(Diagnostics& diagnostics);

/// The diagnostic as a person reads it:
///     flags.toml:12:9: error[unknown-item]: no item is called "blader"
///        12 | when = "blader == yes"
///           |         ^^^^^^
///     help: did you mean "bladder"?
/// Every piece of foreign text passes `printable`. Ends with a line break.
std::string to_text(const Diagnostic& diagnostic);

/// All of them, one after the other; past the first 200 only how many more there are.
std::string to_text(const Diagnostics& diagnostics);

}  // namespace unkink
