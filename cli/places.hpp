// SPDX-License-Identifier: Apache-2.0
// Places: where the program finds its ruleset, its packs and packhost. Never the current directory.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "cli/invocation.hpp"
#include "host/discover.hpp"

namespace unkink {

struct Places {
  std::filesystem::path rules;
  std::filesystem::path packhost;
  bool unconfined_packs = false;     ///< run native packs also where they cannot be confined
  std::vector<PackRoot> pack_roots;  ///< first wins
  std::vector<std::filesystem::path> missing_roots;  ///< of --pack-dir: not folders
};

/// From the command line, then the environment (UNKINK_PACK_PATH, XDG_DATA_HOME, XDG_DATA_DIRS; not
/// where the program runs with another's rights), then what stands beside the program itself:
/// ../share/unkink/rules, ../libexec/unkink/packhost, ../lib/unkink/packs.
Places find_places(const Invocation& invocation);

}  // namespace unkink
