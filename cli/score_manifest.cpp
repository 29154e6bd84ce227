// SPDX-License-Identifier: Apache-2.0
#include "cli/score_manifest.hpp"

#include <unistd.h>

#include <cerrno>
#include <system_error>

#include "base/printable.hpp"
#include "read/read_file.hpp"
#include "read/read_manifest.hpp"
#include "score/manifest_text.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

std::string manifest_name(const ScoreWishes& wishes) { return wishes.out + ".manifest.json"; }

bool is_ranged(const ScoreWishes& wishes) {
  return wishes.range_begin > 0 || wishes.range_end.has_value();
}

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += word + "\x1f";
  return text;
}

// All that the results depend on beside the inputs' bytes.
std::string request_hash(const Session& session) {
  const auto& wishes = session.invocation.score;
  const auto flag = [](bool on) { return std::string(on ? "1" : "0"); };
  Digest digest;
  digest.add(
      joined({UNKINK_VERSION, session.ruleset().identity.sha256, wishes.from, wishes.to,
              fs::path(wishes.out).extension().string(), joined(wishes.inputs), joined(wishes.keep),
              joined(wishes.fields), flag(wishes.explain), flag(wishes.plan_ids),
              flag(wishes.no_header), flag(wishes.raw_cells), std::to_string(wishes.range_begin),
              wishes.range_end ? std::to_string(*wishes.range_end) : "end"}));
  if (!wishes.map.empty()) {
    const auto map = read_file(wishes.map, wishes.map);
    if (map) digest.add((*map)->text);
  }
  return digest.finish("").sha256;
}

struct Checked {
  std::string faults;  ///< a line each; empty when all is as it should be
  std::size_t files = 0;
};

void check_file(const fs::path& path, const FileDigest& expected, bool ranged, Checked& checked) {
  ++checked.files;
  const auto limit = ranged ? std::optional(expected.bytes) : std::nullopt;
  const auto found = file_digest(path, limit);
  const auto shown = printable(path.string());
  if (!found) {
    checked.faults += printable(found.error().what) + "\n";
  } else if (found->bytes != expected.bytes || found->sha256 != expected.sha256) {
    checked.faults += shown + ": is not the file that the manifest names\n";
  }
}

// An input that was read from a pipe is gone, and cannot be checked.
Checked check_files(const Manifest& manifest, const fs::path& folder) {
  Checked checked;
  for (const auto& input : manifest.inputs) {
    if (input.name != "-") check_file(input.name, input, manifest.ranged, checked);
  }
  check_file(folder / manifest.output.name, manifest.output, false, checked);
  return checked;
}

}  // namespace

ManifestKeeper::ManifestKeeper(const Session& session) : session_(session) {}

void ManifestKeeper::watch(ReadPlan& plan) {
  if (session_.invocation.score.out.empty()) return;
  plan.watch = [this](std::size_t input, std::string_view bytes) { inputs_[input].add(bytes); };
}

void ManifestKeeper::watch(RunPlan& plan) {
  if (session_.invocation.score.out.empty()) return;
  plan.watch = [this](std::string_view bytes) { output_.add(bytes); };
}

Result<void> ManifestKeeper::drop_old() const {
  const auto& wishes = session_.invocation.score;
  if (wishes.out.empty() || ::unlink(manifest_name(wishes).c_str()) == 0) return {};
  if (errno == ENOENT) return {};
  return failure("cannot remove " + manifest_name(wishes) + ": " +
                 std::generic_category().message(errno));
}

Result<void> ManifestKeeper::write(const Tally& tally, const std::optional<Packs>& packs) {
  const auto& wishes = session_.invocation.score;
  if (wishes.out.empty()) return {};
  Manifest manifest;
  manifest.request = request_hash(session_);
  manifest.ranged = is_ranged(wishes);
  auto names = wishes.inputs;
  if (names.empty()) names.emplace_back("-");
  for (std::size_t i = 0; i < names.size(); ++i) {
    manifest.inputs.push_back(inputs_[i].finish(names[i]));
  }
  manifest.output = output_.finish(fs::path(wishes.out).filename().string());
  MadeWith made_with{UNKINK_VERSION, session_.ruleset().identity, {}};
  if (packs) {
    for (const auto& pack : packs->listing) made_with.packs.push_back(pack.id + " " + pack.version);
  }
  return write_file_safely(manifest_name(wishes), manifest_text(manifest, made_with, tally));
}

ExitCode run_verify(const Session& session) {
  const auto& name = session.invocation.score.verify;
  const auto file = read_file(name, name);
  if (!file) return stopped(stop_for(file.error()).error());
  const auto manifest = read_manifest(**file);
  if (!manifest) return stopped(stop_for_usage(name + " is no manifest of a batch").error());
  const auto checked = check_files(*manifest, fs::path(name).parent_path());
  const auto written = write_result(checked.faults.empty() ? std::to_string(checked.files) +
                                                                 " files are as the manifest says\n"
                                                           : checked.faults);
  if (written != ExitCode::done) return written;
  return checked.faults.empty() ? ExitCode::done : ExitCode::faults_found;
}

bool is_done(const Session& session) {
  const auto& wishes = session.invocation.score;
  const auto file = read_file(manifest_name(wishes), manifest_name(wishes));
  if (!file) return false;
  const auto manifest = read_manifest(**file);
  if (!manifest || manifest->request != request_hash(session)) return false;
  for (const auto& input : manifest->inputs) {
    if (input.name == "-") return false;
  }
  return check_files(*manifest, fs::path(wishes.out).parent_path()).faults.empty();
}

}  // namespace unkink
