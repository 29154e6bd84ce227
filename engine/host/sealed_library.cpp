// SPDX-License-Identifier: Apache-2.0
// Copy, seal, hash: in that order, so that nothing can come between the hash and the load.
#include "host/sealed_library.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "host/sealed_memory.hpp"
#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

Error because_of(const char* what, int fault) {
  return {std::string(what) + ": " + std::generic_category().message(fault)};
}

Error too_large() { return {"is larger than " + std::to_string(largest_library) + " bytes"}; }

std::optional<Error> misfit(const UniqueFd& opened) {
  struct stat seen{};
  if (::fstat(opened.get(), &seen) != 0) return because_of("cannot be seen", errno);
  if (!S_ISREG(seen.st_mode)) return Error{"is not a regular file"};
  if (std::cmp_greater(seen.st_size, largest_library)) return too_large();
  return std::nullopt;
}

/// Copies to the end of what was opened, wherever that is by now. Returns the number of bytes.
Result<std::size_t> copy(const UniqueFd& from, const UniqueFd& to) {
  std::array<char, 65536> piece;
  std::size_t copied = 0;
  for (;;) {
    const ssize_t count =
        ::pread(from.get(), piece.data(), piece.size(), static_cast<off_t>(copied));
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return std::unexpected(because_of("cannot be read", errno));
    if (count == 0) return copied;
    copied += static_cast<std::size_t>(count);
    if (copied > largest_library) return std::unexpected(too_large());
    if (auto fault = write_all(to, {piece.data(), static_cast<std::size_t>(count)}))
      return std::unexpected(*std::move(fault));
  }
}

Result<std::string> hash_of(const UniqueFd& file, std::size_t size) {
  void* bytes = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.get(), 0);
  if (bytes == MAP_FAILED) return std::unexpected(because_of("cannot be hashed", errno));
  auto hash = sha256_hex({static_cast<const char*>(bytes), size});
  ::munmap(bytes, size);
  return hash;
}

}  // namespace

Result<UniqueFd> open_library(const std::filesystem::path& path) {
  UniqueFd opened(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY));
  if (opened.get() < 0 && errno == ELOOP) return failure("is a symbolic link");
  if (opened.get() < 0) return std::unexpected(because_of("cannot be opened", errno));
  if (auto fault = misfit(opened)) return std::unexpected(*std::move(fault));
  return opened;
}

Result<SealedLibrary> seal_library(UniqueFd opened) {
  if (auto fault = misfit(opened)) return std::unexpected(*std::move(fault));
  auto memory = open_memory_file("unkink-pack");
  if (!memory) return std::unexpected(memory.error());
  const auto size = copy(opened, *memory);
  if (!size) return std::unexpected(size.error());
  if (*size == 0) return failure("is empty");
  if (auto fault = seal_memory_file(*memory)) return std::unexpected(*std::move(fault));
  auto hash = hash_of(*memory, *size);
  if (!hash) return std::unexpected(hash.error());
  return SealedLibrary{*std::move(memory), *std::move(hash)};
}

}  // namespace unkink
