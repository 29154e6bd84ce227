// SPDX-License-Identifier: Apache-2.0
#include "cli/score_files.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <system_error>

#include "base/utf8.hpp"
#include "score/link_target.hpp"
#include "score/part_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

struct BatchFile {
  std::string what;  ///< it is to the batch
  fs::path name;
  fs::path place;  ///< links resolved

  std::string shown() const { return what + " " + name.string(); }
};

BatchFile batch_file(std::string what, const fs::path& name) {
  return {std::move(what), name, place_of(name)};
}

// What a user names is written where its name leads, also where nothing is yet.
BatchFile written_file(std::string what, const std::string& name) {
  return {std::move(what), name, place_of(file_behind(name))};
}

std::vector<BatchFile> written_files(const ScoreWishes& wishes) {
  std::vector<BatchFile> files;
  if (!wishes.out.empty()) {
    files.push_back(written_file("--out", wishes.out));
    files.push_back(batch_file("the manifest", manifest_name(wishes)));
    files.push_back(batch_file("the checkpoint", checkpoint_name(wishes)));
  }
  if (!wishes.errors.empty()) files.push_back(written_file("--errors", wishes.errors));
  return files;
}

std::vector<BatchFile> ruleset_files(const fs::path& folder) {
  std::vector<BatchFile> files;
  std::error_code failed;
  fs::recursive_directory_iterator entry(folder, failed);
  for (; !failed && entry != fs::recursive_directory_iterator(); entry.increment(failed)) {
    if (entry->path().extension() == ".toml") {
      files.push_back(batch_file("the ruleset's", entry->path()));
    }
  }
  return files;
}

// Of all packs: which of them can be used is not known yet.
std::vector<BatchFile> pack_files(const Places& places) {
  std::vector<BatchFile> files;
  for (const auto& pack : discover_packs(places.pack_roots).places) {
    for (const auto* name : {"pack.so", "pack.toml", "manifest.toml", "pack.minisig", "pack.pub"}) {
      files.push_back(batch_file("the pack's", pack.folder / name));
    }
  }
  return files;
}

std::vector<BatchFile> read_files(const Session& session) {
  const auto& wishes = session.invocation.score;
  auto files = ruleset_files(session.places.rules);
  if (wishes.plan_ids) std::ranges::move(pack_files(session.places), std::back_inserter(files));
  for (const auto& input : wishes.inputs) {
    if (input != "-") files.push_back(batch_file("the input", input));
  }
  if (!wishes.map.empty()) files.push_back(batch_file("--map", wishes.map));
  return files;
}

// What is renamed to a name takes the place of whatever was there.
std::string place_fault(const BatchFile& file) {
  std::error_code none;
  const auto there = fs::status(file.name, none);
  if (fs::exists(there) && !fs::is_regular_file(there)) {
    return file.what + ": " + file.name.string() + " is no plain file";
  }
  const auto target = link_target(file.name);
  if (!target) return file.what + ": " + target.error().what;
  const auto folder = target->has_parent_path() ? target->parent_path() : fs::path(".");
  if (*target != file.name && !fs::is_directory(folder, none)) {
    return file.what + ": " + file.name.string() + " leads to " + target->string() +
           ", where there is no folder for it";
  }
  return {};
}

// By what they are where both are there, else by their places. What has the name of a part is swept
// away with the parts.
std::string pair_fault(const BatchFile& written, const BatchFile& other) {
  std::error_code missing;
  if (fs::equivalent(written.name, other.name, missing) || written.place == other.place) {
    return written.shown() + " and " + other.shown() + " are the same file";
  }
  if (written.place.parent_path() == other.place.parent_path() &&
      is_part_of(written.place, other.place.filename().string())) {
    return other.shown() + " has the name of a part of " + written.shown();
  }
  return {};
}

std::string pair_fault(const BatchFile& written, std::span<const BatchFile> others) {
  for (const auto& other : others) {
    if (&other == &written) continue;
    if (auto fault = pair_fault(written, other); !fault.empty()) return fault;
  }
  return {};
}

// A ruleset is all TOML in its folder: the next run would read the file as part of it.
std::string ruleset_fault(const BatchFile& written, const fs::path& folder) {
  if (written.place.extension() != ".toml") return {};
  const auto below = written.place.lexically_relative(place_of(folder));
  if (below.empty() || *below.begin() == "..") return {};
  return written.shown() + " would become part of the ruleset in " + folder.string();
}

bool is_same(const struct stat& one, const struct stat& other) {
  return one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

// Files may be open that have no name here.
std::string stream_fault(const BatchFile& written, bool reads_standard_input) {
  constexpr std::array names = {"standard input", "standard output", "standard error"};
  struct stat file = {};
  if (::stat(written.name.c_str(), &file) != 0) return {};
  for (int stream = reads_standard_input ? STDIN_FILENO : STDOUT_FILENO; stream <= STDERR_FILENO;
       ++stream) {
    struct stat open = {};
    if (::fstat(stream, &open) != 0) continue;
    if (is_same(open, file)) {
      return written.shown() + " and " + names.at(static_cast<std::size_t>(stream)) +
             " are the same file";
    }
  }
  return {};
}

// A run would read what it writes, again and again, or write over what it has not read yet.
std::string output_stream_fault(const std::vector<std::string>& inputs) {
  struct stat out = {};
  if (::fstat(STDOUT_FILENO, &out) != 0 || !S_ISREG(out.st_mode)) return {};
  for (const auto& input : inputs) {
    struct stat in = {};
    const int failed = input == "-" ? ::fstat(STDIN_FILENO, &in) : ::stat(input.c_str(), &in);
    if (failed != 0 || !is_same(in, out)) continue;
    return (input == "-" ? "standard input" : "the input " + input) +
           " and standard output are the same file";
  }
  return {};
}

// The manifest is JSON, which has no way to write other names. Its own folder it does not name.
std::string name_fault(const ScoreWishes& wishes) {
  if (wishes.out.empty() || wishes.write_map) return {};
  auto names = wishes.inputs;
  names.push_back(fs::path(wishes.out).filename().string());
  names.push_back(wishes.errors);
  for (const auto& name : names) {
    if (first_invalid_utf8(name)) {
      return name + ": the name is not UTF-8, and the manifest of --out could not hold it";
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> inputs_of(const ScoreWishes& wishes) {
  return wishes.inputs.empty() ? std::vector<std::string>{"-"} : wishes.inputs;
}

std::string manifest_name(const ScoreWishes& wishes) { return wishes.out + ".manifest.json"; }

fs::path file_behind(const std::string& name) { return link_target(name).value_or(name); }

fs::path checkpoint_name(const ScoreWishes& wishes) {
  const auto out = file_behind(wishes.out);
  return out.parent_path() / ("." + out.filename().string() + ".checkpoint");
}

std::string score_file_fault(const Session& session) {
  const auto& wishes = session.invocation.score;
  const auto inputs = inputs_of(wishes);
  if (wishes.verify.empty()) {
    if (auto fault = output_stream_fault(inputs); !fault.empty()) return fault;
  }
  const auto written = written_files(wishes);
  if (written.empty()) return {};
  const auto read = read_files(session);
  const bool reads_standard_input = std::ranges::find(inputs, "-") != inputs.end();
  for (const auto& file : written) {
    auto fault = place_fault(file);
    if (fault.empty()) fault = stream_fault(file, reads_standard_input);
    for (const auto& others :
         {std::span<const BatchFile>(read), std::span<const BatchFile>(written)}) {
      if (fault.empty()) fault = pair_fault(file, others);
    }
    if (fault.empty()) fault = ruleset_fault(file, session.places.rules);
    if (!fault.empty()) return fault;
  }
  return name_fault(wishes);
}

}  // namespace unkink
