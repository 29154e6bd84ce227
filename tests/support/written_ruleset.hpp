// SPDX-License-Identifier: Apache-2.0
// WrittenRuleset: a ruleset's folder that a test writes, in a place that vanishes with it.
#pragma once

#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include "compile/compile_ruleset.hpp"
#include "read/ruleset_draft.hpp"

namespace unkink::test {

/// The smallest ruleset that compiles; tests add files to it.
inline std::filesystem::path smallest_ruleset() {
  return std::filesystem::path(UNKINK_SOURCE_DIR) / "tests/support/minimal-ruleset";
}

class WrittenRuleset {
 public:
  /// Starts with the files of `start`.
  explicit WrittenRuleset(const std::filesystem::path& start = smallest_ruleset()) {
    namespace fs = std::filesystem;
    auto name = (fs::temp_directory_path() / "unkink-XXXXXX").string();
    if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no scratch folder");
    folder_ = name;
    fs::copy(start, folder_, fs::copy_options::recursive);
  }
  ~WrittenRuleset() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  WrittenRuleset(const WrittenRuleset&) = delete;
  WrittenRuleset& operator=(const WrittenRuleset&) = delete;

  const std::filesystem::path& folder() const { return folder_; }

  void write(const std::string& name, std::string_view text) const {
    std::ofstream(folder_ / name, std::ios::binary) << text;
  }

  /// What the files say; throws when they cannot be read.
  RulesetDraft draft() const {
    auto read = read_ruleset(folder_);
    if (!read) throw std::runtime_error(read.error().what);
    if (!read->diagnostics.empty()) throw std::runtime_error(to_text(read->diagnostics));
    return std::move(read->draft);
  }

  /// The compiled ruleset; throws with all its faults when there are any.
  Ruleset compiled() const {
    auto result = compile_ruleset(draft());
    if (!result.ruleset) throw std::runtime_error(to_text(result.diagnostics));
    return std::move(*result.ruleset);
  }

 private:
  std::filesystem::path folder_;
};

}  // namespace unkink::test
