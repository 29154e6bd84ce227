// SPDX-License-Identifier: Apache-2.0
#include "score/block_writer.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <climits>
#include <system_error>

#include "score/interrupt.hpp"

namespace unkink {
namespace {

constexpr std::uint64_t disk_bytes = std::uint64_t{8} << 20U;

std::unexpected<Error> cannot_write(const std::string& name, int reason) {
  return failure("cannot write to " + name + ": " + std::generic_category().message(reason));
}

// As much as there is room for now. Not all kinds of files can be asked so, nor all kernels: then
// as little as there is surely room for, once there is some.
ssize_t write_some(int descriptor, std::string_view bytes, bool& all_at_once) {
  if (all_at_once) {
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-const-cast): it is not written to
    const iovec from{const_cast<char*>(bytes.data()), bytes.size()};
    const auto written = ::pwritev2(descriptor, &from, 1, -1, RWF_NOWAIT);
    all_at_once = written >= 0 || (errno != EOPNOTSUPP && errno != EINVAL && errno != ENOSYS);
    if (all_at_once) return written;
  }
  if (!wait_for_room(descriptor)) {
    errno = EINTR;
    return -1;
  }
  return ::write(descriptor, bytes.data(), std::min<std::size_t>(bytes.size(), PIPE_BUF));
}

}  // namespace

Result<void> write_waiting(int descriptor, std::string_view bytes, const std::string& name) {
  bool all_at_once = true;
  while (!bytes.empty()) {
    const auto written = write_some(descriptor, bytes, all_at_once);
    const int reason = errno;
    if (written > 0) {
      bytes.remove_prefix(static_cast<std::size_t>(written));
    } else if (written < 0 && (reason == EAGAIN || reason == EINTR)) {
      if (!wait_for_room(descriptor)) return cannot_write(name, EINTR);
    } else {
      return cannot_write(name, written < 0 ? reason : EIO);
    }
  }
  return {};
}

Result<void> write_whole(int descriptor, std::string_view bytes, const std::string& name) {
  while (!bytes.empty()) {
    const auto written = ::write(descriptor, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return cannot_write(name, written < 0 ? errno : EIO);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

BlockWriter::BlockWriter(int descriptor) : descriptor_(descriptor) {
  struct stat status = {};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) return;
  const bool at_end = (::fcntl(descriptor, F_GETFL) & O_APPEND) != 0;
  const auto place = at_end ? status.st_size : ::lseek(descriptor, 0, SEEK_CUR);
  if (place < 0) return;
  in_blocks_ = true;
  place_ = static_cast<std::uint64_t>(place);
}

// Whole blocks go out from where they are; what stands before and behind them is copied.
Result<void> BlockWriter::write(std::string_view bytes, const std::string& name) {
  if (!in_blocks_) return write_waiting(descriptor_, bytes, name);
  const auto room = block_bytes - (place_ + held_.size()) % block_bytes;
  if (!held_.empty() && bytes.size() >= room) {
    held_ += bytes.substr(0, room);
    bytes.remove_prefix(room);
    if (auto flushed = flush(name); !flushed) return flushed;
  }
  const auto behind = (place_ + held_.size() + bytes.size()) % block_bytes;
  if (held_.empty() && bytes.size() > behind) {
    const auto blocks = bytes.substr(0, bytes.size() - behind);
    if (auto written = hand_over(blocks, name); !written) return written;
    bytes.remove_prefix(blocks.size());
  }
  held_ += bytes;
  return {};
}

Result<void> BlockWriter::flush(const std::string& name) {
  auto written = hand_over(held_, name);
  held_.clear();  // also what failed: part of it may be out, and must not come twice
  return written;
}

Result<void> BlockWriter::hand_over(std::string_view blocks, const std::string& name) {
  auto written = write_whole(descriptor_, blocks, name);
  const auto begin = place_ - place_ % disk_bytes;
  place_ += blocks.size();
  const auto end = place_ - place_ % disk_bytes;
  // So that the disk is at work already, and has less to do in the end.
  if (written && end > begin) {
    ::sync_file_range(descriptor_, static_cast<off64_t>(begin), static_cast<off64_t>(end - begin),
                      SYNC_FILE_RANGE_WRITE);
  }
  return written;
}

}  // namespace unkink
