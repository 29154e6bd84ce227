// SPDX-License-Identifier: Apache-2.0
// TomlSource: a document's text beside its parsed values, to say where each value was written.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "base/source_file.hpp"
#include "read/draft_values.hpp"
#include "read/source_index.hpp"
#include "read/toml_cuts.hpp"
#include "read/toml_string.hpp"
#include "read/tomlplusplus.hpp"

namespace unkink {

/// Spans cover a value on its first line: a string without its quotes, anything else whole.
class TomlSource {
 public:
  /// `cuts` lead from the text that the values were parsed from to that of `file`.
  explicit TomlSource(SourcePtr file, TomlCuts cuts = {});

  const SourcePtr& file() const { return file_; }

  /// The place that toml++ means by `position`.
  Span at(const toml::source_position& position) const;
  Span value(const toml::node& node) const;
  Span key(const toml::key& key) const;

  /// The text of `string`, whole, with its span. Unprintable characters are reported
  /// (`control-character`); so are line feeds, unless the string is one of several lines.
  Text text(const toml::value<std::string>& string, Diagnostics& diagnostics) const;

 private:
  /// A string's opening, the place of its content, and what that is where it reads as it is
  /// written.
  struct Content {
    StringOpening opening;
    Position begin;
    std::optional<std::string_view> plain;
  };

  Position place(const toml::source_position& position) const;
  Span of_region(const toml::source_region& region) const;
  Span of_content(const Content& content) const;
  std::optional<Content> content(const toml::source_region& region) const;

  SourcePtr file_;
  TomlCuts cuts_;
  SourceIndex index_;
};

}  // namespace unkink
