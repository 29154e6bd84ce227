// SPDX-License-Identifier: Apache-2.0
#include "cli/score_verify.hpp"

#include <sys/stat.h>

#include <algorithm>
#include <map>
#include <set>

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

/// A file by what it is, whatever it is called.
using FileIdentity = std::pair<dev_t, ino_t>;

std::optional<FileIdentity> identity_of(const std::string& name) {
  struct stat there = {};
  if (::stat(name.c_str(), &there) != 0) return std::nullopt;
  return FileIdentity(there.st_dev, there.st_ino);
}

/// One shard of one input.
struct Shard {
  std::uint64_t begin = 0;
  std::uint64_t end = UINT64_MAX;
  std::string manifest;
  std::string input;  ///< its name in the manifest
  std::string file;   ///< its first name in any; empty where it was no file
};

using Shards = std::vector<Shard>;

/// Whether the manifests are those of one batch: made alike, nothing in two of them or in one
/// twice, and nothing missing between the ranges of a file. No manifest may come twice.
class ShardChecks {
 public:
  void add(const NamedManifest& named) {
    const auto& manifest = named.manifest;
    if (first_.name.empty()) first_ = named;
    compare(named);
    for (const auto& [input, records] : manifest.inputs) {
      const Shard shard{manifest.range_begin, manifest.range_end.value_or(UINT64_MAX), named.name,
                        input.name, input.name == "-" ? "" : file_of(input.name)};
      if (!shard.file.empty()) by_file_[shard.file].push_back(shard);
      if (records > 0) by_content_[input.sha256].push_back(shard);
    }
  }

  std::string faults() {
    for (auto& [file, shards] : by_file_) {
      each_overlap(shards, [&](const Shard& one, const Shard& other) {
        const bool in_one = one.manifest == other.manifest;
        say(file, in_one ? "is in " + one.manifest + " twice"
                         : "is in " + one.manifest + " and in " + other.manifest);
      });
      find_gaps(file, shards);
    }
    for (auto& [sha256, shards] : by_content_) {
      each_overlap(shards, [&](const Shard& one, const Shard& other) {
        if (!one.file.empty() && one.file == other.file) return;  // was said already
        say(other.manifest, other.input + " has the bytes of an input of " + one.manifest);
      });
    }
    return text_;
  }

 private:
  void say(const std::string& about, const std::string& what) { text_ += fault_line(about, what); }

  const std::string& file_of(const std::string& name) {
    auto path = fs::absolute(name).lexically_normal().string();
    const auto identity = identity_of(path);
    if (!identity) return *gone_.insert(std::move(path)).first;
    return files_.try_emplace(*identity, std::move(path)).first->second;
  }

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

  // Puts the shards in order.
  template <class Visit>
  static void each_overlap(Shards& shards, Visit visit) {
    std::ranges::stable_sort(shards, {}, [](const Shard& s) { return std::pair(s.begin, s.end); });
    const Shard* last = nullptr;
    for (const auto& shard : shards) {
      if (shard.begin == shard.end) continue;  // holds nothing
      if (last != nullptr && shard.begin < last->end) visit(*last, shard);
      if (last == nullptr || shard.end > last->end) last = &shard;
    }
  }

  void find_gaps(const std::string& file, const Shards& shards) {
    std::uint64_t done = 0;
    for (const auto& shard : shards) {
      if (shard.begin == shard.end) continue;
      if (shard.begin > done) missing(file, done, shard.begin);
      done = std::max(done, shard.end);
    }
    std::error_code failed;
    const auto size = fs::file_size(file, failed);
    if (!failed && done < size) missing(file, done, size);
  }

  void missing(const std::string& input, std::uint64_t begin, std::uint64_t end) {
    say(input,
        "no manifest has its bytes from " + std::to_string(begin) + " to " + std::to_string(end));
  }

  NamedManifest first_;
  std::map<FileIdentity, std::string> files_;
  std::set<std::string> gone_;
  std::map<std::string, Shards> by_file_;
  std::map<std::string, Shards> by_content_;  ///< by the hash of what was read
  std::string text_;
};

/// Manifests that were read, each once, and what is wrong with those that are not believed.
struct ManifestsRead {
  std::vector<NamedManifest> manifests;
  std::string faults;
  std::string repeats;
};

Step<ManifestsRead> manifests_named(const std::vector<std::string>& names) {
  ManifestsRead read;
  std::map<FileIdentity, std::string> seen;
  for (const auto& name : names) {
    const auto file = read_file(name, name, largest_manifest);
    if (!file) return stop_for(file.error());
    if (const auto identity = identity_of(name)) {
      const auto [first, is_new] = seen.try_emplace(*identity, name);
      if (!is_new) {
        read.repeats += fault_line(name, "is the same manifest as " + first->second);
        continue;
      }
    }
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
  faults = read->repeats + faults;
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
