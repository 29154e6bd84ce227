// SPDX-License-Identifier: Apache-2.0
#include "render/wrap.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace unkink {
namespace {

std::string_view take_word(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
  const auto word = text.substr(0, text.find(' '));
  text.remove_prefix(word.size());
  return word;
}

}  // namespace

std::string wrap(std::string_view text, std::string_view first, std::string_view rest) {
  std::string lines;
  std::string_view lead = first;
  std::size_t column = 0;  // 0: at the start of a line
  for (auto word = take_word(text); !word.empty(); word = take_word(text)) {
    const auto width = count_code_points(word);
    if (column > 0 && column + 1 + width > page_width) {
      lines += '\n';
      column = 0;
    }
    lines += column == 0 ? lead : " ";
    column += width + (column == 0 ? count_code_points(lead) : 1);
    lead = rest;
    lines += word;
  }
  return lines.empty() ? lines : lines + '\n';
}

std::string wrap(std::string_view text, std::string_view first) {
  return wrap(text, first, std::string(count_code_points(first), ' '));
}

}  // namespace unkink
