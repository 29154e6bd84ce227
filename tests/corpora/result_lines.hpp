// SPDX-License-Identifier: Apache-2.0
// Results of a batch, taken apart for comparison.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace unkink::corpora {

/// Each line, without its line feed; what stands behind the last line feed is a line too.
std::vector<std::string> result_lines(std::string_view out);

/// An NDJSON result without its "line", which changes where a record before it is cut in two.
std::string without_line(const std::string& result);

/// A carried text as an NDJSON result shows it: JSON can say line breaks and tabs, what else must
/// not be shown is named.
std::string as_kept(std::string_view text);

/// The first lines that differ; two texts of a megabyte are no message. Empty for equal texts.
std::string first_difference(const std::string& one, const std::string& other);

}  // namespace unkink::corpora
