// SPDX-License-Identifier: Apache-2.0
// The doctor's words, for a machine that protects and for one that does not.
#include "render/doctor_report.hpp"

#include "support/catch.hpp"

using namespace unkink;

namespace {

DoctorReport well() {
  DoctorReport report;
  report.confinement.layers = {{"copy", true, true, "sealed memory files"},
                               {"files", false, false, "Landlock: not supported"},
                               {"calls", true, true, "seccomp"}};
  report.packhost = "/opt/packhost";
  report.places = {{"/here", false, true}, {"/opt/packs", true, false}};
  return report;
}

bool has(const std::string& text, const std::string& part) { return text.find(part) != text.npos; }

}  // namespace

TEST_CASE("the doctor says what protects, what does not, and what that means", "[render]") {
  CHECK(well().is_well());
  const auto text = doctor_text(well(), TextStyle{});
  CHECK(has(text, "Native packs can run here, each confined in a process of its own."));
  CHECK(has(text, "  - Sealed copy: sealed memory files\n"));
  CHECK(has(text, "  - Landlock: not in force (Landlock: not supported); without it"));
  CHECK(has(text, "  - /here\n  - /opt/packs (the program's own) (not there)\n"));
}

TEST_CASE("the doctor says that native packs are refused where a required layer lacks",
          "[render]") {
  auto report = well();
  report.confinement.layers[2].in_force = false;
  CHECK_FALSE(report.is_well());
  CHECK(has(doctor_text(report, TextStyle{}), "Native packs are refused here"));
  CHECK(has(doctor_json(report), "\"native_packs\": \"refused\""));
}

TEST_CASE("the doctor says why nothing could be found out", "[render]") {
  DoctorReport report;
  report.fault = "packhost cannot be started: No\x1b[2J such file";
  CHECK_FALSE(report.is_well());
  const auto text = doctor_text(report, TextStyle{});
  CHECK(has(text, "No<U+001B>[2J"));
  CHECK_FALSE(has(text, "What protects"));
  CHECK_FALSE(has(doctor_json(report), "\x1b"));
}

TEST_CASE("the doctor's JSON has every layer and place", "[render]") {
  const auto text = doctor_json(well());
  CHECK(has(text, "\"schema\": \"unkink.doctor/1\""));
  CHECK(has(text, "\"native_packs\": \"confined\""));
  CHECK(has(text, "\"fault\": null"));
  CHECK(has(text, "\"name\": \"files\",\n      \"in_force\": false,\n      \"required\": false"));
  CHECK(has(text, "\"folder\": \"/opt/packs\",\n      \"shipped\": true,\n      \"there\": false"));
}
