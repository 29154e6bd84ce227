// SPDX-License-Identifier: Apache-2.0
#include "render/doctor_report.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "render/json_values.hpp"
#include "render/text_page.hpp"

namespace unkink {
namespace {

struct Meaning {
  std::string_view name;
  std::string_view title;
  std::string_view without;  ///< what a pack could do if this layer alone were missing
};

constexpr std::array meanings = std::to_array<Meaning>({
    {"copy", "Sealed copy", "the library could be changed between the check and the load"},
    {"limits", "Limits", "a pack could use up memory, time and processes"},
    {"user", "User", "a pack would run as root"},
    {"capabilities", "Capabilities", "a pack would keep rights beyond its user's"},
    {"privileges", "No new privileges", "a pack could gain rights by starting a program"},
    {"files", "Landlock",
     "while it is being loaded a pack could read files that this user may read; it could still "
     "change none and send them nowhere"},
    {"calls", "System calls",
     "a pack could open sockets, write files, start processes and signal this one"},
});

const Meaning& meaning_of(const std::string& name) {
  static constexpr Meaning unknown{"", "Unknown layer", ""};
  const auto found = std::ranges::find(meanings, name, &Meaning::name);
  return found == meanings.end() ? unknown : *found;
}

std::string verdict(const DoctorReport& report) {
  if (!report.fault.empty())
    return "Native packs cannot run here: " + report.fault + ". Packs that have a pack.toml work.";
  if (report.confinement.is_complete())
    return "Native packs can run here, each confined in a process of its own.";
  return "Native packs are refused here, because they cannot be confined. Packs that have a "
         "pack.toml work; --unconfined-packs runs the others all the same.";
}

std::string line_of(const ProtectionLayer& layer) {
  const auto& meaning = meaning_of(layer.name);
  std::string text = std::string(meaning.title) + ": ";
  if (layer.in_force) return text + layer.text;
  text += "not in force (" + layer.text + ")";
  if (!meaning.without.empty()) text += "; without it " + std::string(meaning.without);
  return text;
}

void add_layers(TextPage& page, const Confinement& confinement, bool in_force) {
  for (const auto& layer : confinement.layers)
    if (layer.in_force == in_force) page.entry("- ", line_of(layer));
}

std::string place_line(const DoctorPlace& place) {
  return place.folder + (place.shipped ? " (the program's own)" : "") +
         (place.there ? "" : " (not there)");
}

Json layer_value(const ProtectionLayer& layer) {
  return {{"name", text_value(layer.name)},
          {"in_force", layer.in_force},
          {"required", layer.required},
          {"text", text_value(layer.text)},
          {"without", text_or_null(meaning_of(layer.name).without)}};
}

}  // namespace

std::string doctor_text(const DoctorReport& report, const TextStyle& style) {
  TextPage page(style);
  const auto& layers = report.confinement.layers;
  const auto lacking = [](const ProtectionLayer& layer) { return !layer.in_force; };
  page.paragraph(verdict(report));
  if (!layers.empty()) page.heading("What protects");
  add_layers(page, report.confinement, true);
  if (std::ranges::any_of(layers, lacking)) page.heading("What does not");
  add_layers(page, report.confinement, false);
  page.heading("What nothing here protects from");
  page.entry("- ",
             "A pack that lies: its text is checked in form, dose and demands, not for truth.");
  page.heading("Where packs are looked for, in this order");
  for (const auto& place : report.places) page.entry("- ", place_line(place));
  page.heading("The process that runs native packs");
  page.paragraph(report.packhost, 2);
  return page.text();
}

std::string doctor_json(const DoctorReport& report) {
  auto layers = Json::array();
  for (const auto& layer : report.confinement.layers) layers.push_back(layer_value(layer));
  auto places = Json::array();
  for (const auto& place : report.places)
    places.push_back(
        {{"folder", text_value(place.folder)}, {"shipped", place.shipped}, {"there", place.there}});
  return written({{"schema", "unkink.doctor/1"},
                  {"native_packs", report.is_well() ? "confined" : "refused"},
                  {"fault", text_or_null(report.fault)},
                  {"layers", std::move(layers)},
                  {"packhost", text_value(report.packhost)},
                  {"places", std::move(places)}});
}

}  // namespace unkink
