// SPDX-License-Identifier: Apache-2.0
// What one record is, said a second time and without the engine: of lines, of a table, of an array.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unkink::corpora {

struct Piece {
  std::string_view text;  ///< borrowed; without its line break
  std::uint64_t line = 1;
  std::uint64_t offset = 0;
};

/// Every piece of `text` that a line feed ends, and what stands behind the last one.
std::vector<Piece> line_pieces(std::string_view text);

/// RFC 4180: the cells of one row; nothing where a quote stands or is missing where it must not.
std::optional<std::vector<std::string>> table_cells(std::string_view row, char delimiter);

/// The rows of a table, its header first. A row is a line, or several where quotes say so: in
/// `free` columns only, in a row that is right and has all columns, of at most 1 MiB.
std::vector<Piece> table_pieces(std::string_view text, char delimiter,
                                const std::vector<bool>& free);

/// What stands between the commas of an array. An array that does not end, and something behind its
/// end, is a piece more.
std::vector<Piece> array_pieces(std::string_view text);

/// Without the mark that may stand before a file.
std::string_view without_mark(std::string_view text);

}  // namespace unkink::corpora
