// SPDX-License-Identifier: Apache-2.0
// Walking the pack roots, one level deep.
#include "host/discover.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "base/printable.hpp"
#include "base/result.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_id = 100;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

PackRefusal refuse(const fs::path& folder, std::string reason) {
  return {printable(folder.filename().string()), folder, std::move(reason)};
}

/// The type of the thing itself, not of what a link points at; "none" too where it cannot be seen.
fs::file_type type_of(const fs::path& path) {
  std::error_code ignored;
  return fs::symlink_status(path, ignored).type();
}

/// The file's path when it is there; an Error when it is there but is no regular file.
Result<std::optional<fs::path>> regular_file(const fs::path& folder, const char* name) {
  fs::path path = folder / name;
  switch (type_of(path)) {
    case fs::file_type::regular:
      return path;
    case fs::file_type::not_found:
      return std::nullopt;
    case fs::file_type::symlink:
      return failure(std::string(name) + " is a symbolic link");
    case fs::file_type::none:
      return failure(std::string(name) + " cannot be seen");
    default:
      return failure(std::string(name) + " is not a regular file");
  }
}

Result<std::string> id_of(const fs::path& folder) {
  const auto type = type_of(folder);
  if (type == fs::file_type::symlink) return failure("is a symbolic link");
  if (type != fs::file_type::directory) return failure("is not a folder");
  std::string name = folder.filename().string();
  if (!is_pack_id(name))
    return failure("is not named by a pack id (small letters, digits, dots and hyphens)");
  return name;
}

Result<PackPlace> place_at(const fs::path& folder, bool shipped) {
  auto id = id_of(folder);
  if (!id) return std::unexpected(id.error());
  auto library = regular_file(folder, "pack.so");
  if (!library) return std::unexpected(library.error());
  auto document = regular_file(folder, "pack.toml");
  if (!document) return std::unexpected(document.error());
  if (!*library && !*document) return failure("has neither pack.so nor pack.toml");
  return PackPlace{*std::move(id), folder, *std::move(library), *std::move(document), shipped};
}

const PackPlace* find_id(const std::vector<PackPlace>& places, std::string_view id) {
  const auto found = std::ranges::find(places, id, &PackPlace::id);
  return found == places.end() ? nullptr : &*found;
}

void take(PackDiscovery& found, const fs::path& folder, bool shipped) {
  auto place = place_at(folder, shipped);
  if (!place) {
    found.refusals.push_back(refuse(folder, place.error().what));
  } else if (const PackPlace* earlier = find_id(found.places, place->id)) {
    found.refusals.push_back(refuse(folder, "is hidden by " + printable(earlier->folder.string())));
  } else {
    found.places.push_back(*std::move(place));
  }
}

Result<std::vector<fs::path>> entries_of(const fs::path& root) {
  std::vector<fs::path> entries;
  std::error_code fault;
  for (fs::directory_iterator at(root, fault), end; !fault && at != end; at.increment(fault))
    entries.push_back(at->path());
  if (fault == std::errc::no_such_file_or_directory) return entries;
  if (fault) return failure("cannot be read: " + fault.message());
  std::ranges::sort(entries);
  return entries;
}

}  // namespace

bool is_pack_id(std::string_view text) {
  return !text.empty() && text.size() <= longest_id && is_letter_or_digit(text.front()) &&
         std::ranges::all_of(text,
                             [](char c) { return is_letter_or_digit(c) || c == '.' || c == '-'; });
}

PackDiscovery discover_packs(const std::vector<PackRoot>& roots) {
  PackDiscovery found;
  for (const PackRoot& root : roots) {
    const auto entries = entries_of(root.folder);
    if (!entries) found.refusals.push_back(refuse(root.folder, entries.error().what));
    if (!entries) continue;
    for (const fs::path& entry : *entries) take(found, entry, root.shipped);
  }
  return found;
}

}  // namespace unkink
