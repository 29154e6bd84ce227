// SPDX-License-Identifier: Apache-2.0
// A manifest as it is written.
#pragma once

#include <string>

#include "model/manifest.hpp"
#include "model/ruleset.hpp"
#include "score/tally.hpp"

namespace unkink {

struct MadeWith {
  const RulesetIdentity& ruleset;
  std::vector<std::string> packs;  ///< asked for plans: "id version"
};

/// One JSON document, schema unkink.manifest/1, with a hash over itself at its end. Its counts are
/// the tally's. Names must be UTF-8, and come back as they are.
std::string manifest_text(const Manifest& manifest, const MadeWith& made_with, const Tally& tally);

}  // namespace unkink
