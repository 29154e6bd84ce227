// SPDX-License-Identifier: Apache-2.0
// Transcripts: what was typed and what the program did, as text that a person reads.
//
//     # a remark
//     $ NO_COLOR=1 unkink triage -     the command; NAME=value before it is its environment
//     < fever = "no"                   a line of standard input
//     | ROUTINE                        a line of standard output
//     ! unkink: warning: ...           a line of standard error
//     = 2                              how it ended: an exit code, or "signal 9"
#pragma once

#include <string>
#include <vector>

#include "cli/program_run.hpp"

namespace unkink::cli_tests {

struct TranscriptStep {
  std::string remarks;  ///< the lines before the command, as they stand
  std::string command;  ///< the line behind "$ "
  std::string input;
};

/// The commands of a transcript; what they gave is left behind.
std::vector<TranscriptStep> read_transcript(const std::string& text);

/// The command line as a Command of the program alone, from the fixtures.
Command command_of(const TranscriptStep& step);

/// The step as it stands in a transcript, with what the run gave. The folder of the program reads
/// PREFIX, an escape character ^[.
std::string written_step(const TranscriptStep& step, const ProgramRun& run);

}  // namespace unkink::cli_tests
