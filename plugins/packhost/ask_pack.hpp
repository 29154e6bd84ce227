// SPDX-License-Identifier: Apache-2.0
// Asking one native pack for its document, or for a routine.
#pragma once

#include "answer.hpp"

namespace packhost {

struct Question {
  bool routine = false;       ///< answer the request instead of emitting the document
  std::uint32_t largest = 0;  ///< document, in bytes
  bool must_confine = true;   ///< refuse where the second lock does not close
};

/// Loads the library at the absolute path, checks that its entry fits this host, closes the second
/// lock (call_filter.hpp) and asks. Anything that stands against it becomes a refusal.
Answer ask_pack(const std::string& path, const Question& question);

}  // namespace packhost
