// SPDX-License-Identifier: Apache-2.0
#include "cli/score_manifest.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "cli/score_files.hpp"
#include "cli/score_verify.hpp"
#include "read/read_file.hpp"
#include "read/read_manifest.hpp"
#include "score/manifest_text.hpp"
#include "score/part_file.hpp"

namespace unkink {
namespace {

namespace fs = std::filesystem;

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const auto& word : words) text += word + "\x1f";
  return text;
}

std::string hash_of(const std::string& text) {
  Digest digest;
  digest.add(text);
  return digest.so_far("").sha256;
}

// What plans are made of; nothing where none are.
std::string plan_words(const Session& session, const std::optional<Packs>& packs) {
  if (!packs) return {};
  const auto& wishes = session.invocation.wishes;
  auto words = wishes.equipment;
  words.push_back(wishes.minutes ? std::to_string(*wishes.minutes) : "");
  words.push_back(wishes.max_exercises ? std::to_string(*wishes.max_exercises) : "");
  for (const auto& pack : packs->listing) {
    words.push_back(pack.id + " " + pack.version + " " + std::string(state_name(pack.state)) + " " +
                    std::to_string(pack.exercises));
  }
  return joined(words);
}

std::string range_words(const ScoreWishes& wishes) {
  return joined({std::to_string(wishes.range_begin),
                 wishes.range_end ? std::to_string(*wishes.range_end) : "end"});
}

}  // namespace

RequestHashes request_hashes(const Session& session, const std::optional<Packs>& packs) {
  const auto& wishes = session.invocation.score;
  const auto flag = [](bool on) { return std::string(on ? "1" : "0"); };
  std::string map;
  if (!wishes.map.empty()) {
    const auto file = read_file(wishes.map, wishes.map);
    if (file) map = (*file)->text;
  }
  const auto settings = hash_of(
      joined({UNKINK_VERSION, session.ruleset().identity.sha256, wishes.from, wishes.to,
              fs::path(wishes.out).extension().string(), joined(wishes.keep), joined(wishes.fields),
              flag(wishes.explain), flag(wishes.plan_ids), flag(wishes.no_header),
              flag(wishes.raw_cells), wishes.by, plan_words(session, packs), map}));
  return {settings, hash_of(joined({settings, joined(inputs_of(wishes)), range_words(wishes)}))};
}

ManifestKeeper::ManifestKeeper(const Session& session) : session_(session) {}

void ManifestKeeper::watch(ReadPlan& plan) {
  if (session_.invocation.score.out.empty()) return;
  plan.watch = [this](std::size_t input, std::string_view bytes) { inputs_[input].add(bytes); };
  plan.counted = [this](std::size_t input, std::size_t records) { records_[input] += records; };
}

std::vector<FileDigest> ManifestKeeper::inputs() const {
  const auto names = inputs_of(session_.invocation.score);
  std::vector<FileDigest> digests;
  for (const auto& [input, digest] : inputs_) digests.push_back(digest.so_far(names[input]));
  return digests;
}

std::vector<InputDigest> ManifestKeeper::all_inputs() const {
  const auto names = inputs_of(session_.invocation.score);
  std::vector<InputDigest> inputs;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const auto read = inputs_.find(i);
    const auto counted = records_.find(i);
    inputs.push_back(
        {read != inputs_.end() ? read->second.so_far(names[i]) : Digest().so_far(names[i]),
         counted != records_.end() ? counted->second : 0});
  }
  return inputs;
}

Result<void> ManifestKeeper::drop_old() const {
  const auto& wishes = session_.invocation.score;
  if (wishes.out.empty() || ::unlink(manifest_name(wishes).c_str()) == 0) return {};
  if (errno == ENOENT) return {};
  return failure("cannot remove " + manifest_name(wishes) + ": " +
                 std::generic_category().message(errno));
}

Result<std::unique_ptr<PartFile>> ManifestKeeper::part(const Tally& tally,
                                                       const std::optional<Packs>& packs,
                                                       FileDigest output, ResultForm form,
                                                       std::optional<FileDigest> errors) const {
  const auto& wishes = session_.invocation.score;
  const auto hashes = request_hashes(session_, packs);
  const auto& identity = session_.ruleset().identity;
  Manifest manifest;
  manifest.program = UNKINK_VERSION;
  manifest.ruleset_sha256 = identity.sha256;
  manifest.settings = hashes.settings;
  manifest.request = hashes.request;
  manifest.range_begin = wishes.range_begin;
  manifest.range_end = wishes.range_end;
  manifest.inputs = all_inputs();
  manifest.form = std::move(form);
  manifest.output = std::move(output);
  manifest.output.name = fs::path(wishes.out).filename().string();
  manifest.errors = std::move(errors);
  if (manifest.errors) manifest.errors->name = wishes.errors;
  MadeWith made_with{identity, {}};
  if (packs) {
    for (const auto& pack : packs->listing) made_with.packs.push_back(pack.id + " " + pack.version);
  }
  auto part = part_with(manifest_name(wishes), manifest_text(manifest, made_with, tally));
  if (!part) return part;
  if (auto synced = (*part)->sync(); !synced) return std::unexpected(synced.error());
  return part;
}

std::optional<Manifest> manifest_when_done(const Session& session,
                                           const std::optional<Packs>& packs) {
  const auto& wishes = session.invocation.score;
  const auto file = read_file(manifest_name(wishes), manifest_name(wishes), largest_manifest);
  if (!file) return std::nullopt;
  auto manifest = read_manifest(**file);
  if (!manifest || manifest->request != request_hashes(session, packs).request) return std::nullopt;
  if (std::ranges::any_of(manifest->inputs, [](const auto& i) { return i.file.name == "-"; })) {
    return std::nullopt;
  }
  // What was not asked for then, or not here, is not there; counts are in no manifest.
  const auto errors = manifest->errors ? manifest->errors->name : "";
  if (wishes.summary || errors != wishes.errors) return std::nullopt;
  const bool whole = files_fit(*manifest, fs::path(wishes.out).parent_path());
  return whole ? std::optional(std::move(*manifest)) : std::nullopt;
}

}  // namespace unkink
