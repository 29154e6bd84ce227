// SPDX-License-Identifier: Apache-2.0
#include "read/read_manifest.hpp"

#include <nlohmann/json.hpp>

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

}  // namespace

std::optional<Manifest> read_manifest(const SourceFile& file) {
  if (first_invalid_utf8(file.text)) return std::nullopt;
  // The library says by exceptions what is not as it should be; they end here.
  try {
    const auto root = Json::parse(file.text);
    if (root.at("schema") != "unkink.manifest/1") return std::nullopt;
    Manifest manifest;
    manifest.program = root.at("program").get<std::string>();
    manifest.ruleset_sha256 = root.at("ruleset").at("sha256").get<std::string>();
    manifest.settings = root.at("settings").get<std::string>();
    manifest.request = root.at("request").get<std::string>();
    if (root.at("ranged").get<bool>()) read_range(root.at("range"), manifest);
    for (const auto& input : root.at("inputs")) manifest.inputs.push_back(digest_of(input));
    manifest.output = digest_of(root.at("output"));
    if (root.contains("errors")) manifest.errors = digest_of(root.at("errors"));
    manifest.set_aside = root.at("set_aside").get<std::uint64_t>();
    return manifest;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace unkink
