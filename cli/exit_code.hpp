// SPDX-License-Identifier: Apache-2.0
// How the program ends. man/unkink.1 tells users the same.
#pragma once

namespace unkink {

enum class ExitCode : int {
  done = 0,
  faults_found = 1,  ///< finished, but a check found faults or there was nothing to hand over
  bad_input = 2,  ///< usage, answers, ruleset, pack or configuration wrong: a retry will not help
  world_failed = 3,   ///< input, output or memory: a retry may help
  hung_up = 129,      ///< by SIGHUP
  interrupted = 130,  ///< by SIGINT
  terminated = 143,   ///< by SIGTERM
  // Only with --exit-disposition:
  routine = 10,
  urgent = 11,
  same_day = 12,
  emergency = 13,
};

}  // namespace unkink
