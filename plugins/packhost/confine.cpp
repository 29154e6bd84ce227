// SPDX-License-Identifier: Apache-2.0
// The order of the layers: each needs something that a later one takes away.
#include "confine.hpp"

#include "call_filter.hpp"
#include "file_access.hpp"
#include "give_up_rights.hpp"
#include "restrict_process.hpp"

namespace packhost {

std::vector<Layer> confine() {
  std::vector<Layer> layers;
  layers.push_back({"limits", true, lower_limits()});
  layers.push_back({"user", true, become_nobody()});
  layers.push_back({"capabilities", true, drop_capabilities()});
  // After the change of user, which forgets the death signal.
  layers.push_back({"privileges", true, stay_unprivileged()});
  layers.push_back({"files", false, close_file_tree()});
  layers.push_back({"calls", true, filter_calls(Phase::loading)});
  return layers;
}

std::string gap_in(const std::vector<Layer>& layers) {
  for (const Layer& layer : layers)
    if (layer.required && !layer.step) return std::string(layer.name) + ": " + layer.step.error();
  return "";
}

std::string report_of(const std::vector<Layer>& layers) {
  std::string report;
  for (const Layer& layer : layers) {
    report += std::string(layer.name) + (layer.step ? "\tyes" : "\tno");
    report += layer.required ? "\trequired\t" : "\textra\t";
    report += (layer.step ? *layer.step : layer.step.error()) + "\n";
  }
  return report;
}

}  // namespace packhost
