// SPDX-License-Identifier: Apache-2.0
// From a pack's document as written to exercises that may enter a plan, or to diagnostics.
#pragma once

#include <optional>
#include <string_view>

#include "base/diagnostic.hpp"
#include "model/exercise.hpp"
#include "model/ruleset.hpp"
#include "read/pack_draft.hpp"

namespace unkink {

struct CompiledPack {
  std::optional<Pack> pack;  ///< absent when there are diagnostics
  Diagnostics diagnostics;
};

/// Judges a pack by the ruleset: its words are the vocabulary's, its demands are known and the list
/// version it states is not newer than the ruleset's, its doses are within the limits, its form
/// is right (pack_form.hpp), every exercise has steps and a source that exists. `expected_id` is
/// the name of the place where the pack was found, which it must call itself by. Demands that
/// position, movement or equipment imply are added; so is every demand newer than the version that
/// the pack states.
CompiledPack compile_pack(const PackDraft& draft, const Ruleset& ruleset,
                          std::string_view expected_id);

}  // namespace unkink
