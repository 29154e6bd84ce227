// SPDX-License-Identifier: Apache-2.0
// Manifest: what a batch was made of and what it gave, so that anyone can check it later.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

/// A file by what it holds.
struct FileDigest {
  std::string name;
  std::uint64_t bytes = 0;
  std::string sha256;

  friend bool operator==(const FileDigest&, const FileDigest&) = default;
};

/// Of an input what was read, and how many records came of it.
struct InputDigest {
  FileDigest file;
  std::uint64_t records = 0;
};

/// How the results are written.
struct ResultForm {
  std::string format;   ///< ndjson, csv or tsv
  bool header = false;  ///< stands before the first result
};

/// What became of the records.
struct ManifestCounts {
  std::uint64_t records = 0;
  std::uint64_t set_aside = 0;
  std::uint64_t incomplete = 0;
  std::uint64_t dispositions = 0;  ///< of all together
  std::uint64_t reasons = 0;       ///< of all together
};

/// Behind a manifest's hash over its own text, in which the hash is left out.
inline constexpr std::string_view manifest_end = "\"\n}\n";

struct Manifest {
  std::string program;         ///< version
  std::string ruleset_sha256;  ///< as in RulesetIdentity
  /// Hash over all that was asked for but the inputs: options, ruleset, program version. Shards of
  /// one batch have it in common.
  std::string settings;
  std::string request;            ///< hash over settings, inputs and range
  std::uint64_t range_begin = 0;  ///< only records that start at this byte or behind it ...
  std::optional<std::uint64_t> range_end;  ///< ... and before this one
  std::vector<InputDigest> inputs;         ///< when ranged, of the bytes that were read
  FileDigest output;                 ///< its name without a folder: it stands beside its manifest
  std::optional<FileDigest> errors;  ///< of --errors, by the name that was given
  ResultForm form;
  ManifestCounts counts;

  /// Of its input maybe only the first bytes were read.
  bool ranged() const { return range_begin > 0 || range_end.has_value(); }
};

}  // namespace unkink
