// SPDX-License-Identifier: Apache-2.0
#include "host/write_atomically.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <system_error>

#include "base/printable.hpp"
#include "host/sealed_memory.hpp"
#include "host/unique_fd.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

Error cannot_write(const fs::path& file, int fault) {
  return {"cannot write " + printable(file.string()) + ": " +
          std::generic_category().message(fault)};
}

void sync_folder(const fs::path& folder) {
  const UniqueFd fd(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (fd.get() >= 0) ::fsync(fd.get());
}

}  // namespace

std::optional<Error> make_folders(const fs::path& folder) {
  if (folder.empty() || fs::is_directory(folder)) return std::nullopt;
  if (auto fault = make_folders(folder.parent_path())) return fault;
  if (::mkdir(folder.c_str(), 0700) == 0 || errno == EEXIST) return std::nullopt;
  return cannot_write(folder, errno);
}

std::optional<Error> write_atomically(const fs::path& file, std::string_view bytes, mode_t mode,
                                      Durability durability) {
  const auto folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  if (auto fault = make_folders(folder)) return fault;
  std::string name = (folder / ".writing-XXXXXX").string();
  const UniqueFd fd(::mkostemp(name.data(), O_CLOEXEC));
  if (fd.get() < 0) return cannot_write(file, errno);
  const bool lasting = durability == Durability::lasting;
  if (write_all(fd, bytes) || ::fchmod(fd.get(), mode) != 0 ||
      (lasting && ::fsync(fd.get()) != 0) || ::rename(name.c_str(), file.c_str()) != 0) {
    const int fault = errno;
    ::unlink(name.c_str());
    return cannot_write(file, fault);
  }
  if (lasting) sync_folder(folder);
  return std::nullopt;
}

}  // namespace unkink
