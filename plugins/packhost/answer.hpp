// SPDX-License-Identifier: Apache-2.0
// Answer: what packhost has to say about a pack: its document, or why there is none.
#pragma once

#include <unkink/private/pack_frame.h>

#include <cstdint>
#include <string>
#include <utility>

namespace packhost {

struct Answer {
  std::uint32_t kind = UNKINK_FRAME_REFUSAL;  ///< UNKINK_FRAME_DOCUMENT or UNKINK_FRAME_REFUSAL
  std::string text;
};

inline Answer refusal(std::string reason) { return {UNKINK_FRAME_REFUSAL, std::move(reason)}; }

}  // namespace packhost
