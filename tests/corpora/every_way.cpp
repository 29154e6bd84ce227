// SPDX-License-Identifier: Apache-2.0
#include "corpora/every_way.hpp"

#include "base/instruction_set.hpp"
#include "corpora/record_pieces.hpp"
#include "corpora/result_lines.hpp"
#include "corpora/strict_json.hpp"
#include "support/catch.hpp"

namespace unkink::corpora {
namespace {

// Line feeds end records and tabs end cells of TSV; what else a terminal obeys must not be there.
bool drives_a_terminal(std::string_view text, bool tabs) {
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\n' || (tabs && text[i] == '\t')) continue;
    if (byte(i) < 0x20 || byte(i) == 0x7F) return true;
    if (byte(i) == 0xC2 && byte(i + 1) < 0xA0) return true;  // C1
    const auto three = text.substr(i, 3);
    const bool turns = (three >= "\xE2\x80\x8B" && three <= "\xE2\x80\x8F") ||
                       (three >= "\xE2\x80\xA8" && three <= "\xE2\x80\xAE") ||
                       (three >= "\xE2\x81\xA0" && three <= "\xE2\x81\xAF");
    if (turns || three == "\xEF\xBB\xBF") return true;
  }
  return false;
}

}  // namespace

std::string score_every_way(const test::BatchRun& usual, const std::string& text) {
  auto run = usual;
  const auto out = run.score(text);
  CHECK(run.tally.records == result_lines(out).size());
  CHECK(fault_of_output(out, usual.options.format) == "");
  CHECK_FALSE(drives_a_terminal(run.faults, false));
  auto strict = usual;
  strict.strict_only = true;
  CHECK(first_difference(strict.score(text), out) == "");
  for (const auto set : {InstructionSet::scalar, InstructionSet::avx2}) {
    limit_instruction_set(set);
    auto narrow = usual;
    CHECK(first_difference(narrow.score(text), out) == "");
  }
  limit_instruction_set(InstructionSet::avx512);
  auto pieces = usual;
  pieces.jobs = 3;
  pieces.chunk_bytes = 1 + text.size() % 911;
  CHECK(first_difference(pieces.score(text), out) == "");
  return out;
}

std::string fault_of_output(const std::string& out, TableFormat format) {
  if (!out.empty() && !out.ends_with('\n')) return "does not end with a line feed";
  if (!is_strict_utf8(out)) return "is not UTF-8";
  if (drives_a_terminal(out, format == TableFormat::tsv)) return "could drive a terminal";
  std::size_t width = 0;
  for (const auto& line : result_lines(out)) {
    if (format == TableFormat::ndjson) {
      const auto read = read_strictly(line);
      if (!read.value || read.value->kind != JsonValue::Kind::table) return "no JSON: " + line;
      continue;
    }
    const auto cells = table_cells(line, format == TableFormat::tsv ? '\t' : ',');
    if (!cells) return "no row: " + line;
    if (width == 0) width = cells->size();
    if (cells->size() != width) return "another number of cells: " + line;
  }
  return {};
}

}  // namespace unkink::corpora
