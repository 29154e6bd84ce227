// SPDX-License-Identifier: Apache-2.0
// RecordCutter: where the records of a text begin and end, whatever they hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace unkink {

/// Longest record, in bytes, its line break not counted.
inline constexpr std::size_t longest_record = std::size_t{1} << 20U;

enum class CutKind : std::uint32_t {
  record,
  too_long,     ///< longer than longest_record; its bytes may be gone
  not_closed,   ///< the text ended inside an array
  after_array,  ///< something stands behind the array
  no_array,     ///< the text is none
};

/// A record's place in the window it was cut from.
struct RecordSpan {
  std::uint32_t begin = 0;
  std::uint32_t length = 0;
  std::uint32_t line = 0;  ///< counted from the window's first line, which is 0
  CutKind kind = CutKind::record;
};

/// Of a record whose bytes are all there.
inline CutKind kind_of_length(std::size_t bytes) {
  return bytes > longest_record ? CutKind::too_long : CutKind::record;
}

/// Cuts one text, window after window.
class RecordCutter {
 public:
  RecordCutter() = default;
  virtual ~RecordCutter() = default;
  RecordCutter(const RecordCutter&) = delete;
  RecordCutter& operator=(const RecordCutter&) = delete;

  /// Appends the records that are complete in `window`, and gives how many bytes are done with: the
  /// next window starts behind them. Nothing follows when `at_end`. Gives 0 only where the window
  /// must grow, which it need not beyond longest_record + 1 bytes.
  virtual std::size_t cut(std::string_view window, bool at_end,
                          std::vector<RecordSpan>& records) = 0;

  /// How many line breaks the bytes held that the last call was done with.
  std::uint32_t lines() const { return lines_; }

 protected:
  std::uint32_t lines_ = 0;
};

/// One record a line.
std::unique_ptr<RecordCutter> line_cutter();

/// CSV rows. `free` tells for each column whether its cells may hold line breaks. A row that is not
/// written as it must be ends where its line does, so that its neighbours are not touched.
std::unique_ptr<RecordCutter> csv_cutter(char delimiter, std::vector<bool> free);

/// The elements of a JSON array.
std::unique_ptr<RecordCutter> array_cutter();

}  // namespace unkink
