// SPDX-License-Identifier: Apache-2.0
// One record, read strictly: the path that every record may take, and that says what is wrong.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"
#include "score/layout.hpp"

namespace unkink {

/// One fault of a record.
struct RecordFault {
  Code code = Code::json_syntax;
  std::string item;          ///< the key or column; empty where there is none
  std::uint32_t line = 1;    ///< within the record, from 1
  std::uint32_t column = 1;  ///< in code points, from 1
  std::size_t offset = 0;    ///< in bytes from the record's start
  std::string message;
  std::string help;
};

/// What became of a record. With faults, only the id is of use.
struct RecordRead {
  Answers answers;
  std::vector<std::string> carried;  ///< one for each column of Layout::carried
  std::vector<RecordFault> faults;   ///< by place
};

/// Whether a fault of this kind ends the reading of a record.
constexpr bool is_about_syntax(Code code) {
  return code == Code::json_syntax || code == Code::csv_syntax || code == Code::invalid_utf8 ||
         code == Code::too_deep;
}

/// A JSON object, held to RFC 8259 and to the questionnaire.
RecordRead read_json_record(const Ruleset& ruleset, const Layout& layout, std::string_view text);

/// The names of a CSV file's columns and what each means, in order.
struct CsvHeader {
  std::vector<std::string> names;
  std::vector<const ColumnMeaning*> meanings;  ///< borrowed from the layout
  char delimiter = ',';
};

/// A CSV row (RFC 4180), without its line break. Cells that are `passed` over are left unanswered.
RecordRead read_csv_record(const Ruleset& ruleset, const Layout& layout, const CsvHeader& header,
                           std::string_view text, const std::vector<bool>& passed = {});

/// A record that is none: a blank line, one that is too long, a quote that is never closed.
RecordRead refused_record(const Ruleset& ruleset, const Layout& layout, Code code,
                          std::string message);

}  // namespace unkink
