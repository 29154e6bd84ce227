// SPDX-License-Identifier: Apache-2.0
// One person's answers from a TOML or JSON text, as they were written.
#pragma once

#include "base/diagnostic.hpp"
#include "model/answers.hpp"

namespace unkink {

enum class AnswersFormat : std::uint8_t { toml, json };

struct AnswersRead {
  RawAnswers answers;
  Diagnostics diagnostics;  ///< when not empty, `answers` holds what could be read
};

/// By the file's name (`.json`, `.toml`), else by its first character: `{` is JSON.
AnswersFormat guess_format(const SourceFile& file);

/// Reads a flat object. JSON is held to RFC 8259 (a leading byte order mark is let pass), at most
/// 1 MiB and 32 levels deep; a key given twice stays in twice, for the binder to report. What
/// cannot be an answer (a table, a fraction, a date) becomes an OtherValue with its place.
AnswersRead read_answers(const SourcePtr& file, AnswersFormat format);

}  // namespace unkink
