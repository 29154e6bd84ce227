// SPDX-License-Identifier: Apache-2.0
// Asking one native pack for its document.
#pragma once

#include "answer.hpp"

namespace packhost {

/// Loads the library at the absolute path, checks that its entry fits this host, closes the second
/// lock (call_filter.hpp; where `confined` is false it may fail to), and lets the pack emit a
/// document of at most `largest` bytes. Anything that stands against it becomes a refusal.
Answer ask_pack(const std::string& path, std::uint32_t largest, bool confined);

}  // namespace packhost
