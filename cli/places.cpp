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

/// The user's folder of one kind, by the XDG rules: the variable's value, else the usual place
/// below the home; empty where neither is an absolute path.
fs::path user_folder(const char* variable, const char* usual) {
  const fs::path given = environment(variable);
  if (given.is_absolute()) return given / "unkink";
  const fs::path home = environment("HOME");
  return home.is_absolute() ? home / usual / "unkink" : fs::path();
}

fs::path below(const fs::path& folder, const char* name) {
  return folder.empty() ? folder : folder / name;
}

std::vector<PackRoot> pack_roots(const Invocation& invocation, const fs::path& prefix) {
  std::vector<PackRoot> roots;
  for (const auto& folder : invocation.pack_folders) roots.push_back({folder, false});
  add_list(roots, environment("UNKINK_PACK_PATH"), {});
  const auto own = below(user_folder("XDG_DATA_HOME", ".local/share"), "packs");
  if (!own.empty()) roots.push_back({own, false});
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
  places.templates = prefix / "share/unkink/templates";
  places.packhost = prefix / "libexec/unkink/packhost";
  places.unconfined_packs = invocation.unconfined_packs;
  places.pack_roots = pack_roots(invocation, prefix);
  places.own_packs = below(user_folder("XDG_DATA_HOME", ".local/share"), "packs");
  places.pins = below(user_folder("XDG_CONFIG_HOME", ".config"), "pins.toml");
  places.answer_cache = below(user_folder("XDG_CACHE_HOME", ".cache"), "answers");
  for (const auto& folder : invocation.pack_folders) {
    std::error_code error;
    if (!folder.empty() && !fs::is_directory(folder, error)) places.missing_roots.push_back(folder);
  }
  return places;
}

}  // namespace unkink
