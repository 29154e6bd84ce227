// SPDX-License-Identifier: Apache-2.0
// AnswerCache: what native packs answered, so that each is run once and a hang costs once.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "host/pack_files.hpp"

namespace unkink {

/// What a pack's library answered: its document, or why there is none. `version` is the signed
/// one; empty: not signed.
struct CachedAnswer {
  std::string version;
  Result<std::string> answer;
};

/// One file an answer, in a folder of this user. What is damaged, another's or about another state
/// of the pack is as if it were not there; what cannot be written is not kept. The document is as
/// foreign as when the pack emitted it.
class AnswerCache {
 public:
  /// An empty folder keeps nothing. `circumstances` is all that an answer hangs on besides the
  /// pack: the version of the program and of the ruleset's demand list.
  AnswerCache(std::filesystem::path folder, std::string circumstances);

  /// The answer of the pack at `folder` while its files are what they were, and `trust` is what it
  /// was when they were judged (pack_trust.hpp).
  std::optional<CachedAnswer> find(const std::filesystem::path& folder, const PackFiles& files,
                                   const std::string& trust) const;

  /// Keeps an answer, except one that says more of this machine than of the pack.
  void keep(const std::filesystem::path& folder, const PackFiles& files, const std::string& trust,
            const CachedAnswer& answer) const;

  /// Forgets all answers; returns how many there were.
  std::size_t forget() const;

 private:
  std::filesystem::path file_of(const std::filesystem::path& folder) const;
  std::string key_of(const std::filesystem::path& folder, const PackFiles& files,
                     const std::string& trust) const;

  std::filesystem::path folder_;
  std::string circumstances_;
};

}  // namespace unkink
