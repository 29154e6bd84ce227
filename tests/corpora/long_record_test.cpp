// SPDX-License-Identifier: Apache-2.0
// Records around the longest that is allowed, cut wherever a window may end.
#include <sstream>

#include "support/batch_run.hpp"
#include "support/catch.hpp"
#include "support/written_ruleset.hpp"

namespace unkink {
namespace {

using namespace test;

const std::string neighbour = R"({"id":"a","fever":"yes"})";

// "a" for a neighbour that was scored, or the code of what was set aside, with its line.
std::string outline(const std::string& out) {
  std::istringstream lines(out);
  std::string text;
  for (std::string line; std::getline(lines, line);) {
    const auto at = line.find("\"line\":") + 7;
    text += line.find("\"disposition\":\"same_day\"") != std::string::npos ? "a"
            : line.find("\"code\":\"too-large\"") != std::string::npos     ? "long"
            : line.find("\"disposition\":\"error\"") != std::string::npos  ? "error"
                                                                           : "scored";
    text += line.substr(at, line.find(',', at) - at) + " ";
  }
  return text;
}

std::string of_length(std::size_t bytes, const std::string& filling) {
  std::string text = "{\"id\":\"";
  while (text.size() + filling.size() + 2 <= bytes) text += filling;
  text += std::string(bytes - text.size() - 2, 'x');
  return text + "\"}";
}

void check_all_chunks(BatchRun run, const std::string& text, const std::string& expected) {
  for (const std::size_t chunk : {65536U, 262144U, 4194304U}) {
    INFO("chunk " << chunk);
    run.chunk_bytes = chunk;
    CHECK(outline(run.score(text)) == expected);
  }
}

TEST_CASE("the longest record is read, a byte more is set aside", "[corpora]") {
  const auto ruleset = WrittenRuleset().compiled();
  for (const std::string filling : {"x", "\\\"},", "]{,"}) {
    for (const auto over : {0, 1, 1048576, 3145728}) {
      INFO(filling << " " << over);
      const auto record = of_length(longest_record + static_cast<std::size_t>(over), filling);
      const std::string what = over == 0 ? "scored" : "long";
      check_all_chunks(BatchRun{ruleset}, neighbour + "\n" + record + "\r\n" + neighbour,
                       "a1 " + what + "2 a3 ");
      BatchRun array{ruleset, TableFormat::json};
      check_all_chunks(array, "[" + neighbour + ",\n" + record + ",\n" + neighbour + "]",
                       "a1 " + what + "2 a3 ");
    }
  }
}

TEST_CASE("a long note ends its row where its line does", "[corpora]") {
  const auto ruleset = WrittenRuleset().compiled();
  BatchRun run{ruleset, TableFormat::csv};
  run.keep = {"note"};
  const std::string head = "id,note,fever\na,,yes\n";
  const std::string row = "b,\"one\n";
  for (const auto length : {longest_record, longest_record + 1, 2 * longest_record}) {
    // The closing quote is the last byte of the row, but for the answer behind it.
    const auto filling = length - row.size() - 4;
    const auto text = head + row + std::string(filling, 'x') + "\",no\na,,yes\n";
    const bool whole = length <= longest_record;
    const bool rest_is_long = filling + 4 > longest_record;
    INFO(length);
    check_all_chunks(run, text,
                     whole
                         ? "a2 scored3 a5 "
                         : std::string("a2 error3 ") + (rest_is_long ? "long4 a5 " : "error4 a5 "));
  }
}

TEST_CASE("a quote that closes where a window ends takes no rows with it", "[corpora]") {
  const auto ruleset = WrittenRuleset().compiled();
  BatchRun run{ruleset, TableFormat::csv};
  run.keep = {"note"};
  // Windows double from the chunk's size until a row is whole: some end at each of these lengths.
  for (const auto length : {longest_record + 2, 2 * longest_record, 4 * longest_record}) {
    for (const std::size_t chunk : {65536U, 262144U, 1048576U, 4194304U}) {
      const std::string head = "id,note,fever\n";
      std::string row = "b,\"\n";
      while (row.size() + 9012 < length) row += std::string(9000, 'x') + "\n";
      const auto broken = static_cast<std::size_t>(std::count(row.begin(), row.end(), '\n'));
      row += std::string(length - row.size() - 1, 'x') + "\"";
      run.chunk_bytes = chunk;
      const auto out = run.score(head + row + "\na,,yes\n");
      INFO(length << " " << chunk);
      CHECK(run.tally.records == broken + 2);
      CHECK(outline(out).ends_with("a" + std::to_string(broken + 3) + " "));
    }
  }
}

}  // namespace
}  // namespace unkink
