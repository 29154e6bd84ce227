// SPDX-License-Identifier: Apache-2.0
// What a pack's signature says: which pack, which version, which bytes, whose key.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "host/minisign.hpp"

namespace unkink {

/// The hashes of a pack's files, 64 hexadecimal letters each; empty where there is no such file.
struct PackHashes {
  std::string library;
  std::string document;
  std::string manifest;

  friend bool operator==(const PackHashes&, const PackHashes&) = default;
};

/// The trusted comment of a pack's signature. The signed file is pack.so, or pack.toml where there
/// is no library; the hash of every other file that counts stands behind it.
struct SignedIdentity {
  std::string id;
  std::string version;
  PackHashes hashes;
};

/// "unkink pack=ID version=V sha256=H", then " document=H" for a pack.toml beside a library and
/// " manifest=H" for a manifest.toml.
std::string trusted_comment(const SignedIdentity& identity);

/// The comment back; nothing where it is not one of ours. `native` says which file was signed.
std::optional<SignedIdentity> read_trusted_comment(std::string_view comment, bool native);

/// Verifies a pack's signature: the key, the bytes, the comment, that it names this pack and
/// exactly these files. Gives the version; an Error says what is wrong: "pack.minisig does not fit
/// the file", "pack.minisig is for the pack x".
Result<std::string> verify_pack(std::string_view signature, std::string_view signed_bytes,
                                const PublicKey& key, std::string_view id,
                                const PackHashes& hashes);

}  // namespace unkink
