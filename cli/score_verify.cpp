// SPDX-License-Identifier: Apache-2.0
#include "cli/score_verify.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "base/printable.hpp"
#include "read/read_file.hpp"
#include "read/read_manifest.hpp"
#include "score/digest.hpp"
#include "score/result_count.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

std::string fault_line(const std::string& about, const std::string& what) {
  return printable(about) + ": " + printable(what) + "\n";
}

struct NamedManifest {
  std::string name;
  Manifest manifest;
};

/// What one file should be, of which maybe only the beginning counts.
struct Expected {
  FileDigest digest;
  bool only_begins = false;
  const Manifest* results_of = nullptr;
};

/// Files by their names, each read once however many manifests name it. Manifests are borrowed.
class FileChecks {
 public:
  void add(const Manifest& manifest, const fs::path& folder) {
    for (const auto& input : manifest.inputs) {
      if (input.file.name != "-")
        files_[input.file.name].push_back({input.file, manifest.ranged(), nullptr});
    }
    files_[folder / manifest.output.name].push_back({manifest.output, false, &manifest});
    if (manifest.errors)
      files_[manifest.errors->name].push_back({*manifest.errors, false, nullptr});
  }

  std::size_t files() const { return files_.size(); }

  /// A line for each file that is not as it should be.
  std::string faults() const {
    std::string text;
    for (const auto& [path, expected] : files_) text += fault(path, expected);
    return text;
  }

 private:
  static std::string fault(const fs::path& path, const std::vector<Expected>& expected) {
    std::set<std::uint64_t> lengths;
    for (const auto& one : expected) lengths.insert(length(one));
    std::vector<ResultCount> counts;
    for (const auto& one : expected) {
      if (one.results_of != nullptr) counts.emplace_back(*one.results_of);
    }
    const auto found =
        file_digests(path, {lengths.begin(), lengths.end()}, [&](std::string_view bytes) {
          for (auto& count : counts) count.add(bytes);
        });
    if (!found) return printable(found.error().what) + "\n";
    for (const auto& one : expected) {
      const auto at = std::distance(lengths.begin(), lengths.find(length(one)));
      const auto& digest = (*found)[static_cast<std::size_t>(at)];
      if (digest.bytes != one.digest.bytes || digest.sha256 != one.digest.sha256) {
        return printable(path.string()) + ": is not the file that the manifest names\n";
      }
    }
    for (const auto& count : counts) {
      const auto wrong = count.fault();
      if (!wrong.empty()) return printable(path.string()) + ": " + wrong + "\n";
    }
    return {};
  }

  static std::uint64_t length(const Expected& expected) {
    return expected.only_begins ? expected.digest.bytes : UINT64_MAX;
  }

  std::map<fs::path, std::vector<Expected>> files_;
};

/// One shard of one input.
struct Shard {
  std::uint64_t begin = 0;
  std::uint64_t end = UINT64_MAX;
  std::string manifest;
};

/// Whether the manifests are those of one batch: made alike, nothing in two of them, and nothing
/// missing between the ranges of a file.
class ShardChecks {
 public:
  void add(const NamedManifest& named) {
    const auto& manifest = named.manifest;
    if (first_.name.empty()) first_ = named;
    compare(named);
    for (const auto& [input, records] : manifest.inputs) {
      const auto path = fs::absolute(input.name).lexically_normal().string();
      const bool file = input.name != "-";
      if (file) {
        shards_[path].push_back(
            {manifest.range_begin, manifest.range_end.value_or(UINT64_MAX), named.name});
      }
      if (manifest.ranged() || input.bytes == 0) continue;
      const auto [there, is_new] = contents_.try_emplace(input.sha256, path, named.name);
      const auto& [other_path, other_manifest] = there->second;
      if (!is_new && other_manifest != named.name && !(file && other_path == path)) {
        say(named.name, input.name + " has the bytes of an input of " + other_manifest);
      }
    }
  }

  std::string faults() {
    for (auto& [input, shards] : shards_) check(input, shards);
    return text_;
  }

 private:
  void say(const std::string& about, const std::string& what) { text_ += fault_line(about, what); }

  void compare(const NamedManifest& named) {
    const auto& first = first_.manifest;
    const auto& other = named.manifest;
    const auto* what = other.program != first.program                 ? "program versions"
                       : other.ruleset_sha256 != first.ruleset_sha256 ? "ruleset"
                       : other.settings != first.settings             ? "settings"
                                                                      : nullptr;
    if (what != nullptr)
      say(named.name, std::string("made with other ") + what + " than " + first_.name);
  }

  void check(const std::string& input, std::vector<Shard>& shards) {
    std::ranges::sort(shards, {},
                      [](const Shard& s) { return std::tie(s.begin, s.end, s.manifest); });
    std::uint64_t done = 0;
    const Shard* last = nullptr;
    for (const auto& shard : shards) {
      if (shard.begin == shard.end) continue;  // holds nothing
      if (last != nullptr && shard.begin < done && last->manifest != shard.manifest) {
        say(input, "is in " + last->manifest + " and in " + shard.manifest);
      }
      if (shard.begin > done) missing(input, done, shard.begin);
      if (last == nullptr || shard.end > done) last = &shard;
      done = std::max(done, shard.end);
    }
    std::error_code failed;
    const auto size = fs::file_size(input, failed);
    if (!failed && done < size) missing(input, done, size);
  }

  void missing(const std::string& input, std::uint64_t begin, std::uint64_t end) {
    say(input,
        "no manifest has its bytes from " + std::to_string(begin) + " to " + std::to_string(end));
  }

  NamedManifest first_;
  std::map<std::string, std::vector<Shard>> shards_;                     ///< by input
  std::map<std::string, std::pair<std::string, std::string>> contents_;  ///< whole files, by hash
  std::string text_;
};

/// Manifests that were read, and what is wrong with those that are not believed.
struct ManifestsRead {
  std::vector<NamedManifest> manifests;
  std::string faults;
};

Step<ManifestsRead> manifests_named(const std::vector<std::string>& names) {
  ManifestsRead read;
  for (const auto& name : names) {
    const auto file = read_file(name, name, largest_manifest);
    if (!file) return stop_for(file.error());
    auto manifest = read_manifest(**file);
    if (manifest) {
      const auto wrong = count_fault(*manifest);
      if (!wrong.empty()) read.faults += fault_line(name, wrong);
      read.manifests.push_back({name, std::move(*manifest)});
    } else if (manifest.error() == ManifestFault::changed) {
      read.faults += fault_line(name, "was changed after it was written");
    } else if (manifest.error() == ManifestFault::unproved) {
      return stop_for_usage(name +
                            " has no hash of its own, so that it proves nothing; an earlier "
                            "version wrote it: score again");
    } else {
      return stop_for_usage(name + " is no manifest of a batch");
    }
  }
  return read;
}

}  // namespace

bool files_fit(const Manifest& manifest, const fs::path& folder) {
  FileChecks checks;
  checks.add(manifest, folder);
  return count_fault(manifest).empty() && checks.faults().empty();
}

ExitCode run_verify(const Session& session) {
  const auto& names = session.invocation.score.verify;
  const auto read = manifests_named(names);
  if (!read) return stopped(read.error());
  FileChecks files;
  ShardChecks shards;
  for (const auto& named : read->manifests) {
    files.add(named.manifest, fs::path(named.name).parent_path());
    if (names.size() > 1) shards.add(named);
  }
  // What a manifest says that is not believed is not looked for either.
  auto faults = read->faults;
  if (faults.empty()) faults = files.faults() + shards.faults();
  const auto right =
      std::to_string(files.files()) + " files are as the " +
      (names.size() == 1 ? "manifest says"
                         : std::to_string(names.size()) + " manifests say, every shard once") +
      "\n";
  const auto written = write_result(faults.empty() ? right : faults);
  if (written != ExitCode::done) return written;
  return faults.empty() ? ExitCode::done : ExitCode::faults_found;
}

}  // namespace unkink
