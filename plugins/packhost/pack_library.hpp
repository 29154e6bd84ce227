// SPDX-License-Identifier: Apache-2.0
// Loading a native pack's library and finding the one object that it exports.
#pragma once

#include <unkink/pack.h>

#include <expected>
#include <string>

namespace packhost {

/// Loads the library at the absolute path, which runs its constructors, and gives its entry, which
/// stays valid until the process ends: nothing is ever unloaded. Otherwise why there is none.
std::expected<const unkink_pack_entry_t*, std::string> load_entry(const std::string& path);

}  // namespace packhost
