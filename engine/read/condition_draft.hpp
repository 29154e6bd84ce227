// SPDX-License-Identifier: Apache-2.0
// ConditionDraft: a condition as it was written, taken apart but not yet resolved.
#pragma once

#include <cstdint>
#include <expected>
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

struct ConditionDraft {
  ConditionKind kind = ConditionKind::name;
  Span span{};
  Text name{};
  Comparison comparison = Comparison::equal;
  Texts constants{};
  Spanned<std::int64_t> count{};
  std::vector<ConditionDraft> children{};
};

/// Deepest nesting of parentheses, `not` and `at least` in one condition.
inline constexpr int deepest_condition = 32;

/// Reads a condition: `not` binds closest, then `and`, then `or`. Time is linear in the text.
std::expected<ConditionDraft, Diagnostic> parse_condition(const Text& text);

/// Words of the condition language, which no id may be.
bool is_condition_keyword(std::string_view word);

}  // namespace unkink
