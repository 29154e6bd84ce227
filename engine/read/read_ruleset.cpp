// SPDX-License-Identifier: Apache-2.0
// A ruleset's folder to its draft: every file in order, every table by its reader.
#include <algorithm>
#include <iterator>

#include "read/ruleset_draft.hpp"

#include "read/ruleset_folder.hpp"
#include "read/ruleset_tables.hpp"
#include "read/toml_document.hpp"

namespace unkink {
namespace {

void read_document(const TomlDocument& document, RulesetRead& read) {
  TableReader root(*document.table, "a ruleset's file", document.file, read.diagnostics);
  read_head_tables(root, read.draft, read.diagnostics);
  read_item_tables(root, read.draft);
  read_rule_tables(root, read.draft);
  read_guidance_tables(root, read.draft);
  read_score_tables(root, read.draft);
  read_case_tables(root, read.draft);
  read_plan_tables(root, read.draft, read.diagnostics);
  root.finish();
}

}  // namespace

Result<RulesetRead> read_ruleset(const std::filesystem::path& folder) {
  auto files = read_ruleset_folder(folder);
  if (!files) return std::unexpected(files.error());
  RulesetRead read;
  read.draft.folder = folder.string();
  read.draft.sha256 = files->sha256;
  read.diagnostics = std::move(files->diagnostics);
  read.draft.whole = read.diagnostics.empty();
  for (const auto& file : files->files) {
    auto document = parse_toml(file);
    std::ranges::copy(document.diagnostics, std::back_inserter(read.diagnostics));
    if (document.table) {
      read_document(document, read);
    } else {
      read.draft.whole = false;
    }
  }
  return read;
}

}  // namespace unkink
