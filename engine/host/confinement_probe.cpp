// SPDX-License-Identifier: Apache-2.0
// The probe's report, line by line: name, yes or no, required or extra, text.
#include "host/confinement_probe.hpp"

#include <optional>
#include <string_view>

#include "host/sealed_memory.hpp"

namespace unkink {
namespace {

ProtectionLayer sealing() {
  const auto sealed = seal_bytes("unkink-probe", "probe");
  return {"copy", sealed.has_value(), true, sealed ? "sealed memory files" : sealed.error().what};
}

/// Cuts the text's first part off, up to the mark, which must be there.
std::optional<std::string_view> cut(std::string_view& text, char mark) {
  const auto end = text.find(mark);
  if (end == std::string_view::npos) return std::nullopt;
  const auto part = text.substr(0, end);
  text.remove_prefix(end + 1);
  return part;
}

std::optional<ProtectionLayer> layer_of(std::string_view line) {
  const auto name = cut(line, '\t');
  const auto state = cut(line, '\t');
  const auto need = cut(line, '\t');
  if (!name || !state || !need) return std::nullopt;
  return ProtectionLayer{std::string(*name), *state == "yes", *need != "extra", std::string(line)};
}

}  // namespace

Result<Confinement> probe_confinement(const HostLimits& limits) {
  const auto report = supervise({{nullptr, std::nullopt}}, limits).front();
  if (!report) return std::unexpected(report.error());
  Confinement found;
  found.layers.push_back(sealing());
  std::string_view rest = *report;
  while (!rest.empty()) {
    const auto line = cut(rest, '\n');
    auto layer = line ? layer_of(*line) : std::nullopt;
    if (!layer) return failure("packhost's report cannot be read");
    found.layers.push_back(*std::move(layer));
  }
  return found;
}

}  // namespace unkink
