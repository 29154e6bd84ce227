// SPDX-License-Identifier: Apache-2.0
// Whose native packs may run: those that came with the program, and those that a person allowed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "host/discover.hpp"
#include "host/pack_files.hpp"
#include "host/pack_signature.hpp"
#include "read/pack_pins.hpp"

namespace unkink {

/// A library that came with the program, as the build made it.
struct ShippedLibrary {
  std::string_view id;
  std::string_view sha256;
};

/// Who is trusted, and by what.
struct TrustBook {
  PackPins pins;
  /// Why the pins cannot be believed, as a sentence; then no native pack from outside runs. Empty:
  /// they can.
  std::string fault = {};
  /// Absent: whatever lies at a shipped place came with the program.
  std::optional<std::vector<ShippedLibrary>> shipped = std::nullopt;
  /// Every native pack may run, whoever wrote it. For an author's own packs under check.
  bool everybody = false;
};

/// A pack's bytes as far as a signature covers them.
struct PackBytes {
  PackHashes hashes;
  std::string main;  ///< the signed file: pack.so, or pack.toml where there is none
};

/// Reads and hashes them; an Error names the file.
Result<PackBytes> hash_pack(const PackFiles& files);

/// The key that the pack's signature must be of: the pinned one, or else the one it claims. An
/// Error where the two differ.
Result<PublicKey> signing_key(const PackPlace& place, const PackFiles& files,
                              const TrustBook& trust);

/// Why a pack may not be used at all, whatever it holds: it was denied, or nobody knows.
std::optional<std::string> use_fault(const PackPlace& place, const TrustBook& trust);

/// Why the pack's library may not run, whatever its bytes are.
std::optional<std::string> run_fault(const PackPlace& place, const TrustBook& trust);

/// All that the judgement of a pack's bytes hangs on besides them, as text for the cache's key.
std::string trust_text(const PackPlace& place, const TrustBook& trust);

/// Why the library of these bytes is not the one that was shipped or allowed.
std::optional<std::string> bytes_fault(const PackPlace& place, const PackHashes& hashes,
                                       const TrustBook& trust);

/// Verifies the pack's signature, where it has one or had one when it was allowed: by the pinned
/// key, else by the one beside it. `signed_bytes` are those of the library, or of the document
/// where there is none. Gives the signed version, empty where the pack is not signed; an Error is a
/// sentence without the id. What came with the program needs none.
Result<std::string> judge_signature(const PackPlace& place, const PackFiles& files,
                                    const PackHashes& hashes, std::string_view signed_bytes,
                                    const TrustBook& trust);

}  // namespace unkink
