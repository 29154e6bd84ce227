// SPDX-License-Identifier: Apache-2.0
#include "cli/places_to_turn.hpp"

#include <algorithm>

#include "base/lower_case.hpp"
#include "base/nearest.hpp"
#include "cli/environment.hpp"

namespace unkink {
namespace {

// The first of the variables that is set decides, as for everything else that a locale decides.
std::string locale_name() {
  for (const char* const name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    auto value = environment(name);
    if (!value.empty()) return value;
  }
  return {};
}

std::vector<std::string> ids_of(const std::vector<Region>& regions) {
  std::vector<std::string> ids;
  for (const auto& region : regions) ids.push_back(region.id);
  return ids;
}

}  // namespace

std::string country_of_locale(const std::string& locale) {
  const auto score = locale.find('_');
  if (score == std::string::npos) return {};
  const auto country = locale.substr(score + 1);
  return lower_case(country.substr(0, country.find_first_of(".@")));
}

Step<std::vector<PlaceToTurn>> places_to_turn(const std::vector<Region>& regions,
                                              const std::optional<std::string>& asked) {
  const auto wanted = asked.value_or(country_of_locale(locale_name()));
  const auto found = std::ranges::find(regions, wanted, &Region::id);
  if (asked && found == regions.end()) {
    return stop_for_usage("no region is called \"" + *asked + "\"; " +
                          suggest(*asked, ids_of(regions)));
  }
  std::vector<PlaceToTurn> places;
  if (found != regions.end()) places.push_back({*found, !asked});
  const auto fallback = std::ranges::find_if(regions, &Region::fallback);
  if (fallback != regions.end() && fallback != found) places.push_back({*fallback, false});
  return places;
}

}  // namespace unkink
