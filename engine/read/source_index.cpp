// SPDX-License-Identifier: Apache-2.0
#include "read/source_index.hpp"

#include "base/utf8.hpp"

namespace unkink {
namespace {

constexpr std::size_t stride = 64;

std::size_t bytes_at(std::string_view text, std::size_t at) {
  return first_code_point(text.substr(at)).value_or(CodePoint{}).bytes;
}

}  // namespace

SourceIndex::SourceIndex(std::string_view text) : text_(text), line_starts_{0} {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += bytes_at(text, at), ++count) {
    if (count % stride == 0) marks_.push_back(at);
    if (text[at] == '\n') line_starts_.push_back(count + 1);
  }
}

std::size_t SourceIndex::offset(Position place) const {
  if (place.line == 0 || place.line > line_starts_.size()) return text_.size();
  const auto target = line_starts_[place.line - 1] + place.column - 1;
  if (target / stride >= marks_.size()) return text_.size();
  auto at = marks_[target / stride];
  for (auto left = target % stride; left > 0 && at < text_.size(); --left)
    at += bytes_at(text_, at);
  return at;
}

}  // namespace unkink
