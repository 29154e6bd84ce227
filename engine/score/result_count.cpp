// SPDX-License-Identifier: Apache-2.0
#include "score/result_count.hpp"

#include <algorithm>

namespace unkink {

std::string count_fault(const Manifest& manifest) {
  const auto& counts = manifest.counts;
  if (counts.dispositions + counts.set_aside != counts.records) {
    return "its dispositions and set_aside do not add up to its records";
  }
  if (counts.reasons != counts.set_aside) return "its reasons do not add up to its set_aside";
  if (counts.incomplete > counts.dispositions) return "more are incomplete than have a disposition";
  std::uint64_t records = 0;
  for (const auto& input : manifest.inputs) records += input.records;
  if (records != counts.records) return "the records of its inputs do not add up to its records";
  return {};
}

ResultCount::ResultCount(const Manifest& manifest)
    : manifest_(manifest), cells_(manifest.form.format != "ndjson") {}

void ResultCount::add(std::string_view bytes) {
  if (bytes.empty()) return;
  if (!cells_) {
    lines_ += static_cast<std::uint64_t>(std::ranges::count(bytes, '\n'));
  } else {
    for (const char c : bytes) {
      if (c == '"') quoted_ = !quoted_;
      if (c == '\n' && !quoted_) ++lines_;
    }
  }
  at_start_ = bytes.back() == '\n' && !quoted_;
}

std::string ResultCount::fault() const {
  if (!at_start_) return "its last line has no end";
  // Of nothing comes nothing, not even a header.
  const auto header = lines_ > 0 && manifest_.form.header ? 1U : 0U;
  if (lines_ - header == manifest_.counts.records) return {};
  return "holds " + std::to_string(lines_ - header) + " results, and not " +
         std::to_string(manifest_.counts.records);
}

}  // namespace unkink
