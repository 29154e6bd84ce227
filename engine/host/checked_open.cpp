// SPDX-License-Identifier: Apache-2.0
#include "host/checked_open.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <optional>
#include <system_error>

#include "base/printable.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

std::unexpected<OpenFault> refused(std::string reason) {
  return std::unexpected<OpenFault>(OpenFault{false, std::move(reason)});
}

std::unexpected<OpenFault> refused_by_system(int fault, const char* what) {
  return std::unexpected<OpenFault>(
      OpenFault{fault == ENOENT,
                std::string(what) + " be opened: " + std::generic_category().message(fault)});
}

// Who owns the program that runs can change it, and with it every check: there is nothing to guard
// from them. A checkout of somebody's that root runs is such a case.
uid_t owner_of_program() {
  struct stat status{};
  return ::stat("/proc/self/exe", &status) == 0 ? status.st_uid : 0;
}

bool is_ours(const struct stat& status) {
  static const uid_t owner = owner_of_program();
  return status.st_uid == 0 || status.st_uid == ::geteuid() || status.st_uid == owner;
}

/// Why a thing may have been changed by somebody else. `shared` lets /tmp and its kind pass.
std::optional<std::string> stranger(const struct stat& status, bool shared) {
  if (!is_ours(status)) {
    return "belongs to user " + std::to_string(status.st_uid) +
           ", not to you, to root or to the owner of this program";
  }
  const bool open = (status.st_mode & (S_IWGRP | S_IWOTH)) != 0;
  const bool sticky = (status.st_mode & S_ISVTX) != 0;
  if (open && !(shared && sticky)) {
    return (status.st_mode & S_IWOTH) != 0 ? "is writable by everybody"
                                           : "is writable by its group";
  }
  return std::nullopt;
}

std::int64_t nanoseconds(const struct timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

FileIdentity identity_of(const struct stat& status) {
  return {status.st_dev,
          status.st_ino,
          static_cast<std::uint64_t>(status.st_size),
          nanoseconds(status.st_mtim),
          nanoseconds(status.st_ctim),
          status.st_mode,
          status.st_uid};
}

Opened<UniqueFd> open_folder_at(int above, const char* name, bool shared) {
  UniqueFd fd(::openat(above, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (fd.get() < 0) {
    const int fault = errno;
    struct stat status{};
    if (::fstatat(above, name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
      if (S_ISLNK(status.st_mode)) return refused("is a symbolic link");
      if (!S_ISDIR(status.st_mode)) return refused("is not a folder");
    }
    return refused_by_system(fault, "cannot");
  }
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return refused_by_system(errno, "cannot");
  if (auto why = stranger(status, shared)) return refused(*std::move(why));
  return fd;
}

// A folder above may be shared or unreadable; it only has to be passed through.
Opened<UniqueFd> pass_through(int above, const char* name) {
  UniqueFd fd(::openat(above, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
  if (fd.get() < 0) return refused_by_system(errno, "cannot");
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) return refused_by_system(errno, "cannot");
  if (auto why = stranger(status, true)) return refused(*std::move(why));
  return fd;
}

std::optional<std::string> file_fault(const struct stat& status, std::uint64_t most_bytes) {
  if (!S_ISREG(status.st_mode)) return "is not a regular file";
  if (auto why = stranger(status, false)) return why;
  if ((status.st_mode & (S_ISUID | S_ISGID)) != 0) return "is set-user-id or set-group-id";
  if (static_cast<std::uint64_t>(status.st_size) > most_bytes) {
    return "is larger than " + std::to_string(most_bytes) + " bytes";
  }
  return std::nullopt;
}

}  // namespace

Opened<UniqueFd> open_checked_folder(const fs::path& folder) {
  std::error_code fault;
  const fs::path whole = fs::canonical(folder, fault);
  if (fault == std::errc::no_such_file_or_directory) return refused_by_system(ENOENT, "cannot");
  if (fault) return refused("cannot be opened: " + fault.message());
  auto at = pass_through(AT_FDCWD, "/");
  const auto parts = whole.relative_path();
  for (auto part = parts.begin(); at && part != parts.end();) {
    const std::string name = part->string();
    const bool last = ++part == parts.end();
    auto next = last ? open_folder_at(at->get(), name.c_str(), false)
                     : pass_through(at->get(), name.c_str());
    if (!next && !last) {
      next.error().reason = "lies in " + printable(name) + ", which " + next.error().reason;
    }
    at = std::move(next);
  }
  return at;
}

Opened<UniqueFd> open_checked_below(int folder, const std::string& name) {
  return open_folder_at(folder, name.c_str(), false);
}

Opened<CheckedFile> open_checked_file(int folder, const std::string& name,
                                      std::uint64_t most_bytes) {
  // Looked at before it is opened: opening a device or a pipe can do something by itself.
  struct stat status{};
  if (::fstatat(folder, name.c_str(), &status, AT_SYMLINK_NOFOLLOW) != 0) {
    return refused_by_system(errno, "cannot");
  }
  if (S_ISLNK(status.st_mode)) return refused("is a symbolic link");
  if (!S_ISREG(status.st_mode)) return refused("is not a regular file");
  UniqueFd fd(::openat(folder, name.c_str(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
  if (fd.get() < 0) return refused_by_system(errno, "cannot");
  if (::fstat(fd.get(), &status) != 0) return refused_by_system(errno, "cannot");
  if (auto why = file_fault(status, most_bytes)) return refused(*std::move(why));
  return CheckedFile{std::move(fd), identity_of(status)};
}

Result<std::string> read_checked(const CheckedFile& file) {
  std::string text(file.identity.size + 1, '\0');
  std::size_t count = 0;
  while (count < text.size()) {
    const ssize_t got =
        ::pread(file.fd.get(), text.data() + count, text.size() - count, static_cast<off_t>(count));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return failure("cannot be read: " + std::generic_category().message(errno));
    if (got == 0) break;
    count += static_cast<std::size_t>(got);
  }
  if (count > file.identity.size) return failure("grew while it was read");
  text.resize(count);
  return text;
}

}  // namespace unkink
