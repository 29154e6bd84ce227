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

namespace unkink {

struct Digest::State {
  crypto_hash_sha256_state hash{};
  std::uint64_t bytes = 0;
};

Digest::Digest() : state_(std::make_unique<State>()) { crypto_hash_sha256_init(&state_->hash); }
Digest::~Digest() = default;
Digest::Digest(Digest&&) noexcept = default;
Digest& Digest::operator=(Digest&&) noexcept = default;

void Digest::add(std::string_view bytes) {
  crypto_hash_sha256_update(&state_->hash, reinterpret_cast<const unsigned char*>(bytes.data()),
                            bytes.size());
  state_->bytes += bytes.size();
}

FileDigest Digest::finish(std::string name) {
  std::array<unsigned char, crypto_hash_sha256_BYTES> hash{};
  crypto_hash_sha256_final(&state_->hash, hash.data());
  std::array<char, crypto_hash_sha256_BYTES * 2 + 1> hex{};
  sodium_bin2hex(hex.data(), hex.size(), hash.data(), hash.size());
  return {std::move(name), state_->bytes, hex.data()};
}

Result<FileDigest> file_digest(const std::filesystem::path& path,
                               std::optional<std::uint64_t> most) {
  const auto failed = [&] {
    return failure("cannot read " + path.string() + ": " + std::generic_category().message(errno));
  };
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return failed();
  Digest digest;
  std::vector<char> block(std::size_t{256} << 10U);
  auto left = most.value_or(UINT64_MAX);
  ssize_t got = 1;
  while (left > 0 && got != 0) {
    got = ::read(descriptor, block.data(), std::min<std::uint64_t>(block.size(), left));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) break;
    digest.add({block.data(), static_cast<std::size_t>(got)});
    left -= static_cast<std::uint64_t>(got);
  }
  const auto result = got < 0 ? Result<FileDigest>(failed()) : digest.finish(path.string());
  ::close(descriptor);
  return result;
}

}  // namespace unkink
