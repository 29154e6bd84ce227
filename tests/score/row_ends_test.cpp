// SPDX-License-Identifier: Apache-2.0
// The last cell of a row ends where the row does, however rows end: many at once it is recognized
// with what stands behind it.
#include <string>
#include <vector>

#include "support/both_readers.hpp"
#include "support/catch.hpp"

namespace unkink {
namespace {

using namespace test;

struct Table {
  const char* header;
  const char* cells;              ///< all but the last, with the delimiter
  std::vector<std::string> last;  ///< known answers first
};

const Table tables[] = {
    {"id,note,fever\n",
     "p,x,",
     {"yes", "no", "", "\"yes\"", "unsure", "yes\r", "no ", "yesno", "no\rx", "yes,", "\"no\r\"",
      "\"no", "n"}},
    {"id,note,age\n", "p,x,", {"40", "7", "", "\"40\"", "40\r", "7 ", "400", "4\r0", "7,"}},
    {"id,note,signs\n",
     "p,x,",
     {"none", "weak;numb", "", "\"weak\"", "none\r", "weak ", "weak;", "none,"}},
    {"id,fever,note\n", "p,no,", {"n", "", "\"a\nb\"", "n\r", "\"n\"x", "n,"}},
};

// More than are read side by side, known answers first and in between.
std::string rows_of(const Table& table, const std::vector<std::string>& ends) {
  std::string text = table.header;
  for (std::size_t i = 0; i < 400; ++i) {
    const bool is_odd = i > 200 && i % 7 == 0;
    const auto& cell = table.last[is_odd ? i / 7 % table.last.size() : i % 2];
    text += table.cells + cell + ends[i % ends.size()];
  }
  return text;
}

TEST_CASE("the last cell ends where its row does, however rows end", "[score]") {
  const std::vector<std::string> ways[] = {
      {"\n"}, {"\r\n"}, {"\n", "\r\n", "\n"}, {"\r\n", "\r\r\n"}};
  for (const auto& table : tables) {
    for (const auto& ends : ways) {
      const auto rows = rows_of(table, ends);
      check_both_say_the_same(rows, TableFormat::csv);
      check_both_say_the_same(rows + table.cells + table.last.front(), TableFormat::csv);
      check_both_say_the_same(rows + table.cells, TableFormat::csv);
    }
  }
}

}  // namespace
}  // namespace unkink
