// SPDX-License-Identifier: Apache-2.0
// memfd_create and its seals.
#include "host/sealed_memory.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace unkink {
namespace {

// The numbers stand here because Debian 12's headers are older than the kernels we run on.
constexpr unsigned int never_executable = 0x0008U;  // MFD_NOEXEC_SEAL, Linux 6.3

Error memory_file_fault(const char* step, int fault) {
  return {std::string("cannot ") + step +
          " a memory file: " + std::generic_category().message(fault)};
}

}  // namespace

Result<UniqueFd> open_memory_file(const char* name) {
  constexpr unsigned int flags = MFD_CLOEXEC | MFD_ALLOW_SEALING;
  UniqueFd file(::memfd_create(name, flags | never_executable));
  if (file.get() < 0 && errno == EINVAL) file = UniqueFd(::memfd_create(name, flags));
  if (file.get() < 0) return std::unexpected(memory_file_fault("make", errno));
  return file;
}

std::optional<Error> seal_memory_file(const UniqueFd& file) {
  constexpr int all = F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE;
  if (::fcntl(file.get(), F_ADD_SEALS, all) != 0) return memory_file_fault("seal", errno);
  if ((::fcntl(file.get(), F_GET_SEALS) & all) != all) return memory_file_fault("seal", EPERM);
  if (::lseek(file.get(), 0, SEEK_SET) != 0) return memory_file_fault("rewind", errno);
  return std::nullopt;
}

Result<UniqueFd> seal_bytes(const char* name, std::string_view bytes) {
  auto file = open_memory_file(name);
  if (!file) return file;
  if (auto fault = write_all(*file, bytes)) return std::unexpected(*std::move(fault));
  if (auto fault = seal_memory_file(*file)) return std::unexpected(*std::move(fault));
  return file;
}

std::optional<Error> write_all(const UniqueFd& file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file.get(), bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return memory_file_fault("fill", written == 0 ? ENOSPC : errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return std::nullopt;
}

}  // namespace unkink
