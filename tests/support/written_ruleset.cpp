// SPDX-License-Identifier: Apache-2.0
#include "support/written_ruleset.hpp"

#include <stdlib.h>

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace unkink::test {

namespace fs = std::filesystem;

fs::path smallest_ruleset() {
  return fs::path(UNKINK_SOURCE_DIR) / "tests/support/minimal-ruleset";
}

WrittenRuleset::WrittenRuleset(const fs::path& start) {
  auto name = (fs::temp_directory_path() / "unkink-XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
  folder_ = name;
  fs::copy(start, folder_, fs::copy_options::recursive);
}

WrittenRuleset::~WrittenRuleset() {
  std::error_code ignored;
  fs::remove_all(folder_, ignored);
}

void WrittenRuleset::write(const std::string& name, std::string_view text) const {
  std::ofstream(folder_ / name, std::ios::binary) << text;
}

RulesetDraft WrittenRuleset::draft() const {
  auto read = read_ruleset(folder_);
  if (!read) throw std::runtime_error(read.error().what);
  if (!read->diagnostics.empty()) throw std::runtime_error(to_text(read->diagnostics));
  return std::move(read->draft);
}

Ruleset WrittenRuleset::compiled() const {
  auto result = compile_ruleset(draft());
  if (!result.ruleset) throw std::runtime_error(to_text(result.diagnostics));
  return std::move(*result.ruleset);
}

const Ruleset& minimal() {
  static const auto compiled = WrittenRuleset().compiled();
  return compiled;
}

}  // namespace unkink::test
