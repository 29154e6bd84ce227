// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <optional>

#include "score/csv_row.hpp"
#include "score/line_scan.hpp"
#include "score/record_cutter.hpp"

namespace unkink {
namespace {

/// Lines, and what is left of one that is too long.
class LineCutter : public RecordCutter {
 public:
  std::size_t cut(std::string_view window, bool at_end, std::vector<RecordSpan>& records) override {
    lines_ = 0;
    const auto start = skipping_ ? skip_rest(window) : 0;
    if (skipping_) return window.size();
    const auto done = cut_lines(window, start, at_end, records);
    if (done > 0 || window.size() <= longest_record) return done;
    records.push_back({0, 0, lines_, CutKind::too_long});
    skipping_ = true;
    return window.size();
  }

 protected:
  virtual std::size_t cut_lines(std::string_view window, std::size_t start, bool at_end,
                                std::vector<RecordSpan>& records) {
    breaks_.clear();
    find_line_breaks(window, start, breaks_);
    return cut_at_breaks(window, start, at_end, records);
  }

  // Where the breaks stand that were found from `start` on.
  std::size_t cut_at_breaks(std::string_view window, std::size_t start, bool at_end,
                            std::vector<RecordSpan>& records) {
    for (const auto end : breaks_) {
      push(window, start, end, records);
      start = end + std::size_t{1};
      ++lines_;
    }
    if (!at_end || start == window.size()) return start;
    if (window.size() - start > longest_record) return start;
    push(window, start, window.size(), records);
    return window.size();
  }

  void push(std::string_view window, std::size_t begin, std::size_t end,
            std::vector<RecordSpan>& records) const {
    const bool returned = end > begin && window[end - 1] == '\r';
    const auto length = end - begin - (returned ? 1 : 0);
    records.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(length),
                       lines_, kind_of_length(length)});
  }

  std::vector<std::uint32_t> breaks_;

 private:
  // The rest of a line that was reported already.
  std::size_t skip_rest(std::string_view window) {
    const auto end = window.find('\n');
    if (end == std::string_view::npos) return 0;
    skipping_ = false;
    ++lines_;
    return end + 1;
  }

  bool skipping_ = false;
};

/// Rows of CSV: lines, but for quoted line breaks.
class CsvCutter : public LineCutter {
 public:
  CsvCutter(char delimiter, std::vector<bool> free)
      : delimiter_(delimiter), free_(std::move(free)) {}

 protected:
  std::size_t cut_lines(std::string_view window, std::size_t start, bool at_end,
                        std::vector<RecordSpan>& records) override {
    // Nearly all files have no quotes, or few.
    breaks_.clear();
    if (find_line_breaks_without(window, start, '"', breaks_)) {
      return cut_at_breaks(window, start, at_end, records);
    }
    while (start < window.size()) {
      const auto rest = window.substr(start);
      const auto end = row_end(rest, at_end);
      if (!end) break;
      push(window, start, start + *end, records);
      const auto done = std::min(*end + 1, rest.size());
      lines_ += static_cast<std::uint32_t>(count_bytes(rest.substr(0, done), '\n'));
      start += done;
    }
    return start;
  }

 private:
  // Where the row ends that `rest` begins with; nothing while that cannot be known yet.
  std::optional<std::size_t> row_end(std::string_view rest, bool at_end) const {
    const auto line = std::min(rest.find('\n'), rest.size());
    if (line == rest.size() && !at_end) return std::nullopt;
    // Whatever else is wrong, no quoted cell is open behind quotes that pair up.
    if (count_bytes(rest.substr(0, line), '"') % 2 == 0) return line;
    const auto row = csv_row_end(rest, delimiter_);
    const bool open = row.ran_out || (row.closed && row.end == rest.size());
    if (!at_end && open && rest.size() <= longest_record) return std::nullopt;
    return row.closed && (row.end <= line || may_span(rest.substr(0, row.end))) ? row.end : line;
  }

  // Line breaks are believed only in columns that may hold any text, in a row with every column:
  // else one forgotten quote would swallow the rows behind it.
  bool may_span(std::string_view row) const {
    if (row.ends_with('\r')) row.remove_suffix(1);
    if (row.size() > longest_record) return false;
    const auto cells = csv_cells(row, delimiter_).cells;
    if (cells.size() != free_.size()) return false;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (!free_[i] && cells[i].text.contains('\n')) return false;
    }
    return true;
  }

  char delimiter_;
  std::vector<bool> free_;
};

}  // namespace

std::unique_ptr<RecordCutter> line_cutter() { return std::make_unique<LineCutter>(); }

std::unique_ptr<RecordCutter> csv_cutter(char delimiter, std::vector<bool> free) {
  return std::make_unique<CsvCutter>(delimiter, std::move(free));
}

}  // namespace unkink
