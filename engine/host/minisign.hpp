// SPDX-License-Identifier: Apache-2.0
// Minisign: the signatures, public keys and secret keys of the tool minisign, by libsodium.
//
// A signature has two parts: one over the file's bytes (or, "ED", over their BLAKE2b-512), and a
// global one over the first and the trusted comment. Both are verified here, always.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace unkink {

using KeyNumber = std::array<unsigned char, 8>;

struct PublicKey {
  KeyNumber number{};
  std::array<unsigned char, 32> point{};

  friend bool operator==(const PublicKey&, const PublicKey&) = default;
};

/// A public key as minisign prints it ("RWQ...", 56 characters), or the text of its file, whose
/// first line is a comment.
Result<PublicKey> read_public_key(std::string_view text);

/// "RWQ...": the key on one line.
std::string public_key_text(const PublicKey& key);

/// Verifies the text of a signature file against the bytes that it was made of. Gives the trusted
/// comment; an Error is a clean sentence: "is not a minisign signature", "was made with another
/// key", "does not fit the file", "its trusted comment was changed".
Result<std::string> verify_minisign(std::string_view signature, std::string_view bytes,
                                    const PublicKey& key);

}  // namespace unkink
