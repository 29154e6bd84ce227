// SPDX-License-Identifier: Apache-2.0
// Documents that packs emit to do harm by being read: each is refused, with its place.
#include <algorithm>

#include "host/pack_run.hpp"
#include "read/pack_draft.hpp"
#include "support/catch.hpp"

using namespace unkink;
using namespace unkink::test;
using namespace std::chrono_literals;

namespace {

struct Row {
  const char* pack;
  const char* fault;
};

const Row rows[] = {
    {"emits_deep_arrays", "lists and tables are nested more than 32 deep"},
    {"emits_deep_tables", "a key has 30001 parts, more than 32"},
    {"emits_quadratic_tables", "a pack needs the key \"pack\""},
    {"emits_quadratic_quotes", "expected the end of the line, found 'x'"},
    {"emits_escapes", "this text holds the control or invisible character U+001B"},
    {"emits_bidi", "this text holds the control or invisible character U+202E"},
    {"emits_no_utf8", "the bytes here are not UTF-8"},
    {"emits_zero_bytes", "expected the end of the line, found the character U+0000"},
    {"emits_rules", "a pack has no key \"rule\""},
    {"emits_nothing", "a pack needs the key \"pack\""},
};

bool is_among(const Diagnostics& faults, const std::string& message) {
  return std::ranges::any_of(faults, [&](const Diagnostic& fault) {
    return fault.message == message && fault.span.begin.line > 0;
  });
}

}  // namespace

TEST_CASE("a document that is made to do harm is refused with its place", "[host]") {
  for (const Row& row : rows) {
    INFO(row.pack);
    auto text = ask_libraries({hostile_pack(row.pack)}, {PACKHOST, 60s}).front();
    REQUIRE(text);
    const auto read =
        read_pack(std::make_shared<const SourceFile>("pack/pack.so", *std::move(text)));
    INFO(to_text(read.diagnostics));
    CHECK(is_among(read.diagnostics, row.fault));
  }
}
