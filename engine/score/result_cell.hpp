// SPDX-License-Identifier: Apache-2.0
// One cell of CSV or TSV results.
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace unkink {

/// The last cells of each row; empty where the record was not set aside.
inline constexpr std::array<std::string_view, 6> error_cells = {
    "error", "error_item", "error_message", "error_line", "error_column", "error_offset"};

struct CellStyle {
  char delimiter = ',';
  /// A text that a spreadsheet would calculate is disarmed with an apostrophe, as OWASP advises
  /// ("CSV Injection").
  bool guard_formulas = true;
};

/// Appends the text, cleaned, in quotes where that is needed, and a delimiter.
void append_cell(std::string& out, std::string_view text, const CellStyle& style);

/// Of a printable ASCII text without quotes: whether append_cell would write it as it is.
bool is_bare_cell(std::string_view text);

}  // namespace unkink
