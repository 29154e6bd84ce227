// SPDX-License-Identifier: Apache-2.0
// Answers as written, made in code: one entry a line, so that places can be told apart.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <utility>

#include "model/answers.hpp"

namespace unkink::entries {

inline RawValue words(std::initializer_list<const char*> list) {
  Words made;
  for (const auto* word : list) made.push_back({word, {}});
  return made;
}

inline RawValue text(const char* word) { return std::string(word); }
inline RawValue number(std::int64_t value) { return value; }
inline RawValue truth(bool value) { return value; }
inline RawValue null() { return std::monostate(); }
inline RawValue other(const char* kind) { return OtherValue{kind}; }

/// Entry i stands in line i + 1: its key in column 1, its value in column 10.
inline RawAnswers raw(std::initializer_list<std::pair<const char*, RawValue>> given) {
  RawAnswers made;
  made.file = std::make_shared<const SourceFile>(SourceFile{"a.toml", ""});
  std::uint32_t line = 0;
  for (const auto& [key, value] : given) {
    ++line;
    const Span at_key{made.file, {line, 1}, 1};
    const Span at_value{made.file, {line, 10}, 1};
    RawValue placed = value;
    if (auto* list = std::get_if<Words>(&placed)) {
      for (auto& word : *list) word.span = at_value;
    }
    made.entries.push_back({{key, at_key}, {std::move(placed), at_value}});
  }
  return made;
}

}  // namespace unkink::entries
