// SPDX-License-Identifier: Apache-2.0
#include "host/pack_signature.hpp"

#include <algorithm>
#include <vector>

#include "base/printable.hpp"

namespace unkink {
namespace {

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  while (!text.empty()) {
    const auto end = text.find(' ');
    words.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return words;
}

/// What follows "name=" when the word at `at` is of that name; `at` then moves on.
std::string take(const std::vector<std::string_view>& words, std::size_t& at,
                 std::string_view name) {
  if (at >= words.size() || !words[at].starts_with(name)) return {};
  return std::string(words[at++].substr(name.size()));
}

}  // namespace

std::string trusted_comment(const SignedIdentity& identity) {
  const auto& [library, document, manifest] = identity.hashes;
  std::string text = "unkink pack=" + identity.id + " version=" + identity.version +
                     " sha256=" + (library.empty() ? document : library);
  if (!library.empty() && !document.empty()) text += " document=" + document;
  if (!manifest.empty()) text += " manifest=" + manifest;
  return text;
}

std::optional<SignedIdentity> read_trusted_comment(std::string_view comment, bool native) {
  const auto words = words_of(comment);
  if (words.empty() || words[0] != "unkink") return std::nullopt;
  std::size_t at = 1;
  SignedIdentity identity;
  identity.id = take(words, at, "pack=");
  identity.version = take(words, at, "version=");
  const std::string main = take(words, at, "sha256=");
  (native ? identity.hashes.library : identity.hashes.document) = main;
  if (native) identity.hashes.document = take(words, at, "document=");
  identity.hashes.manifest = take(words, at, "manifest=");
  if (at != words.size() || identity.id.empty() || identity.version.empty() || main.empty()) {
    return std::nullopt;
  }
  return identity;
}

Result<std::string> verify_pack(std::string_view signature, std::string_view signed_bytes,
                                const PublicKey& key, std::string_view id,
                                const PackHashes& hashes) {
  const auto comment = verify_minisign(signature, signed_bytes, key);
  if (!comment) return failure("pack.minisig " + comment.error().what);
  const auto identity = read_trusted_comment(*comment, !hashes.library.empty());
  if (!identity) return failure("pack.minisig has a trusted comment that is not a pack's");
  if (identity->id != id) {
    return failure("pack.minisig is for the pack " + printable(identity->id));
  }
  if (identity->hashes != hashes) return failure("pack.minisig was made of other files");
  return identity->version;
}

}  // namespace unkink
