// SPDX-License-Identifier: Apache-2.0
#include "read/pack_pins.hpp"

#include <algorithm>

#include "read/table_reader.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

bool is_hash(std::string_view text) {
  constexpr std::size_t length = 64;
  return text.size() == length && std::ranges::all_of(text, [](char c) {
           return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
         });
}

void check_hash(const Text& text, Diagnostics& diagnostics) {
  if (is_hash(text.value)) return;
  diagnostics.push_back(
      {Code::bad_value, text.span, "this is no SHA-256 of 64 small hexadecimal letters", {}});
}

PackPin read_pin(TableReader& table, Diagnostics& diagnostics) {
  PackPin pin;
  pin.id = table.text("id").value;
  const Text sha256 = table.text("sha256");
  check_hash(sha256, diagnostics);
  pin.sha256 = sha256.value;
  if (const auto manifest = table.optional_text("manifest")) {
    check_hash(*manifest, diagnostics);
    pin.manifest = manifest->value;
  }
  if (const auto key = table.optional_text("key")) pin.key = key->value;
  table.finish();
  return pin;
}

std::string line(std::string_view key, std::string_view value) {
  return std::string(key) + " = \"" + std::string(value) + "\"\n";
}

}  // namespace

const PackPin* PackPins::find(std::string_view id) const {
  const auto found = std::ranges::find(pins, id, &PackPin::id);
  return found == pins.end() ? nullptr : &*found;
}

bool PackPins::denies(std::string_view id) const {
  return std::ranges::find(denied, id) != denied.end();
}

PackPinsRead read_pack_pins(const SourcePtr& file) {
  PackPinsRead read;
  auto document = parse_toml(file);
  read.diagnostics = std::move(document.diagnostics);
  if (!document.table) return read;
  TableReader root(*document.table, "pins.toml", document.source, read.diagnostics);
  for (const auto& id : root.optional_texts("denied")) read.pins.denied.push_back(id.value);
  for (auto& table : root.tables("pin")) {
    read.pins.pins.push_back(read_pin(table, read.diagnostics));
  }
  root.finish();
  return read;
}

std::string pack_pins_text(const PackPins& pins) {
  std::string text =
      "# Written by `unkink pack allow` and `unkink pack deny`.\n"
      "denied = [";
  auto denied = pins.denied;
  std::ranges::sort(denied);
  for (const auto& id : denied) text += (id == denied.front() ? "\"" : ", \"") + id + "\"";
  text += "]\n";
  auto sorted = pins.pins;
  std::ranges::sort(sorted, {}, &PackPin::id);
  for (const auto& pin : sorted) {
    text += "\n[[pin]]\n" + line("id", pin.id) + line("sha256", pin.sha256);
    if (!pin.manifest.empty()) text += line("manifest", pin.manifest);
    if (!pin.key.empty()) text += line("key", pin.key);
  }
  return text;
}

}  // namespace unkink
