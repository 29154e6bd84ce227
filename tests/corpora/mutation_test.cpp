// SPDX-License-Identifier: Apache-2.0
// Spoilt records: each is set aside, or gives what one person's triage says of the same answers;
// and whoever stands beside it is not touched.
#include <algorithm>
#include <cstdlib>
#include <map>

#include "base/printable.hpp"
#include "corpora/every_way.hpp"
#include "corpora/result_lines.hpp"
#include "corpora/single_person.hpp"
#include "corpora/spoiler.hpp"
#include "properties/shipped_people.hpp"
#include "support/catch.hpp"

namespace unkink::corpora {
namespace {

using test::BatchRun;
using test::people;
using test::shipped;

enum class Kind { lines, array, commas, tabs, semicolons, notes };

struct KindRow {
  Kind kind;
  const char* name;
  char delimiter;  ///< 0: JSON
};
constexpr KindRow kinds[] = {{Kind::lines, "NDJSON", 0},
                             {Kind::array, "a JSON array", 0},
                             {Kind::commas, "CSV", ','},
                             {Kind::tabs, "TSV", '\t'},
                             {Kind::semicolons, "CSV with semicolons", ';'},
                             {Kind::notes, "CSV with notes", ','}};

constexpr std::size_t records_a_file = 40;

/// One file before and after.
struct SpoiltFile {
  std::string clean;
  std::string spoilt;
  std::vector<std::pair<std::size_t, std::size_t>> untouched;  ///< record and its new offset
  std::size_t touched = 0;
};

TableShape shape_of(const KindRow& row) {
  TableShape shape{{"id"}, row.delimiter};
  for (const auto& item : shipped().ruleset.questionnaire.items) shape.names.push_back(item.id);
  if (row.kind == Kind::notes) shape.names.insert(shape.names.begin() + 1, "note");
  return shape;
}

std::string header_of(const KindRow& row) {
  if (row.kind == Kind::lines) return {};
  if (row.kind == Kind::array) return "[\n";
  std::string header;
  for (const auto& name : shape_of(row).names) {
    if (!header.empty()) header += row.delimiter;
    header += name;
  }
  return header + "\n";
}

const char* const notes[] = {"", "seen", "\"two\nlines\"", "\"a \"\"quote\"\"\"", "\"x,y\r\nz\""};

/// Makes files, the same ones for the same seed.
class SpoiltFiles {
 public:
  SpoiltFiles(const KindRow& row, std::uint32_t seed) : row_(row), spoiler_(seed) {}

  SpoiltFile next() {
    SpoiltFile file{header_of(row_), header_of(row_), {}, 0};
    const std::string end = row_.kind != Kind::array && spoiler_.below(3) == 0 ? "\r\n" : "\n";
    for (std::size_t i = 0; i < records_a_file; ++i) {
      const auto between = separator(i, end);
      const auto entries =
          entries_of(shipped().ruleset.questionnaire, people()[spoiler_.below(people().size())],
                     "p" + std::to_string(i));
      auto text = right(entries);
      file.clean += between + text;
      file.spoilt += between;
      if (spoiler_.below(4) == 0) {
        file.untouched.emplace_back(i, file.spoilt.size());
      } else {
        text = wrong(entries);
        ++file.touched;
      }
      file.spoilt += text;
    }
    const std::string last = row_.kind == Kind::array ? "\n]\n" : end;
    file.clean += last;
    if (spoiler_.below(4) > 0) file.spoilt += last;
    if (row_.kind == Kind::lines && spoiler_.below(4) == 0) mark(file);
    return file;
  }

 private:
  std::string separator(std::size_t index, const std::string& end) const {
    if (index == 0) return {};
    return row_.kind == Kind::array ? ",\n" : end;
  }

  // With notes the second cell is one of ours.
  std::string with_note(std::string row) {
    if (row_.kind != Kind::notes) return row;
    const auto at = row.find(',');
    if (at == std::string::npos) return row;
    return row.insert(at, std::string(",") + notes[spoiler_.below(std::size(notes))]);
  }
  std::string right(const Entries& entries) {
    if (row_.delimiter == 0) return as_json(entries);
    return with_note(as_row(entries, row_.delimiter));
  }
  std::string wrong(const Entries& entries) {
    if (row_.delimiter == 0) return spoiler_.json(entries);
    return with_note(spoiler_.row(entries, row_.delimiter));
  }

  static void mark(SpoiltFile& file) {
    file.spoilt.insert(0, "\xEF\xBB\xBF");
    for (auto& [record, offset] : file.untouched) offset += 3;
  }

  const KindRow& row_;
  Spoiler spoiler_;
};

BatchRun run_of(const KindRow& row) {
  BatchRun run{shipped().ruleset};
  if (row.kind == Kind::array) run.from = TableFormat::json;
  if (row.delimiter != 0) run.from = row.delimiter == '\t' ? TableFormat::tsv : TableFormat::csv;
  if (row.kind == Kind::notes) run.keep = {"note"};
  return run;
}

std::vector<Piece> pieces_of(const KindRow& row, std::string_view text) {
  const auto marked = text.size() - without_mark(text).size();
  auto pieces = line_pieces(without_mark(text));
  for (auto& piece : pieces) piece.offset += marked;
  if (row.kind == Kind::lines) return pieces;
  if (row.kind == Kind::array) return array_pieces(text);
  std::vector<bool> free;
  for (const auto& name : shape_of(row).names) free.push_back(name == "note");
  pieces = table_pieces(text, row.delimiter, free);
  pieces.erase(pieces.begin());
  return pieces;
}

Verdict verdict_on(const KindRow& row, const Piece& piece) {
  if (row.delimiter != 0) return verdict_on_row(shipped().ruleset, shape_of(row), piece.text);
  return verdict_on_json(shipped().ruleset, piece.text);
}

// What a person must see to mend it.
std::string shown(const Piece& piece, const std::string& result) {
  return printable(piece.text.substr(0, 3000)) + "\n" + result;
}

// By where they start in the text.
using Results = std::map<std::uint64_t, std::string>;

Results check_pieces(const KindRow& row, std::string_view text, const std::string& out) {
  Results results;
  const auto pieces = pieces_of(row, text);
  const auto lines = result_lines(out);
  CHECK(lines.size() == pieces.size());
  for (std::size_t i = 0; i < std::min(lines.size(), pieces.size()); ++i) {
    const auto wrong = disagreement(verdict_on(row, pieces[i]), pieces[i], lines[i]);
    if (!wrong.empty()) {
      INFO(shown(pieces[i], lines[i]));
      CHECK(wrong == "");
    }
    results[pieces[i].offset] = without_line(lines[i]);
  }
  return results;
}

// Where brackets and quotes may reach over a neighbour, only those are compared that still stand.
void check_neighbours(const KindRow& row, const SpoiltFile& file, const std::string& clean,
                      const Results& results) {
  const auto before = result_lines(clean);
  REQUIRE(before.size() == records_a_file);
  std::size_t same = 0;
  for (const auto& [record, offset] : file.untouched) {
    const auto found = results.find(offset);
    const bool may_be_gone = row.kind == Kind::array || row.kind == Kind::notes;
    if (found == results.end() && may_be_gone) continue;
    REQUIRE(found != results.end());
    if (may_be_gone && found->second.find("\"error\"") != std::string::npos) continue;
    CHECK(found->second == without_line(before[record]));
    ++same;
  }
  // A bracket that ends the array leaves what follows outside of it.
  CHECK((same > 0 || row.kind == Kind::array || file.untouched.empty()));
}

std::size_t spoil(const KindRow& row, std::uint32_t seed, std::size_t files) {
  SpoiltFiles made(row, seed);
  std::size_t touched = 0;
  for (std::size_t i = 0; i < files; ++i) {
    const auto file = made.next();
    INFO("seed " << seed << ", file " << i);
    auto run = run_of(row);
    const auto clean = run.score(file.clean);
    CHECK(run.tally.set_aside == 0);
    const auto out = score_every_way(run_of(row), file.spoilt);
    check_neighbours(row, file, clean, check_pieces(row, file.spoilt, out));
    touched += file.touched;
  }
  return touched;
}

// "first:count" in UNKINK_MUTATION_SEEDS asks for a longer campaign; the tests need none.
struct Seeds {
  std::uint32_t first = 1;
  std::uint32_t count = 1;
};
Seeds seeds() {
  const auto* asked = std::getenv("UNKINK_MUTATION_SEEDS");
  if (asked == nullptr) return {};
  const std::string text = asked;
  const auto colon = text.find(':');
  return {static_cast<std::uint32_t>(std::stoul(text)),
          static_cast<std::uint32_t>(std::stoul(text.substr(colon + 1)))};
}

// Fewer where each record costs many times as much: CMakePresets.json asks for them.
std::size_t files_a_kind() {
  const auto* asked = std::getenv("UNKINK_MUTATION_FILES");
  return asked == nullptr ? 60 : std::stoul(asked);
}

TEST_CASE("a spoilt record is set aside or means what it says", "[corpora][mutation]") {
  const auto files = files_a_kind();
  const auto asked = seeds();
  for (const auto& row : kinds) {
    DYNAMIC_SECTION(row.name) {
      std::size_t touched = 0;
      for (auto seed = asked.first; seed < asked.first + asked.count; ++seed) {
        touched += spoil(row, seed, files);
      }
      // Six kinds of sixty files: ten thousand records in all.
      CHECK(touched >= 10'000 / std::size(kinds) * files / 60);
    }
  }
}

}  // namespace
}  // namespace unkink::corpora
