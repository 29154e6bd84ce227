// SPDX-License-Identifier: Apache-2.0
#include "render/check_report.hpp"

#include <algorithm>

#include "base/printable.hpp"
#include "render/diagnostics_json.hpp"
#include "render/json_values.hpp"

namespace unkink {
namespace {

std::string line(const CheckFinding& finding) {
  return (finding.passed ? "  ok      " : "  FAULT   ") + printable(finding.name) +
         (finding.detail.empty() ? "" : ": " + printable(finding.detail)) + "\n";
}

std::size_t faults(const CheckReport& report) {
  return static_cast<std::size_t>(
      std::ranges::count(report.findings, false, &CheckFinding::passed));
}

std::string in_xml(std::string_view text) {
  std::string safe;
  for (const char c : printable(text)) {
    switch (c) {
      case '<':
        safe += "&lt;";
        break;
      case '&':
        safe += "&amp;";
        break;
      case '"':
        safe += "&quot;";
        break;
      default:
        safe += c;
    }
  }
  return safe;
}

std::string test_case(const CheckReport& report, const CheckFinding& finding) {
  const auto head =
      "  <testcase classname=\"" + in_xml(report.pack) + "\" name=\"" + in_xml(finding.name) + "\"";
  if (finding.passed) return head + "/>\n";
  return head + "><failure message=\"" + in_xml(finding.detail) + "\"/></testcase>\n";
}

}  // namespace

bool CheckReport::passed() const { return faults(*this) == 0 && diagnostics.empty(); }

std::string check_report_text(const CheckReport& report) {
  auto text = report.diagnostics.empty() ? std::string() : to_text(report.diagnostics);
  text += "pack " + printable(report.pack) + "\n";
  for (const auto& finding : report.findings) text += line(finding);
  const auto count = faults(report);
  text += report.passed() ? "no faults\n"
                          : std::to_string(count) + (count == 1 ? " fault\n" : " faults\n");
  return text;
}

std::string check_report_json(const CheckReport& report) {
  auto checks = Json::array();
  for (const auto& finding : report.findings) {
    checks.push_back({{"name", text_value(finding.name)},
                      {"passed", finding.passed},
                      {"detail", text_or_null(finding.detail)}});
  }
  return written({{"schema", "unkink.pack-check/1"},
                  {"pack", text_value(report.pack)},
                  {"passed", report.passed()},
                  {"checks", std::move(checks)},
                  {"diagnostics", Json::parse(diagnostics_json(report.diagnostics))}});
}

std::string check_report_junit(const CheckReport& report) {
  std::string text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuite name=\"pack " +
                     in_xml(report.pack) + "\" tests=\"" + std::to_string(report.findings.size()) +
                     "\" failures=\"" + std::to_string(faults(report)) + "\">\n";
  for (const auto& finding : report.findings) text += test_case(report, finding);
  return text + "</testsuite>\n";
}

}  // namespace unkink
