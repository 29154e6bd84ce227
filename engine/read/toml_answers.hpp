// SPDX-License-Identifier: Apache-2.0
// Answers out of TOML values, as they were written.
#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "model/answers.hpp"
#include "read/toml_source.hpp"

namespace unkink {

/// What a value is, for messages: "a text", "a number", "a fraction", "a list" ...
std::string_view toml_kind(const toml::node& node);

/// A value as an answer: "" and [] are unanswered; what can be no answer becomes an OtherValue.
Spanned<RawValue> toml_answer(const toml::node& node, const TomlSource& source,
                              Diagnostics& diagnostics);

/// Every key of a table as an answer, in the order of writing.
RawAnswers toml_answers(const toml::table& table, const TomlSource& source,
                        Diagnostics& diagnostics);

}  // namespace unkink
