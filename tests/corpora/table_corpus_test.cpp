// SPDX-License-Identifier: Apache-2.0
// Tables whose cells are known: each cell comes out as it went in, however the table is written.
#include <algorithm>

#include "corpora/every_way.hpp"
#include "corpora/naughty_texts.hpp"
#include "corpora/record_pieces.hpp"
#include "corpora/result_lines.hpp"
#include "corpora/strict_json.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink::corpora {
namespace {

using test::BatchRun;
using test::minimal;
using Json = nlohmann::json;

std::vector<std::string> header_cells(const Table& table) {
  const auto text = without_mark(table.text);
  // A header may hold line breaks as well: the rows of a free table of its width are read.
  for (std::size_t width = 1; width < 9; ++width) {
    const auto rows = table_pieces(text, ',', std::vector<bool>(width, true));
    const auto cells = table_cells(rows.front().text, ',');
    if (cells && cells->size() == width) return *cells;
  }
  throw std::runtime_error(table.name + " has no header");
}

std::string in_quotes(const std::string& cell) {
  std::string text = "\"";
  for (const char c : cell) text.append(c == '"' ? 2 : 1, c);
  return text + "\"";
}

// The same records, written anew.
std::string rewritten(const Table& table, const std::vector<std::string>& names, char delimiter,
                      const std::string& end, bool all_quoted) {
  const auto cell = [&](const std::string& text) {
    const bool plain = text.find_first_of(std::string("\"\r\n") + delimiter) == std::string::npos;
    return plain && !all_quoted ? text : in_quotes(text);
  };
  std::string text;
  const auto row = [&](const auto& text_of) {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (i > 0) text += delimiter;
      text += cell(text_of(names[i]));
    }
    text += end;
  };
  row([](const std::string& name) { return name; });
  for (const auto& record : table.records) {
    row([&](const std::string& name) { return record.at(name).template get<std::string>(); });
  }
  return text;
}

void check_cells(const std::string& out, const Table& table) {
  const auto lines = result_lines(out);
  REQUIRE(lines.size() == table.records.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const auto result = Json::parse(lines[i]);
    INFO(lines[i]);
    CHECK(result["disposition"] != "error");
    CHECK(result["keep"] == table.records[i]);
  }
}

BatchRun run_with(const std::vector<std::string>& names, char delimiter) {
  BatchRun run{minimal(), delimiter == '\t' ? TableFormat::tsv : TableFormat::csv};
  run.keep = names;
  return run;
}

// Not all that spreadsheets write is RFC 4180: location_coordinates has quotes inside of cells.
bool is_by_the_rules(const Table& table, std::size_t width) {
  const auto rows = table_pieces(without_mark(table.text), ',', std::vector<bool>(width, true));
  return std::ranges::all_of(
      rows, [](const Piece& row) { return table_cells(row.text, ',').has_value(); });
}

TEST_CASE("the cells of a table are those that were written", "[corpora]") {
  for (const auto& table : tables()) {
    DYNAMIC_SECTION(table.name) {
      const auto names = header_cells(table);
      const auto run = run_with(names, ',');
      const auto out = score_every_way(run, table.text);
      if (is_by_the_rules(table, names.size())) {
        check_cells(out, table);
      } else {
        CHECK(out.find("\"csv-syntax\"") != std::string::npos);
        CHECK(result_lines(out).size() == table.records.size());
      }
    }
  }
}

TEST_CASE("delimiters, line ends, quotes and marks change no cell", "[corpora]") {
  for (const auto& table : tables()) {
    DYNAMIC_SECTION(table.name) {
      const auto names = header_cells(table);
      for (const char delimiter : {',', ';', '\t'}) {
        for (const std::string end : {"\n", "\r\n"}) {
          for (const bool all_quoted : {false, true}) {
            // Of one column no delimiter can be told.
            if (names.size() == 1 && delimiter == ';') continue;
            const auto text = rewritten(table, names, delimiter, end, all_quoted);
            INFO(text);
            check_cells(score_every_way(run_with(names, delimiter), text), table);
            check_cells(score_every_way(run_with(names, delimiter), "\xEF\xBB\xBF" + text), table);
          }
        }
      }
    }
  }
}

TEST_CASE("a quote that is taken away spoils its own row alone", "[corpora]") {
  std::size_t taken = 0;
  for (const auto& table : tables()) {
    const auto names = header_cells(table);
    const auto row_count = table.records.size();
    const bool long_header =
        std::ranges::any_of(names, [](const auto& name) { return name.contains('\n'); });
    if (long_header) continue;
    const auto good = rewritten(table, names, ',', "\n", true);
    auto text = good + std::string(names.size() - 1, ',') + "\n";
    for (auto at = text.find("\n") + 1; at < good.size(); ++at) {
      if (text[at] != '"') continue;
      auto spoilt = text;
      spoilt.erase(at, 1);
      INFO(spoilt);
      const auto pieces = table_pieces(spoilt, ',', std::vector<bool>(names.size(), true));
      const auto lines = result_lines(score_every_way(run_with(names, ','), spoilt));
      REQUIRE(lines.size() + 1 == pieces.size());
      CHECK(lines.size() > row_count);
      CHECK(lines.back().find("\"error\"") == std::string::npos);
      ++taken;
    }
  }
  CHECK(taken > 50);
}

}  // namespace
}  // namespace unkink::corpora
