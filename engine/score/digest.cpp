// SPDX-License-Identifier: Apache-2.0
#include "score/digest.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <vector>

namespace unkink {
void Digest::add(std::string_view bytes) {
  hash_.add(bytes);
  bytes_ += bytes.size();
}

FileDigest Digest::so_far(std::string name) const { return {std::move(name), bytes_, hash_.hex()}; }

Result<void> add_from(Digest& digest, int descriptor, std::uint64_t most, const std::string& name,
                      const ByteWatch& watch) {
  std::vector<char> block(std::size_t{256} << 10U);
  while (most > 0) {
    const auto got = ::read(descriptor, block.data(), std::min<std::uint64_t>(block.size(), most));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return failure("cannot read " + name + ": " + std::generic_category().message(errno));
    }
    if (got == 0) break;
    digest.add({block.data(), static_cast<std::size_t>(got)});
    if (watch) watch({block.data(), static_cast<std::size_t>(got)});
    most -= static_cast<std::uint64_t>(got);
  }
  return {};
}

Result<std::vector<FileDigest>> file_digests(const std::filesystem::path& path,
                                             const std::vector<std::uint64_t>& lengths,
                                             const ByteWatch& watch) {
  int descriptor = -1;
  do {
    descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  } while (descriptor < 0 && errno == EINTR);
  if (descriptor < 0) {
    return failure("cannot read " + path.string() + ": " + std::generic_category().message(errno));
  }
  Digest digest;
  std::vector<FileDigest> found;
  Result<void> read;
  std::uint64_t done = 0;
  for (const auto length : lengths) {
    read = add_from(digest, descriptor, length - done, path.string(), watch);
    if (!read) break;
    done = length;
    found.push_back(digest.so_far(path.string()));
  }
  ::close(descriptor);
  if (!read) return std::unexpected(read.error());
  return found;
}

}  // namespace unkink
