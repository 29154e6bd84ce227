// SPDX-License-Identifier: Apache-2.0
// Texts and numbers of results, as JSON writes them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace unkink {

/// `text` as a JSON string, quotes included. Line feeds and tabs are escaped, other control
/// characters shown by their names.
void append_json_text(std::string& out, std::string_view text);
void append_number(std::string& out, std::uint64_t number);

}  // namespace unkink
