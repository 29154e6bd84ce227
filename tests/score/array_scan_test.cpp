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

// One character after another, as the contract says it; open brackets as a text.
struct Steps {
  std::string open;
  bool quoted = false;
  bool escaped = false;
  bool broken = false;

  std::size_t end(const std::string& text, std::size_t at) {
    for (; at < text.size(); ++at) {
      const char c = text[at];
      if (quoted) {
        broken = broken || c == '\n';
        const bool ends = c == '\n' || (c == '"' && !escaped);
        escaped = !ends && c == '\\' && !escaped;
        quoted = !ends;
        continue;
      }
      if (c == '"') quoted = true;
      if (open.empty() && (c == ',' || c == ']')) return at;
      if (c == '{' && (open == "{" || (broken && !open.empty()))) {
        auto before = at;
        while (before > 0 && std::string_view(" \t\r\n").contains(text[before - 1])) --before;
        if (before > 0 && text[before - 1] == ',') return before - 1;
      }
      if (c == '{' || c == '[') open += c;
      if (c == '}' || c == ']') {
        const bool deep = open.size() > 64;
        const auto found = deep && c == ']' ? open.size() - 1
                           : deep           ? open.npos
                                            : open.rfind(c == '}' ? '{' : '[');
        if (found != open.npos) {
          open.resize(found);
        } else if (c == '}') {
          open.clear();
        }
      }
    }
    return text.size();
  }
};

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
  const std::string_view kinds[] = {"\"\\{}[],\n", "[[{\"\",",  "{{{}}],",
                                    "[[[[]\"\"\n", "[{\",;|}]", "{}{},, \n["};
  for (const auto set : {InstructionSet::scalar, InstructionSet::avx2, InstructionSet::avx512}) {
    limit_instruction_set(set);
    for (int turn = 0; turn < 3000; ++turn) {
      const auto text = random_text(luck, kinds[static_cast<std::size_t>(turn) % std::size(kinds)]);
      const auto from = text.empty() ? 0 : luck() % text.size();
      ArrayScan wide;
      Steps steps;
      for (auto before = luck() % 5 == 4 ? luck() % 70 : luck() % 4; before > 0; --before) {
        const char bracket = luck() % 2 == 0 ? '[' : '{';
        wide.open(bracket);
        steps.open += bracket;
      }
      wide.quoted = steps.quoted = luck() % 2 == 0;
      wide.escaped = steps.escaped = wide.quoted && luck() % 2 == 0;
      const auto expected = steps.end(text, from);
      CAPTURE(text, from);
      REQUIRE(element_end(wide, text, from) == expected);
      if (expected < text.size()) continue;
      CHECK(wide.depth == steps.open.size());
      CHECK(wide.quoted == steps.quoted);
      CHECK(wide.escaped == steps.escaped);
    }
  }
}

TEST_CASE("line breaks are found wherever they stand, as far as they are asked for", "[score]") {
  std::mt19937 luck(7);  // NOLINT(cert-msc32-c,cert-msc51-cpp)
  for (const auto set : {InstructionSet::scalar, InstructionSet::avx2, InstructionSet::avx512}) {
    limit_instruction_set(set);
    for (int turn = 0; turn < 300; ++turn) {
      auto text = random_text(luck, turn % 3 == 0 ? "\n" : "\nb");
      for (int more = turn % 30; more > 0; --more) text += random_text(luck, "\nbb");
      if (turn % 2 == 0 && !text.empty()) text[luck() % text.size()] = '"';
      const auto start = text.empty() ? 0 : luck() % text.size();
      std::vector<std::uint32_t> expected = {7};
      for (auto at = start; at < text.size(); ++at) {
        if (text[at] == '\n') expected.push_back(static_cast<std::uint32_t>(at));
      }
      std::vector<std::uint32_t> breaks = {7};
      find_line_breaks(text, start, breaks);
      REQUIRE(breaks == expected);
      breaks = {7};
      const bool none = text.find('"', start) == text.npos;
      REQUIRE(find_line_breaks_without(text, start, '"', breaks) == none);
      if (none) REQUIRE(breaks == expected);
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
