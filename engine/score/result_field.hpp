// SPDX-License-Identifier: Apache-2.0
// What a result says of which record.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace unkink {

/// What a result can hold, beside the error of a record that was set aside.
enum class ResultField : std::uint8_t {
  file,
  id,
  line,
  offset,
  disposition,
  complete,
  rules,
  patterns,
  scores,
  unknown,
};

/// Whether the field says which record it is, and not what became of it.
inline bool is_mark(ResultField field) { return field <= ResultField::offset; }

/// The field of this name; nothing for any other word.
std::optional<ResultField> result_field(std::string_view name);
std::vector<std::string> result_field_names();
std::string_view name(ResultField field);

/// What of a record goes through to its result. All borrowed.
struct RecordMark {
  std::string_view file;
  std::uint64_t line = 0;
  std::uint64_t offset = 0;
  std::optional<std::string_view> id;
  std::span<const std::string> carried;
};

}  // namespace unkink
