// SPDX-License-Identifier: Apache-2.0
// Documents for tests, as if read from a file.
#pragma once

#include <memory>
#include <string>
#include <utility>

#include "base/source_file.hpp"

namespace unkink::samples {

inline SourcePtr document(std::string text, std::string name = "x.toml") {
  return std::make_shared<const SourceFile>(SourceFile{std::move(name), std::move(text)});
}

/// `text`, `count` times.
inline std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

}  // namespace unkink::samples
