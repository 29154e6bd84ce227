// SPDX-License-Identifier: Apache-2.0
#include "cli/trust.hpp"

#include "base/printable.hpp"
#include "cli/shipped_libraries.hpp"
#include "host/write_atomically.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

std::string cannot_use(const Places& places, const std::string& why) {
  return "packs from outside are not used: " + printable(places.pins.string()) + " " + why;
}

/// The text of pins.toml; empty where there is none.
Result<SourcePtr> pins_source(const Places& places) {
  auto source = SourceFile{"pins.toml", {}};
  std::error_code fault;
  if (places.pins.empty() || !std::filesystem::exists(places.pins, fault)) {
    if (fault) return failure("cannot be opened: " + fault.message());
    return std::make_shared<const SourceFile>(std::move(source));
  }
  const auto folder = open_checked_folder(places.pins.parent_path());
  if (!folder) return failure("lies in a folder that " + folder.error().reason);
  const auto file =
      open_checked_file(folder->get(), places.pins.filename().string(), largest_document);
  if (!file) return failure(file.error().reason);
  auto text = read_checked(*file);
  if (!text) return std::unexpected(text.error());
  source.text = *std::move(text);
  return std::make_shared<const SourceFile>(std::move(source));
}

}  // namespace

TrustBook load_trust(const Places& places) {
  TrustBook trust;
  trust.shipped = shipped_libraries();
  const auto source = pins_source(places);
  if (!source) {
    trust.fault = cannot_use(places, source.error().what);
    return trust;
  }
  auto read = read_pack_pins(*source);
  if (read.diagnostics.empty()) {
    trust.pins = std::move(read.pins);
  } else {
    const auto& first = read.diagnostics.front();
    trust.fault = cannot_use(
        places, "line " + std::to_string(first.span.begin.line) + ": " + printable(first.message));
  }
  return trust;
}

std::optional<Error> save_pins(const Places& places, const PackPins& pins) {
  if (places.pins.empty()) {
    return Error{"there is no place for pins: neither XDG_CONFIG_HOME nor HOME is set"};
  }
  return write_atomically(places.pins, pack_pins_text(pins));
}

}  // namespace unkink
