// SPDX-License-Identifier: Apache-2.0
// Places in a text are lines and columns of characters; offsets are bytes.
#include "read/source_index.hpp"

#include "support/catch.hpp"

namespace unkink {
namespace {

struct Row {
  std::string_view text;
  Position place;
  std::size_t offset;
};

TEST_CASE("a place gives the byte it stands at", "[read]") {
  const Row rows[] = {
      {"abc\ndef\n", {1, 1}, 0},           {"abc\ndef\n", {1, 3}, 2},
      {"abc\ndef\n", {2, 1}, 4},           {"abc\ndef\n", {2, 3}, 6},
      {"abc\ndef\n", {3, 1}, 8},           {"\u00e4bc\nd\u00e9f\n", {1, 2}, 2},
      {"\u00e4bc\nd\u00e9f\n", {2, 3}, 8}, {"\u00e4bc\nd\u00e9f\n", {3, 1}, 10},
  };
  for (const auto& [text, place, offset] : rows) {
    INFO(text << " " << place.line << ":" << place.column);
    CHECK(SourceIndex(text).offset(place) == offset);
  }
}

TEST_CASE("a place beyond the text gives its end", "[read]") {
  for (const std::string_view text : {"abc", "\u00e4bc"}) {
    for (const Position place : {Position{0, 1}, Position{1, 9}, Position{2, 1}}) {
      CHECK(SourceIndex(text).offset(place) == text.size());
    }
  }
}

}  // namespace
}  // namespace unkink
