// SPDX-License-Identifier: Apache-2.0
#include "cli/places.hpp"

#include <string_view>
#include <system_error>

#include "cli/environment.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_ruleset = UNKINK_DEFAULT_RULESET;

// The folder that holds bin/, share/, lib/ and libexec/.
fs::path installed_prefix() {
  std::error_code error;
  const auto program = fs::read_symlink("/proc/self/exe", error);
  return program.parent_path().parent_path();
}

// Relative entries are skipped: they would mean the current directory.
void add_list(std::vector<PackRoot>& roots, std::string_view list, const fs::path& below) {
  while (!list.empty()) {
    const auto end = list.find(':');
    const fs::path entry = list.substr(0, end);
    if (entry.is_absolute()) roots.push_back({below.empty() ? entry : entry / below, false});
    list.remove_prefix(end == std::string_view::npos ? list.size() : end + 1);
  }
}

void add_user_data(std::vector<PackRoot>& roots) {
  const auto data = environment("XDG_DATA_HOME");
  const auto home = environment("HOME");
  if (!data.empty()) {
    add_list(roots, data, "unkink/packs");
  } else if (!home.empty()) {
    add_list(roots, home, ".local/share/unkink/packs");
  }
}

std::vector<PackRoot> pack_roots(const Invocation& invocation, const fs::path& prefix) {
  std::vector<PackRoot> roots;
  for (const auto& folder : invocation.pack_folders) roots.push_back({folder, false});
  add_list(roots, environment("UNKINK_PACK_PATH"), {});
  add_user_data(roots);
  const auto shared = environment("XDG_DATA_DIRS");
  add_list(roots, shared.empty() ? "/usr/local/share:/usr/share" : shared, "unkink/packs");
  roots.push_back({prefix / "lib/unkink/packs", true});
  return roots;
}

}  // namespace

Places find_places(const Invocation& invocation) {
  const auto prefix = installed_prefix();
  Places places;
  places.rules = invocation.rules.value_or(prefix / "share/unkink/rules" / default_ruleset);
  places.packhost = prefix / "libexec/unkink/packhost";
  places.unconfined_packs = invocation.unconfined_packs;
  places.pack_roots = pack_roots(invocation, prefix);
  for (const auto& folder : invocation.pack_folders) {
    std::error_code error;
    if (!fs::is_directory(folder, error)) places.missing_roots.push_back(folder);
  }
  return places;
}

}  // namespace unkink
