// SPDX-License-Identifier: Apache-2.0
// seccomp: which system calls a pack's process may make.
#pragma once

#include "confine.hpp"

namespace packhost {

/// The filters of the two phases; they add up, and neither can be taken back.
enum class Phase {
  loading,  ///< the loader maps the library and its constructors run: libraries may be opened
  asked,    ///< the pack's functions run: no file can be opened, no code be mapped
};

/// Puts the phase's filter in force. A call that an honest pack may try in vain fails with EPERM;
/// one that only a hostile pack makes (forbidden_calls.hpp) ends the process with a refusal that
/// says what it tried.
Step filter_calls(Phase phase);

}  // namespace packhost
