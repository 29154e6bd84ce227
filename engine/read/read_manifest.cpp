// SPDX-License-Identifier: Apache-2.0
#include "read/read_manifest.hpp"

#include <nlohmann/json.hpp>

#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace unkink {
namespace {

using Json = nlohmann::json;

FileDigest digest_of(const Json& value) {
  return {value.at("name").get<std::string>(), value.at("bytes").get<std::uint64_t>(),
          value.at("sha256").get<std::string>()};
}

void read_range(const Json& value, Manifest& manifest) {
  manifest.range_begin = value.at("begin").get<std::uint64_t>();
  if (value.contains("end")) manifest.range_end = value.at("end").get<std::uint64_t>();
}

std::uint64_t sum_of(const Json& counts) {
  std::uint64_t sum = 0;
  for (const auto& count : counts) sum += count.get<std::uint64_t>();
  return sum;
}

ManifestCounts counts_of(const Json& root) {
  return {root.at("records").get<std::uint64_t>(), root.at("set_aside").get<std::uint64_t>(),
          root.at("incomplete").get<std::uint64_t>(), sum_of(root.at("dispositions")),
          sum_of(root.at("reasons"))};
}

Manifest manifest_of(const Json& root) {
  Manifest manifest;
  manifest.program = root.at("program").get<std::string>();
  manifest.ruleset_sha256 = root.at("ruleset").at("sha256").get<std::string>();
  manifest.settings = root.at("settings").get<std::string>();
  manifest.request = root.at("request").get<std::string>();
  if (root.at("ranged").get<bool>()) read_range(root.at("range"), manifest);
  for (const auto& input : root.at("inputs")) {
    manifest.inputs.push_back({digest_of(input), input.at("records").get<std::uint64_t>()});
  }
  const auto& output = root.at("output");
  manifest.output = digest_of(output);
  manifest.form = {output.at("format").get<std::string>(), output.at("header").get<bool>()};
  if (root.contains("errors")) manifest.errors = digest_of(root.at("errors"));
  manifest.counts = counts_of(root);
  return manifest;
}

// The hash is over the text without it, byte for byte: one that was only laid out anew is another.
bool has_hash(std::string_view text, const std::string& hash) {
  const auto end = hash + std::string(manifest_end);
  if (!text.ends_with(end)) return false;
  Sha256 found;
  found.add(text.substr(0, text.size() - end.size()));
  found.add(manifest_end);
  return found.hex() == hash;
}

}  // namespace

std::expected<Manifest, ManifestFault> read_manifest(const SourceFile& file) {
  const std::unexpected none_such(ManifestFault::none_such);
  if (first_invalid_utf8(file.text)) return none_such;
  // The library says by exceptions what is not as it should be; they end here.
  try {
    const auto root = Json::parse(file.text);
    if (root.at("schema") != "unkink.manifest/1") return none_such;
    if (!root.contains("manifest")) return std::unexpected(ManifestFault::unproved);
    const auto hash = root.at("manifest").get<std::string>();
    if (!has_hash(file.text, hash)) return std::unexpected(ManifestFault::changed);
    return manifest_of(root);
  } catch (const Json::exception&) {
    return none_such;
  }
}

}  // namespace unkink
