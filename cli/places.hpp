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
  std::filesystem::path templates;   ///< of new packs
  bool unconfined_packs = false;     ///< run native packs also where they cannot be confined
  std::vector<PackRoot> pack_roots;  ///< first wins
  std::vector<std::filesystem::path> missing_roots;  ///< of --pack-dir: not folders
  std::filesystem::path own_packs;     ///< where packs are installed for this user; may be empty
  std::filesystem::path pins;          ///< pins.toml; empty: nowhere
  std::filesystem::path answer_cache;  ///< empty: nowhere
};

/// From the command line, then the environment (UNKINK_PACK_PATH, the XDG directories; not where
/// the program runs with another's rights), then what stands beside the program itself:
/// ../share/unkink/rules, ../share/unkink/templates, ../libexec/unkink/packhost,
/// ../lib/unkink/packs.
Places find_places(const Invocation& invocation);

}  // namespace unkink
