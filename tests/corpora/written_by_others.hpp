// SPDX-License-Identifier: Apache-2.0
// The corpora in UNKINK_CORPORA, which README.md names. Empty where the folder is not there; one
// that is there and lacks a corpus throws.
#pragma once

#include "corpora/naughty_texts.hpp"

namespace unkink::corpora {

std::vector<JsonText> json_test_suite();
std::vector<Table> csv_spectrum();
std::vector<std::string> naughty_strings();
std::vector<std::string> injection_payloads();
std::vector<Bytes> utf8_tests();
std::vector<TomlText> toml_test();

}  // namespace unkink::corpora
