// SPDX-License-Identifier: Apache-2.0
#include "diagnostics/fixture_run.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>
#include <vector>

#include "bind/bind_answers.hpp"
#include "check/run_cases.hpp"
#include "compile/compile_pack.hpp"
#include "compile/compile_ruleset.hpp"
#include "diagnostics/scratch_folder.hpp"
#include "read/pack_draft.hpp"
#include "read/read_answers.hpp"
#include "read/read_file.hpp"
#include "score/chunk_reader.hpp"

namespace unkink::test {
namespace {

namespace fs = std::filesystem;

template <class T>
T value_of(Result<T> result) {
  if (!result) throw std::runtime_error(result.error().what);
  return std::move(*result);
}

void append(Diagnostics& all, Diagnostics more) {
  std::ranges::move(more, std::back_inserter(all));
}

const Ruleset& minimal() {
  static const auto compiled =
      compile_ruleset(value_of(read_ruleset(minimal_ruleset())).draft).ruleset;
  return compiled.value();
}

// As the program does: what was not read whole is not judged.
Diagnostics answers_faults(const SourcePtr& file) {
  const auto read = read_answers(file, guess_format(*file));
  if (!read.diagnostics.empty()) return read.diagnostics;
  return bind_answers(minimal(), read.answers).diagnostics;
}

Diagnostics pack_faults(const SourcePtr& file) {
  const auto read = read_pack(file);
  if (!read.diagnostics.empty()) return read.diagnostics;
  return compile_pack(read.draft, minimal(), "sample").diagnostics;
}

// A table's rows are records of a batch: their faults are told as `unkink score` tells them.
std::string rows_text(const SourcePtr& file) {
  const auto layout = make_layout(minimal(), nullptr, {}).layout;
  const auto first =
      std::make_shared<const SourceFile>(SourceFile{file->name, std::string(file->line(1))});
  const auto header = read_csv_header(layout, first, false);
  if (!header.faults.empty()) return to_text(header.faults);
  std::string text;
  const auto lines = std::ranges::count(file->text, '\n');
  for (std::uint32_t line = 2; line <= lines; ++line) {
    for (const auto& fault :
         read_csv_record(minimal(), layout, header.header, file->line(line)).faults) {
      text += file->name + ":" + std::to_string(line) + ":" + std::to_string(fault.column) +
              ": error[" + std::string(name(fault.code)) + "]: " + fault.message + "\n";
    }
  }
  return text;
}

Diagnostics file_faults(const fs::path& path) {
  const auto name = path.filename().string();
  const auto file = value_of(read_file(path, name));
  if (name.starts_with("pack")) return pack_faults(file);
  if (name.starts_with("answers")) return answers_faults(file);
  throw std::runtime_error(name + " is no input");
}

std::vector<fs::path> input_files(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    const auto ending = entry.path().extension();
    if (ending == ".toml" || ending == ".json" || ending == ".csv") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  return files;
}

}  // namespace

fs::path minimal_ruleset() {
  return fs::path(UNKINK_SOURCE_DIR) / "tests" / "support" / "minimal-ruleset";
}

Diagnostics ruleset_faults(const fs::path& folder) {
  const WorkingFolder there(folder);
  auto read = value_of(read_ruleset("."));
  auto faults = std::move(read.diagnostics);
  const auto compiled = compile_ruleset(read.draft);
  append(faults, compiled.diagnostics);
  if (faults.empty()) faults = run_cases(read.draft, *compiled.ruleset).diagnostics;
  sort_by_place(faults);
  return faults;
}

std::string fixture_text(const fs::path& fixture) {
  const ScratchFolder scratch;
  const bool with_ruleset = fs::exists(fixture / "ruleset");
  if (with_ruleset) scratch.copy(minimal_ruleset(), "ruleset");
  scratch.copy(fixture, ".");
  if (fs::exists(fixture / "make.txt")) scratch.make(fixture / "make.txt");
  auto text = with_ruleset ? to_text(ruleset_faults(scratch.path() / "ruleset")) : std::string();
  for (const auto& file : input_files(scratch.path())) {
    if (file.extension() == ".csv") {
      text += rows_text(value_of(read_file(file, file.filename().string())));
      continue;
    }
    auto faults = file_faults(file);
    sort_by_place(faults);
    text += to_text(faults);
  }
  return text;
}

}  // namespace unkink::test
