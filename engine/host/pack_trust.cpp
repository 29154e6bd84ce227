// SPDX-License-Identifier: Apache-2.0
#include "host/pack_trust.hpp"

#include <algorithm>

#include "read/ruleset_folder.hpp"

namespace unkink {
namespace {

bool is_shipped(const PackPlace& place, const TrustBook& trust) {
  if (!place.shipped) return false;
  return !trust.shipped ||
         std::ranges::find(*trust.shipped, place.id, &ShippedLibrary::id) != trust.shipped->end();
}

std::optional<std::string> shipped_fault(const PackPlace& place, const PackHashes& hashes,
                                         const TrustBook& trust) {
  if (!trust.shipped) return std::nullopt;
  const auto found = std::ranges::find(*trust.shipped, place.id, &ShippedLibrary::id);
  if (found->sha256 == hashes.library) return std::nullopt;
  return "pack.so is not the one that came with the program";
}

std::optional<std::string> pin_fault(const PackPlace& place, const PackHashes& hashes,
                                     const PackPin& pin) {
  const std::string again = "; `unkink pack allow " + place.id + "` allows what it is now";
  if (pin.sha256 != hashes.library) return "pack.so has changed since it was allowed" + again;
  if (pin.manifest == hashes.manifest) return std::nullopt;
  return "manifest.toml has changed since the pack was allowed" + again;
}

Result<PublicKey> key_beside(const PackFiles& files) {
  if (!files.key) return failure("pack.minisig has no pack.pub beside it");
  const auto text = read_checked(*files.key);
  if (!text) return failure("pack.pub " + text.error().what);
  auto key = read_public_key(*text);
  if (!key) return failure("pack.pub " + key.error().what);
  return key;
}

/// The key that the signature must be of: the pinned one, or else the one it claims.
Result<PublicKey> key_for(const PackFiles& files, const PackPin* pin) {
  if (pin == nullptr || pin->key.empty()) return key_beside(files);
  auto key = read_public_key(pin->key);
  if (!key) return failure("its key in pins.toml " + key.error().what);
  if (const auto beside = key_beside(files); files.key && beside && *beside != *key) {
    return failure("is signed with another key than when it was allowed");
  }
  return key;
}

std::optional<Error> hash_one(const std::optional<CheckedFile>& file, const char* name,
                              std::string& hash, PackBytes& bytes) {
  if (!file) return std::nullopt;
  auto text = read_checked(*file);
  if (!text) return Error{std::string(name) + " " + text.error().what};
  hash = sha256_hex(*text);
  if (bytes.main.empty()) bytes.main = *std::move(text);
  return std::nullopt;
}

}  // namespace

Result<PackBytes> hash_pack(const PackFiles& files) {
  PackBytes bytes;
  auto& [library, document, manifest] = bytes.hashes;
  auto fault = hash_one(files.library, "pack.so", library, bytes);
  if (!fault) fault = hash_one(files.document, "pack.toml", document, bytes);
  if (!fault) fault = hash_one(files.manifest, "manifest.toml", manifest, bytes);
  if (fault) return std::unexpected(*std::move(fault));
  return bytes;
}

Result<PublicKey> signing_key(const PackPlace& place, const PackFiles& files,
                              const TrustBook& trust) {
  return key_for(files, trust.pins.find(place.id));
}

std::optional<std::string> use_fault(const PackPlace& place, const TrustBook& trust) {
  if (place.shipped) {
    if (!trust.pins.denies(place.id)) return std::nullopt;
  } else if (!trust.fault.empty()) {
    return trust.fault;
  }
  if (!trust.pins.denies(place.id)) return std::nullopt;
  return "was denied; `unkink pack allow " + place.id + "` takes that back";
}

std::optional<std::string> run_fault(const PackPlace& place, const TrustBook& trust) {
  if (trust.everybody || is_shipped(place, trust) || trust.pins.find(place.id) != nullptr) {
    return std::nullopt;
  }
  return "is a native pack that nobody has allowed to run; `unkink pack allow " + place.id +
         "` does";
}

std::string trust_text(const PackPlace& place, const TrustBook& trust) {
  if (is_shipped(place, trust)) return "shipped";
  const auto* pin = trust.pins.find(place.id);
  if (pin == nullptr) return "everybody";
  return pin->sha256 + " " + pin->manifest + " " + pin->key;
}

std::optional<std::string> bytes_fault(const PackPlace& place, const PackHashes& hashes,
                                       const TrustBook& trust) {
  if (is_shipped(place, trust)) return shipped_fault(place, hashes, trust);
  const auto* pin = trust.pins.find(place.id);
  return pin == nullptr ? std::nullopt : pin_fault(place, hashes, *pin);
}

Result<std::string> judge_signature(const PackPlace& place, const PackFiles& files,
                                    const PackHashes& hashes, std::string_view signed_bytes,
                                    const TrustBook& trust) {
  if (is_shipped(place, trust)) return std::string();
  const auto* pin = trust.pins.find(place.id);
  const bool was_signed = pin != nullptr && !pin->key.empty();
  if (!files.signature) {
    if (!was_signed) return std::string();
    return failure("was signed when it was allowed, and is not any more");
  }
  const auto key = key_for(files, pin);
  if (!key) return std::unexpected(key.error());
  const auto signature = read_checked(*files.signature);
  if (!signature) return failure("pack.minisig " + signature.error().what);
  return verify_pack(*signature, signed_bytes, *key, place.id, hashes);
}

}  // namespace unkink
