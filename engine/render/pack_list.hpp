// SPDX-License-Identifier: Apache-2.0
// Which packs there are, and what became of each.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

enum class PackState : std::uint8_t { native, data, refused };

/// One pack. `note` says why it was refused, or used in another way than it was meant.
struct PackListing {
  std::string id;
  std::string name;
  std::string version;
  PackState state = PackState::data;
  std::size_t exercises = 0;
  std::string note;
};

/// "native", "data" or "refused".
std::string_view state_name(PackState state);

/// One line a pack, its note below it; cleaned.
std::string pack_list_text(const std::vector<PackListing>& packs);

/// {"schema":"unkink.packs/1","packs":[{"id","name","version","state","exercises","note"}]}
std::string pack_list_json(const std::vector<PackListing>& packs);

}  // namespace unkink
