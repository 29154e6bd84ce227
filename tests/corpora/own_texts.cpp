// SPDX-License-Identifier: Apache-2.0
#include "corpora/own_texts.hpp"

namespace unkink::corpora {
namespace {

using namespace std::string_literals;

std::string nested(const std::string& open, const std::string& close, std::size_t deep) {
  std::string text;
  for (std::size_t i = 0; i < deep; ++i) text += open;
  for (std::size_t i = 0; i < deep; ++i) text += close;
  return text;
}

std::string utf8(char32_t code) {
  std::string text;
  const auto rest = [&](unsigned shift) {
    text += static_cast<char>(0x80U | (static_cast<std::uint32_t>(code) >> shift & 0x3FU));
  };
  const auto lead = [&](std::uint32_t mark, unsigned shift) {
    text += static_cast<char>(mark | static_cast<std::uint32_t>(code) >> shift);
  };
  if (code < 0x80) return std::string(1, static_cast<char>(code));
  if (code < 0x800) {
    lead(0xC0, 6);
  } else if (code < 0x10000) {
    lead(0xE0, 12);
    rest(6);
  } else {
    lead(0xF0, 18);
    rest(12);
    rest(6);
  }
  rest(0);
  return text;
}

std::vector<std::string> right_json() {
  return {"{}",
          "[]",
          "0",
          "-0",
          "1",
          "-1",
          "10",
          "0.5",
          "-0.5e-5",
          "1E+2",
          "1e00",
          "123456789.5",
          "\"\"",
          "\"a\"",
          "null",
          "true",
          "false",
          " \t\r {} \t",
          "[1,\"a\",null,[],{}]",
          R"({"a":1,"a":1})",
          R"({"a":1,"a":2})",
          R"({"":0})",
          R"({"a":{"b":[{}]}})",
          R"("\"\\\/\b\f\n\r\t")",
          R"("\u0000")",
          R"("\u00e4\u00E4")",
          R"("\uD83D\ude42")",
          R"("\uFFFF")",
          R"("\u2028")",
          "\"\x7f\"",
          "\"\xC3\xA4\"",
          "\"\xF0\x9F\x99\x82\"",
          "\"\xEF\xBF\xBF\"",
          "\"\xE2\x80\xA8\"",
          "{\"\\u0061ge\":5}",
          "[[[[[[1]]]]]]"};
}

std::vector<std::string> wrong_json() {
  return {"",
          " ",
          "\t",
          "{",
          "}",
          "[",
          "]",
          "{]",
          "[}",
          "[1",
          "[1,",
          "[,1]",
          "[1,]",
          "[1 2]",
          "[1,,2]",
          "{,}",
          "{\"a\"}",
          "{\"a\":}",
          "{\"a\":1,}",
          "{\"a\" 1}",
          "{:1}",
          "{1:1}",
          "{a:1}",
          "{'a':1}",
          "{\"a\":1 \"b\":2}",
          "{\"a\":1}}",
          "{}{}",
          "{} x",
          "[]]",
          "x",
          "nul",
          "nulll",
          "NULL",
          "True",
          "undefined",
          "NaN",
          "Infinity",
          "-Infinity",
          "-",
          "+1",
          "01",
          "-01",
          "1.",
          ".1",
          "1.e1",
          "1e",
          "1e+",
          "1e1.5",
          "0x1",
          "1_000",
          "1a",
          "--1",
          "- 1",
          "\"",
          "\"a",
          "a\"",
          "\"\\\"",
          "\"\\x41\"",
          "\"\\'\"",
          "\"\\u\"",
          "\"\\u12\"",
          "\"\\u12G4\"",
          "\"\\U0041\"",
          "\"\\ud800\\u12\"",
          "\"\t\"",
          "\"\x01\"",
          "\"\x1f\"",
          "\"\0\""s,
          "\0{}"s,
          "{}\0"s,
          "{\0}"s,
          "\x0b{}",
          "\x0c{}",
          "\xC2\xA0{}",
          "\xE2\x80\xA8{}",
          "\xEF\xBB\xBF\xEF\xBB\xBF{}",
          "{}//",
          "{}/**/",
          "/**/{}",
          "{}#",
          "{}\x1b[0m",
          "'a'",
          "`a`",
          "\"\xFF\"",
          "\"\xC0\x80\"",
          "\"\xED\xA0\x80\"",
          "\"\xC3\"",
          "\xFF\xFE{\0}\0"s,
          "{\"a\":\"b",
          "{\"a\":[1,2}",
          "{\"id\":\"b\",\"x\":nonsense}",
          nested("[", "", 100'000),
          nested("{\"a\":", "", 100'000),
          nested("[", "]", 300) + "]"};
}

}  // namespace

std::vector<JsonText> own_json_texts() {
  std::vector<JsonText> texts;
  for (const auto& text : right_json()) texts.push_back({"right: " + text, text, true});
  for (const auto& text : wrong_json()) {
    texts.push_back({"wrong: " + text.substr(0, 40), text, false});
  }
  for (const auto& text : {"\"\\ud800\""s, "\"\\udc00\\ud800\""s, "1e999"s, "-1E-999"s,
                           "123456789012345678901234567890"s, nested("[", "]", 33),
                           nested("{\"a\":", "}", 0) + "{\"a\":" + nested("[", "]", 40) + "}"}) {
    texts.push_back({"either: " + text, text, std::nullopt});
  }
  return texts;
}

std::vector<Table> own_tables() {
  const auto one = [](const char* name, std::string text, const char* records) {
    return Table{name, std::move(text), nlohmann::json::parse(records)};
  };
  return {
      one("plain", "a,b\n1,2\n3,4\n", R"([{"a":"1","b":"2"},{"a":"3","b":"4"}])"),
      one("returns", "a,b\r\n1,2\r\n3,4\r\n", R"([{"a":"1","b":"2"},{"a":"3","b":"4"}])"),
      one("a mark",
          "\xEF\xBB\xBF"
          "a,b\n1,2\n",
          R"([{"a":"1","b":"2"}])"),
      one("no end", "a,b\n1,2", R"([{"a":"1","b":"2"}])"),
      one("quotes", "\"a\",b\n\"1\",\"\"\n\"\"\"\",\"x\"\"y\"\n",
          R"([{"a":"1","b":""},{"a":"\"","b":"x\"y"}])"),
      one("delimiters in quotes", "a,b\n\",\",\";\"\n", R"([{"a":",","b":";"}])"),
      one("breaks in quotes", "a,b\n\"1\n2\",\"\n\"\n3,\"\r\n4\"\r\n",
          R"([{"a":"1\n2","b":"\n"},{"a":"3","b":"\r\n4"}])"),
      one("a header that breaks", "a,\"b\nc\"\n1,2\n3,4\n",
          R"([{"a":"1","b\nc":"2"},{"a":"3","b\nc":"4"}])"),
      one("blanks stay", "a,b\n 1 , 2\n", R"([{"a":" 1 ","b":" 2"}])"),
      one("empty cells", "a,b\n,\n\"\",\"\"\n", R"([{"a":"","b":""},{"a":"","b":""}])"),
      one("letters", "a,\xC3\xA4\n\xE4\xB8\xAD,\xF0\x9F\x99\x82\n",
          "[{\"a\":\"\xE4\xB8\xAD\",\"\xC3\xA4\":\"\xF0\x9F\x99\x82\"}]"),
      one("no record", "a,b\n", "[]"),
      one("one column", "a\n1\n\"2\"\n", R"([{"a":"1"},{"a":"2"}])"),
  };
}

std::vector<std::string> own_odd_texts() {
  std::vector<std::string> texts;
  for (char32_t code = 0; code < 0x180; ++code) {
    texts.push_back(utf8(code));
    texts.push_back("a" + utf8(code) + "b");
  }
  // Direction, width, joining, tags, private use, what is no character, and harmless neighbours.
  for (const char32_t code :
       {0x61CU,  0x200BU, 0x200DU,  0x200EU,  0x2028U,  0x2029U,   0x202AU, 0x202EU,
        0x2066U, 0x2069U, 0xE000U,  0xFDD0U,  0xFE0FU,  0xFEFFU,   0xFF1DU, 0xFFFDU,
        0xFFFEU, 0xFFFFU, 0x1F642U, 0xE0041U, 0xF0000U, 0x10FFFFU, 0x4E2DU, 0xC4U}) {
    texts.push_back(utf8(code));
    texts.push_back("a" + utf8(code) + "b");
  }
  for (const auto* text : {"<script>alert(1)</script>",
                           "\"><b>",
                           "'; DROP TABLE x; --",
                           "${x}",
                           "{{x}}",
                           "%s%n",
                           "../../etc",
                           "\x1b[2J",
                           "\x1b]0;t\x07",
                           "\xC2\x9B"
                           "31m",
                           "NULL",
                           "null",
                           "undefined",
                           "\\u0000",
                           "\\",
                           "\"",
                           "\"\"",
                           ",",
                           ";",
                           "a,b",
                           "a;b",
                           "a\tb",
                           "a\nb",
                           "a\r\nb",
                           "\r",
                           " ",
                           "  a  ",
                           "'",
                           "'=1",
                           "1e5",
                           "0x1F",
                           "-0",
                           "007",
                           "1,000",
                           "2026-11-21"}) {
    texts.emplace_back(text);
  }
  return texts;
}

std::vector<std::string> own_formulas() {
  std::vector<std::string> texts;
  for (const std::string start :
       {"=", "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
    for (const std::string before : {"", " ", "   ", "\"", "\"\"", " \"", "\n", "\r\n"}) {
      texts.push_back(before + start + "1+1");
      texts.push_back(before + start);
    }
  }
  return texts;
}

std::vector<Bytes> own_byte_sequences() {
  const auto is_right = [](unsigned a, unsigned b, unsigned c, unsigned d, std::size_t count) {
    const auto next = [](unsigned byte) { return byte >= 0x80 && byte <= 0xBF; };
    if (count == 2) return a >= 0xC2 && a <= 0xDF && next(b);
    const auto low = (a & 0x0FU) << 6U | (b & 0x3FU);
    if (count == 3) {
      return a >= 0xE0 && a <= 0xEF && next(b) && next(c) && low >= 0x20 && low / 32 != 0x1B;
    }
    return count == 4 && a >= 0xF0 && a <= 0xF4 && next(b) && next(c) && next(d) &&
           (low & 0x1FFU) >= 0x10 && (low & 0x1FFU) <= 0x10F;
  };
  std::vector<Bytes> all;
  for (unsigned a = 0x80; a <= 0xFF; ++a) {
    all.push_back({"", std::string(1, static_cast<char>(a)), false});
    for (const unsigned b : {0x20U, 0x7FU, 0x80U, 0x8FU, 0x90U, 0x9FU, 0xA0U, 0xBFU, 0xC0U}) {
      for (const unsigned c : {0U, 0x80U, 0xBFU, 0xC0U}) {
        for (const unsigned d : {0U, 0x80U, 0xBFU, 0xC0U}) {
          if (c == 0 && d != 0) continue;
          const std::size_t count = c == 0 ? 2 : d == 0 ? 3 : 4;
          const std::string text = {static_cast<char>(a), static_cast<char>(b),
                                    static_cast<char>(c), static_cast<char>(d)};
          all.push_back({"", text.substr(0, count), is_right(a, b, c, d, count)});
        }
      }
    }
  }
  return all;
}

}  // namespace unkink::corpora
