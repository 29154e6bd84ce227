// SPDX-License-Identifier: Apache-2.0
// Our own bad input, made from the rules that it breaks.
#pragma once

#include "corpora/naughty_texts.hpp"

namespace unkink::corpora {

std::vector<JsonText> own_json_texts();
std::vector<Table> own_tables();
std::vector<std::string> own_odd_texts();
std::vector<std::string> own_formulas();
std::vector<Bytes> own_byte_sequences();

}  // namespace unkink::corpora
