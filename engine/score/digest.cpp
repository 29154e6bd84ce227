// SPDX-License-Identifier: Apache-2.0
#include "score/digest.hpp"

#include <fcntl.h>
#include <sodium.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>
#include <vector>

#include "score/sha256_blocks.hpp"

namespace unkink {
namespace {

constexpr std::size_t block_bytes = 64;

}  // namespace

struct Digest::State {
  crypto_hash_sha256_state hash{};
  std::uint64_t bytes = 0;
};

Digest::Digest() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->hash); }
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

// libsodium keeps the state, and takes what is no whole block.
void Digest::add(std::string_view bytes) {
  const auto take = [this](std::string_view part) {
    crypto_hash_sha256_update(&state_->hash, reinterpret_cast<const unsigned char*>(part.data()),
                              part.size());
  };
  const auto begun = state_->bytes % block_bytes;
  state_->bytes += bytes.size();
  if (const auto by_blocks = sha256_blocks(); by_blocks != nullptr) {
    const auto first = std::min<std::size_t>((block_bytes - begun) % block_bytes, bytes.size());
    take(bytes.substr(0, first));
    bytes.remove_prefix(first);
    const auto blocks = bytes.size() / block_bytes;
    by_blocks(&state_->hash.state[0], bytes.data(), blocks);
    state_->hash.count += std::uint64_t{8} * blocks * block_bytes;
    bytes.remove_prefix(blocks * block_bytes);
  }
  take(bytes);
}

FileDigest Digest::so_far(std::string name) const {
  auto state = state_->hash;
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state, hash.data());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return {std::move(name), state_->bytes, hex.data()};
}

Result<void> add_from(Digest& digest, int descriptor, std::uint64_t most, const std::string& name) {
  std::vector<char> block(std::size_t{256} << 10U);
  while (most > 0) {
    const auto got = ::read(descriptor, block.data(), std::min<std::uint64_t>(block.size(), most));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return failure("cannot read " + name + ": " + std::generic_category().message(errno));
    }
    if (got == 0) break;
    digest.add({block.data(), static_cast<std::size_t>(got)});
    most -= static_cast<std::uint64_t>(got);
  }
  return {};
}

Result<std::vector<FileDigest>> file_digests(const std::filesystem::path& path,
                                             const std::vector<std::uint64_t>& lengths) {
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
    read = add_from(digest, descriptor, length - done, path.string());
    if (!read) break;
    done = length;
    found.push_back(digest.so_far(path.string()));
  }
  ::close(descriptor);
  if (!read) return std::unexpected(read.error());
  return found;
}

}  // namespace unkink
