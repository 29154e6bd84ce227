// SPDX-License-Identifier: Apache-2.0
// Handing packhost's one answer to the process that started it.
#pragma once

#include "answer.hpp"

namespace packhost {

/// Writes the whole frame to UNKINK_FRAME_FD; a refusal's text is cut at
/// UNKINK_FRAME_LONGEST_REFUSAL. False when the pipe does not take it all.
bool send_frame(const Answer& answer);

}  // namespace packhost
