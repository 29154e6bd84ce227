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
  TableReader root(*document.table, "a ruleset's file", document.source, read.diagnostics);
  read_head_tables(root, read.draft, read.diagnostics);
  read_item_tables(root, read.draft);
  read_rule_tables(root, read.draft);
  read_guidance_tables(root, read.draft);
  read_score_tables(root, read.draft);
  read_case_tables(root, read.draft);
  read_plan_tables(root, read.draft, read.diagnostics);
  root.finish();
}

void read_case_document(const TomlDocument& document, RulesetRead& read) {
  TableReader root(*document.table, "a file of cases", document.source, read.diagnostics);
  read_case_tables(root, read.draft);
  root.finish();
}

bool holds_cases(const SourceFile& file, const std::filesystem::path& folder) {
  const auto below = std::filesystem::path(file.name).lexically_relative(folder.lexically_normal());
  return below.begin() != below.end() && *below.begin() == "cases";
}

void read_file_of_ruleset(const SourcePtr& file, bool cases, RulesetRead& read) {
  const auto document = parse_toml(file);
  std::ranges::copy(document.diagnostics, std::back_inserter(read.diagnostics));
  if (!document.table) {
    read.draft.whole = false;
  } else if (cases) {
    read_case_document(document, read);
  } else {
    read_document(document, read);
  }
}

}  // namespace

Result<RulesetRead> read_ruleset(const std::filesystem::path& folder, CaseFiles case_files) {
  auto files = read_ruleset_folder(folder);
  if (!files) return std::unexpected(files.error());
  RulesetRead read;
  read.draft.folder = folder.string();
  read.draft.sha256 = files->sha256;
  read.diagnostics = std::move(files->diagnostics);
  read.draft.whole = read.diagnostics.empty();
  read.draft.cases_read = case_files == CaseFiles::read;
  for (const auto& file : files->files) {
    const bool cases = holds_cases(*file, folder);
    if (cases && case_files == CaseFiles::skip) continue;
    read_file_of_ruleset(file, cases, read);
  }
  return read;
}

}  // namespace unkink
