// SPDX-License-Identifier: Apache-2.0
#include "score/manifest_text.hpp"

#include "base/printable.hpp"
#include "base/sha256.hpp"
#include "base/utf8.hpp"

namespace unkink {
namespace {

void append_unit(std::string& out, std::uint32_t unit) {
  constexpr std::string_view digits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) out += digits[(unit >> shift) & 15U];
}

// What must not be shown is escaped and not cleaned: a file is found again by its name.
std::string in_quotes(std::string_view text) {
  std::string out = "\"";
  while (!text.empty()) {
    const auto code = first_code_point(text).value_or(CodePoint{0xFFFD, 1});
    const auto value = static_cast<std::uint32_t>(code.value);
    if (value == '"' || value == '\\') {
      out += '\\';
      out += text.front();
    } else if (!is_unprintable(code.value)) {
      out += text.substr(0, code.bytes);
    } else if (value < 0x10000) {
      append_unit(out, value);
    } else {
      append_unit(out, 0xD800 + ((value - 0x10000) >> 10U));
      append_unit(out, 0xDC00 + ((value - 0x10000) & 0x3FFU));
    }
    text.remove_prefix(code.bytes);
  }
  return out + '"';
}

std::string digest_text(const FileDigest& file, const std::string& more = {}) {
  return "{\"name\": " + in_quotes(file.name) + ", \"bytes\": " + std::to_string(file.bytes) +
         ", \"sha256\": " + in_quotes(file.sha256) + more + "}";
}

std::string list(const std::vector<std::string>& entries, std::string_view open,
                 std::string_view close) {
  std::string text(open);
  for (const auto& entry : entries) text += (text.size() > 1 ? ", " : "") + entry;
  return text + std::string(close);
}

std::string pair(std::string_view name, Count count) {
  return in_quotes(name) + ": " + std::to_string(count);
}

std::string word(bool value) { return value ? "true" : "false"; }

std::string output_text(const Manifest& manifest) {
  return digest_text(manifest.output, ", \"format\": " + in_quotes(manifest.form.format) +
                                          ", \"header\": " + word(manifest.form.header));
}

std::string range_text(const Manifest& manifest) {
  if (!manifest.ranged()) return "";
  return ",\n  \"range\": {\"begin\": " + std::to_string(manifest.range_begin) +
         (manifest.range_end ? ", \"end\": " + std::to_string(*manifest.range_end) : "") + "}";
}

std::string begin_of_text(const Manifest& manifest, const MadeWith& made_with, const Tally& tally) {
  std::vector<std::string> inputs;
  for (const auto& input : manifest.inputs) {
    inputs.push_back(digest_text(input.file, ", " + pair("records", input.records)));
  }
  std::vector<std::string> packs;
  for (const auto& pack : made_with.packs) packs.push_back(in_quotes(pack));
  std::vector<std::string> dispositions;
  for (std::size_t i = tally.dispositions.size(); i-- > 0;) {
    dispositions.push_back(pair(disposition_names[i], tally.dispositions[i]));
  }
  std::vector<std::string> reasons;
  for (const auto& [code, count] : tally.reasons) reasons.push_back(pair(name(code), count));
  const auto& ruleset = made_with.ruleset;
  return "{\n  \"schema\": \"unkink.manifest/1\",\n  \"program\": " + in_quotes(manifest.program) +
         ",\n  \"ruleset\": {\"id\": " + in_quotes(ruleset.id) +
         ", \"version\": " + in_quotes(ruleset.version) +
         ", \"sha256\": " + in_quotes(ruleset.sha256) +
         "},\n  \"packs\": " + list(packs, "[", "]") +
         ",\n  \"request\": " + in_quotes(manifest.request) +
         ",\n  \"settings\": " + in_quotes(manifest.settings) +
         ",\n  \"ranged\": " + word(manifest.ranged()) + range_text(manifest) +
         ",\n  \"inputs\": " + list(inputs, "[", "]") +
         ",\n  \"output\": " + output_text(manifest) +
         (manifest.errors ? ",\n  \"errors\": " + digest_text(*manifest.errors) : "") + ",\n  " +
         pair("records", tally.records) + ",\n  " + pair("set_aside", tally.set_aside) + ",\n  " +
         pair("incomplete", tally.incomplete) +
         ",\n  \"dispositions\": " + list(dispositions, "{", "}") +
         ",\n  \"reasons\": " + list(reasons, "{", "}") + ",\n  \"manifest\": \"";
}

}  // namespace

std::string manifest_text(const Manifest& manifest, const MadeWith& made_with, const Tally& tally) {
  const auto text = begin_of_text(manifest, made_with, tally);
  Sha256 hash;
  hash.add(text);
  hash.add(manifest_end);
  return text + hash.hex() + std::string(manifest_end);
}

}  // namespace unkink
