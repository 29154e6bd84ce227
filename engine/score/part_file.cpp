// SPDX-License-Identifier: Apache-2.0
#include "score/part_file.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace unkink {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view part_ending = ".part";

std::unexpected<Error> file_failure(const std::string& what, const fs::path& path, int reason) {
  return failure("cannot " + what + " " + path.string() + ": " +
                 std::generic_category().message(reason));
}

// A call that a signal broke off is made again.
template <class Call>
int retried(Call call) {
  int result = call();
  while (result < 0 && errno == EINTR) result = call();
  return result;
}

// Some file systems cannot sync a folder, and say so: there is nothing to do then.
Result<void> sync_folder(const fs::path& folder) {
  const auto name = folder.empty() ? fs::path(".") : folder;
  const int descriptor =
      retried([&] { return ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (descriptor < 0) return file_failure("open", name, errno);
  const int synced = retried([&] { return ::fsync(descriptor); });
  const int reason = errno;
  ::close(descriptor);
  if (synced != 0 && reason != EINVAL) return file_failure("write to", name, reason);
  return {};
}

// Whether the name no longer leads to what is open. Where that cannot be found out, it does.
bool is_gone(int descriptor, const fs::path& name) {
  struct stat open = {};
  struct stat named = {};
  if (::fstat(descriptor, &open) != 0) return false;
  if (::lstat(name.c_str(), &named) != 0) return errno == ENOENT;
  return open.st_dev != named.st_dev || open.st_ino != named.st_ino;
}

/// An open file and its name; -1 where there can be none.
int new_part(const fs::path& path, fs::path& name) {
  std::string text;
  const int descriptor = retried([&] {
    text = (path.parent_path() / ("." + path.filename().string() + ".XXXXXX")).string();
    text += part_ending;
    return ::mkostemps(text.data(), static_cast<int>(part_ending.size()), O_CLOEXEC);
  });
  if (descriptor < 0) return descriptor;
  name = text;
  static_cast<void>(::fchmod(descriptor, S_IRUSR | S_IWUSR));  // whatever the umask
  return descriptor;
}

}  // namespace

bool is_part_of(const fs::path& path, const std::string& name) {
  const auto start = "." + path.filename().string() + ".";
  return name.starts_with(start) && name.ends_with(part_ending) &&
         name.size() == start.size() + 6 + part_ending.size() && !name.contains('/');
}

void sweep_parts(const fs::path& path) {
  const auto folder = path.parent_path().empty() ? fs::path(".") : path.parent_path();
  std::error_code failed;
  for (fs::directory_iterator entry(folder, failed), end; !failed && entry != end;
       entry.increment(failed)) {
    if (!is_part_of(path, entry->path().filename().string())) continue;
    const int left = ::open(entry->path().c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (left < 0) continue;
    if (::flock(left, LOCK_EX | LOCK_NB) == 0) ::unlink(entry->path().c_str());
    ::close(left);
  }
}

PartFile::~PartFile() {
  if (!part_.empty() && !kept_) ::unlink(part_.c_str());  // before the lock goes
  if (descriptor_ >= 0) ::close(descriptor_);
}

// Between its making and its lock another run may take the part for one that was left, and remove
// it: then there is another.
Result<void> PartFile::make() {
  for (;;) {
    descriptor_ = new_part(path_, part_);
    if (descriptor_ < 0) return file_failure("create", path_, errno);
    // Where locks are not to be had, nothing is swept.
    static_cast<void>(retried([&] { return ::flock(descriptor_, LOCK_EX); }));
    if (!is_gone(descriptor_, part_)) return {};
    ::close(std::exchange(descriptor_, -1));
  }
}

Result<std::unique_ptr<PartFile>> PartFile::create(const fs::path& path) {
  sweep_parts(path);
  std::unique_ptr<PartFile> part(new PartFile(path));
  if (auto made = part->make(); !made) return std::unexpected(made.error());
  return part;
}

Result<std::unique_ptr<PartFile>> PartFile::reopen(const fs::path& path, const FileDigest& begun) {
  if (!is_part_of(path, begun.name)) return failure("the checkpoint is of another result");
  std::unique_ptr<PartFile> part(new PartFile(path));
  part->kept_ = true;
  part->part_ = path.parent_path() / begun.name;
  const auto name = part->part_.string();
  part->descriptor_ =
      retried([&] { return ::open(name.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK); });
  if (part->descriptor_ < 0) return failure("its part of the results is gone");
  if (retried([&] { return ::flock(part->descriptor_, LOCK_EX | LOCK_NB); }) != 0) {
    return failure(errno == EWOULDBLOCK ? "it is still at work"
                                        : "its part of the results cannot be locked");
  }
  if (is_gone(part->descriptor_, part->part_)) {
    return failure("its part of the results is gone");
  }
  if (auto read = add_from(part->digest_, part->descriptor_, begun.bytes, name); !read) {
    return std::unexpected(read.error());
  }
  if (part->so_far() != begun) return failure("its part of the results is not what it wrote");
  return part;
}

// Under another name: locks may not reach the machine of a run that is still at work. That run then
// finds its part gone, and does not take for its own what two have written.
Result<void> PartFile::go_on() {
  fs::path name;
  const int made = new_part(path_, name);
  if (made < 0) return file_failure("create", path_, errno);
  ::close(made);
  if (retried([&] { return ::rename(part_.c_str(), name.c_str()); }) != 0) {
    const int reason = errno;
    ::unlink(name.c_str());
    return file_failure("create", path_, reason);
  }
  part_ = name;
  const auto bytes = static_cast<off_t>(so_far().bytes);
  if (retried([&] { return ::ftruncate(descriptor_, bytes); }) != 0 ||
      ::lseek(descriptor_, bytes, SEEK_SET) != bytes) {
    return file_failure("write to", path_, errno);
  }
  kept_ = false;
  return {};
}

Result<void> PartFile::write(std::string_view bytes) {
  digest_.add(bytes);
  if (!blocks_) blocks_.emplace(descriptor_);
  return blocks_->write(bytes, path_.string());
}

Result<void> PartFile::flush() { return blocks_ ? blocks_->flush(path_.string()) : Result<void>(); }

Result<void> PartFile::sync() {
  if (auto flushed = flush(); !flushed) return flushed;
  if (retried([&] { return ::fdatasync(descriptor_); }) != 0) {
    return file_failure("write to", path_, errno);
  }
  return {};
}

Result<void> PartFile::finish() {
  if (auto flushed = flush(); !flushed) return flushed;
  if (retried([&] { return ::fsync(descriptor_); }) != 0) {
    return file_failure("write to", path_, errno);
  }
  // The lock goes last: what has no lock and this name is swept.
  if (retried([&] { return ::rename(part_.c_str(), path_.c_str()); }) != 0) {
    return file_failure("create", path_, errno);
  }
  part_.clear();
  const int closed = ::close(std::exchange(descriptor_, -1));
  if (closed != 0 && errno != EINTR) return file_failure("write to", path_, errno);
  sweep_parts(path_);
  return sync_folder(path_.parent_path());
}

FileDigest PartFile::so_far() const { return digest_.so_far(part_.filename().string()); }

Result<std::unique_ptr<PartFile>> part_with(const fs::path& path, std::string_view text) {
  auto part = PartFile::create(path);
  if (!part) return part;
  if (auto written = (*part)->write(text); !written) return std::unexpected(written.error());
  return part;
}

Result<void> write_file_safely(const fs::path& path, std::string_view text) {
  auto part = part_with(path, text);
  return part ? (*part)->finish() : std::unexpected(part.error());
}

}  // namespace unkink
