// SPDX-License-Identifier: Apache-2.0
// One row of CSV, cut into its cells as RFC 4180 says.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

struct CsvCell {
  std::string text;        ///< without quotes, doubled ones made single
  std::size_t offset = 0;  ///< where it starts in the row, its quote included
};

struct CsvRow {
  std::vector<CsvCell> cells;
  std::string fault;         ///< empty when the row is right
  std::size_t fault_at = 0;  ///< offset in bytes
};

/// `text` has no line break of its own at its end. A quote may stand only around a whole cell.
CsvRow csv_cells(std::string_view text, char delimiter);

/// Where the row that starts at the front of `text` ends: the offset of its line break, or of the
/// end of the text. `closed` is false when a quoted cell does not end as it must.
struct CsvRowEnd {
  std::size_t end = 0;
  std::size_t cells = 1;
  bool closed = true;
  bool ran_out = false;  ///< not closed only because the text ended
};
CsvRowEnd csv_row_end(std::string_view text, char delimiter);

}  // namespace unkink
