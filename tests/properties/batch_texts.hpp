// SPDX-License-Identifier: Apache-2.0
// Many people's answers as files, and such files spoilt.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "model/answers.hpp"
#include "model/questionnaire.hpp"

namespace unkink::test {

/// An answer that can be said, as JSON: a word, a list of words, a number.
std::string json_value(const Item& item, const Answer& answer);

/// The first `count` people, called p0, p1 ... What cannot be said is left out.
std::string ndjson(const Questionnaire& asked, const std::vector<Answers>& all, std::size_t count);
std::string csv(const Questionnaire& asked, const std::vector<Answers>& all, std::size_t count);

/// One byte in 400 changed, taken out or put in, or some bytes said again; line breaks stay.
std::string mutated(std::string text, std::mt19937& luck);

/// The first line that differs: two texts of a megabyte are no message. Empty when none does.
std::string difference(const std::string& a, const std::string& b);

}  // namespace unkink::test
