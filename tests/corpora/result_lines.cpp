// SPDX-License-Identifier: Apache-2.0
#include "corpora/result_lines.hpp"

#include <algorithm>

#include "base/printable.hpp"

namespace unkink::corpora {

std::vector<std::string> result_lines(std::string_view out) {
  std::vector<std::string> lines;
  while (!out.empty()) {
    const auto end = std::min(out.find('\n'), out.size());
    lines.emplace_back(out.substr(0, end));
    out.remove_prefix(std::min(end + 1, out.size()));
  }
  return lines;
}

std::string without_line(const std::string& result) {
  constexpr std::string_view label = ",\"line\":";
  const auto begin = result.find(label);
  if (begin == std::string::npos) return result;
  const auto end = result.find(',', begin + label.size());
  return result.substr(0, begin) + result.substr(std::min(end, result.size()));
}

std::string as_kept(std::string_view text) {
  std::string shown;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of("\n\t\r"), text.size());
    shown += printable(text.substr(0, end));
    shown += text.substr(end, 1);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return shown;
}

std::string first_difference(const std::string& one, const std::string& other) {
  if (one == other) return {};
  const auto left = result_lines(one);
  const auto right = result_lines(other);
  const auto at = std::ranges::mismatch(left, right);
  if (at.in1 == left.end() || at.in2 == right.end()) return "of different length";
  return *at.in1 + "\n" + *at.in2;
}

}  // namespace unkink::corpora
