// SPDX-License-Identifier: Apache-2.0
// One text, scored in every way that must give the same bytes.
#pragma once

#include <string>

#include "support/batch_run.hpp"

namespace unkink::corpora {

/// The results; fails the test where the strict reader, narrower instructions, more threads or
/// other chunks give others, or where the tally counts other records.
std::string score_every_way(const test::BatchRun& usual, const std::string& text);

/// What is wrong with results written as `format`: bytes that must not be shown, a row that a
/// second reader cannot read. Empty when nothing is.
std::string fault_of_output(const std::string& out, TableFormat format);

}  // namespace unkink::corpora
