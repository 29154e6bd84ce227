// SPDX-License-Identifier: Apache-2.0
// JSON that is right, wrong and in between, as a line, as an element, and as an answer's value.
#include <algorithm>

#include "base/printable.hpp"
#include "corpora/every_way.hpp"
#include "corpora/naughty_texts.hpp"
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

const std::string neighbour = R"({"id":"n","fever":"no","age":44})";

bool is_one_line(const JsonText& text) { return text.text.find('\n') == std::string::npos; }

std::vector<std::string> check_all_pieces(const BatchRun& run, const std::string& text,
                                          const std::vector<Piece>& pieces) {
  const auto lines = result_lines(score_every_way(run, text));
  REQUIRE(lines.size() == pieces.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    INFO(lines[i].substr(0, 1000));
    CHECK(disagreement(verdict_on_json(minimal(), pieces[i].text), pieces[i], lines[i]) == "");
  }
  return lines;
}

TEST_CASE("the second reader of JSON is right", "[corpora]") {
  std::size_t judged = 0;
  for (const auto& text : json_texts()) {
    INFO(printable(text.name));
    const auto read = read_strictly(without_mark(text.text));
    if (text.right) CHECK(read.value.has_value() == *text.right);
    if (text.right) ++judged;
    if (read.value && text.right) CHECK(Json::accept(written(*read.value)));
  }
  CHECK(judged > 100);
}

TEST_CASE("JSON on a line is judged as RFC 8259 does", "[corpora]") {
  const BatchRun run{minimal()};
  for (const auto& text : json_texts()) {
    DYNAMIC_SECTION(printable(text.name)) {
      const auto file = neighbour + "\n" + text.text + "\n" + neighbour + "\n";
      const auto lines = check_all_pieces(run, file, line_pieces(file));
      CHECK(without_line(lines.back()) == without_line(lines.front()));
      CHECK(lines.front().find("\"error\"") == std::string::npos);
      if (!text.right || !is_one_line(text)) continue;
      const auto error = Json::parse(lines[1])["error"];
      const auto read = read_strictly(text.text);
      if (read.value && read.value->kind != JsonValue::Kind::table) {
        // Right, but nobody's answers: said so, and not as a fault of its grammar.
        const auto message = error.value("message", std::string());
        CHECK((message.starts_with("the answers must be one JSON object") ||
               error["code"] == "control-character"));
      }
      if (*text.right) continue;
      const auto code = error["code"];
      CHECK((code == "json-syntax" || code == "invalid-utf8" || code == "too-deep"));
    }
  }
}

TEST_CASE("JSON that starts or ends a file is judged no differently", "[corpora]") {
  const BatchRun run{minimal()};
  for (const auto& text : json_texts()) {
    DYNAMIC_SECTION(printable(text.name)) {
      // A mark before the first record belongs to the file.
      auto alone = text.text;
      while (alone.starts_with("\xEF\xBB\xBF")) alone.erase(0, 3);
      check_all_pieces(run, alone, line_pieces(alone));
      const auto last = neighbour + "\n" + text.text;
      check_all_pieces(run, last, line_pieces(last));
    }
  }
}

TEST_CASE("JSON in an array is one record", "[corpora]") {
  const BatchRun run{minimal(), TableFormat::json};
  for (const auto& text : json_texts()) {
    DYNAMIC_SECTION(printable(text.name)) {
      const auto file = "[" + neighbour + ",\n" + text.text + ",\n" + neighbour + "\n]\n";
      const auto lines = check_all_pieces(run, file, array_pieces(file));
      CHECK(lines.front().find("\"error\"") == std::string::npos);
      if (!read_strictly(text.text).value) continue;
      REQUIRE(lines.size() == 3);
      CHECK(without_line(lines.back()) == without_line(lines.front()));
    }
  }
}

TEST_CASE("JSON as a whole array gives a record an element", "[corpora]") {
  const BatchRun run{minimal(), TableFormat::json};
  for (const auto& text : json_texts()) {
    DYNAMIC_SECTION(printable(text.name)) {
      const auto file = std::string(without_mark(text.text));
      const auto pieces = array_pieces(file);
      const auto lines = result_lines(score_every_way(run, file));
      CHECK(lines.size() == pieces.size());
      const auto read = read_strictly(file);
      if (!read.value || read.value->kind != JsonValue::Kind::list) continue;
      CHECK(lines.size() == read.value->parts.size());
    }
  }
}

TEST_CASE("a value that is kept comes out as it was", "[corpora]") {
  BatchRun run{minimal()};
  run.keep = {"note"};
  std::size_t kept = 0;
  for (const auto& text : json_texts()) {
    if (!is_one_line(text)) continue;
    INFO(printable(text.name));
    const auto file = R"({"id":"k","note":)" + text.text + "}\n" + neighbour + "\n";
    const auto lines = result_lines(score_every_way(run, file));
    REQUIRE(lines.size() == 2);
    const auto result = Json::parse(lines[0]);
    const bool refused = result["disposition"] == "error";
    const auto read = read_strictly(file.substr(0, file.find('\n')));
    if (!read.value) CHECK(refused);
    if (!read.value || read.value->parts.size() != 2) continue;
    const auto& value = read.value->parts.back();
    using Kind = JsonValue::Kind;
    const bool scalar = value.kind != Kind::list && value.kind != Kind::table;
    if (refused) {
      const bool too_big = value.text.find_first_of("eE") != std::string::npos;
      CHECK((!scalar || value.unpaired || too_big));
    } else {
      CHECK((scalar || value.parts.empty()));
      CHECK(result["keep"]["note"] == (value.kind == Kind::null ? "" : as_kept(value.text)));
      ++kept;
    }
  }
  CHECK(kept > 20);
}

}  // namespace
}  // namespace unkink::corpora
