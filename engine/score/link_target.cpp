// SPDX-License-Identifier: Apache-2.0
#include "score/link_target.hpp"

#include <string>
#include <system_error>

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr int most_links = 40;  // as the kernel has it

// Of a link the place of the link itself.
bool lies_below(const fs::path& name, const std::string& folder) {
  const auto start = folder + "/";
  const auto parent = name.has_parent_path() ? name.parent_path() : fs::path(".");
  return fs::absolute(name).lexically_normal().string().starts_with(start) ||
         (place_of(parent).string() + "/").starts_with(start);
}

}  // namespace

fs::path place_of(const fs::path& name) {
  std::error_code failed;
  auto place = fs::weakly_canonical(fs::absolute(name), failed);
  return failed ? fs::absolute(name).lexically_normal() : place;
}

Result<fs::path> link_target(const fs::path& name) {
  auto at = name;
  for (int links = 0; links <= most_links; ++links) {
    for (const auto* folder : {"/dev", "/proc"}) {
      if (!lies_below(at, folder)) continue;
      return failure(name.string() + (links > 0 ? " leads below " : " lies below ") + folder +
                     ", where no file can be put");
    }
    std::error_code no_link;
    const auto next = fs::read_symlink(at, no_link);
    if (no_link) return at;
    at = at.parent_path() / next;  // which is `next` where that is absolute
  }
  return failure(name.string() + " is a link that leads in circles");
}

}  // namespace unkink
