// SPDX-License-Identifier: Apache-2.0
// ConditionDraft: a condition as it was written, taken apart but not yet resolved.
#pragma once

#include <cstdint>
#include <expected>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "read/draft_values.hpp"

namespace unkink {

enum class ConditionKind : std::uint8_t {
  compare,   ///< name, comparison, constants (one, or several for `in`)
  has,       ///< name, constants (one option, or `none`)
  name,      ///< a finding, soft flag or score
  negation,  ///< one child
  all_of,    ///< children
  any_of,    ///< children
  at_least,  ///< count, children
};

enum class Comparison : std::uint8_t {
  equal,
  unequal,
  less,
  less_equal,
  greater,
  greater_equal,
  in
};

/// A stretch of a condition's text, or all of it. Borrows the text: of most parts nobody asks what
/// their place is, so that is worked out for those of whom somebody does.
struct ConditionPart {
  static constexpr std::size_t all = std::string_view::npos;

  const Text* whole = nullptr;
  std::size_t offset = 0;  ///< in bytes
  std::size_t length = all;

  std::string_view text() const { return std::string_view(whole->value).substr(offset, length); }
  Span span() const { return length == all ? whole->span : span_within(*whole, offset, length); }
};

/// Borrows the text that it was read from.
struct ConditionDraft {
  ConditionKind kind = ConditionKind::name;
  Comparison comparison = Comparison::equal;
  ConditionPart place{};
  ConditionPart name{};
  std::vector<ConditionPart> constants{};
  std::int64_t count = 0;
  ConditionPart count_place{};
  std::vector<ConditionDraft> children{};
};

/// Deepest nesting of parentheses, `not` and `at least` in one condition.
inline constexpr int deepest_condition = 32;

/// Reads a condition: `not` binds closest, then `and`, then `or`. Time is linear in the text.
std::expected<ConditionDraft, Diagnostic> parse_condition(const Text& text);

/// Words of the condition language, which no id may be.
bool is_condition_keyword(std::string_view word);

}  // namespace unkink
