// SPDX-License-Identifier: Apache-2.0
#include "author/pack_signing.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "host/pack_signature.hpp"
#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

// A secret key file: "Ed", how the password was stretched, "B2", salt, two limits; then, hidden by
// the password where there is one, the key's number, the key and a checksum.
constexpr std::size_t number_at = 54;
constexpr std::size_t key_at = number_at + 8;
constexpr std::size_t checksum_at = key_at + crypto_sign_SECRETKEYBYTES;
constexpr std::size_t file_size = checksum_at + 32;

using FileBytes = std::array<unsigned char, file_size>;

struct SecretKey {
  KeyNumber number{};
  std::array<unsigned char, crypto_sign_SECRETKEYBYTES> key{};

  SecretKey() = default;
  SecretKey(const SecretKey&) = default;
  SecretKey& operator=(const SecretKey&) = delete;
  ~SecretKey() { sodium_memzero(key.data(), key.size()); }

  PublicKey shown() const {
    PublicKey shown;
    shown.number = number;
    crypto_sign_ed25519_sk_to_pk(shown.point.data(), key.data());
    return shown;
  }
};

template <class Bytes>
std::string base64(const Bytes& bytes) {
  std::string text(sodium_base64_encoded_len(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
  sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                    bytes.size(), sodium_base64_VARIANT_ORIGINAL);
  text.pop_back();  // the zero that the library puts behind it
  return text;
}

std::string second_line(std::string_view text) {
  const auto first = text.find('\n');
  if (first == std::string_view::npos) return {};
  text.remove_prefix(first + 1);
  auto line = text.substr(0, text.find('\n'));
  if (line.ends_with('\r')) line.remove_suffix(1);
  return std::string(line);
}

std::optional<FileBytes> decoded(std::string_view secret_file) {
  const auto line = second_line(secret_file);
  FileBytes bytes{};
  std::size_t count = 0;
  const bool right =
      sodium_base642bin(bytes.data(), bytes.size(), line.data(), line.size(), nullptr, &count,
                        nullptr, sodium_base64_VARIANT_ORIGINAL) == 0 &&
      count == bytes.size() && bytes[0] == 'E' && bytes[1] == 'd' && bytes[4] == 'B' &&
      bytes[5] == '2';
  return right ? std::optional(bytes) : std::nullopt;
}

std::string signed_with(const SecretKey& key, std::string_view bytes) {
  std::string signature(crypto_sign_BYTES, '\0');
  crypto_sign_detached(reinterpret_cast<unsigned char*>(signature.data()), nullptr,
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                       key.key.data());
  return signature;
}

std::string hashed(std::string_view bytes) {
  std::string hash(crypto_generichash_BYTES_MAX, '\0');
  crypto_generichash(reinterpret_cast<unsigned char*>(hash.data()), hash.size(),
                     reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr,
                     0);
  return hash;
}

std::string public_file_of(const PublicKey& key) {
  return "untrusted comment: minisign public key for unkink packs\n" + public_key_text(key) + "\n";
}

std::string hash_of(const std::string* bytes) {
  return bytes == nullptr ? std::string() : sha256_hex(*bytes);
}

std::string signature_file_of(const SecretKey& key, std::string_view bytes,
                              const std::string& comment) {
  const auto own = signed_with(key, hashed(bytes));
  std::string first = "ED";
  first.append(key.number.begin(), key.number.end());
  return "untrusted comment: signature of an unkink pack\n" + base64(first + own) +
         "\ntrusted comment: " + comment + "\n" + base64(signed_with(key, own + comment)) + "\n";
}

}  // namespace

KeyPair new_key_pair() {
  SecretKey key;
  PublicKey shown;
  crypto_sign_keypair(shown.point.data(), key.key.data());
  randombytes_buf(key.number.data(), key.number.size());
  shown.number = key.number;
  FileBytes file{'E', 'd', 0, 0, 'B', '2'};
  std::ranges::copy(key.number, file.begin() + number_at);
  std::ranges::copy(key.key, file.begin() + key_at);
  KeyPair pair{"untrusted comment: minisign encrypted secret key\n" + base64(file) + "\n",
               public_file_of(shown)};
  sodium_memzero(file.data(), file.size());
  return pair;
}

Result<PackSeal> sign_pack(const PackContent& content, const std::string& version,
                           std::string_view secret_file) {
  SignedIdentity identity{content.id, version, {}};
  identity.hashes = {hash_of(content.find("pack.so")), hash_of(content.find("pack.toml")),
                     hash_of(content.find("manifest.toml"))};
  const auto comment = trusted_comment(identity);
  auto file = decoded(secret_file);
  if (!file) return failure("this is no secret key file of minisign");
  const char* main = content.native() ? "pack.so" : "pack.toml";
  if ((*file)[2] != 0 || (*file)[3] != 0) {
    return failure("the key has a password; sign with minisign itself: minisign -S -s KEY -m " +
                   std::string(main) + " -x pack.minisig -t '" + comment + "'");
  }
  SecretKey key;
  std::copy_n(file->begin() + number_at, key.number.size(), key.number.begin());
  std::copy_n(file->begin() + key_at, key.key.size(), key.key.begin());
  sodium_memzero(file->data(), file->size());
  return PackSeal{signature_file_of(key, *content.find(main), comment),
                  public_file_of(key.shown())};
}

}  // namespace unkink
