// SPDX-License-Identifier: Apache-2.0
// Answers out of a JSON text, with the place of every key and value.
#pragma once

#include "read/read_answers.hpp"

namespace unkink {

/// read_answers for JSON.
AnswersRead read_json_answers(const SourcePtr& file);

}  // namespace unkink
