// SPDX-License-Identifier: Apache-2.0
// What protects on this machine and what does not, and where packs are looked for.
#pragma once

#include <string>
#include <vector>

#include "model/confinement.hpp"
#include "render/text_style.hpp"

namespace unkink {

struct DoctorPlace {
  std::string folder;
  bool shipped = false;  ///< the program's own
  bool there = false;    ///< is a folder that can be seen
};

struct DoctorReport {
  Confinement confinement;
  std::string fault;  ///< why nothing could be found out; empty otherwise
  std::string packhost;
  std::vector<DoctorPlace> places;  ///< in the order in which they are searched

  /// True when native packs may run here.
  bool is_well() const { return fault.empty() && confinement.is_complete(); }
};

std::string doctor_text(const DoctorReport& report, const TextStyle& style);

/// {"schema":"unkink.doctor/1","native_packs":"confined|refused","fault":text|null,
///  "layers":[{"name","in_force","required","text","without"}],"packhost",
///  "places":[{"folder","shipped","there"}]}
std::string doctor_json(const DoctorReport& report);

}  // namespace unkink
