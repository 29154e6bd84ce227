// SPDX-License-Identifier: Apache-2.0
#include "read/source_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace unkink {
namespace {

constexpr std::size_t stride = 64;

std::size_t bytes_at(std::string_view text, std::size_t at) {
  return first_code_point(text.substr(at)).value_or(CodePoint{}).bytes;
}

}  // namespace

SourceIndex::SourceIndex(std::string_view text)
    : text_(text), ascii_(is_ascii(text)), line_starts_{0} {
  if (ascii_) {
    index_bytes();
  } else {
    index_code_points();
  }
}

void SourceIndex::index_code_points() {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text_.size(); at += bytes_at(text_, at), ++count) {
    if (count % stride == 0) marks_.push_back(at);
    if (text_[at] == '\n') line_starts_.push_back(count + 1);
  }
}

// Nearly every file: code points are bytes.
void SourceIndex::index_bytes() {
  for (auto at = text_.find('\n'); at != std::string_view::npos; at = text_.find('\n', at + 1)) {
    line_starts_.push_back(at + 1);
  }
}

std::size_t SourceIndex::offset(Position place) const {
  if (place.line == 0 || place.line > line_starts_.size()) return text_.size();
  const auto target = line_starts_[place.line - 1] + place.column - 1;
  if (ascii_) return std::min(target, text_.size());
  if (target / stride >= marks_.size()) return text_.size();
  auto at = marks_[target / stride];
  for (auto left = target % stride; left > 0 && at < text_.size(); --left)
    at += bytes_at(text_, at);
  return at;
}

}  // namespace unkink
