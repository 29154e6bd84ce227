// SPDX-License-Identifier: Apache-2.0
// JSON values that every document shares. Private to this floor: its headers speak std::string.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "model/answers.hpp"
#include "model/dose.hpp"
#include "model/outcome.hpp"
#include "model/ruleset.hpp"

namespace unkink {

using Json = nlohmann::ordered_json;

/// A text, through `printable`: JSON's own escapes would come out raw again in a reader's terminal.
Json text_value(std::string_view text);

/// Null for an empty text.
Json text_or_null(std::string_view text);

Json text_values(const std::vector<std::string>& texts);

/// {"id","version","sha256"}
Json identity_value(const RulesetIdentity& identity);

/// [{"item","answer"}]
Json because_values(const std::vector<Because>& because);

/// By score id: {"result","met","possible","needed"} or {"low","high","band"}.
Json score_values(const std::vector<ScoreResult>& scores);

/// [{"item","state"}]
Json unknown_values(const std::vector<UnknownAnswer>& unknown);

/// Each part of the dose as a number, or as [low, high] where they differ; absent parts are left
/// out.
Json dose_value(const Dose& dose);

/// The document with a line break at its end.
std::string written(const Json& document);

}  // namespace unkink
