// SPDX-License-Identifier: Apache-2.0
#include "cli/doctor_command.hpp"

#include <system_error>

#include "cli/places.hpp"
#include "cli/terminal.hpp"
#include "host/confinement_probe.hpp"
#include "render/doctor_report.hpp"

namespace unkink {
namespace {

DoctorReport examine(const Places& places) {
  DoctorReport report;
  HostLimits limits;
  limits.packhost = places.packhost;
  auto confinement = probe_confinement(limits);
  if (confinement) {
    report.confinement = *std::move(confinement);
  } else {
    report.fault = confinement.error().what;
  }
  report.packhost = places.packhost.string();
  for (const auto& root : places.pack_roots) {
    std::error_code ignored;
    report.places.push_back(
        {root.folder.string(), root.shipped, std::filesystem::is_directory(root.folder, ignored)});
  }
  return report;
}

}  // namespace

ExitCode run_doctor(const Invocation& invocation) {
  const auto report = examine(find_places(invocation));
  const auto written = write_result(invocation.format == OutputFormat::json
                                        ? doctor_json(report)
                                        : doctor_text(report, text_style(invocation.colour)));
  if (written != ExitCode::done) return written;
  return report.is_well() ? ExitCode::done : ExitCode::faults_found;
}

}  // namespace unkink
