// SPDX-License-Identifier: Apache-2.0
// Odd texts, formulas and broken bytes, as names and as notes, in and out of every format.
#include <algorithm>

#include "base/printable.hpp"
#include "corpora/every_way.hpp"
#include "corpora/naughty_texts.hpp"
#include "corpora/record_pieces.hpp"
#include "corpora/result_lines.hpp"
#include "corpora/single_person.hpp"
#include "corpora/strict_json.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink::corpora {
namespace {

using test::BatchRun;
using test::minimal;
using Json = nlohmann::json;

std::string enclosed(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

// Each text is the name of one record and the note of the next.
std::string as_lines(const std::vector<std::string>& texts) {
  std::string file;
  for (const auto& text : texts) {
    file += "{\"id\":" + json_quoted(text) + ",\"note\":\"\",\"fever\":\"no\"}\n";
    file += R"({"id":"n","note":)" + json_quoted(text) + ",\"fever\":\"no\"}\n";
  }
  return file;
}

std::string as_table(const std::vector<std::string>& texts, char mark) {
  std::string file = std::string("id") + mark + "note" + mark + "fever\n";
  for (const auto& text : texts) {
    file += enclosed(text) + mark + mark + "no\n";
    file += std::string("n") + mark + enclosed(text) + mark + "no\n";
  }
  return file;
}

struct Format {
  const char* name;
  TableFormat from;
  char mark;
};
const Format formats[] = {{"NDJSON", TableFormat::ndjson, 0},
                          {"CSV", TableFormat::csv, ','},
                          {"CSV with semicolons", TableFormat::csv, ';'},
                          {"TSV", TableFormat::tsv, '\t'}};

std::string file_of(const Format& format, const std::vector<std::string>& texts) {
  return format.mark == 0 ? as_lines(texts) : as_table(texts, format.mark);
}

BatchRun run_of(const Format& format) {
  BatchRun run{minimal(), format.from};
  run.keep = {"note"};
  return run;
}

TEST_CASE("odd texts come out as they were or are named and set aside", "[corpora]") {
  const auto& texts = odd_texts();
  REQUIRE(texts.size() > 800);
  for (const auto& format : formats) {
    DYNAMIC_SECTION(format.name) {
      const auto file = file_of(format, texts);
      const auto results = result_lines(score_every_way(run_of(format), file));
      // In a table a name with a line break is a broken row: its lines are set aside one by one.
      std::size_t at = 0;
      for (const auto& text : texts) {
        INFO(printable(text));
        const auto broken = static_cast<std::size_t>(std::ranges::count(text, '\n'));
        const bool name_is_odd = find_unprintable(text).has_value();
        REQUIRE(at < results.size());
        const auto named = Json::parse(results[at]);
        CHECK((named["disposition"] == "error") == name_is_odd);
        if (!name_is_odd) CHECK(named["id"] == (text.empty() ? Json() : Json(text)));
        at += format.mark == 0 ? 1 : 1 + broken;
        REQUIRE(at < results.size());
        const auto noted = Json::parse(results[at++]);
        CHECK(noted["disposition"] != "error");
        CHECK(noted["keep"]["note"] == as_kept(text));
      }
      CHECK(at == results.size());
    }
  }
}

// As a spreadsheet may see it: blanks and a quote in front do not count.
bool would_calculate(std::string_view cell) {
  const auto first = cell.find_first_not_of(" \"");
  if (first == std::string_view::npos) return false;
  const auto start = cell.substr(first);
  constexpr std::string_view starts[] = {"=",
                                         "+",
                                         "-",
                                         "@",
                                         "\t",
                                         "\r",
                                         "\n",
                                         "\xEF\xBC\x9D",
                                         "\xEF\xBC\x8B",
                                         "\xEF\xBC\x8D",
                                         "\xEF\xBC\xA0"};
  return std::ranges::any_of(starts, [&](auto sign) { return start.starts_with(sign); });
}

TEST_CASE("no cell that comes out is one that a spreadsheet calculates", "[corpora]") {
  auto texts = formulas();
  REQUIRE(texts.size() > 100);
  texts.insert(texts.end(), odd_texts().begin(), odd_texts().end());
  for (const auto& format : formats) {
    for (const auto to : {TableFormat::csv, TableFormat::tsv}) {
      DYNAMIC_SECTION(format.name << " to " << (to == TableFormat::csv ? "CSV" : "TSV")) {
        auto run = run_of(format);
        run.options.format = to;
        const auto file = file_of(format, texts);
        std::size_t guarded = 0;
        for (const auto& row : result_lines(score_every_way(run, file))) {
          const auto cells = table_cells(row, to == TableFormat::csv ? ',' : '\t');
          REQUIRE(cells);
          for (const auto& cell : *cells) {
            INFO(row);
            CHECK_FALSE(would_calculate(cell));
            if (cell.starts_with('\'') && would_calculate(cell.substr(1))) ++guarded;
          }
        }
        CHECK(guarded > 150);
      }
    }
  }
}

TEST_CASE("cells are left alone where that is asked for", "[corpora]") {
  BatchRun run{minimal()};
  run.keep = {"note"};
  run.options.format = TableFormat::csv;
  run.options.fields = {ResultField::id};
  run.options.guard_formulas = false;
  for (const auto& formula : formulas()) {
    if (find_unprintable(formula)) continue;
    const auto out = run.score("{\"id\":" + json_quoted(formula) + "}\n");
    const auto cells = table_cells(result_lines(out).front(), ',');
    REQUIRE(cells);
    CHECK(cells->front() == formula);
  }
}

TEST_CASE("bytes that are not UTF-8 are set aside with their record alone", "[corpora]") {
  const auto& sequences = byte_sequences();
  REQUIRE(sequences.size() > 1000);
  for (const auto& format : formats) {
    DYNAMIC_SECTION(format.name) {
      std::string file = format.mark == 0 ? "" : std::string("id") + format.mark + "fever\n";
      for (const auto& bytes : sequences) {
        const auto good = format.mark == 0 ? std::string(R"({"id":"n","fever":"no"})")
                                           : std::string("n") + format.mark + "no";
        const auto odd = format.mark == 0 ? "{\"id\":\"" + bytes.text + "\",\"fever\":\"no\"}"
                                          : bytes.text + format.mark + "no";
        file += good + "\n" + odd + "\n";
      }
      const auto pieces = line_pieces(file);
      auto run = run_of(format);
      run.keep.clear();
      const auto results = result_lines(score_every_way(run, file));
      const std::size_t header = format.mark == 0 ? 0 : 1;
      REQUIRE(results.size() + header == pieces.size());
      std::size_t refused = 0;
      for (std::size_t i = 0; i < results.size(); ++i) {
        const auto& piece = pieces[i + header];
        const TableShape shape{{"id", "fever"}, format.mark};
        const auto verdict = format.mark == 0 ? verdict_on_json(minimal(), piece.text)
                                              : verdict_on_row(minimal(), shape, piece.text);
        INFO(results[i]);
        CHECK(disagreement(verdict, piece, results[i]) == "");
        const bool wrong = results[i].find("\"invalid-utf8\"") != std::string::npos;
        if (wrong) ++refused;
        if (i % 2 == 0) CHECK(results[i].find("\"id\":\"n\"") != std::string::npos);
      }
      CHECK(refused ==
            static_cast<std::size_t>(std::ranges::count(sequences, false, &Bytes::right)));
    }
  }
}

TEST_CASE("the second reader of UTF-8 is right", "[corpora]") {
  for (const auto& bytes : byte_sequences()) {
    INFO(printable(bytes.text) << " " << bytes.name);
    CHECK(is_strict_utf8(bytes.text) == bytes.right);
  }
}

}  // namespace
}  // namespace unkink::corpora
