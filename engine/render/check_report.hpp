// SPDX-License-Identifier: Apache-2.0
// What the check of one pack has found, as text, JSON and JUnit.
#pragma once

#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace unkink {

/// One thing that was looked at.
struct CheckFinding {
  std::string name;  ///< "exports one symbol"
  bool passed = true;
  std::string detail;  ///< why not, or a figure; may be empty
};

struct CheckReport {
  std::string pack;  ///< the id
  std::vector<CheckFinding> findings;
  Diagnostics diagnostics;  ///< of its document

  bool passed() const;
};

/// The faults of the document, then one line a finding and a last line with the verdict; cleaned.
std::string check_report_text(const CheckReport& report);

/// {"schema":"unkink.pack-check/1","pack","passed","checks":[{"name","passed","detail"}],
/// "diagnostics":[...]}
std::string check_report_json(const CheckReport& report);

/// One JUnit test suite: a test case a finding.
std::string check_report_junit(const CheckReport& report);

}  // namespace unkink
