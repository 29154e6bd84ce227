// SPDX-License-Identifier: Apache-2.0
// Making minisign keys and signing packs with them.
#pragma once

#include <string>
#include <string_view>

#include "author/pack_content.hpp"
#include "base/result.hpp"

namespace unkink {

/// A pair of keys as minisign writes them. The secret one has no password.
struct KeyPair {
  std::string secret_file;
  std::string public_file;
};

KeyPair new_key_pair();

/// The signature and the public key that belong beside a pack.
struct PackSeal {
  std::string signature_file;  ///< pack.minisig
  std::string public_file;     ///< pack.pub
};

/// Signs a pack's files under its id and `version` with a secret key file of minisign (or of
/// new_key_pair). An Error: the file is no such key, or it has a password, which only minisign
/// itself asks for; the sentence then holds the trusted comment to give it.
Result<PackSeal> sign_pack(const PackContent& content, const std::string& version,
                           std::string_view secret_file);

}  // namespace unkink
