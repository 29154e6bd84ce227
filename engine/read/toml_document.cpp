// SPDX-License-Identifier: Apache-2.0
#include "read/toml_document.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.hpp"
#include "read/toml_guard.hpp"
#include "read/toml_source.hpp"
#include "read/tomlplusplus.hpp"

namespace unkink {
namespace {

std::string escape_of(char32_t c) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text = "\\U00000000";
  for (auto at = text.size(); c != 0; c >>= 4U) text[--at] = digits[c & 0xFU];
  return text;
}

// Writes the characters at `places` as escapes. Values keep their meaning and lines their numbers;
// the cuts know by how much each is longer.
ShortToml with_escapes(std::string_view text, const std::vector<std::size_t>& places) {
  ShortToml rewritten;
  Position behind{1, 1};
  std::size_t done = 0;
  for (const auto place : places) {
    const auto code = first_code_point(text.substr(place)).value_or(CodePoint{});
    const auto escape = escape_of(code.value);
    const auto added = std::string(text.substr(done, place - done)) + escape;
    rewritten.text += added;
    behind = position_after(behind, added);
    rewritten.cuts.add(behind, 1 - static_cast<std::int32_t>(escape.size()));
    done = place + code.bytes;
  }
  rewritten.text += text.substr(done);
  return rewritten;
}

// "Error while parsing date: expected ..." says twice what the place already shows.
std::string cleaned_description(std::string_view description) {
  constexpr std::string_view prefix = "Error while parsing ";
  const auto colon = description.find(": ");
  if (description.starts_with(prefix) && colon != std::string_view::npos) {
    description.remove_prefix(colon + 2);
  }
  return std::string(description);
}

Diagnostic as_diagnostic(const TomlSource& source, const toml::parse_error& error) {
  const auto place = source.at(error.source().begin);
  return {Code::toml_syntax, place, cleaned_description(error.description()), {}};
}

// Escapes are rare, and would have to be told from what was cut.
ShortToml what_to_parse(std::string_view text, const TomlWalked& walked) {
  if (walked.after_backslash.empty()) return shorten_toml(text, walked.plain);
  return with_escapes(text, walked.after_backslash);
}

}  // namespace

TomlDocument parse_toml(SourcePtr file) {
  auto walked = guard_and_walk_toml(file);
  if (!walked.diagnostics.empty()) return {nullptr, nullptr, std::move(walked.diagnostics)};
  auto parsed = what_to_parse(file->text, walked);
  auto source = std::make_shared<const TomlSource>(std::move(file), std::move(parsed.cuts));
  try {
    auto table = toml::parse(std::string_view(parsed.text));
    return {std::move(source), std::make_shared<const toml::table>(std::move(table)), {}};
  } catch (const toml::parse_error& error) {
    auto fault = as_diagnostic(*source, error);
    return {std::move(source), nullptr, {std::move(fault)}};
  }
}

}  // namespace unkink
