// SPDX-License-Identifier: Apache-2.0
#include "host/minisign.hpp"

#include <sodium.h>

#include <algorithm>
#include <cstring>
#include <span>
#include <vector>

namespace unkink {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr std::string_view untrusted = "untrusted comment: ";
constexpr std::string_view trusted = "trusted comment: ";
constexpr std::size_t most_lines = 4;

const unsigned char* raw(std::string_view bytes) {
  return reinterpret_cast<const unsigned char*>(bytes.data());
}

/// Exactly `size` bytes in base 64, or nothing.
std::optional<Bytes> decoded(std::string_view text, std::size_t size) {
  Bytes bytes(size);
  std::size_t count = 0;
  const char* end = nullptr;
  const bool right = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                       nullptr, &count, &end, sodium_base64_VARIANT_ORIGINAL) == 0;
  if (!right || count != size || end != text.data() + text.size()) return std::nullopt;
  return bytes;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() <= most_lines) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    lines.push_back(line);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

struct Signature {
  bool prehashed = false;
  KeyNumber number{};
  std::array<unsigned char, crypto_sign_BYTES> own{};
  std::string comment;
  std::array<unsigned char, crypto_sign_BYTES> global{};
};

std::optional<Signature> parse_signature(std::string_view text) {
  const auto lines = lines_of(text);
  if (lines.size() != most_lines || !lines[0].starts_with(untrusted) ||
      !lines[2].starts_with(trusted)) {
    return std::nullopt;
  }
  const auto own = decoded(lines[1], 2 + 8 + crypto_sign_BYTES);
  const auto global = decoded(lines[3], crypto_sign_BYTES);
  if (!own || !global || (*own)[0] != 'E' || ((*own)[1] != 'd' && (*own)[1] != 'D')) {
    return std::nullopt;
  }
  Signature signature;
  signature.prehashed = (*own)[1] == 'D';
  std::copy_n(own->begin() + 2, 8, signature.number.begin());
  std::copy_n(own->begin() + 10, crypto_sign_BYTES, signature.own.begin());
  std::ranges::copy(*global, signature.global.begin());
  signature.comment = lines[2].substr(trusted.size());
  return signature;
}

bool fits(std::span<const unsigned char, crypto_sign_BYTES> signature, std::string_view bytes,
          const PublicKey& key) {
  return crypto_sign_verify_detached(signature.data(), raw(bytes), bytes.size(),
                                     key.point.data()) == 0;
}

std::string hashed(std::string_view bytes) {
  std::string hash(crypto_generichash_BYTES_MAX, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(), raw(bytes),
                     bytes.size(), nullptr, 0);
  return hash;
}

}  // namespace

Result<PublicKey> read_public_key(std::string_view text) {
  for (const auto line : lines_of(text)) {
    const auto bytes = decoded(line, 2 + 8 + 32);
    if (!bytes || (*bytes)[0] != 'E' || (*bytes)[1] != 'd') continue;
    PublicKey key;
    std::copy_n(bytes->begin() + 2, 8, key.number.begin());
    std::copy_n(bytes->begin() + 10, 32, key.point.begin());
    return key;
  }
  return failure("is not a minisign public key");
}

std::string public_key_text(const PublicKey& key) {
  Bytes bytes = {'E', 'd'};
  bytes.insert(bytes.end(), key.number.begin(), key.number.end());
  bytes.insert(bytes.end(), key.point.begin(), key.point.end());
  std::string text(sodium_base64_ENCODED_LEN(42, sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(),
                    sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero that the library puts behind it
  return text;
}

Result<std::string> verify_minisign(std::string_view signature, std::string_view bytes,
                                    const PublicKey& key) {
  const auto parsed = parse_signature(signature);
  if (!parsed) return failure("is not a minisign signature");
  if (parsed->number != key.number) return failure("was made with another key");
  if (!fits(parsed->own, parsed->prehashed ? hashed(bytes) : std::string(bytes), key)) {
    return failure("does not fit the file");
  }
  const std::string whole = std::string(parsed->own.begin(), parsed->own.end()) + parsed->comment;
  if (!fits(parsed->global, whole, key)) return failure("has a trusted comment that was changed");
  return parsed->comment;
}

}  // namespace unkink
