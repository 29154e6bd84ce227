// SPDX-License-Identifier: Apache-2.0
#include "cli/load.hpp"

#include <algorithm>

#include "bind/bind_answers.hpp"
#include "cli/trust.hpp"
#include "compile/compile_pack.hpp"
#include "compile/compile_ruleset.hpp"
#include "read/pack_draft.hpp"
#include "read/read_answers.hpp"
#include "read/read_file.hpp"

namespace unkink {
namespace {

bool is_there(const std::filesystem::path& ruleset) {
  std::error_code failed;
  const std::filesystem::directory_iterator files(ruleset, failed);
  if (failed) {
    return failed != std::errc::no_such_file_or_directory && failed != std::errc::not_a_directory;
  }
  return std::any_of(begin(files), end(files),
                     [](const auto& file) { return file.path().extension() == ".toml"; });
}

}  // namespace

Step<LoadedRuleset> load_ruleset(const std::filesystem::path& folder) {
  auto read = read_ruleset(folder, CaseFiles::skip);
  if (!read) {
    // A ruleset that is not there is wrong configuration. One that cannot be read may be later.
    if (is_there(folder)) return stop_for(read.error());
    return stop_for_usage(read.error().what);
  }
  auto compiled = compile_ruleset(read->draft);
  auto faults = std::move(read->diagnostics);
  faults.insert(faults.end(), compiled.diagnostics.begin(), compiled.diagnostics.end());
  if (!faults.empty()) return stop_for(std::move(faults));
  return LoadedRuleset{std::move(read->draft), std::move(*compiled.ruleset)};
}

Step<Answers> load_answers(const Ruleset& ruleset, const std::string& file) {
  const auto source = file == "-" ? read_standard_input() : read_file(file, file);
  if (!source) return stop_for(source.error());
  const auto read = read_answers(*source, guess_format(**source));
  if (!read.diagnostics.empty()) return stop_for(read.diagnostics);
  auto bound = bind_answers(ruleset, read.answers);
  if (!bound.diagnostics.empty()) return stop_for(bound.diagnostics);
  return std::move(bound.answers);
}

namespace {

std::string first_fault(const Diagnostics& diagnostics) {
  const auto& first = diagnostics.front();
  auto text = first.message;
  if (first.span.begin.line > 0) {
    text += " (line " + std::to_string(first.span.begin.line) + ")";
  }
  if (diagnostics.size() > 1) text += ", and " + std::to_string(diagnostics.size() - 1) + " more";
  return text;
}

// What an answer hangs on besides the pack: another program or list of demands asks anew.
std::string circumstances(const Ruleset& ruleset) {
  std::string text = std::string("unkink ") + UNKINK_VERSION + " " + ruleset.identity.id + " " +
                     std::to_string(ruleset.plan_rules.demands_version);
  for (const auto& demand : ruleset.plan_rules.demands) {
    text += " " + demand.id + ":" + std::to_string(demand.since);
  }
  return text;
}

// The signature outranks what the pack says of itself.
std::optional<std::string> version_fault(const PackDocument& document, const Pack& pack) {
  if (document.signed_version.empty() || document.signed_version == pack.version) {
    return std::nullopt;
  }
  return "calls itself version " + pack.version + " but was signed as version " +
         document.signed_version;
}

void judge_pack(const PackDocument& document, const Ruleset& ruleset, Packs& packs) {
  const auto read = read_pack(document.source);
  auto faults = read.diagnostics;
  std::optional<Pack> pack;
  if (faults.empty()) {
    auto compiled = compile_pack(read.draft, ruleset, document.id);
    faults = std::move(compiled.diagnostics);
    pack = std::move(compiled.pack);
  }
  if (!pack) {
    packs.listing.push_back({document.id, "", "", PackState::refused, 0, first_fault(faults)});
    std::ranges::copy(faults, std::back_inserter(packs.diagnostics));
    return;
  }
  if (const auto fault = version_fault(document, *pack)) {
    packs.listing.push_back({document.id, "", "", PackState::refused, 0, *fault});
    return;
  }
  const auto state =
      document.origin == PackDocument::Origin::native ? PackState::native : PackState::data;
  packs.listing.push_back(
      {document.id, pack->name, pack->version, state, pack->exercises.size(), ""});
  packs.usable.push_back(std::move(*pack));
}

// A notice is about a pack that is listed, or about one that gave no document at all.
void add_notice(const PackNotice& notice, Packs& packs) {
  const auto listed = std::ranges::find(packs.listing, notice.id, &PackListing::id);
  if (listed == packs.listing.end()) {
    packs.listing.push_back({notice.id, "", "", PackState::refused, 0, notice.reason});
  } else {
    listed->note += (listed->note.empty() ? "" : "; ") + notice.reason;
  }
}

}  // namespace

HostLimits limits_of(const Places& places) {
  HostLimits limits;
  limits.packhost = places.packhost;
  limits.unconfined_allowed = places.unconfined_packs;
  return limits;
}

LoadOptions load_options(const Ruleset& ruleset, const Places& places) {
  LoadOptions options;
  options.limits = limits_of(places);
  options.trust = load_trust(places);
  options.cache = AnswerCache(places.answer_cache, circumstances(ruleset));
  return options;
}

Packs load_all_packs(const Ruleset& ruleset, const Places& places) {
  Packs packs;
  const auto found = discover_packs(places.pack_roots);
  auto loaded = load_packs(found.places, load_options(ruleset, places));
  for (const auto& document : loaded.documents) judge_pack(document, ruleset, packs);
  packs.routines = std::move(loaded.routines);
  std::erase_if(packs.routines, [&](const RoutineSource& source) {
    return std::ranges::find(packs.usable, source.id, &Pack::id) == packs.usable.end();
  });
  for (const auto& notice : loaded.notices) add_notice(notice, packs);
  for (const auto& refusal : found.refusals) {
    packs.listing.push_back({refusal.name, "", "", PackState::refused, 0, refusal.reason});
  }
  for (const auto& folder : places.missing_roots) {
    packs.listing.push_back({folder, "", "", PackState::refused, 0, "is not a folder"});
  }
  return packs;
}

}  // namespace unkink
