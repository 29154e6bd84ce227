// SPDX-License-Identifier: Apache-2.0
// Walking the pack roots, one level deep.
#include "host/discover.hpp"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>
#include <system_error>

#include "base/printable.hpp"
#include "base/result.hpp"
#include "host/pack_files.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_id = 100;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

PackRefusal refuse(const fs::path& folder, std::string reason) {
  return {printable(folder.filename().string()), folder, std::move(reason)};
}

Result<PackPlace> place_below(int root, const fs::path& folder, bool shipped) {
  std::string name = folder.filename().string();
  auto opened = open_checked_below(root, name);
  if (!opened) return failure(opened.error().reason);
  if (!is_pack_id(name)) {
    return failure("is not named by a pack id (small letters, digits, dots and hyphens)");
  }
  const auto files = open_pack_files(opened->get());
  if (!files) return std::unexpected(files.error());
  PackPlace place{std::move(name), folder, std::nullopt, std::nullopt, shipped};
  if (files->library) place.library = folder / "pack.so";
  if (files->document) place.document = folder / "pack.toml";
  return place;
}

const PackPlace* find_id(const std::vector<PackPlace>& places, std::string_view id) {
  const auto found = std::ranges::find(places, id, &PackPlace::id);
  return found == places.end() ? nullptr : &*found;
}

void take(PackDiscovery& found, int root, const fs::path& folder, bool shipped) {
  auto place = place_below(root, folder, shipped);
  if (!place) {
    found.refusals.push_back(refuse(folder, place.error().what));
  } else if (const PackPlace* earlier = find_id(found.places, place->id)) {
    found.refusals.push_back(refuse(folder, "is hidden by " + printable(earlier->folder.string())));
  } else {
    found.places.push_back(*std::move(place));
  }
}

Result<std::vector<std::string>> entries_of(const UniqueFd& root) {
  const auto unreadable = [] {
    return failure("cannot be read: " + std::generic_category().message(errno));
  };
  const int own = ::openat(root.get(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (own < 0) return unreadable();
  const std::unique_ptr<DIR, int (*)(DIR*)> folder(::fdopendir(own), &::closedir);
  if (!folder) {
    ::close(own);
    return unreadable();
  }
  std::vector<std::string> names;
  errno = 0;
  // One thread alone has this stream.
  // NOLINTNEXTLINE(concurrency-mt-unsafe)
  while (const dirent* entry = ::readdir(folder.get())) {
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") names.emplace_back(name);
    errno = 0;
  }
  if (errno != 0) return unreadable();
  std::ranges::sort(names);
  return names;
}

void take_root(PackDiscovery& found, const PackRoot& root) {
  if (root.folder.empty()) {
    found.refusals.push_back({"", root.folder, "an empty name is no folder"});
    return;
  }
  const auto opened = open_checked_folder(root.folder);
  if (!opened && opened.error().absent) return;
  if (!opened) return found.refusals.push_back(refuse(root.folder, opened.error().reason));
  const auto entries = entries_of(*opened);
  if (!entries) return found.refusals.push_back(refuse(root.folder, entries.error().what));
  for (const std::string& name : *entries) {
    // An installation that is under way, or one that was cut off; never a pack's id.
    if (name.starts_with(".installing-") || name.starts_with(".removing-")) continue;
    take(found, opened->get(), root.folder / name, root.shipped);
  }
}

}  // namespace

bool is_pack_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_letter_or_digit(text.front()) &&
         std::ranges::all_of(text,
                             [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; });
}

PackDiscovery discover_packs(const std::vector<PackRoot>& roots) {
  PackDiscovery found;
  for (const PackRoot& root : roots) take_root(found, root);
  return found;
}

}  // namespace unkink
