// SPDX-License-Identifier: Apache-2.0
// toml-test through the readers of TOML: answers, column maps and rulesets. Our own TOML is in
// tests/read.
#include <algorithm>
#include <set>

#include "base/printable.hpp"
#include "compile/compile_ruleset.hpp"
#include "corpora/written_by_others.hpp"
#include "read/column_map_draft.hpp"
#include "read/read_answers.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink::corpora {
namespace {

const std::vector<TomlText>& texts() {
  static const auto all = toml_test();
  return all;
}

SourcePtr as_file(const TomlText& toml) {
  return std::make_shared<const SourceFile>(SourceFile{"x.toml", toml.text});
}

// Not that the document is unfit for us, but that it is no TOML.
bool says_no_toml(const Diagnostics& diagnostics) {
  return std::ranges::any_of(diagnostics, [](const Diagnostic& fault) {
    return fault.code == Code::toml_syntax || fault.code == Code::invalid_utf8 ||
           fault.code == Code::duplicate_key;
  });
}

// Every fault has a place in the document.
void check_places(const Diagnostics& diagnostics, const std::string& text) {
  const auto lines = static_cast<std::uint32_t>(std::ranges::count(text, '\n')) + 1;
  for (const auto& fault : diagnostics) {
    CHECK(fault.span.begin.line >= 1);
    CHECK(fault.span.begin.line <= lines);
    CHECK_FALSE(fault.message.empty());
  }
  CHECK_FALSE(find_unprintable(to_text(diagnostics), true));
}

TEST_CASE("answers in TOML are read as toml-test says", "[corpora]") {
  for (const auto& toml : texts()) {
    INFO(toml.name);
    const auto read = read_answers(as_file(toml), AnswersFormat::toml);
    CHECK(says_no_toml(read.diagnostics) == !toml.right);
    check_places(read.diagnostics, toml.text);
    if (!toml.right || !read.diagnostics.empty()) continue;
    std::set<std::string> keys;
    for (const auto& entry : read.answers.entries) keys.insert(entry.key.value);
    std::set<std::string> expected;
    for (const auto& [key, value] : toml.tables.items()) expected.insert(key);
    CHECK(keys == expected);
  }
}

TEST_CASE("a column map that is no TOML is no column map", "[corpora]") {
  for (const auto& toml : texts()) {
    INFO(toml.name);
    const auto read = read_column_map(as_file(toml));
    CHECK(says_no_toml(read.diagnostics) == !toml.right);
    check_places(read.diagnostics, toml.text);
  }
}

TEST_CASE("a ruleset with a file that is no TOML is not used", "[corpora]") {
  const test::WrittenRuleset written;
  for (const auto& toml : texts()) {
    INFO(toml.name);
    written.write("zz.toml", toml.text);
    const auto read = read_ruleset(written.folder());
    REQUIRE(read);
    if (!toml.right) CHECK_FALSE(read->diagnostics.empty());
    CHECK_FALSE(find_unprintable(to_text(read->diagnostics), true));
    // A document of any other kind says something that a ruleset does not know.
    if (toml.right && !toml.tables.empty()) CHECK_FALSE(read->diagnostics.empty());
  }
}

}  // namespace
}  // namespace unkink::corpora
