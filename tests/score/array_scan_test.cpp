// SPDX-License-Identifier: Apache-2.0
// The ends of elements, found 64 bytes at a time, are those found one by one.
#include "score/array_scan.hpp"

#include <random>
#include <string>

#include "base/instruction_set.hpp"
#include "score/line_scan.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

// One character after another, as the contract says it.
std::size_t end_by_steps(ArrayScan& scan, const std::string& text, std::size_t at) {
  for (; at < text.size(); ++at) {
    const char c = text[at];
    if (scan.quoted) {
      const bool ends = c == '\n' || (c == '"' && !scan.escaped);
      scan.escaped = !ends && c == '\\' && !scan.escaped;
      scan.quoted = !ends;
      continue;
    }
    if (c == '"') scan.quoted = true;
    if (scan.depth == 0 && (c == ',' || c == ']')) return at;
    if (c == '{' || c == '[') ++scan.depth;
    if (scan.depth > 0 && (c == '}' || c == ']')) --scan.depth;
  }
  return text.size();
}

// Mostly what ends nothing, so that elements are long.
std::string random_text(std::mt19937& luck, std::string_view kinds) {
  std::string text(luck() % 400, 'a');
  for (auto& c : text) {
    if (luck() % 4 == 0) c = kinds[luck() % kinds.size()];
  }
  return text;
}

TEST_CASE("the end of an element is where single steps find it", "[score]") {
  std::mt19937 luck(5);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  const std::string_view kinds[] = {"\"\\{}[],\n", "[[{\"\",", "{{{}}],", "[[[[]\"\"\n",
                                    "[{\",;|}]"};
  for (const auto set : {InstructionSet::scalar, InstructionSet::avx2, InstructionSet::avx512}) {
    limit_instruction_set(set);
    for (int turn = 0; turn < 3000; ++turn) {
      const auto text = random_text(luck, kinds[static_cast<std::size_t>(turn) % std::size(kinds)]);
      const auto from = text.empty() ? 0 : luck() % text.size();
      ArrayScan wide{luck() % 3, luck() % 2 == 0, false};
      wide.escaped = wide.quoted && luck() % 2 == 0;
      auto steps = wide;
      const auto expected = end_by_steps(steps, text, from);
      CAPTURE(text, from);
      REQUIRE(element_end(wide, text, from) == expected);
      if (expected < text.size()) continue;
      CHECK(wide.depth == steps.depth);
      CHECK(wide.quoted == steps.quoted);
      CHECK(wide.escaped == steps.escaped);
    }
  }
}

TEST_CASE("bytes are counted wherever they stand", "[score]") {
  std::mt19937 luck(6);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  for (const auto set : {InstructionSet::scalar, InstructionSet::avx512}) {
    limit_instruction_set(set);
    for (int turn = 0; turn < 200; ++turn) {
      const auto text = random_text(luck, "\"\n");
      CHECK(count_bytes(text, '"') ==
            static_cast<std::size_t>(std::count(text.begin(), text.end(), '"')));
    }
  }
}

}  // namespace
}  // namespace unkink
