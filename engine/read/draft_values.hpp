// SPDX-License-Identifier: Apache-2.0
// The values that drafts are made of: what was written, with the place where it was written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/source_file.hpp"
#include "model/answers.hpp"

namespace unkink {

/// A text as it reads once TOML's quotes and escapes are resolved; its span covers the value.
using Text = Spanned<std::string>;
using Texts = std::vector<Text>;

/// `20` or `[20, 30]`.
struct RangeDraft {
  std::int64_t low = 0;
  std::int64_t high = 0;
  Span span;
};

/// The place of a part of a text: `offset` and `length` are in bytes of `text.value`. Resolves TOML
/// escapes and line breaks, so that a diagnostic can point inside a quoted condition.
Span span_within(const Text& text, std::size_t offset, std::size_t length);

}  // namespace unkink
