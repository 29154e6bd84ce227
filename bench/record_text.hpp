// SPDX-License-Identifier: Apache-2.0
// A record as text: one NDJSON or CSV line, and lines that are wrong in a known way.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/answers.hpp"
#include "model/ruleset.hpp"
#include "random_stream.hpp"

namespace unkink::bench {

using FieldOrder = std::vector<ItemIndex>;

/// The items in asking order, or in one of the stream's own.
FieldOrder asking_order(const Questionnaire& questionnaire);
FieldOrder shuffled_order(const Questionnaire& questionnaire, RandomStream& stream);

/// One line without its end. Unanswered items have no key; lists are always lists.
std::string ndjson_line(const Questionnaire& questionnaire, std::string_view id,
                        const Answers& answers, const FieldOrder& order);

/// The header, and one line without its end: a column an item, ";" between several options.
std::string csv_header(const Questionnaire& questionnaire, const FieldOrder& order);
std::string csv_line(const Questionnaire& questionnaire, std::string_view id,
                     const Answers& answers, const FieldOrder& order);

/// What was done to a line.
struct Spoilt {
  std::string line;
  std::string_view fault;  ///< "misspelt-key", "misspelt-option", "out-of-range" ...
};

/// A good NDJSON line made wrong: no reader that is strict may accept it.
Spoilt spoil_ndjson(const Questionnaire& questionnaire, std::string line, RandomStream& stream);

/// A good CSV line made wrong; `order` is the file's.
Spoilt spoil_csv(const Questionnaire& questionnaire, std::string_view id, Answers answers,
                 const FieldOrder& order, RandomStream& stream);

}  // namespace unkink::bench
