// SPDX-License-Identifier: Apache-2.0
#include "render/text_page.hpp"

#include "base/printable.hpp"
#include "render/wrap.hpp"

namespace unkink {

void TextPage::heading(std::string_view text) {
  gap();
  auto lines = wrap(printable(text));
  if (style_.colour && !lines.empty()) {
    lines.insert(lines.size() - 1, "\033[0m");
    lines.insert(0, "\033[1m");
  }
  text_ += lines;
}

void TextPage::paragraph(std::string_view text, std::size_t indent) {
  text_ += wrap(printable(text), std::string(indent, ' '));
}

void TextPage::entry(std::string_view mark, std::string_view text, std::size_t indent) {
  text_ += wrap(printable(text), std::string(indent, ' ') + printable(mark));
}

void TextPage::labelled(std::string_view label, std::string_view text, std::size_t indent) {
  if (!text.empty()) entry(std::string(label) + ": ", text, indent);
}

void TextPage::gap() {
  if (!text_.empty() && !text_.ends_with("\n\n")) text_ += '\n';
}

}  // namespace unkink
