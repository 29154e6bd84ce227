// SPDX-License-Identifier: Apache-2.0
#include "base/sha256.hpp"

#include <nettle/base16.h>
#include <nettle/sha2.h>

#include <array>
#include <cstdint>

namespace unkink {

struct Sha256::State {
  sha256_ctx hash{};
};

Sha256::Sha256() : state_(std::make_unique<State>()) { sha256_init(&state_->hash); }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256&&) noexcept = default;
Sha256& Sha256::operator=(Sha256&&) noexcept = default;

void Sha256::add(std::string_view bytes) {
  sha256_update(&state_->hash, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
}

std::string Sha256::hex() const {
  auto ended = state_->hash;
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> hash{};
  sha256_digest(&ended, hash.size(), hash.data());
  std::string text(BASE16_ENCODE_LENGTH(SHA256_DIGEST_SIZE), '0');
  base16_encode_update(text.data(), hash.size(), hash.data());
  return text;
}

}  // namespace unkink
