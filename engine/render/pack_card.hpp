// SPDX-License-Identifier: Apache-2.0
// One pack as its user sees it: where it is, how it is used, what it holds, or why it is refused.
#pragma once

#include <string>

#include "model/exercise.hpp"
#include "render/pack_list.hpp"

namespace unkink {

struct PackCard {
  const PackListing& listing;
  std::string folder;          ///< may be empty
  const Pack* pack = nullptr;  ///< null where it is refused
};

/// What there is to know of it; cleaned.
std::string pack_card_text(const PackCard& card);

/// {"schema":"unkink.pack/1","id","name","version","state","folder","note",
/// "exercises":[...ids],"routines":[...],"ladders":[...]}
std::string pack_card_json(const PackCard& card);

/// How it is used, or why not, in a line or two; cleaned.
std::string pack_reason_text(const PackCard& card);

}  // namespace unkink
