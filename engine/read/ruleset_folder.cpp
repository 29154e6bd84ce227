// SPDX-License-Identifier: Apache-2.0
#include "read/ruleset_folder.hpp"

#include <algorithm>
#include <system_error>

#include "base/sha256.hpp"
#include "read/read_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

// What `find | xargs sha256sum` lists unambiguously: no spaces, quotes, backslashes or line breaks.
bool is_plain_name(const std::string& path) {
  return std::ranges::all_of(path, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("._-/").contains(c);
  });
}

struct Listing {
  std::vector<std::string> paths;  // relative to the folder
  Diagnostics diagnostics;
};

Diagnostic bad_name(const std::string& path, std::string why) {
  const auto file = std::make_shared<SourceFile>(SourceFile{path, {}});
  return {Code::bad_file_name,
          {file, {}, 1},
          std::move(why),
          "use a plain file whose path has only letters, digits, dot, hyphen and underscore"};
}

Result<Listing> list_toml(const fs::path& folder) {
  Listing listing;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    if (entry->path().extension() != ".toml") continue;
    const auto path = entry->path().lexically_relative(folder).generic_string();
    if (!fs::is_regular_file(entry->symlink_status())) {
      listing.diagnostics.push_back(bad_name(path, "this is a link or not a plain file"));
    } else if (!is_plain_name(path)) {
      listing.diagnostics.push_back(bad_name(path, "this file's name is unusual"));
    } else {
      listing.paths.push_back(path);
    }
  }
  if (error == std::errc::interrupted) return list_toml(folder);
  if (error) return failure("cannot read the folder " + folder.string() + ": " + error.message());
  std::ranges::sort(listing.paths);
  return listing;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

Result<RulesetFolder> read_ruleset_folder(const fs::path& folder) {
  auto listing = list_toml(folder);
  if (!listing) return std::unexpected(listing.error());
  RulesetFolder result;
  result.diagnostics = std::move(listing->diagnostics);
  std::string sums;
  for (const auto& path : listing->paths) {
    auto file = read_file(folder / path, (folder / path).lexically_normal().generic_string());
    if (!file) return std::unexpected(file.error());
    sums += sha256_hex((*file)->text) + "  ./" + path + "\n";
    result.files.push_back(std::move(*file));
  }
  if (result.files.empty() && result.diagnostics.empty()) {
    return failure("the folder " + folder.string() + " holds no ruleset (no .toml file)");
  }
  result.sha256 = sha256_hex(sums);
  return result;
}

}  // namespace unkink
