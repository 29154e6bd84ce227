// SPDX-License-Identifier: Apache-2.0
#include "author/pack_install.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <system_error>

#include "base/printable.hpp"
#include "host/write_atomically.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

Error cannot(const std::string& what, const fs::path& path, int fault) {
  return {"cannot " + what + " " + printable(path.string()) + ": " +
          std::generic_category().message(fault)};
}

/// A new folder of a name that no pack has; whatever is in it goes with it unless it was kept.
class Staging {
 public:
  Staging(const fs::path& root, const char* prefix) : name_((root / prefix).string() + "XXXXXX") {
    if (::mkdtemp(name_.data()) == nullptr) fault_ = errno;
  }
  Staging(const Staging&) = delete;
  Staging& operator=(const Staging&) = delete;
  ~Staging() {
    std::error_code ignored;
    if (fault_ == 0) fs::remove_all(name_, ignored);
  }

  fs::path path() const { return name_; }
  int fault() const { return fault_; }

 private:
  std::string name_;
  int fault_ = 0;
};

std::optional<Error> write_all_files(const fs::path& folder, const PackContent& content) {
  if (::mkdir(folder.c_str(), 0755) != 0 || ::chmod(folder.c_str(), 0755) != 0) {
    return cannot("make", folder, errno);
  }
  for (const auto& [name, bytes] : content.files) {
    const mode_t mode = name == "pack.so" ? 0755 : 0644;
    if (auto fault = write_atomically(folder / name, bytes, mode)) return fault;
  }
  return std::nullopt;
}

/// One step, whether there was a pack or not; what was there is then where the new one was.
int exchange(const fs::path& made, const fs::path& place) {
  if (::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_NOREPLACE) == 0) return 0;
  if (errno != EEXIST) return errno;
  return ::renameat2(AT_FDCWD, made.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) == 0 ? 0
                                                                                            : errno;
}

}  // namespace

std::optional<Error> place_pack(const fs::path& root, const PackContent& content) {
  if (auto fault = make_folders(root)) return fault;
  const Staging staging(root, ".installing-");
  if (staging.fault() != 0) return cannot("write to", root, staging.fault());
  const auto made = staging.path() / content.id;
  if (auto why = write_all_files(made, content)) return why;
  const auto place = root / content.id;
  if (const int why = exchange(made, place)) return cannot("install to", place, why);
  return std::nullopt;
}

Result<bool> remove_pack(const fs::path& root, const std::string& id) {
  const auto place = root / id;
  std::error_code fault;
  if (!fs::exists(fs::symlink_status(place, fault))) return false;
  const Staging staging(root, ".removing-");
  if (staging.fault() != 0) return std::unexpected(cannot("write to", root, staging.fault()));
  if (std::rename(place.c_str(), (staging.path() / id).c_str()) != 0) {
    return std::unexpected(cannot("remove", place, errno));
  }
  return true;
}

}  // namespace unkink
