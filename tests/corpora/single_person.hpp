// SPDX-License-Identifier: Apache-2.0
// What a record's result must be: a second reader says what was written, and one person's own path
// (read, bind, judge) what it means.
#pragma once

#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "corpora/record_pieces.hpp"
#include "model/ruleset.hpp"

namespace unkink::corpora {

struct Verdict {
  nlohmann::json result;        ///< null: the record is set aside
  std::set<std::string> codes;  ///< with one of these; empty: with any
};

/// One record of NDJSON, or one element of an array.
Verdict verdict_on_json(const Ruleset& ruleset, std::string_view text);

/// The columns of a table: items and the id, or names to be kept.
struct TableShape {
  std::vector<std::string> names;
  char delimiter = ',';
};
Verdict verdict_on_row(const Ruleset& ruleset, const TableShape& shape, std::string_view row);

/// What is wrong with the result of a piece, in words; empty when nothing is.
std::string disagreement(const Verdict& verdict, const Piece& piece, const std::string& line);

}  // namespace unkink::corpora
